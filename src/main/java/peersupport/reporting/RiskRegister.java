package peersupport.reporting;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Basis;
import peersupport.evidence.Checklist.Matter;
import peersupport.evidence.Configuration.Watch;

/**
 * The risks of the checklist as a table that a spreadsheet opens: one line for each block, in the same order, then what
 * to agree beforehand.
 */
final class RiskRegister {
    private static final List<String> HEADER = List.of(
            "id",
            "risk",
            "signs (suggested)",
            "owner (suggested)",
            "action (suggested)",
            "when (suggested)",
            "how known (suggested)",
            "status",
            "kind",
            "strength",
            "basis of the risk",
            "rows behind the risk",
            "rows that prompted the suggestions",
            "programme",
            "made with");

    private RiskRegister() {}

    /** The register as text. */
    static String of(ReportModel report) {
        PracticePart practice = report.practice();
        StringBuilder text = new StringBuilder(Csv.start(HEADER));
        add(text, "may harm people", practice.harms(), report);
        add(text, "may weaken the work", practice.risks(), report);
        add(text, "may keep people away", practice.away(), report);
        practice.beforehand().forEach(matter -> add(text, matter, report));
        return text.toString();
    }

    /** What is said of each, every word once. */
    private static <T> String words(List<T> entry, Function<T, Stream<String>> says, String between) {
        return entry.stream().flatMap(says).distinct().collect(Collectors.joining(between));
    }

    private static void add(StringBuilder text, String kind, List<FindingLine> lines, ReportModel report) {
        for (FindingLine line : lines) {
            List<FindingLine> entry = line.together();
            List<Watch> watches = line.watched().stream()
                    .map(one -> one.card().watch().orElseThrow())
                    .toList();
            text.append(Csv.line(List.of(
                    words(entry, one -> Stream.of(one.id()), " "),
                    words(entry, one -> Stream.of(one.says()), "\n"),
                    words(watches, watch -> watch.signs().stream(), "\n"),
                    words(watches, watch -> Stream.of(watch.who()), "\n"),
                    words(watches, watch -> watch.steps().stream(), "\n"),
                    words(watches, watch -> Stream.of(watch.when()), "\n"),
                    words(watches, watch -> Stream.of(watch.known()), "\n"),
                    line.status(),
                    kind,
                    Wording.each(entry, FindingLine::id, FindingLine::evidence),
                    Wording.each(
                            entry, FindingLine::id, one -> one.card().basis().says()),
                    words(entry, one -> one.card().rows().stream(), " "),
                    words(watches, watch -> watch.rows().stream(), " "),
                    report.title(),
                    madeWith(report))));
        }
    }

    /** No finding stands behind it, and who sees to it and when is for the programme to say. */
    private static void add(StringBuilder text, Matter matter, ReportModel report) {
        text.append(Csv.line(List.of(
                "",
                matter.name(),
                "",
                "",
                matter.agree(),
                "Before anybody comes",
                "",
                "",
                "to agree beforehand",
                "",
                Basis.SUGGESTED.says(),
                "",
                String.join(" ", matter.rows()),
                report.title(),
                madeWith(report))));
    }

    /** In words: a spreadsheet would make 1 of 1.0. */
    private static String madeWith(ReportModel report) {
        return "Peer Support Design Advisor, evidence version " + report.knowledge();
    }
}
