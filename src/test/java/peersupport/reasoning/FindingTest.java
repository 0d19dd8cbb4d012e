package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.evidence.Basis;
import peersupport.evidence.Card;
import peersupport.evidence.Configuration.Limit;
import peersupport.evidence.Configuration.Route;
import peersupport.evidence.Configuration.Safeguard;
import peersupport.evidence.Configuration.Side;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Level;
import peersupport.evidence.Small;
import peersupport.evidence.Strength;
import peersupport.reasoning.Directness.Match;
import peersupport.reasoning.FactorReading.SignRead;
import peersupport.reasoning.Finding.LimitRead;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.Finding.WayRead;
import peersupport.reasoning.Reason.Answered;
import peersupport.reasoning.Reason.Found;
import peersupport.reasoning.Reason.Unanswered;
import peersupport.reasoning.facts.AgainstCard;
import peersupport.reasoning.facts.FactorFact;
import peersupport.reasoning.facts.ForCard;

/** What a finding, a factor and an advice tell of themselves. */
class FindingTest {
    private static final Route ROUTE = new Route("way", "", List.of(), Basis.STATED, List.of());
    private static final NeedRead MET = read("a", State.MET);
    private static final NeedRead MORE = read("m", State.MET);
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
            Finding finding = forCard("P1", status, MET);
            assertEquals("P1", finding.id());
            assertEquals(status == Status.IN_PLACE, finding.inPlace());
            assertEquals(status == Status.OPEN, finding.open());
            assertEquals(status == Status.UNGUARDED, finding.unguarded());
            assertEquals(status == Status.GUARDED, finding.guarded());
            assertEquals(status == Status.OUTSIDE, finding.outside());
            assertEquals(status == Status.NAMED_ONLY, finding.named());
            assertEquals(Set.of(Status.IN_PLACE, Status.UNGUARDED).contains(status), finding.holds());
            assertEquals(Set.of(Status.NOT_IN_PLACE, Status.OUTSIDE).contains(status), finding.absent());
            assertEquals(finding.holds() || finding.open() || finding.guarded(), finding.live());
        }
        assertFalse(forCard("P1", Status.NAMED_ONLY, NOT_SAID).named());
    }

    @Test
    void aWayIsOpenAndUnguardedAnsweredOrNotInThisPlan() {
        assertTrue(way(MET).unguarded());
        assertTrue(way(MET, NOT_MET, OUT_OF_PLAY).unguarded());
        assertFalse(way(MET, NOT_MET, NOT_SAID).unguarded() || way(NOT_SAID, NOT_MET).unguarded());
        assertTrue(way(MET, NOT_MET, MET).settled() && way(NOT_SAID, MET).settled() && way(NOT_MET).settled());
        assertFalse(way(MET, NOT_SAID).settled() || way(NOT_SAID).settled() || way(MET).settled());
        assertEquals(State.MET, new WayRead(ROUTE, List.of(), List.of()).state(), "a way that takes nothing");
    }

    @Test
    void whatSettlesAFindingIsEnoughAndNoMore() {
        assertEquals(List.of(MET, MORE), forCard("P1", Status.IN_PLACE, MET, MORE).settledBy());
        assertEquals(
                List.of(NOT_MET, OUT_OF_PLAY),
                forCard("P1", Status.NOT_IN_PLACE, MET, NOT_MET, NOT_SAID, OUT_OF_PLAY).settledBy());
        assertEquals(
                List.of(NOT_MET), against(Status.OUTSIDE, List.of(MET, NOT_MET), way(MET)).settledBy());
        assertEquals(
                List.of(MET, MORE, NOT_MET),
                against(Status.UNGUARDED, List.of(MET), way(MORE, NOT_MET), way(NOT_SAID)).settledBy());
        assertEquals(
                List.of(MET, MORE, NOT_MET),
                against(Status.GUARDED, List.of(MET), way(NOT_SAID, MORE, NOT_SAID), way(NOT_MET, NOT_SAID)).settledBy());
        assertEquals(List.of(), forCard("P1", Status.OPEN, MET, NOT_SAID).settledBy());
    }

    @Test
    void whatIsMissingIsWhatCanStillSettleIt() {
        assertEquals(List.of(NOT_SAID), forCard("P1", Status.OPEN, MET, NOT_SAID).missing());
        NeedRead other = read("e", State.NOT_SAID);
        assertEquals(
                List.of(other, NOT_SAID),
                against(Status.OPEN, List.of(other), way(MET, NOT_SAID), way(NOT_MET, read("f", State.NOT_SAID)))
                        .missing());
    }

    @Test
    void safeguardsAreToldOnceAndThoseThatArePlannedApart() {
        Finding finding = against(Status.OPEN, List.of(), way(MET, NOT_MET, MORE), way(NOT_SAID, MORE));
        assertEquals(List.of(NOT_MET, MORE), reads(finding.safeguards()));
        assertEquals(List.of(MORE), reads(finding.planned()));
        assertEquals(List.of(MET, NOT_SAID, NOT_MET, MORE), finding.conditions());
    }

    @Test
    void aLimitIsWorthSayingUnlessWhatItSpeaksOfIsRuledOut() {
        Limit limit = new Limit("", List.of(), List.of());
        assertTrue(new LimitRead(limit, List.of()).worthSaying());
        assertTrue(new LimitRead(limit, List.of(MET, NOT_SAID)).worthSaying());
        assertFalse(new LimitRead(limit, List.of(MET, OUT_OF_PLAY)).worthSaying());
    }

    @Test
    void theStrengthBesideAFindingIsThatOfTheSourceClosestToTheDesign() {
        Directness close = new Directness(
                "b", Strength.THIN, Match.DIRECT, Match.NOT_SAID, Match.INDIRECT, List.of("mothers"), List.of());
        Directness far = new Directness(
                "a", Strength.STRONG, Match.INDIRECT, Match.DIRECT, Match.DIRECT, List.of(), List.of("mothers"));
        Finding finding = new Finding(
                Card.of("P1").written(), Status.OPEN, List.of(), List.of(), List.of(), List.of(), List.of(close, far));
        assertEquals(Optional.of(close), finding.closest());
        assertEquals(Strength.THIN, finding.strength());
        assertEquals(Strength.NOT_FOUND, forCard("P1", Status.OPEN, MET).strength());
    }

    @Test
    void anOpenFindingDependsOnTheLevelsOfWhatIsMissing() {
        Finding finding = forCard(
                "P1",
                Status.OPEN,
                at(Level.SETTING, State.NOT_SAID),
                at(Level.FEATURE, State.MET),
                at(Level.PEOPLE, State.NOT_SAID));
        assertEquals(List.of(Level.PEOPLE, Level.SETTING), List.copyOf(finding.dependsOn()));
    }

    @Test
    void theSignsOfAFactorAreCountedAndThoseThatStandInForOneAnotherAsOne() {
        FactorReading reading = new FactorReading(
                Small.factor("f"),
                FactorState.GAP,
                List.of(
                        sign(MET),
                        sign(NOT_MET, MET),
                        sign(NOT_MET),
                        sign(NOT_SAID, OUT_OF_PLAY),
                        sign(OUT_OF_PLAY, OUT_OF_PLAY)));
        assertEquals(2, reading.inPlace());
        assertEquals(1, reading.notSaid());
        assertEquals(4, reading.inPlay());
    }

    @Test
    void anAdviceFindsItsFindingsAndIsRememberedByTheirStatuses() {
        Finding harm = against(Status.OPEN, List.of(NOT_SAID));
        Finding benefit = forCard("P1", Status.IN_PLACE, MET);
        Finding label = forCard("P3", Status.NAMED_ONLY, MET);
        Design design = Design.named("Walks").with("q", Answer.of("x"));
        Advice advice = new Advice(
                "7",
                design,
                null,
                List.of(harm, benefit, label),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
        assertEquals(Optional.of(benefit), advice.finding("P1"));
        assertEquals(Optional.empty(), advice.finding("P9"));
        assertEquals(List.of(benefit), advice.of(Family.BENEFIT, Side.FOR));
        assertEquals(List.of(), advice.of(Family.BENEFIT, Side.AGAINST));
        assertEquals(List.of(harm), advice.of(Family.HARM, Side.AGAINST));
        Map<String, String> statuses = Map.of("N1", "open", "P1", "in-place", "P3", "named-only");
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
    void whatTheRulesDidNotConcludeIsNotTold() {
        assertThrows(IllegalStateException.class, new ForCard("P1", "")::status);
        assertThrows(IllegalStateException.class, new AgainstCard("N1", "")::status);
        assertThrows(IllegalStateException.class, new FactorFact("f")::state);
    }

    private static Finding forCard(String id, Status status, NeedRead... needs) {
        Card card = id.equals("P3") ? Card.of(id).on(Basis.LABEL) : Card.of(id);
        return new Finding(
                card.written(), status, Arrays.asList(needs), List.of(), List.of(), List.of(), List.of());
    }

    private static Finding against(Status status, List<NeedRead> arises, WayRead... ways) {
        return new Finding(
                Card.of("N1").written(), status, List.of(), arises, Arrays.asList(ways), List.of(), List.of());
    }

    private static WayRead way(NeedRead when, NeedRead... safeguards) {
        return new WayRead(
                ROUTE,
                List.of(when),
                Arrays.stream(safeguards)
                        .map(read -> new SafeguardRead(
                                new Safeguard(read.need().context(), List.of(), Basis.STATED, List.of(), ""), read))
                        .toList());
    }

    private static List<NeedRead> reads(List<SafeguardRead> safeguards) {
        return safeguards.stream().map(SafeguardRead::read).toList();
    }

    private static NeedRead read(String need, State state) {
        String context = need.replace("not ", "");
        return new NeedRead(Small.need(need), Small.context(context), state, List.of());
    }

    private static NeedRead at(Level level, State state) {
        return new NeedRead(Small.need("a"), Small.context("a", level), state, List.of());
    }

    private static SignRead sign(NeedRead... any) {
        return new SignRead(Small.sign(true), Arrays.asList(any));
    }
}
