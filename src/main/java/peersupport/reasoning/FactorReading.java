package peersupport.reasoning;

import java.util.List;
import peersupport.evidence.Factor;

/** An APPEAR factor read against a design. */
public record FactorReading(Factor factor, FactorState state, List<SignRead> signs) {

    /** A sign as it was read. */
    public record SignRead(Finding.NeedRead read, List<String> rows) {}

    /** Signs in place. */
    public long inPlace() {
        return signs.stream().filter(sign -> sign.read().asNeeded()).count();
    }

    /** Signs not said. */
    public long notSaid() {
        return signs.stream()
                .filter(sign -> sign.read().state() == State.NOT_SAID)
                .count();
    }

    /** Signs that make sense for this design. */
    public long inPlay() {
        return signs.stream()
                .filter(sign -> sign.read().state() != State.OUT_OF_PLAY)
                .count();
    }
}
