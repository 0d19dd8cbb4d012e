package peersupport.reporting.annex;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.export.Xlsx;
import peersupport.reporting.ReportModel;
import peersupport.reporting.evaluation.EvaluationPart;
import peersupport.reporting.evaluation.EvaluationPart.MeasureLine;
import peersupport.reporting.evaluation.EvaluationPart.TopicLine;
import peersupport.reporting.shared.StandardPart.ItemLine;

/**
 * Reporting checklists to fill in, as far as the answers do not, every candidate measure, and every suggestion for the
 * evaluation: sheets of one spreadsheet.
 */
final class Checklists {
    private static final List<String> ITEMS =
            List.of("item", "what it asks for", "in your answers", "not said yet", "yours to fill in", "rows");

    private static final List<String> MEASURES = List.of(
            "measure", "suits", "questions and range", "licence as seen", "change that matters", "cautions", "rows");

    private static final List<String> SUGGESTIONS = List.of("topic", "suggested", "only if", "when", "who", "rows");

    private Checklists() {}

    /** The spreadsheet. */
    static byte[] xlsx(ReportModel report) {
        EvaluationPart plan = report.evaluation();
        List<MeasureLine> measures = Stream.of(
                        plan.outcome(), plan.process(), plan.implementation(), plan.symptoms(), plan.unsuited())
                .flatMap(List::stream)
                .toList();
        return Xlsx.of(Stream.concat(
                        report.standards().stream()
                                .map(part -> new Xlsx.Table(
                                        part.standard().name(),
                                        ITEMS,
                                        Stream.concat(
                                                        Stream.of(part.onlyIf())
                                                                .filter(condition -> !condition.isEmpty())
                                                                .map(Checklists::onlyIf),
                                                        part.items().stream().map(Checklists::item))
                                                .toList())),
                        Stream.of(
                                new Xlsx.Table(
                                        "Measures",
                                        MEASURES,
                                        measures.stream()
                                                .map(Checklists::measure)
                                                .toList()),
                                new Xlsx.Table(
                                        "Evaluation, suggested",
                                        SUGGESTIONS,
                                        plan.topics().stream()
                                                .flatMap(Checklists::suggestions)
                                                .toList())))
                .toList());
    }

    /** Whether the list is for this programme at all turns on what has not been said. */
    private static List<String> onlyIf(String condition) {
        return List.of("for you only if", condition, "", "", "", "");
    }

    private static Stream<List<String>> suggestions(TopicLine topic) {
        return topic.suggestions().stream()
                .map(one -> List.of(
                        topic.topic().title(),
                        one.line().says(),
                        one.onlyIf(),
                        one.line().when(),
                        one.line().who(),
                        String.join(" ", one.line().rows())));
    }

    private static List<String> item(ItemLine item) {
        return List.of(
                item.item().name(),
                item.item().says(),
                Stream.concat(
                                item.filled().stream(),
                                item.shownBy().stream().map(need -> need.says() + ": " + need.said()))
                        .collect(Collectors.joining("\n")),
                String.join("\n", item.unsaid()),
                "",
                String.join(" ", item.item().rows()));
    }

    private static List<String> measure(MeasureLine line) {
        return List.of(
                line.measure().name(),
                switch (line.suits()) {
                    case MET -> line.measure().firstChoice() ? "yes; suggested first" : "yes";
                    case NOT_SAID -> "depends on what has not been said";
                    default -> "not this programme";
                },
                line.measure().items() + "; " + line.measure().range(),
                line.measure().licence(),
                line.measure().change(),
                line.measure().caution(),
                String.join(" ", line.measure().rows()));
    }
}
