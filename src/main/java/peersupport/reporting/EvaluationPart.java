package peersupport.reporting;

import java.util.List;
import peersupport.evidence.Measure;
import peersupport.reasoning.State;

/**
 * What an evaluation could look at.
 *
 * @param families live findings that can be asked about, by what they are
 * @param start the few to begin with
 * @param domains candidate measures by recovery domain
 * @param outcome the same, each once, with those of no single domain
 * @param process measures of the process or of staying true to the model
 * @param implementation measures of the work around it
 * @param symptoms symptom scales, second in line
 * @param unsuited measures that do not suit this design
 */
public record EvaluationPart(
        List<Findings.Group> families,
        List<FindingLine> start,
        List<DomainMeasures> domains,
        List<MeasureLine> outcome,
        List<MeasureLine> process,
        List<MeasureLine> implementation,
        List<MeasureLine> symptoms,
        List<MeasureLine> unsuited) {

    /** Candidate measures for one recovery domain: those suggested first, and others. */
    public record DomainMeasures(String title, List<MeasureLine> first, List<MeasureLine> others) {}

    /**
     * A candidate measure.
     *
     * @param suits whether it suits this design: met, not said, not met
     */
    public record MeasureLine(Measure measure, State suits, String cite) {

        /** Whether it depends on something not said. */
        public boolean perhaps() {
            return suits == State.NOT_SAID;
        }
    }
}
