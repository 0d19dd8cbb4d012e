package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import peersupport.evidence.Level;
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
        Trust.figure(LawsTest.class, "random designs, half steered, for each of the laws 1, 2, 3, 4, 6, 8 and 9", DESIGNS);
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
                                    Set.of(State.NOT_SAID, State.OUT_OF_PLAY).contains(readings.state(context)),
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
            Conclusions before = conclusions(design);
            Conclusions after = conclusions(refined);
            KNOWLEDGE.configurations().keySet().forEach(id -> {
                if (before.status(id) != Status.OPEN) {
                    assertEquals(
                            before.status(id),
                            after.status(id),
                            () -> id + ": " + design.answers() + " → " + refined.answers());
                }
            });
            KNOWLEDGE.contents().factors().forEach(factor -> {
                if (before.factor(factor.id()) != FactorState.OPEN) {
                    assertEquals(before.factor(factor.id()), after.factor(factor.id()), factor::name);
                }
            });
        });
    }

    @Test
    @DisplayName("Law 4: every configuration gets exactly one status, and every factor one state")
    void everyConfigurationGetsOneStatus() {
        random.designs(DESIGNS).forEach(design -> {
            Conclusions conclusions = conclusions(design);
            assertEquals(KNOWLEDGE.configurations().keySet(), conclusions.statuses().keySet());
            KNOWLEDGE
                    .configurations()
                    .values()
                    .forEach(card -> assertTrue(possible(card).contains(conclusions.status(card.id())), card::id));
            KNOWLEDGE.contents().factors().forEach(factor -> assertNotNull(conclusions.factor(factor.id())));
        });
    }

    private static Set<Status> possible(Configuration card) {
        return card.labelOnly()
                ? Set.of(Status.NAMED_ONLY)
                : card.isFor()
                        ? Set.of(Status.IN_PLACE, Status.NOT_IN_PLACE, Status.OPEN)
                        : Set.of(Status.OUTSIDE, Status.UNGUARDED, Status.GUARDED, Status.OPEN);
    }

    @Test
    @DisplayName(
            "Law 5: the answers shown suffice, what rules out does so alone, and the questions named settle what is open")
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
            case IN_PLACE, UNGUARDED, GUARDED -> assertSettled(advice, finding, finding.settledBy());
            case NOT_IN_PLACE, OUTSIDE ->
                finding.settledBy().forEach(alone -> assertSettled(advice, finding, List.of(alone)));
            case OPEN -> assertSettledBy(answered(advice.design(), finding), finding);
            case NAMED_ONLY -> assertTrue(finding.card().labelOnly());
        }
    }

    private static void assertSettled(Advice advice, Finding finding, List<NeedRead> shown) {
        Design design = Design.named("shown").withAnswers(answers(advice, shown));
        assertEquals(
                finding.status(),
                status(finding.card(), design),
                () -> finding.id() + " by " + shown + " in " + advice.design().answers());
    }

    /** All that may be left is what configurations bring about, where no answer would bring it about any more. */
    private static void assertSettledBy(Design answered, Finding before) {
        Finding after = ADVISOR.advise(answered).finding(before.id()).orElseThrow();
        assertTrue(
                !after.open() || after.missing().stream().allMatch(LawsTest::beyondAnswering),
                () -> before.id() + " is still open on " + after.missing() + " in " + answered.answers());
    }

    private static boolean beyondAnswering(NeedRead missing) {
        return missing.context().broughtAbout() && missing.unanswered().findAny().isEmpty();
    }

    @Test
    @DisplayName("Law 6: some completion settles an open finding otherwise than another")
    void openMeansOpen() {
        Random choose = new Random(6);
        int checked = 0;
        while (checked < DESIGNS) {
            Advice advice = ADVISOR.advise(random.next());
            List<Finding> open =
                    advice.findings().stream().filter(Finding::open).toList();
            if (!open.isEmpty()) {
                settlesEitherWay(advice, open.get(choose.nextInt(open.size())));
                checked++;
            }
        }
    }

    private static void settlesEitherWay(Advice advice, Finding finding) {
        Map<String, Answer> said = new LinkedHashMap<>(advice.design().answers());
        said.keySet().removeIf(id -> advice.readings().gate(KNOWLEDGE.questions().get(id)) == State.NOT_SAID);
        Partial partial = new Partial(said);
        List<Partial> complete = List.of(partial);
        for (Completions group : Completions.of(KNOWLEDGE, finding.card())) {
            List<Partial> ways = distinct(finding.card(), group, partial);
            complete = complete.stream()
                    .flatMap(others -> ways.stream().map(way -> way.and(others)))
                    .toList();
        }
        Set<Status> statuses = complete.stream()
                .map(way -> status(finding.card(), way.design()))
                .collect(Collectors.toSet());
        // only what configurations bring about can stay not said when all is answered
        boolean mayStayOpen = finding.missing().stream().anyMatch(need -> need.context().broughtAbout());
        boolean staysOpen = finding.missing().stream().anyMatch(LawsTest::beyondAnswering);
        assertTrue(
                statuses.size() > 1 && (mayStayOpen || !statuses.contains(Status.OPEN))
                        || staysOpen && statuses.equals(Set.of(Status.OPEN)),
                () -> finding.id() + " comes to " + statuses + " in " + advice.design().answers());
    }

    /** One way to complete for each thing that can come of the conditions of a card. */
    private static List<Partial> distinct(Configuration card, Completions group, Partial partial) {
        Map<List<State>, Partial> ways = new LinkedHashMap<>();
        group.of(partial)
                .forEach(way -> ways.putIfAbsent(
                        card.conditions()
                                .filter(need -> group.concerns(need.context()))
                                .map(need -> TRIAL.state(need, way))
                                .toList(),
                        way));
        return List.copyOf(ways.values());
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

    @Test
    @DisplayName("Law 9: no answer about a provision takes a harm off a list")
    void noFalseReassurance() {
        List<Question> provisions = KNOWLEDGE.questions().values().stream()
                .filter(question -> !ofLevel(question, Level.PROVISION).isEmpty())
                .toList();
        Random choose = new Random(9);
        random.designs(DESIGNS).forEach(before -> {
            Question question = provisions.get(choose.nextInt(provisions.size()));
            Design after = before.with(question.id(), random.answer(question));
            Readings was = new Readings(KNOWLEDGE, before);
            Readings is = new Readings(KNOWLEDGE, after);
            if (ofLevel(question, Level.FEATURE, Level.SETTING).stream()
                    .allMatch(context -> was.state(context) == is.state(context))) {
                assertEquals(outside(before), outside(after), () -> before.answers() + " → " + after.answers());
            }
        });
    }

    private static List<String> ofLevel(Question question, Level... levels) {
        return question.contexts().stream()
                .filter(context ->
                        List.of(levels).contains(KNOWLEDGE.contexts().get(context).level()))
                .toList();
    }

    private static List<String> outside(Design design) {
        Conclusions conclusions = conclusions(design);
        return KNOWLEDGE.configurations().keySet().stream()
                .filter(id -> conclusions.status(id) == Status.OUTSIDE)
                .toList();
    }

    private static Conclusions conclusions(Design design) {
        return ADVISOR.conclude(new Readings(KNOWLEDGE, design));
    }

    private static Answer shuffled(Answer answer, Random random) {
        if (answer instanceof Chosen chosen) {
            List<String> options = new ArrayList<>(chosen.options());
            List<String> no = new ArrayList<>(chosen.ruledOut());
            Collections.shuffle(options, random);
            Collections.shuffle(no, random);
            return new Chosen(options, no, chosen.restNotDecided());
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
                Set<String> yes = new HashSet<>(some.options());
                Set<String> no = new HashSet<>(some.ruledOut());
                if (random.answer(question) instanceof Chosen others) {
                    yes.addAll(others.options());
                    no.addAll(others.ruledOut());
                }
                yes.removeAll(some.ruledOut());
                no.removeAll(yes);
                refined = refined.with(
                        question.id(), new Chosen(List.copyOf(yes), List.copyOf(no), choose.nextBoolean()));
            }
        }
        return refined;
    }

    private static Status status(Configuration card, Design design) {
        return conclusions(design).status(card.id());
    }

    /** The answers shown for these needs and nothing else, findings followed back to their own. */
    private static Map<String, Answer> answers(Advice advice, List<NeedRead> needs) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Reason reason :
                needs.stream().flatMap(need -> need.because().stream()).toList()) {
            if (reason instanceof Reason.Answered answered) {
                answers.put(answered.question(), answered.answer());
            } else if (reason instanceof Reason.Found found) {
                answers.putAll(answers(
                        advice, advice.finding(found.finding()).orElseThrow().settledBy()));
            }
        }
        return answers;
    }

    private Design answered(Design design, Finding finding) {
        Set<String> questions =
                finding.missing().stream().flatMap(NeedRead::unanswered).collect(Collectors.toSet());
        Design answered = design;
        for (String question : questions) {
            answered = answered.with(
                    question, random.definite(KNOWLEDGE.questions().get(question)));
        }
        return answered;
    }
}
