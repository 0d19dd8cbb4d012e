package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.option;
import static peersupport.evidence.Small.question;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Card;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Small;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Question;
import peersupport.evidence.register.Basis;
import peersupport.exploring.Next.Turning;
import peersupport.reasoning.Advice;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.FactorReading.SignRead;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.Finding.WayRead;
import peersupport.reasoning.Reason.Unanswered;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/** What is told around an advice: what to decide next, what comes near, what was set aside. */
class NextTest {
    private static final Design EMPTY = Design.named("");
    private static final Question Q1 = question("q1", option("yes", "a"), option("no"));
    private static final Question Q2 = question("q2", option("yes", "b"), option("no"));
    private static final Question Q3 = question("q3", option("yes", "c"), option("no"));
    private static final Question Q4 = question("q4", option("yes", "d"), option("no"));
    private static final Knowledge KNOWLEDGE = Small.of(
            Q1,
            Q2,
            Q3,
            Q4,
            context("a"),
            context("b"),
            context("c"),
            context("d"),
            Card.of("N1", "a", "b"),
            Card.of("N2").on(Basis.LABEL));

    @Test
    void whatMostHarmsThenMostFindingsRestOnComesFirst() {
        Finding benefit = finding("P1", Status.OPEN, unsaid("c", "q3"), unsaid("b", "q2"));
        Finding other = finding("P2", Status.OPEN, unsaid("c", "q3"));
        Finding harm = finding("N1", Status.OPEN, unsaid("b", "q2"));
        FactorReading factor = factor(FactorState.OPEN, unsaid("a", "q1"));
        Next next = Next.after(KNOWLEDGE, advice(List.of(factor), List.of(Q1, Q2, Q3, Q4), benefit, other, harm));
        assertEquals(
                List.of(
                        new Turning(Q2, List.of(List.of(harm), List.of(benefit)), List.of()),
                        new Turning(Q3, List.of(List.of(benefit), List.of(other)), List.of()),
                        new Turning(Q1, List.of(), List.of(factor))),
                next.open());
        assertEquals(List.of(Q4), next.idle());
        assertEquals(Optional.of(next.open().get(1)), next.on(Q3));
        assertEquals(Optional.empty(), next.on(Q4));
    }

    @Test
    void optionalQuestionsAreNeverLeftToDecide() {
        Knowledge knowledge = Loaded.KNOWLEDGE;
        Next next = Next.after(knowledge, Loaded.ADVISOR.advise(EMPTY));
        assertTrue(knowledge.counting().size() < knowledge.questions().size());
        assertTrue(knowledge.counting().containsAll(next.idle()));
        assertTrue(next.open().stream().map(Turning::question).allMatch(knowledge.counting()::contains));
    }

    @Test
    void nothingRestsOnWhatIsSettled() {
        Finding outside = finding("N1", Status.OUTSIDE, unsaid("a", "q1"));
        Finding read = finding(
                "P1",
                Status.OPEN,
                new NeedRead(Small.need("b"), context("b"), State.MET, List.of(new Unanswered("q2"))));
        FactorReading gap = factor(FactorState.GAP, unsaid("c", "q3"));
        Next next = Next.after(KNOWLEDGE, advice(List.of(gap), List.of(Q1, Q3), outside, read));
        assertEquals(List.of(), next.open());
        assertEquals(List.of(Q1, Q3), next.idle(), "what is answered is not idle");
    }

    @Test
    void ofAFactorOnlyTheSignsThatCanStillSettleItRestOnAnAnswer() {
        SignRead met = new SignRead(Small.sign(true, "a", "b"), List.of(read("a", State.MET), unsaid("b", "q2")));
        SignRead open = new SignRead(Small.sign(true, "c"), List.of(unsaid("c", "q3")));
        SignRead alsoSeen = new SignRead(Small.sign(false, "d"), List.of(unsaid("d", "q4")));
        SignRead missing = new SignRead(Small.sign(false, "e"), List.of(read("e", State.NOT_MET)));
        assertEquals(
                List.of(Q3, Q4), asked(met, open, alsoSeen), "of those that stand in for one another one is enough");
        assertEquals(List.of(Q3), asked(open, alsoSeen, missing), "it can be a gap, and not covered");
    }

    private static List<Question> asked(SignRead... signs) {
        FactorReading factor = new FactorReading(Small.factor("f"), FactorState.OPEN, List.of(signs));
        return Next.after(KNOWLEDGE, advice(List.of(factor), List.of())).open().stream()
                .map(Turning::question)
                .toList();
    }

    @Test
    void aNearMissIsToldNearestFirst() {
        NeedRead met = read("a", State.MET);
        NeedRead ruledOut = read("b", State.NOT_MET);
        NeedRead open = read("c", State.NOT_SAID);
        Finding far = finding("P1", Status.NOT_IN_PLACE, met, ruledOut, open);
        Finding blocked = finding("P2", Status.NOT_IN_PLACE, met, ruledOut);
        Finding near = finding("T1", Status.OPEN, met, open);
        Finding nothingYet = finding("T2", Status.OPEN, open);
        Finding inPlace = finding("T3", Status.IN_PLACE, met);
        Finding harm = finding("N1", Status.OPEN, met, open);
        List<WhyNot> misses =
                WhyNot.nearMisses(advice(List.of(), List.of(), far, blocked, near, nothingYet, inPlace, harm));
        assertEquals(
                List.of(near, blocked, far),
                misses.stream().map(WhyNot::finding).toList());
        WhyNot farthest = misses.get(2);
        assertEquals(new WhyNot(far, List.of(met), List.of(ruledOut), List.of(open)), farthest);
        assertEquals(2, farthest.missing());
        assertEquals("1 of 3 conditions are as needed", farthest.count());
        assertEquals("0 of 1 condition is as needed", WhyNot.of(nothingYet).count());
        assertEquals("1 of 2 conditions are as needed", WhyNot.of(harm).count());
        assertEquals(
                "it can arise anywhere", WhyNot.of(finding("N2", Status.OPEN)).count());
    }

    @Test
    void whatIsNotSaidOfAHarmIsToldApartWhenItWouldGuard() {
        Configuration card = Card.of("N1", "a").by("way", "b").guardedBy("c").written();
        WayRead way = new WayRead(
                card.routes().get(0),
                List.of(unsaid("b", "q2")),
                List.of(new SafeguardRead(card.safeguards().get(0), unsaid("c", "q3"))));
        WhyNot whyNot = WhyNot.of(new Finding(
                card, Status.OPEN, List.of(), List.of(read("a", State.MET)), List.of(way), List.of(), List.of()));
        assertEquals(List.of(unsaid("b", "q2"), unsaid("c", "q3")), whyNot.notSaid());
        assertEquals(
                List.of(false, true),
                whyNot.notSaid().stream().map(whyNot::guards).toList());
    }

    @Test
    void whatWasSetAsideIsFlaggedWhenAnAnswerBehindItChanged() {
        SetAside aside = new SetAside("N1", "we know", "Jo", Map.of("q1", Answer.of("yes")));
        SetAside gone = new SetAside("N9", "left the knowledge base", "Jo", Map.of());
        Design then = EMPTY.with("q1", Answer.of("yes")).settingAside(gone).settingAside(aside);
        assertEquals(
                List.of(new SetAsideFinding(KNOWLEDGE.configurations().get("N1"), aside, List.of())),
                SetAsideFinding.in(KNOWLEDGE, then.with("q3", Answer.of("yes"))));
        assertEquals(
                List.of(Q1, Q2),
                SetAsideFinding.in(KNOWLEDGE, then.without("q1").with("q2", Answer.of("no")))
                        .get(0)
                        .changed());
        assertEquals(List.of(Q1, Q2), SetAsideFinding.behind(KNOWLEDGE, "N1"));
        assertEquals(List.of(), SetAsideFinding.behind(KNOWLEDGE, "N2"), "only its label is known");
    }

    @Test
    void whatStandsInTheWayOfAGoalIsAskedAboutAndToPlanAgainstAFindingAllOfIt() {
        Knowledge knowledge = Small.of(
                Q1, Q2, Q3, context("a"), context("b"), context("c"), Card.of("P1", "a", "b"), Card.of("N1", "a", "b"));
        Finding benefit = finding("P1", Status.OPEN, read("a", State.MET), unsaid("b", "q2"));
        Finding harm = finding("N1", Status.OPEN, read("a", State.MET), unsaid("b", "q2"));
        Advice advice = advice(List.of(), List.of(), benefit, harm);
        assertEquals(List.of(Q2), Goal.of(knowledge, "P1").orElseThrow().standing(knowledge, advice));
        assertEquals(List.of(Q1, Q2), Goal.of(knowledge, "N1").orElseThrow().standing(knowledge, advice));
        Knowledge factored = Small.of(
                Q1,
                Q2,
                Q3,
                context("a"),
                context("b"),
                context("c"),
                Small.factor("f", "a", "c"),
                Small.factor("g", "b"));
        Advice read = advice(
                List.of(
                        new FactorReading(
                                Small.factor("f", "a", "c"),
                                FactorState.GAP,
                                List.of(
                                        new SignRead(
                                                Small.sign(true, "a", "b"),
                                                List.of(read("a", State.MET), unsaid("b", "q2"))),
                                        sign(read("c", State.NOT_MET)))),
                        new FactorReading(
                                Small.factor("g", "b"), FactorState.GAP, List.of(sign(read("b", State.NOT_MET))))),
                List.of());
        assertEquals(List.of(Q3), Goal.of(factored, "f").orElseThrow().standing(factored, read));
    }

    private static Advice advice(List<FactorReading> factors, List<Question> open, Finding... findings) {
        return new Advice("1", EMPTY, null, List.of(findings), factors, List.of(), Map.of(), List.of(), open);
    }

    private static Finding finding(String id, Status status, NeedRead... needs) {
        Configuration card = Card.of(id).written();
        List<NeedRead> holds = Arrays.asList(needs);
        return new Finding(
                card,
                status,
                card.isFor() ? holds : List.of(),
                card.isFor() ? List.of() : holds,
                List.of(),
                List.of(),
                List.of());
    }

    private static FactorReading factor(FactorState state, NeedRead... signs) {
        return new FactorReading(
                Small.factor("f"), state, Stream.of(signs).map(NextTest::sign).toList());
    }

    private static SignRead sign(NeedRead read) {
        return new SignRead(Small.sign(true, read.context().id()), List.of(read));
    }

    private static NeedRead read(String id, State state) {
        return new NeedRead(Small.need(id), context(id), state, List.of());
    }

    private static NeedRead unsaid(String id, String question) {
        return new NeedRead(Small.need(id), context(id), State.NOT_SAID, List.of(new Unanswered(question)));
    }
}
