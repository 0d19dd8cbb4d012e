package peersupport.reporting.designreport;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.State;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine.NeedLine;
import peersupport.reporting.shared.Wording;

/** A factor of APPEAR and its signs. */
public record FactorLine(FactorReading reading, List<SignLine> signs) {
    /** The factors as they were read. */
    static List<FactorLine> of(AdvisedDesign design) {
        return design.advice().factors().stream()
                .map(reading -> new FactorLine(
                        reading,
                        reading.signs().stream()
                                .map(sign -> new SignLine(
                                        sign.any().stream()
                                                .map(design::need)
                                                .toList(),
                                        sign.state(),
                                        sign.sign().matters()))
                                .toList()))
                .toList();
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
        return Wording.mark(reading.state());
    }

    /** The state in words, with the count of signs in place. */
    public String state() {
        return reading.state().word() + ", " + reading.inPlace() + " of " + reading.inPlay();
    }

    /**
     * A sign as it was read.
     *
     * @param any what stands in for one another
     * @param matters whether its absence is known to matter
     */
    public record SignLine(List<NeedLine> any, State state, boolean matters) {
        /** A shape that says the same as the words. */
        public String mark() {
            return Wording.mark(state);
        }

        /** What it looks for, and what was said of it. */
        public String says() {
            return any.stream().map(NeedLine::says).collect(Collectors.joining(", or: ")) + ": "
                    + (state == State.NOT_MET ? matters ? "no, a gap" : "no; only also seen" : Wording.words(state));
        }
    }
}
