package peersupport.reporting.annex;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.document.Measure;
import peersupport.evidence.document.PlanTopic;
import peersupport.export.Xlsx;
import peersupport.reporting.evaluation.EvaluationPlan;
import peersupport.reporting.evaluation.EvaluationPlan.MeasureLine;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.Standards;
import peersupport.reporting.shared.Wording;

/** A spreadsheet of reporting checklists to fill in, all candidate measures and all suggestions for the evaluation. */
public final class ReportingChecklists {
    private static final List<String> ITEMS =
            List.of("item", "what it asks for", "in your answers", "not said yet", "yours to fill in", "rows");
    private static final List<String> MEASURES = List.of(
            "measure", "suits", "questions and range", "licence as seen", "change that matters", "cautions", "rows");
    private static final List<String> SUGGESTIONS = List.of("topic", "suggested", "only if", "when", "who", "rows");

    private ReportingChecklists() {}

    /** The spreadsheet for this design. */
    public static byte[] xlsx(AdvisedDesign design) {
        EvaluationPlan plan = new EvaluationPlan(design, Map.of());
        return Xlsx.of(Stream.concat(
                        Standards.of(design).map(standing -> table(design, standing)),
                        Stream.of(
                                new Xlsx.Table(
                                        "Measures",
                                        MEASURES,
                                        plan.measures().stream()
                                                .map(ReportingChecklists::measure)
                                                .toList()),
                                new Xlsx.Table(
                                        "Evaluation, suggested",
                                        SUGGESTIONS,
                                        plan.topics().stream()
                                                .flatMap(topic -> suggestions(design, topic))
                                                .toList())))
                .toList());
    }

    /** Whether the list is for this programme at all may turn on what has not been said. */
    private static Xlsx.Table table(AdvisedDesign design, Standards.Standing standing) {
        Stream<List<String>> onlyIf = Stream.of(
                        design.onlyIf(standing.standard().applies()))
                .filter(condition -> !condition.isEmpty())
                .map(condition -> List.of("for you only if", condition, "", "", "", ""));
        return new Xlsx.Table(
                standing.standard().name(),
                ITEMS,
                Stream.concat(onlyIf, standing.items().stream().map(ReportingChecklists::item))
                        .toList());
    }

    private static List<String> item(Standards.Item item) {
        return List.of(
                item.item().name(),
                item.item().says(),
                Stream.concat(
                                item.filled().stream(),
                                item.shownBy().stream()
                                        .map(read -> read.context().says() + ": " + Wording.words(read.state())))
                        .collect(Collectors.joining("\n")),
                String.join("\n", item.unsaid()),
                "",
                String.join(" ", item.item().rows()));
    }

    private static List<String> measure(MeasureLine line) {
        Measure measure = line.measure();
        return List.of(
                measure.name(),
                switch (line.suits()) {
                    case MET -> measure.firstChoice() ? "yes; suggested first" : "yes";
                    case NOT_SAID -> "depends on what has not been said";
                    default -> "not this programme";
                },
                measure.items() + "; " + measure.range(),
                measure.licence(),
                measure.change(),
                measure.caution(),
                String.join(" ", measure.rows()));
    }

    private static Stream<List<String>> suggestions(AdvisedDesign design, PlanTopic topic) {
        return topic.lines().stream()
                .map(line -> List.of(
                        topic.title(),
                        line.says(),
                        design.onlyIf(line.applies()),
                        line.when(),
                        line.who(),
                        String.join(" ", line.rows())));
    }
}
