package peersupport.reporting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Basis;
import peersupport.evidence.Checklist.Matter;
import peersupport.evidence.Configuration;
import peersupport.evidence.Configuration.Watch;
import peersupport.printing.Xlsx;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.State;

/**
 * The risks of the checklist as a register that a spreadsheet opens: one line for each entry, in the same order, then what to agree beforehand. Likelihood
 * and severity are for the team to judge, and left empty.
 */
final class RiskRegister {
    private static final List<String> HEADER = List.of(
            "id",
            "risk",
            "who may be harmed",
            "how it comes about",
            "controls planned, and how to tell that they are real",
            "controls not planned, or not said",
            "who checks (suggested)",
            "likelihood (yours to judge)",
            "severity (yours to judge)",
            "what remains",
            "owner",
            "review date",
            "early signs (suggested)",
            "what to do (suggested)",
            "how you would know (suggested)",
            "evidence",
            "basis",
            "rows",
            "programme",
            "made with");

    private RiskRegister() {}

    /** The register as comma-separated text. */
    static String of(ReportModel report) {
        StringBuilder text = new StringBuilder(Csv.start(HEADER));
        rows(report).forEach(row -> text.append(Csv.line(row)));
        return text.toString();
    }

    /** The register as a spreadsheet. */
    static byte[] xlsx(ReportModel report) {
        return Xlsx.of(List.of(new Xlsx.Table("Risk register", HEADER, rows(report))));
    }

    private static List<List<String>> rows(ReportModel report) {
        PracticePart practice = report.practice();
        return Stream.concat(
                        practice.all().stream().map(line -> row(line, report)),
                        practice.beforehand().stream().map(matter -> row(matter, report)))
                .toList();
    }

    /** What is said of each, every word once. */
    private static <T> String words(List<T> entry, Function<T, Stream<String>> says, String between) {
        return entry.stream()
                .flatMap(says)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining(between));
    }

    private static List<String> row(FindingLine line, ReportModel report) {
        List<FindingLine> entry = line.together();
        List<Watch> watches =
                line.watched().stream().map(one -> one.watch().orElseThrow()).toList();
        List<SafeguardRead> safeguards = entry.stream()
                .flatMap(one -> one.finding().safeguards().stream())
                .toList();
        return List.of(
                words(entry, one -> Stream.of(one.id()), " "),
                words(entry, one -> Stream.of(one.says()), "\n"),
                line.forWhom().isEmpty() ? whom(line) : line.forWhom(),
                words(entry, RiskRegister::ways, "\n"),
                words(
                        safeguards,
                        safeguard -> safeguard.read().state() == State.MET
                                ? Stream.of(safeguard.read().context().says() + ". To tell: "
                                        + safeguard.safeguard().tell())
                                : Stream.empty(),
                        "\n"),
                words(
                        safeguards,
                        safeguard -> safeguard.read().state() == State.MET
                                ? Stream.empty()
                                : Stream.of(safeguard.read().context().says() + " ("
                                        + Wording.said(safeguard.read().state()) + ")"),
                        "\n"),
                words(watches, watch -> Stream.of(watch.who()), "\n"),
                "",
                "",
                line.opening() + (line.finding().guarded() ? ". Planned is not done." : "."),
                "",
                "",
                words(watches, watch -> watch.allSigns().stream(), "\n"),
                words(watches, watch -> watch.allSteps().stream(), "\n"),
                words(watches, watch -> Stream.of(watch.indicator()), "\n"),
                Wording.each(entry, FindingLine::id, FindingLine::evidence),
                Wording.each(entry, FindingLine::id, one -> one.card().basis().says()),
                words(entry, one -> one.card().rows().stream(), " "),
                report.title(),
                madeWith(report));
    }

    /** What to agree beforehand: no finding stands behind it, and the team says who sees to it and when. */
    private static List<String> row(Matter matter, ReportModel report) {
        Map<String, String> cells = Map.of(
                "risk", matter.name() + ": to agree beforehand",
                "what to do (suggested)", matter.agree(),
                "basis", Basis.SUGGESTED.says(),
                "rows", String.join(" ", matter.rows()),
                "programme", report.title(),
                "made with", madeWith(report));
        return HEADER.stream().map(name -> cells.getOrDefault(name, "")).toList();
    }

    /** In words: a spreadsheet would make 1 of 1.0. */
    private static String madeWith(ReportModel report) {
        return "Peer Support Design Advisor, evidence version " + report.knowledge();
    }

    private static String whom(FindingLine line) {
        return switch (line.card().family()) {
            case HARM -> "people who come";
            case TAKE_UP -> "people who might have come";
            default -> "supporters, and the support they give";
        };
    }

    private static Stream<String> ways(FindingLine line) {
        Configuration card = line.card();
        List<String> routes =
                card.routes().stream().map(Configuration.Route::says).toList();
        return routes.isEmpty()
                ? Stream.of(card.resource() + (line.mechanismStated() ? " " + card.reasoning() : ""))
                : routes.stream();
    }
}
