package peersupport.reporting;

import java.util.List;
import peersupport.evidence.Factor;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.FactorState;
import peersupport.reporting.FindingLine.NeedLine;

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

        /** A shape that says the same as the words, for quick reading. */
        public String mark() {
            return mark(reading.state());
        }

        static String mark(FactorState state) {
            return switch (state) {
                case SUPPORTED -> "●";
                case PARTLY -> "◐";
                case ABSENT -> "○";
                case NOT_SAID -> "?";
            };
        }

        /** The count of signs, in words. */
        public String counts() {
            String open = reading.notSaid() == 0 ? "" : ", " + reading.notSaid() + " not said";
            return reading.inPlace() + " of " + reading.inPlay() + open;
        }

        /** The state in words, with the count of signs. */
        public String state() {
            String word = switch (reading.state()) {
                case SUPPORTED -> "supported";
                case PARTLY -> "partly supported";
                case ABSENT -> "signs absent";
                case NOT_SAID -> "not said yet";
            };
            return word + "; signs in place: " + counts();
        }
    }

    /** A sign as it was read. */
    public record SignLine(NeedLine read, List<String> rows) {}

    /** A recovery domain. */
    public record DomainLine(String says, List<String> rows) {}
}
