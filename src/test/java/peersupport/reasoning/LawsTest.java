package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.files.AdviceJson;
import peersupport.reasoning.Completions.Partial;
import peersupport.reasoning.Finding.NeedRead;

/** The laws of the reasoning on random designs, half of them steered from a card. */
class LawsTest {
    private static final int DESIGNS = Trust.cases(300, 10_000);
    private static final int EXPLAINED = Trust.cases(30, 5_000);
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Trial TRIAL = new Trial(KNOWLEDGE, Map.of(), ADVISOR);

    private final RandomDesigns random = new RandomDesigns(KNOWLEDGE, ADVISOR, 20_250_301);

    @AfterAll
    static void figures() {
        Trust.figure(LawsTest.class, "random designs, half steered, for each of the laws 1, 2, 3, 4, 6 and 8", DESIGNS);
    }

    @Test
    @DisplayName("Law 1: not said is never no, and no default stands in for an answer")
    void notSaidIsNeverNo() {
        random.designs(DESIGNS).forEach(design -> {
            Readings readings = new Readings(KNOWLEDGE, design);
            Design asked = design;
            for (Question question : KNOWLEDGE.questions().values()) {
                if (!design.answers().containsKey(question.id())) {
                    asked = asked.with(question.id(), new Answer.DontKnow());
                    question.contexts()
                            .forEach(context -> assertTrue(
                                    readings.notSaid(context) || readings.outOfPlay(context),
                                    () -> context + " is " + readings.state(context) + " in " + design.answers()));
                }
            }
            assertEquals(conclusions(design), conclusions(asked), "asking, and not knowing, says nothing");
        });
    }

    @Test
    @DisplayName("Law 2: the order of answers changes nothing")
    void orderChangesNothing() {
        Random shuffle = new Random(2);
        random.designs(DESIGNS).forEach(design -> {
            List<Map.Entry<String, Answer>> entries =
                    new ArrayList<>(design.answers().entrySet());
            Collections.shuffle(entries, shuffle);
            Map<String, Answer> shuffled = new LinkedHashMap<>();
            for (Map.Entry<String, Answer> entry : entries) {
                shuffled.put(entry.getKey(), shuffled(entry.getValue(), shuffle));
            }
            Advice before = ADVISOR.advise(design);
            Advice after = ADVISOR.advise(design.withAnswers(shuffled));
            assertEquals(before.statuses(), after.statuses());
            assertEquals(before.notes(), after.notes());
        });
    }

    @Test
    @DisplayName("Law 3: filling in what was not said leaves what was settled as it was")
    void refiningKeepsWhatWasSettled() {
        random.designs(DESIGNS).forEach(design -> {
            Design refined = refined(design);
            Conclusions before = ADVISOR.conclude(new Readings(KNOWLEDGE, design));
            Conclusions after = ADVISOR.conclude(new Readings(KNOWLEDGE, refined));
            KNOWLEDGE.configurations().keySet().forEach(id -> {
                if (before.status(id) != Status.OPEN) {
                    assertEquals(
                            before.status(id),
                            after.status(id),
                            () -> id + ": " + design.answers() + " → " + refined.answers());
                }
            });
            KNOWLEDGE.contents().factors().forEach(factor -> {
                if (before.factor(factor.id()) != FactorState.NOT_SAID) {
                    assertEquals(before.factor(factor.id()), after.factor(factor.id()), factor::name);
                }
            });
        });
    }

    @Test
    @DisplayName("Law 4: every configuration gets exactly one status, and every factor one state")
    void everyConfigurationGetsOneStatus() {
        // Conclusions refuses a second status, and refuses to tell one that was not concluded
        random.designs(DESIGNS).forEach(design -> {
            Conclusions conclusions = ADVISOR.conclude(new Readings(KNOWLEDGE, design));
            KNOWLEDGE
                    .configurations()
                    .values()
                    .forEach(card -> assertEquals(
                            card.labelOnly(), conclusions.status(card.id()) == Status.NAMED_ONLY, card::id));
            KNOWLEDGE.contents().factors().forEach(factor -> conclusions.factor(factor.id()));
        });
    }

    @Test
    @DisplayName(
            "Law 5: the answers shown suffice, each blocker alone does, and the questions named settle what is open")
    void explanationsHold() {
        Map<Status, Integer> explained = new EnumMap<>(Status.class);
        random.designs(EXPLAINED).forEach(design -> {
            Advice advice = ADVISOR.advise(design);
            for (Finding finding : advice.findings()) {
                explanationHolds(advice, finding);
                explained.merge(finding.status(), 1, Integer::sum);
            }
        });
        Trust.figure(LawsTest.class, "designs all of whose explanations hold", EXPLAINED);
        Trust.figure(LawsTest.class, "explanations that hold", explained);
    }

    private void explanationHolds(Advice advice, Finding finding) {
        switch (finding.status()) {
            case ACTIVE -> assertEquals(Status.ACTIVE, status(finding, shown(advice, finding.needs())), finding::id);
            case BLOCKED ->
                finding.blockers()
                        .forEach(blocker -> assertEquals(
                                Status.BLOCKED,
                                status(finding, shown(advice, List.of(blocker))),
                                () -> finding.id() + " by " + blocker));
            case OPEN -> assertNotEquals(Status.OPEN, status(finding, answered(advice.design(), finding)), finding::id);
            case NAMED_ONLY -> assertTrue(finding.card().labelOnly());
        }
    }

    @Test
    @DisplayName("Law 6: an open finding can still be settled either way")
    void openMeansOpen() {
        Random choose = new Random(6);
        int checked = 0;
        while (checked < DESIGNS) {
            Design design = random.next();
            Advice advice = ADVISOR.advise(design);
            List<Finding> open =
                    advice.findings().stream().filter(Finding::open).toList();
            if (!open.isEmpty()) {
                Finding finding = open.get(choose.nextInt(open.size()));
                settlesEitherWay(design, finding.card());
                checked++;
            }
        }
    }

    private static void settlesEitherWay(Design design, Configuration card) {
        Readings readings = new Readings(KNOWLEDGE, design);
        Map<String, Answer> said = new LinkedHashMap<>(design.answers());
        said.keySet().removeIf(id -> readings.gate(KNOWLEDGE.questions().get(id)) == State.NOT_SAID);
        Partial partial = new Partial(said);
        List<Completions> groups = Completions.of(KNOWLEDGE, card);
        Partial asNeeded = partial;
        boolean canBeBlocked = false;
        for (Completions group : groups) {
            Optional<Partial> way = group.of(partial)
                    .filter(p -> TRIAL.asNeeded(card, group, p))
                    .findFirst();
            assertTrue(way.isPresent(), () -> card.id() + " cannot become active in " + design.answers());
            asNeeded = way.get().and(asNeeded);
            Optional<Partial> other = group.of(partial)
                    .filter(p -> card.needs().stream()
                            .filter(need -> group.concerns(need.context()))
                            .anyMatch(need -> TRIAL.state(need, p).ruledOut(need)))
                    .findFirst();
            if (!canBeBlocked && other.isPresent()) {
                canBeBlocked = true;
                assertEquals(
                        Status.BLOCKED, status(card, other.get().and(partial).design()), card::id);
            }
        }
        assertEquals(Status.ACTIVE, status(card, asNeeded.design()), card::id);
        assertTrue(canBeBlocked, () -> card.id() + " cannot become blocked in " + design.answers());
    }

    @Test
    @DisplayName("Law 8: an advice holds no number but the version of its form: there is no score")
    void noScore() {
        random.designs(DESIGNS).forEach(design -> {
            String json = AdviceJson.text(ADVISOR.advise(design));
            long numbers = json.lines()
                    .filter(line -> line.strip().matches("\"[a-z]+\" : [0-9].*"))
                    .count();
            assertEquals(1, numbers, json);
            assertTrue(json.contains("\"schema\" : " + AdviceJson.SCHEMA));
        });
    }

    private static Map<String, Object> conclusions(Design design) {
        Conclusions conclusions = ADVISOR.conclude(new Readings(KNOWLEDGE, design));
        Map<String, Object> all = new LinkedHashMap<>();
        KNOWLEDGE.configurations().keySet().forEach(id -> all.put(id, conclusions.status(id)));
        KNOWLEDGE.contents().factors().forEach(factor -> all.put(factor.id(), conclusions.factor(factor.id())));
        KNOWLEDGE.contents().notes().forEach(note -> all.put(note.id(), conclusions.noted(note.id())));
        return all;
    }

    private static Answer shuffled(Answer answer, Random random) {
        if (answer instanceof Chosen chosen) {
            List<String> options = new ArrayList<>(chosen.options());
            Collections.shuffle(options, random);
            return new Chosen(options, chosen.restNotDecided());
        }
        return answer;
    }

    private Design refined(Design design) {
        Random choose = new Random(design.answers().hashCode());
        Design refined = design;
        for (Question question : KNOWLEDGE.questions().values()) {
            Answer answer = design.answers().get(question.id());
            if (answer == null || answer instanceof Answer.DontKnow) {
                refined = choose.nextBoolean() ? refined.with(question.id(), random.answer(question)) : refined;
            } else if (answer instanceof Chosen some && some.restNotDecided()) {
                Set<String> more = new HashSet<>(some.options());
                if (random.definite(question) instanceof Chosen others) {
                    more.addAll(others.options());
                }
                refined = refined.with(question.id(), new Chosen(List.copyOf(more), choose.nextBoolean()));
            }
        }
        return refined;
    }

    private static Status status(Finding finding, Design design) {
        return status(finding.card(), design);
    }

    private static Status status(Configuration card, Design design) {
        return ADVISOR.conclude(new Readings(KNOWLEDGE, design)).status(card.id());
    }

    /** A design of the answers shown for these needs and nothing else, findings followed back to their own. */
    private static Design shown(Advice advice, List<NeedRead> needs) {
        return Design.named("shown").withAnswers(answers(advice, needs));
    }

    private static Map<String, Answer> answers(Advice advice, List<NeedRead> needs) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Reason reason :
                needs.stream().flatMap(need -> need.because().stream()).toList()) {
            if (reason instanceof Reason.Answered answered) {
                answers.put(answered.question(), answered.answer());
            } else if (reason instanceof Reason.Found found) {
                Finding feeder = advice.finding(found.finding()).orElseThrow();
                List<NeedRead> its = feeder.blocked() ? feeder.blockers().subList(0, 1) : feeder.needs();
                answers.putAll(answers(advice, its));
            }
        }
        return answers;
    }

    private Design answered(Design design, Finding finding) {
        Set<String> questions = finding.missing().stream()
                .flatMap(need -> need.because().stream())
                .filter(Reason.Unanswered.class::isInstance)
                .map(reason -> ((Reason.Unanswered) reason).question())
                .collect(Collectors.toSet());
        Design answered = design;
        for (String question : questions) {
            answered = answered.with(
                    question, random.definite(KNOWLEDGE.questions().get(question)));
        }
        return answered;
    }
}
