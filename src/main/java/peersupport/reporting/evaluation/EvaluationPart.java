package peersupport.reporting.evaluation;

import java.util.List;
import java.util.stream.Stream;
import peersupport.evidence.Measure;
import peersupport.evidence.MeasureSet;
import peersupport.evidence.PlanTopic;
import peersupport.evidence.Source;
import peersupport.reasoning.State;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.FindingLine.NeedLine;

/**
 * What an evaluation could look at, and how.
 *
 * @param core the claims to test first, as many for as against
 * @param others live findings that an evaluation could take up too
 * @param safeguards what is planned against harms and risks, each once
 * @param frame whom to talk with
 * @param numbers what the expected numbers can say
 * @param sets what one person would be asked each time
 * @param topics what this project suggests, topic by topic
 * @param outcome candidate measures of what people gain
 * @param process measures of the process or of staying true to the model
 * @param implementation measures of the work around it
 * @param symptoms symptom scales, second in line
 * @param unsuited measures that do not suit this design
 */
public record EvaluationPart(
        List<ChainLine> core,
        List<FindingLine> others,
        List<SafeguardLine> safeguards,
        FramePart frame,
        NumbersPart numbers,
        List<SetLine> sets,
        List<TopicLine> topics,
        List<MeasureLine> outcome,
        List<MeasureLine> process,
        List<MeasureLine> implementation,
        List<MeasureLine> symptoms,
        List<MeasureLine> unsuited) {

    /** A safeguard that is planned, and how to tell that it is real. */
    public record SafeguardLine(String says, String tell) {}

    /**
     * A candidate measure.
     *
     * @param suits whether it suits this design: met, not said, not met
     */
    public record MeasureLine(Measure measure, State suits, List<Source> sources) {

        /** Whether it depends on something not said. */
        public boolean perhaps() {
            return suits == State.NOT_SAID;
        }
    }

    /** A set of measures, each in its shortest form. */
    public record SetLine(MeasureSet set, List<Measure> measures) {

        /** How many questions that comes to each time. */
        public int items() {
            return measures.stream().mapToInt(Measure::shortest).sum();
        }
    }

    /** Suggestions on one topic, those that do not fit the design left out. */
    public record TopicLine(PlanTopic topic, List<Suggestion> suggestions) {}

    /**
     * A suggestion.
     *
     * @param onlyIf what has not been said and would make it fit, after "if"; empty when it does
     * @param shownBy what was said of the conditions it rests on
     */
    public record Suggestion(PlanTopic.Line line, String onlyIf, List<NeedLine> shownBy) {}

    /** The measures suggested first, of what people gain and of how it comes about. */
    public List<MeasureLine> suggested() {
        return candidates().filter(line -> line.measure().firstChoice()).toList();
    }

    /** The other candidates. */
    public List<MeasureLine> further() {
        return candidates().filter(line -> !line.measure().firstChoice()).toList();
    }

    private Stream<MeasureLine> candidates() {
        return Stream.of(outcome, process, implementation).flatMap(List::stream);
    }

    /** The topic with this id. */
    public TopicLine topic(String id) {
        return topics.stream()
                .filter(line -> line.topic().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a template names the topic '" + id + "', which rules/plan.yaml has not"));
    }
}
