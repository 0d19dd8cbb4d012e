package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/** What why-not, what-if, improving and fragile findings must keep to, on random designs. */
class ExploringLawsTest {
    private static final int DESIGNS = Trust.cases(50, 5_000);
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final BruteForce BRUTE_FORCE = new BruteForce(KNOWLEDGE, new Advisor(KNOWLEDGE));

    @Test
    @DisplayName("Why not: every condition is as needed, ruled out or not said, and not said is never ruled out")
    void whyNotAccountsForEveryCondition() {
        designs(91).map(ADVISOR::advise).forEach(advice -> {
            for (Finding finding : advice.findings()) {
                WhyNot whyNot = WhyNot.of(finding);
                assertTrue(whyNot.ruledOut().stream().noneMatch(read -> read.state() == State.NOT_SAID));
                assertTrue(whyNot.notSaid().stream().allMatch(read -> read.state() == State.NOT_SAID));
                List<NeedRead> needed = Stream.concat(finding.needs().stream(), finding.arises().stream())
                        .toList();
                List<NeedRead> parts = Stream.of(whyNot.asNeeded(), whyNot.ruledOut(), whyNot.notSaid())
                        .flatMap(List::stream)
                        .filter(needed::contains)
                        .toList();
                assertEquals(needed.size(), parts.size());
                assertEquals(Set.copyOf(needed), Set.copyOf(parts));
                assertTrue(finding.conditions().containsAll(whyNot.notSaid()), finding::id);
                if (!finding.card().labelOnly()) {
                    assertEquals(finding.absent(), !whyNot.ruledOut().isEmpty(), finding::id);
                    assertFalse(finding.open() && whyNot.notSaid().isEmpty(), finding::id);
                    assertTrue(
                            whyNot.missing() == 0 ? !finding.absent() : finding.open() || finding.absent(),
                            finding::id);
                    assertTrue(finding.card().isAgainst() || finding.inPlace() == (whyNot.missing() == 0), finding::id);
                }
            }
        });
    }

    @Test
    @DisplayName("Near misses may help, are open or not in place, and the nearest come first")
    void nearMissesComeNearestFirst() {
        designs(92).map(ADVISOR::advise).map(WhyNot::nearMisses).forEach(misses -> {
            assertTrue(misses.stream()
                    .map(WhyNot::finding)
                    .allMatch(miss -> miss.card().isFor() && (miss.open() || miss.status() == Status.NOT_IN_PLACE)));
            List<Integer> missing = misses.stream().map(WhyNot::missing).toList();
            assertEquals(missing.stream().sorted().toList(), missing);
        });
    }

    @Test
    @DisplayName("What if: what is told to move is what advising on the changed design says otherwise")
    void whatIfEqualsAdvising() {
        Random random = new Random(95);
        RandomDesigns designs = new RandomDesigns(KNOWLEDGE, ADVISOR, 95);
        List<Question> questions = List.copyOf(KNOWLEDGE.counting());
        designs.designs(DESIGNS).forEach(design -> {
            Question question = questions.get(random.nextInt(questions.size()));
            Answer answer = designs.answer(question);
            WhatIf whatIf = WhatIf.of(KNOWLEDGE, ADVISOR, design, question, answer);
            Design changed = design.with(question.id(), answer);
            assertEquals(BRUTE_FORCE.differences(design, changed), BruteForce.told(whatIf.moved()));
            Advice after = ADVISOR.advise(changed);
            assertEquals(after.answered().contains(question) || after.open().contains(question), whatIf.inPlay());
        });
    }

    @Test
    @DisplayName("Improve and fragile: exactly those single changes that gain and lose nothing, gain and lose, or flip")
    void singleChangesAreTold() {
        AtomicInteger flips = new AtomicInteger();
        designs(96).parallel().forEach(design -> {
            Sweep sweep = new Sweep(KNOWLEDGE, ADVISOR, design);
            Map<String, String> before = BRUTE_FORCE.said(design);
            Set<Map<String, Answer>> improvements = new HashSet<>();
            Set<Map<String, Answer>> tradeOffs = new HashSet<>();
            Map<String, Set<Map<String, Answer>>> fragile = new HashMap<>();
            BRUTE_FORCE.reachable(design, BRUTE_FORCE.atoms(design), 1).forEach(changed -> {
                Map<String, String> after = BRUTE_FORCE.said(changed);
                Set<Integer> directions = directions(before, after);
                if (directions.contains(1)) {
                    (directions.contains(-1) ? tradeOffs : improvements).add(changed.answers());
                }
            });
            Design free = unlocked(design);
            BRUTE_FORCE
                    .reachable(free, BRUTE_FORCE.atoms(free), 1)
                    .forEach(changed -> flipped(before, BRUTE_FORCE.said(changed))
                            .forEach(id -> fragile.computeIfAbsent(id, key -> new HashSet<>())
                                    .add(changed.answers())));
            assertEquals(improvements, answers(design, changes(sweep.improvements())));
            assertEquals(tradeOffs, answers(design, changes(sweep.tradeOffs())));
            Map<String, Set<Map<String, Answer>>> told = new HashMap<>();
            sweep.fragile().forEach((id, changes) -> told.put(id, answers(design, changes)));
            assertEquals(fragile, told);
            flips.addAndGet(told.size());
        });
        assertTrue(flips.get() > DESIGNS, () -> "only " + flips + " fragile findings");
    }

    @Test
    @DisplayName("Improve: all that moves with a change is told")
    void singleChangesTellAllThatMoves() {
        designs(97)
                .parallel()
                .forEach(design -> new Sweep(KNOWLEDGE, ADVISOR, design)
                        .improvements().stream()
                                .limit(3)
                                .forEach(one -> assertEquals(
                                        BRUTE_FORCE.differences(
                                                design, one.change().applyTo(design)),
                                        BruteForce.told(one.moved()))));
    }

    @Test
    @DisplayName(
            "Improve: most unguarded harms guarded come first, then most put in place, then most factors better covered")
    void thoseWorthMostComeFirst() {
        AtomicInteger told = new AtomicInteger();
        designs(98).parallel().forEach(design -> {
            Sweep sweep = new Sweep(KNOWLEDGE, ADVISOR, design);
            Map<String, String> before = BRUTE_FORCE.said(design);
            Stream.of(sweep.improvements(), sweep.tradeOffs()).forEach(part -> {
                List<Worth> worth = part.stream()
                        .map(one -> worth(before, BRUTE_FORCE.said(one.change().applyTo(design))))
                        .toList();
                assertEquals(worth.stream().sorted(Worth.MOST_FIRST).toList(), worth);
                told.addAndGet((int) worth.stream().distinct().count());
            });
        });
        assertTrue(told.get() > 2 * DESIGNS, () -> "only " + told + " that differ in worth");
    }

    private record Worth(long guarded, long inPlace, long factors) {
        static final Comparator<Worth> MOST_FIRST = Comparator.comparing(Worth::guarded)
                .thenComparing(Worth::inPlace)
                .thenComparing(Worth::factors)
                .reversed();
    }

    /** What always agrees counts once. */
    private static Worth worth(Map<String, String> before, Map<String, String> after) {
        List<Configuration> entries = KNOWLEDGE.configurations().values().stream()
                .filter(card -> KNOWLEDGE.together(card).get(0).equals(card))
                .toList();
        return new Worth(
                entries.stream()
                        .filter(card -> card.family() == Family.HARM)
                        .map(Configuration::id)
                        .filter(id -> before.get(id).equals("unguarded")
                                && after.get(id).equals("guarded"))
                        .count(),
                entries.stream()
                        .map(Configuration::id)
                        .filter(id -> !before.get(id).equals("in-place")
                                && after.get(id).equals("in-place"))
                        .count(),
                KNOWLEDGE.contents().factors().stream()
                        .map(Factor::id)
                        .filter(id -> worth(id, after.get(id)) > worth(id, before.get(id)))
                        .count());
    }

    private static Set<Integer> directions(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                // a harm left elsewhere is neither a gain nor a loss
                .map(id -> after.get(id).equals("outside")
                        ? 0
                        : Integer.signum(worth(id, after.get(id)) - worth(id, before.get(id))))
                .collect(Collectors.toSet());
    }

    private static List<String> flipped(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(id -> KNOWLEDGE.configurations().containsKey(id))
                .filter(id -> Math.min(worth(id, before.get(id)), worth(id, after.get(id))) < 0
                        && Math.max(worth(id, before.get(id)), worth(id, after.get(id))) > 0)
                .toList();
    }

    /** How far a status or state is on the way a designer would have it; compared only with its own kind. */
    private static int worth(String id, String word) {
        List<String> worst = KNOWLEDGE.configurations().containsKey(id)
                ? KNOWLEDGE.configurations().get(id).isFor()
                        ? List.of("not-in-place", "open", "in-place")
                        : List.of("unguarded", "open", "guarded", "outside")
                : List.of("gap", "open", "covered");
        return word.equals("named-only") ? 0 : worst.indexOf(word) - 1;
    }

    private static Design unlocked(Design design) {
        Design free = design;
        for (String question : KNOWLEDGE.questions().keySet()) {
            free = free.unlocking(question);
        }
        return free;
    }

    private static List<Change> changes(List<Sweep.Tried> tried) {
        return tried.stream().map(Sweep.Tried::change).toList();
    }

    private static Set<Map<String, Answer>> answers(Design design, List<Change> changes) {
        List<Map<String, Answer>> answers =
                changes.stream().map(change -> change.applyTo(design).answers()).toList();
        assertEquals(answers.size(), Set.copyOf(answers).size(), "no change is told twice");
        return Set.copyOf(answers);
    }

    /** Random designs; every third has the questions that define the programme unlocked. */
    private static Stream<Design> designs(long seed) {
        List<Design> designs = new ArrayList<>();
        new RandomDesigns(KNOWLEDGE, ADVISOR, seed).designs(DESIGNS).forEach(design -> {
            Design changed = design;
            for (Question question : KNOWLEDGE.questions().values()) {
                changed = designs.size() % 3 == 0 && question.definesTheProgramme()
                        ? changed.unlocking(question.id())
                        : changed;
            }
            designs.add(changed);
        });
        return designs.stream();
    }
}
