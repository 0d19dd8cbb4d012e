package peersupport.reporting.designreport;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.FactorReading.SignRead;
import peersupport.reasoning.State;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.Wording;

/** The design report: what it says beside what other documents say too. */
public record DesignReport(List<FormLine> forms, WorthChanging worth) {
    /** The report on this design, with these changes worth making. */
    public static DesignReport of(AdvisedDesign design, WorthChanging worth) {
        return new DesignReport(FormLine.of(design), worth);
    }

    /** Signs of a factor that are not in place, or not said; those whose absence matters first. */
    public List<SignRead> lacking(FactorReading factor) {
        return factor.signs().stream()
                .filter(sign -> sign.state() == State.NOT_MET || sign.state() == State.NOT_SAID)
                .sorted(Comparator.comparing((SignRead sign) -> sign.state() == State.NOT_SAID)
                        .thenComparing(read -> !read.sign().matters()))
                .toList();
    }

    /** What a sign looks for, and what was said of it. */
    public String says(SignRead read) {
        String any = read.any().stream().map(one -> one.context().says()).collect(Collectors.joining(", or: "));
        return any + ": "
                + (read.state() != State.NOT_MET
                        ? Wording.words(read.state())
                        : read.sign().matters() ? "no, a gap" : "no; only also seen");
    }
}
