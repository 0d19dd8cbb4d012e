package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.evidence.Card;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Level;
import peersupport.evidence.Small;
import peersupport.reasoning.Directness.Match;
import peersupport.reasoning.FactorReading.SignRead;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Reason.Answered;
import peersupport.reasoning.Reason.Found;
import peersupport.reasoning.Reason.Unanswered;

/** What a finding, a factor and an advice tell of themselves, and that the rules conclude each thing once. */
class FindingTest {
    private static final Directness DIRECT = new Directness(Match.DIRECT, Match.INDIRECT, Match.NOT_SAID);
    private static final NeedRead MET = read("a", State.MET);
    private static final NeedRead NOT_MET = read("b", State.NOT_MET);
    private static final NeedRead OUT_OF_PLAY = read("c", State.OUT_OF_PLAY);
    private static final NeedRead NOT_SAID = read("d", State.NOT_SAID);

    @Test
    void aNeedIsAsNeededOrRuledOutOrNotSaid() {
        assertTrue(MET.asNeeded() && read("not b", State.NOT_MET).asNeeded());
        assertFalse(NOT_MET.asNeeded() || OUT_OF_PLAY.asNeeded() || NOT_SAID.asNeeded());
        assertFalse(read("not c", State.OUT_OF_PLAY).asNeeded()
                || read("not a", State.MET).asNeeded());
        assertTrue(NOT_MET.ruledOut()
                && OUT_OF_PLAY.ruledOut()
                && read("not a", State.MET).ruledOut());
        assertFalse(MET.ruledOut()
                || NOT_SAID.ruledOut()
                || read("not b", State.NOT_MET).ruledOut());
    }

    @Test
    void onlyQuestionsStillToBeAnsweredAreUnanswered() {
        NeedRead need = new NeedRead(
                Small.need("a"),
                Small.context("a"),
                State.NOT_SAID,
                List.of(new Unanswered("q1"), new Found("P1"), new Answered("q2", Answer.of()), new Unanswered("q3")));
        assertEquals(List.of("q1", "q3"), need.unanswered().toList());
    }

    @Test
    void aFindingIsOfOneStatus() {
        for (Status status : Status.values()) {
            Finding finding = finding("N1", status, MET);
            assertEquals("N1", finding.id());
            assertEquals(status == Status.ACTIVE, finding.active());
            assertEquals(status == Status.OPEN, finding.open());
            assertEquals(status == Status.BLOCKED, finding.blocked());
            assertEquals(status == Status.ACTIVE || status == Status.OPEN, finding.live());
            assertEquals(status == Status.NAMED_ONLY, finding.named());
        }
        assertFalse(finding("N1", Status.NAMED_ONLY, NOT_SAID).named());
    }

    @Test
    void whatIsMissingAndWhatStandsInTheWayAreKeptApart() {
        Finding finding = finding("N1", Status.BLOCKED, MET, NOT_MET, NOT_SAID, OUT_OF_PLAY);
        assertEquals(List.of(NOT_SAID), finding.missing());
        assertEquals(List.of(NOT_MET, OUT_OF_PLAY), finding.blockers());
    }

    @Test
    void anOpenFindingDependsOnTheLevelsOfWhatIsMissing() {
        Finding finding = finding(
                "N1",
                Status.OPEN,
                at(Level.SETTING, State.NOT_SAID),
                at(Level.PROGRAMME, State.MET),
                at(Level.PEOPLE, State.NOT_SAID));
        assertEquals(List.of(Level.PEOPLE, Level.SETTING), List.copyOf(finding.dependsOn()));
    }

    @Test
    void theSignsOfAFactorAreCounted() {
        FactorReading reading = new FactorReading(
                Small.factor("f"),
                FactorState.PARTLY,
                List.of(sign(MET), sign(MET), sign(NOT_MET), sign(NOT_SAID), sign(OUT_OF_PLAY)));
        assertEquals(2, reading.inPlace());
        assertEquals(1, reading.notSaid());
        assertEquals(4, reading.inPlay());
    }

    @Test
    void anAdviceFindsItsFindingsAndIsRememberedByTheirStatuses() {
        Finding harm = finding("N1", Status.OPEN, NOT_SAID);
        Finding benefit = finding("P1", Status.ACTIVE, MET);
        Finding against = new Finding(Card.of("P2").bearingFor(false).written(), Status.BLOCKED, List.of(), DIRECT);
        Design design = Design.named("Walks").with("q", Answer.of("x"));
        Advice advice = new Advice(
                "7", design, null, List.of(harm, benefit, against), List.of(), List.of(), List.of(), List.of());
        assertEquals(Optional.of(benefit), advice.finding("P1"));
        assertEquals(Optional.empty(), advice.finding("P9"));
        assertEquals(List.of(benefit), advice.of(Family.BENEFIT, true));
        assertEquals(List.of(against), advice.of(Family.BENEFIT, false));
        assertEquals(List.of(harm), advice.of(Family.HARM, false));
        Map<String, String> statuses = Map.of("N1", "open", "P1", "active", "P2", "blocked");
        assertEquals(statuses, advice.statuses());
        assertEquals(new LastAdvised("7", design.answers(), statuses), advice.remembered());
    }

    @Test
    void anAnswerIsSettledWhenItLeavesNothingToSay() {
        Knowledge knowledge = Small.of(Small.list("q", Small.option("x", "a")), Small.context("a"));
        Map<Answer, Boolean> settled = Map.of(
                Answer.of("x"),
                true,
                Answer.of(),
                true,
                new Answer.DoesNotApply(),
                true,
                new Answer.DontKnow(),
                false,
                new Answer.Chosen(List.of("x"), true),
                false);
        settled.forEach((answer, so) -> assertEquals(
                so,
                Advisor.settled(
                        Design.named("").with("q", answer),
                        knowledge.questions().get("q")),
                answer::toString));
        assertFalse(Advisor.settled(Design.named(""), knowledge.questions().get("q")));
    }

    @Test
    void theRulesConcludeEachThingOnceAndNothingTheyDidNotIsTold() {
        Conclusions conclusions = new Conclusions();
        conclusions.active("P1");
        conclusions.blocked("P2");
        conclusions.open("P3");
        conclusions.namedOnly("P4");
        conclusions.factor("f", FactorState.PARTLY);
        conclusions.broughtAbout(new BroughtAbout("felt", State.NOT_MET));
        conclusions.note("n");
        assertEquals(
                List.of(Status.ACTIVE, Status.BLOCKED, Status.OPEN, Status.NAMED_ONLY),
                List.of("P1", "P2", "P3", "P4").stream()
                        .map(conclusions::status)
                        .toList());
        assertEquals(FactorState.PARTLY, conclusions.factor("f"));
        assertEquals(State.NOT_MET, conclusions.broughtAbout("felt"));
        assertTrue(conclusions.noted("n"));
        assertFalse(conclusions.noted("m"));
        for (Runnable twice : List.<Runnable>of(
                () -> conclusions.open("P1"),
                () -> conclusions.factor("f", FactorState.PARTLY),
                () -> conclusions.broughtAbout(new BroughtAbout("felt", State.MET)))) {
            assertThrows(IllegalStateException.class, twice::run);
        }
        for (Runnable nothing : List.<Runnable>of(
                () -> conclusions.status("P9"),
                () -> conclusions.factor("g"),
                () -> conclusions.broughtAbout("heard"))) {
            assertThrows(IllegalStateException.class, nothing::run);
        }
    }

    private static Finding finding(String id, Status status, NeedRead... needs) {
        return new Finding(Card.of(id).written(), status, Arrays.asList(needs), DIRECT);
    }

    private static NeedRead read(String need, State state) {
        String context = need.replace("not ", "");
        return new NeedRead(Small.need(need), Small.context(context), state, List.of());
    }

    private static NeedRead at(Level level, State state) {
        return new NeedRead(Small.need("a"), Small.context("a", level), state, List.of());
    }

    private static SignRead sign(NeedRead read) {
        return new SignRead(read, List.of());
    }
}
