package peersupport.reporting.designreport;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import peersupport.evidence.Factor;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.State;
import peersupport.reporting.shared.FindingLine.NeedLine;
import peersupport.reporting.shared.Wording;

/**
 * The five factors of APPEAR as this project reads them.
 *
 * @param caution what must be said wherever they are printed
 */
public record AppearPart(String caution, List<FactorLine> factors) {

    /** A factor, its signs, and the recovery domains it might lead to. */
    public record FactorLine(FactorReading reading, List<SignLine> signs, List<DomainLine> domains) {

        /** The factor. */
        public Factor factor() {
            return reading.factor();
        }

        /** Signs that are not in place, or not said; those whose absence matters first. */
        public List<SignLine> lacking() {
            return signs.stream()
                    .filter(sign -> sign.state() == State.NOT_MET || sign.state() == State.NOT_SAID)
                    .sorted(Comparator.comparing((SignLine sign) -> sign.state() == State.NOT_SAID)
                            .thenComparing(sign -> !sign.matters()))
                    .toList();
        }

        /** A shape that says the same as the words, for quick reading. */
        public String mark() {
            return mark(reading.state());
        }

        static String mark(FactorState state) {
            return switch (state) {
                case COVERED -> "●";
                case GAP -> "○";
                case OPEN -> "?";
            };
        }

        /** The count of signs, in words. */
        public String counts() {
            String open = reading.notSaid() == 0 ? "" : ", " + reading.notSaid() + " not said";
            return reading.inPlace() + " of " + reading.inPlay() + open;
        }

        /** The state in words, with the count of signs. */
        public String state() {
            return Wording.words(reading.state()) + "; signs in place: " + counts();
        }
    }

    /**
     * A sign as it was read.
     *
     * @param any what stands in for one another
     * @param matters whether its absence is known to matter
     */
    public record SignLine(List<NeedLine> any, State state, boolean matters, List<String> rows) {
        /** A shape that says the same as the words. */
        public String mark() {
            return switch (state) {
                case MET -> "●";
                case NOT_MET -> "○";
                case NOT_SAID -> "?";
                case OUT_OF_PLAY -> "–";
            };
        }

        /** What it looks for, and what was said of it. */
        public String says() {
            return any.stream().map(NeedLine::says).collect(Collectors.joining(", or: ")) + ": "
                    + switch (state) {
                        case MET -> "yes";
                        case NOT_MET -> matters ? "no, a gap" : "no; only also seen";
                        case NOT_SAID -> "not said";
                        case OUT_OF_PLAY -> "does not arise";
                    };
        }
    }

    /** A recovery domain. */
    public record DomainLine(String says, List<String> rows) {}
}
