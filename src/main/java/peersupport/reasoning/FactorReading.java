package peersupport.reasoning;

import java.util.List;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Factor.Sign;

/** An APPEAR factor read against a design. */
public record FactorReading(Factor factor, FactorState state, List<SignRead> signs) {

    /**
     * A sign as it was read.
     *
     * @param any the contexts that stand in for one another
     */
    public record SignRead(Sign sign, List<Finding.NeedRead> any) {
        /** Met when one is as needed, not met when none can be, out of play when none makes sense here. */
        public State state() {
            return FactorFact.standIn(any.stream()
                    .map(read -> read.state() == State.OUT_OF_PLAY
                            ? State.OUT_OF_PLAY
                            : read.state().of(read.need()))
                    .toArray(State[]::new));
        }
    }

    /** Signs in place. */
    public long inPlace() {
        return count(State.MET);
    }

    /** Signs not said. */
    public long notSaid() {
        return count(State.NOT_SAID);
    }

    /** Signs that make sense for this design. */
    public long inPlay() {
        return signs.size() - count(State.OUT_OF_PLAY);
    }

    private long count(State state) {
        return signs.stream().filter(sign -> sign.state() == state).count();
    }
}
