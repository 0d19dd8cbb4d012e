package peersupport.reporting.designreport;

import java.util.List;
import peersupport.reporting.shared.AdvisedDesign;

/**
 * The design report: what it says beside what other documents say too.
 *
 * @param caution what must be said wherever the factors of APPEAR are printed
 * @param factors the factors of APPEAR as this project reads them
 * @param forms the forms of support chosen or not decided
 * @param worth the changes worth making
 */
public record DesignReport(String caution, List<FactorLine> factors, List<FormLine> forms, WorthChanging worth) {
    /** The report on this design, with these changes worth making. */
    public static DesignReport of(AdvisedDesign design, WorthChanging worth) {
        return new DesignReport(
                design.knowledge().contents().appearCaution(), FactorLine.of(design), FormLine.of(design), worth);
    }
}
