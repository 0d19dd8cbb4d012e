package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Harm;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Small;
import peersupport.evidence.card.Case;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Evidence;
import peersupport.evidence.card.Configuration.Route;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.register.Studied;
import peersupport.reasoning.Directness.Match;
import peersupport.reasoning.FactorReading.SignRead;
import peersupport.reasoning.Finding.LimitRead;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.Finding.WayRead;
import peersupport.reasoning.Reason.Answered;
import peersupport.reasoning.Reason.Unanswered;

/** An advice is whole: every card and factor with what was read for it, whom it was studied with, and what is open. */
class AdvisorTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Design EMPTY = Design.named("");
    private static final Harm HARM = Harm.in(KNOWLEDGE);
    private static final Design GROUP = HARM.possible();

    /** Whom a source studied that some card rests on alone. */
    private static final Studied STUDIED = KNOWLEDGE.contents().studied().stream()
            .filter(studied -> !studied.population().isEmpty()
                    && KNOWLEDGE.configurations().values().stream()
                            .anyMatch(card -> card.sources().equals(List.of(studied.source()))))
            .findFirst()
            .orElseThrow();

    /** The designs of the cases: every status of every card comes up. */
    private static final List<Design> CASES = KNOWLEDGE.configurations().values().stream()
            .flatMap(card -> card.cases().stream())
            .map(Case::design)
            .toList();

    @Test
    void everyCardAndFactorIsThereInTheOrderOfTheKnowledgeBase() {
        Advice advice = ADVISOR.advise(GROUP);
        assertEquals(
                List.copyOf(KNOWLEDGE.configurations().keySet()),
                advice.findings().stream().map(Finding::id).toList());
        assertEquals(
                KNOWLEDGE.contents().factors(),
                advice.factors().stream().map(FactorReading::factor).toList());
        assertEquals(KNOWLEDGE.contents().version(), advice.knowledge());
        assertEquals(GROUP, advice.design());
        assertEquals(GROUP, advice.readings().design());
    }

    @Test
    void theRulesAreThoseCompiledWhenTheProjectWasBuilt() {
        assertEquals(
                ADVISOR.advise(GROUP).statuses(),
                new Advisor(KNOWLEDGE).advise(GROUP).statuses());
    }

    @Test
    void aFindingHasTheConditionsOfItsCardAsTheyWereReadAndWhy() {
        Finding finding = ADVISOR.advise(GROUP).finding(HARM.card().id()).orElseThrow();
        assertEquals(
                finding.card().arises(),
                finding.arises().stream().map(NeedRead::need).toList());
        NeedRead group = finding.arises().get(0);
        assertEquals(KNOWLEDGE.contexts().get(HARM.met()), group.context());
        assertEquals(State.MET, group.state());
        assertEquals(List.of(new Answered(HARM.form(), Answer.of(HARM.formed().id()))), group.because());
        assertEquals(
                finding.card().safeguards(),
                finding.safeguards().stream().map(SafeguardRead::safeguard).toList());
        assertEquals(
                List.of(new Unanswered(HARM.doing().id())),
                finding.safeguards().get(0).read().because());
        for (Finding any : ADVISOR.advise(GROUP).findings()) {
            Configuration card = any.card();
            assertEquals(
                    card.labelOnly() ? card.names().stream().map(Small::need).toList() : card.needs(),
                    any.needs().stream().map(NeedRead::need).toList());
            assertEquals(card.ways(), any.ways().stream().map(WayRead::route).toList());
            assertEquals(
                    card.ways().stream().map(Route::when).toList(),
                    any.ways().stream()
                            .map(way -> way.when().stream().map(NeedRead::need).toList())
                            .toList());
            assertEquals(
                    card.limits(), any.limits().stream().map(LimitRead::limit).toList());
        }
    }

    @Test
    void aBareLabelIsNamedUnlessItsContextIsRuledOut() {
        Configuration label = KNOWLEDGE.configurations().values().stream()
                .filter(card -> card.names().flatMap(KNOWLEDGE::owner).isPresent())
                .findFirst()
                .orElseThrow();
        Question question = KNOWLEDGE.owner(label.names().orElseThrow()).orElseThrow();
        assertTrue(named(label, EMPTY));
        question.options()
                .forEach(option -> assertEquals(
                        option.makes().contains(label.names().orElseThrow()),
                        named(label, EMPTY.with(question.id(), Answer.of(option.id())))));
    }

    private static boolean named(Configuration label, Design design) {
        return ADVISOR.advise(design).finding(label.id()).orElseThrow().named();
    }

    @Test
    void aFactorHasItsSignsAsTheyWereReadWithWhatStandsInForThem() {
        for (FactorReading reading : ADVISOR.advise(GROUP).factors()) {
            assertEquals(
                    reading.factor().signs(),
                    reading.signs().stream().map(SignRead::sign).toList());
            assertEquals(
                    reading.factor().signs().stream().map(Factor.Sign::any).toList(),
                    reading.signs().stream()
                            .map(sign -> sign.any().stream().map(NeedRead::need).toList())
                            .toList());
        }
    }

    @Test
    void aNoteIsToldUnlessTheDesignIsAboutSomethingElseOrMustFirstBeSaidToBeAboutIt() {
        List<Design> designs = Stream.concat(
                        Stream.of(EMPTY),
                        KNOWLEDGE.questions().values().stream()
                                .flatMap(question -> question.options().stream()
                                        .map(option -> EMPTY.with(question.id(), Answer.of(option.id())))))
                .toList();
        Set<String> untold = new TreeSet<>();
        for (Design design : designs) {
            ContextStates readings = new ContextStates(KNOWLEDGE, design);
            List<Note> told = ADVISOR.advise(design).notes();
            for (Note note : KNOWLEDGE.contents().notes()) {
                boolean elsewhere = note.applies()
                        .filter(applies -> note.onceSaid()
                                ? readings.state(applies) != State.MET
                                : readings.state(applies) == State.NOT_MET)
                        .isPresent();
                assertEquals(!elsewhere, told.contains(note), () -> note.id() + ": " + design);
                if (elsewhere) {
                    untold.add(note.id());
                }
            }
        }
        assertFalse(untold.isEmpty());
        assertEquals(
                KNOWLEDGE.contents().notes().stream()
                        .filter(note -> !note.onceSaid())
                        .toList(),
                ADVISOR.advise(EMPTY).notes(),
                "not said is never no");
        assertTrue(
                KNOWLEDGE.contents().notes().stream()
                        .noneMatch(note -> note.onceSaid() && note.kind() == Note.Kind.CONFLICT),
                "no conflict waits to be said");
    }

    @Test
    void aQuestionInPlayIsAnsweredOrOpenAndOneThatDoesNotAriseIsNeither() {
        Question leading = HARM.doing();
        Question format = HARM.form();
        Advice group = ADVISOR.advise(GROUP);
        assertEquals(List.of(format), group.answered());
        assertTrue(group.open().contains(leading));
        assertFalse(group.open().contains(format));
        Advice undecided = ADVISOR.advise(
                GROUP.with(leading.id(), new Chosen(List.of(HARM.more().id()), true)));
        assertTrue(undecided.open().contains(leading), "its rest is not decided");
        Advice alone = ADVISOR.advise(HARM.otherwise());
        assertFalse(alone.open().contains(leading) || alone.answered().contains(leading));
        assertFalse(ADVISOR.advise(EMPTY).open().contains(leading), "whether it arises is not known");
    }

    @Test
    void whomAFindingWasStudiedWithIsSetBesideWhomTheDesignIsFor() {
        Question people = KNOWLEDGE.owner(STUDIED.population().get(0)).orElseThrow();
        String studied = people.options().stream()
                .filter(option -> option.makes().contains(STUDIED.population().get(0)))
                .findFirst()
                .orElseThrow()
                .id();
        String other = people.options().stream()
                .filter(option -> option.leavesOpen().isEmpty()
                        && option.makes().stream().noneMatch(STUDIED.population()::contains))
                .findFirst()
                .orElseThrow()
                .id();
        assertEquals(Match.NOT_SAID, population(EMPTY));
        assertEquals(Match.DIRECT, population(EMPTY.with(people.id(), Answer.of(studied))));
        assertEquals(Match.INDIRECT, population(EMPTY.with(people.id(), Answer.of(other))));
        assertEquals(Match.NOT_SAID, population(EMPTY.with(people.id(), new Chosen(List.of(other), true))));
        assertEquals(
                Match.INDIRECT,
                population(EMPTY.with(people.id(), new Chosen(List.of(), studying(people), true))),
                "none of them is expected");
    }

    /** The options of this question that speak of whom the source studied, or leave it open. */
    private static List<String> studying(Question people) {
        return people.options().stream()
                .filter(option -> Stream.concat(option.makes().stream(), option.leavesOpen().stream())
                        .anyMatch(STUDIED.population()::contains))
                .map(Option::id)
                .toList();
    }

    @Test
    void eachSourceIsSetBesideTheDesignWithItsOwnStrengthAndTheClosestLeads() {
        for (Finding finding : ADVISOR.advise(GROUP).findings()) {
            assertEquals(
                    finding.card().evidence().stream().collect(Collectors.toMap(Evidence::source, Evidence::strength)),
                    finding.directness().stream().collect(Collectors.toMap(Directness::source, Directness::strength)));
            Directness closest = finding.closest().orElseThrow();
            assertEquals(closest.strength(), finding.strength());
            finding.directness()
                    .forEach(other -> assertTrue(closest.population().compareTo(other.population()) <= 0, finding::id));
        }
    }

    @Test
    void whereTheSourceDoesNotSayWhereItWasNothingTheDesignSaysMakesItDirect() {
        Finding finding = ADVISOR.advise(GROUP).findings().stream()
                .filter(one -> one.card().sources().stream()
                        .allMatch(source -> KNOWLEDGE
                                .studied(source)
                                .map(studied -> studied.setting().isEmpty()
                                        && studied.country().isEmpty())
                                .orElse(true)))
                .findFirst()
                .orElseThrow();
        for (Directness source : finding.directness()) {
            assertEquals(Match.NOT_SAID, source.setting());
            assertEquals(Match.NOT_SAID, source.country());
        }
    }

    /** Two threads put the same designs to one advisor, one the other way round, so that no session sees its last again. */
    @Test
    void nothingOfOneDesignStaysForTheNext() throws Exception {
        List<ContextStates> designs = CASES.stream()
                .map(design -> new ContextStates(KNOWLEDGE, design))
                .toList();
        RuleBase untouched = new RuleBase(KNOWLEDGE, RuleBase.load());
        List<Conclusions> alone = designs.stream()
                .map(readings -> OracleTest.afresh(untouched, readings))
                .toList();
        assertEquals(alone.get(0), new Advisor(KNOWLEDGE).conclude(designs.get(0)));
        Advisor shared = new Advisor(KNOWLEDGE);
        List<Integer> forwards = IntStream.range(0, designs.size()).boxed().toList();
        List<Integer> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Map<Integer, Conclusions>>> runs =
                    threads.invokeAll(List.of(run(shared, designs, forwards), run(shared, designs, backwards)));
            for (Future<Map<Integer, Conclusions>> run : runs) {
                run.get().forEach((i, conclusions) -> assertEquals(alone.get(i), conclusions, () -> "" + CASES.get(i)));
            }
        } finally {
            threads.shutdownNow();
        }
        // there and back: what one design made of the session must go again
        for (int i = 1; i < designs.size(); i++) {
            shared.conclude(designs.get(i));
            assertEquals(alone.get(0), shared.conclude(designs.get(0)), "after " + CASES.get(i));
        }
    }

    private static Callable<Map<Integer, Conclusions>> run(
            Advisor advisor, List<ContextStates> designs, List<Integer> order) {
        return () -> order.stream().collect(Collectors.toMap(i -> i, i -> advisor.conclude(designs.get(i))));
    }

    @Test
    void whatIsBroughtAboutIsMetOrNotSaidAndNeverRuledOut() {
        Map<String, Set<State>> seen = new TreeMap<>();
        CASES.forEach(design -> ADVISOR.conclude(new ContextStates(KNOWLEDGE, design))
                .broughtAbout()
                .forEach((context, state) -> seen.computeIfAbsent(context, key -> EnumSet.noneOf(State.class))
                        .add(state)));
        assertEquals(
                KNOWLEDGE.contexts().values().stream()
                        .filter(Context::broughtAbout)
                        .collect(Collectors.toMap(Context::id, context -> EnumSet.of(State.MET, State.NOT_SAID))),
                seen);
    }

    @Test
    void howeverManyDesignsArePutToTheRulesTheyHoldNoMoreMemory() {
        RandomDesigns random = new RandomDesigns(KNOWLEDGE, ADVISOR, 1);
        random.designs(1_000).forEach(ADVISOR::advise);
        long before = used();
        random.designs(5_000).forEach(ADVISOR::advise);
        long more = used() - before;
        assertTrue(more < 25_000_000, () -> more + " bytes more");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Match population(Design design) {
        return ADVISOR.advise(design).findings().stream()
                .filter(finding -> finding.card().sources().equals(List.of(STUDIED.source())))
                .findFirst()
                .orElseThrow()
                .closest()
                .orElseThrow()
                .population();
    }
}
