package peersupport.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import peersupport.evidence.Card;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.Small;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Factor;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Level;
import peersupport.evidence.register.Basis;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/** The rows and the counts of a portfolio: every design handed in stands in both, once. */
class TallyTest {
    private static final Factor FACTOR = Small.factor("f");
    private static final Context SHY = Small.context("shy", Level.PEOPLE);
    private static final Knowledge KNOWLEDGE = Small.of(
            Card.of("P1"),
            Card.of("N1"),
            Card.of("N2").on(Basis.LABEL),
            FACTOR,
            Small.context("a"),
            SHY,
            Small.question("q1"),
            Small.question("q2"));
    private static final Screened REFUSED = new Screened.Refused(
            "c.yaml", List.of(new Problem("c.yaml:1", "no title."), new Problem("c.yaml:2", "x.")));

    @Test
    void aRowHasACellForEveryFindingAndFactorAndTheQuestionsToAsk() {
        Matrix matrix = new Matrix(KNOWLEDGE);
        assertEquals(List.of("place", "title", "refused", "P1", "N1", "N2", "Factor f", "ask"), matrix.header());
        assertEquals(
                List.of("a.yaml", "Walks", "", "in-place", "open", "named-only", "open", "q2 q1"),
                matrix.row(done("a.yaml", Status.IN_PLACE, Status.OPEN, FactorState.OPEN, State.MET, "q2", "q1")));
        assertEquals(
                List.of("c.yaml", "", "c.yaml:1: no title.\nc.yaml:2: x.", "", "", "", "", ""), matrix.row(REFUSED));
    }

    @Test
    void everythingIsCountedOnce() {
        Tally tally = new Tally(KNOWLEDGE);
        tally.add(done("a", Status.IN_PLACE, Status.OPEN, FactorState.OPEN, State.MET, "q1"));
        tally.add(done("b", Status.IN_PLACE, Status.UNGUARDED, FactorState.GAP, State.MET, "q1", "q2"));
        tally.add(REFUSED);
        assertEquals(2, tally.done());
        assertEquals(1, tally.refused());
        assertEquals(2, tally.of(card("P1"), Status.IN_PLACE));
        assertEquals(0, tally.of(card("P1"), Status.OPEN));
        assertEquals(1, tally.of(card("N1"), Status.OPEN));
        assertEquals(1, tally.of(FACTOR, FactorState.GAP));
        assertEquals(0, tally.of(FACTOR, FactorState.COVERED));
        assertEquals(2, tally.of(SHY, State.MET));
        assertEquals(0, tally.of(SHY, State.NOT_SAID));
        assertEquals(2, tally.asked("q1"));
        assertEquals(1, tally.asked("q2"));
        assertEquals(0, new Tally(KNOWLEDGE).asked("q1"));
    }

    @Test
    void aHarmThatCanAriseAndThatNobodyHasPlannedAgainstIsUnmitigated() {
        Tally tally = new Tally(KNOWLEDGE);
        tally.add(done("a", Status.IN_PLACE, Status.OPEN, FactorState.OPEN, State.MET));
        assertEquals(List.of(), tally.unmitigated(), "open only, and a benefit is no harm");
        tally.add(done("b", Status.IN_PLACE, Status.UNGUARDED, FactorState.OPEN, State.MET));
        assertEquals(List.of(card("N1")), tally.unmitigated());
        tally.add(done("c", Status.IN_PLACE, Status.OUTSIDE, FactorState.OPEN, State.MET));
        assertEquals(List.of(card("N1")), tally.unmitigated(), "a programme of another kind has planned nothing");
        tally.add(done("d", Status.IN_PLACE, Status.GUARDED, FactorState.OPEN, State.MET));
        assertEquals(List.of(), tally.unmitigated());
    }

    @Test
    void onlyContextsAboutPeopleAreAboutPeople() {
        assertEquals(List.of(SHY), Screening.people(KNOWLEDGE));
    }

    private static Screened done(
            String place, Status benefit, Status harm, FactorState factor, State shy, String... ask) {
        return new Screened.Done(
                place,
                "Walks",
                "",
                List.of(benefit, harm, Status.NAMED_ONLY),
                List.of(factor),
                List.of(),
                List.of(shy),
                List.of(ask));
    }

    private static Configuration card(String id) {
        return KNOWLEDGE.configurations().get(id);
    }
}
