package peersupport.reporting.checklist;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Watch;
import peersupport.evidence.document.Checklist.Matter;
import peersupport.evidence.register.Basis;
import peersupport.export.Csv;
import peersupport.export.Xlsx;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.State;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Wording;

/**
 * The risks of the checklist as a register that a spreadsheet opens: one line for each entry, in the same order, then what
 * to agree beforehand. Likelihood and severity are for the team to judge, and left empty.
 */
public final class RiskRegister {
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
    public static String csv(AdvisedDesign design) {
        return Csv.start(HEADER) + rows(design).stream().map(Csv::line).collect(Collectors.joining());
    }

    /** The register as a spreadsheet. */
    public static byte[] xlsx(AdvisedDesign design) {
        return Xlsx.of(List.of(new Xlsx.Table("Risk register", HEADER, rows(design))));
    }

    private static List<List<String>> rows(AdvisedDesign design) {
        RiskChecklist checklist = RiskChecklist.of(design);
        // in words: a spreadsheet would make 1 of 1.0
        String madeWith = "Peer Support Design Advisor, evidence version "
                + design.advice().knowledge();
        return Stream.concat(
                        checklist.all().stream().map(RiskRegister::cells),
                        checklist.beforehand().stream().map(RiskRegister::cells))
                .map(cells -> HEADER.stream()
                        .map(name -> switch (name) {
                            case "programme" -> design.title();
                            case "made with" -> madeWith;
                            default -> cells.getOrDefault(name, "");
                        })
                        .toList())
                .toList();
    }

    private static Map<String, String> cells(FindingLine line) {
        List<FindingLine> entry = line.together();
        List<Watch> watches =
                line.watched().stream().map(one -> one.watch().orElseThrow()).toList();
        List<SafeguardRead> safeguards = entry.stream()
                .flatMap(one -> one.finding().safeguards().stream())
                .toList();
        return Map.ofEntries(
                Map.entry("id", words(entry, one -> Stream.of(one.id()), " ")),
                Map.entry("risk", words(entry, one -> Stream.of(one.says()), "\n")),
                Map.entry("who may be harmed", line.forWhom().isEmpty() ? whom(line) : line.forWhom()),
                Map.entry("how it comes about", words(entry, RiskRegister::ways, "\n")),
                Map.entry(
                        "controls planned, and how to tell that they are real",
                        words(safeguards, RiskRegister::planned, "\n")),
                Map.entry("controls not planned, or not said", words(safeguards, RiskRegister::notPlanned, "\n")),
                Map.entry("who checks (suggested)", words(watches, watch -> Stream.of(watch.who()), "\n")),
                Map.entry("what remains", line.opening() + (line.finding().guarded() ? ". Planned is not done." : ".")),
                Map.entry("early signs (suggested)", words(watches, watch -> watch.allSigns().stream(), "\n")),
                Map.entry("what to do (suggested)", words(watches, watch -> watch.allSteps().stream(), "\n")),
                Map.entry(
                        "how you would know (suggested)", words(watches, watch -> Stream.of(watch.indicator()), "\n")),
                Map.entry("evidence", Wording.each(entry, FindingLine::id, FindingLine::evidence)),
                Map.entry(
                        "basis",
                        Wording.each(
                                entry,
                                FindingLine::id,
                                one -> one.card().basis().says())),
                Map.entry("rows", words(entry, one -> one.card().rows().stream(), " ")));
    }

    /** What to agree beforehand: no finding stands behind it, and the team says who sees to it and when. */
    private static Map<String, String> cells(Matter matter) {
        return Map.of(
                "risk", matter.name() + ": to agree beforehand",
                "what to do (suggested)", matter.agree(),
                "basis", Basis.SUGGESTED.says(),
                "rows", String.join(" ", matter.rows()));
    }

    /** What is said of each, every word once. */
    private static <T> String words(List<T> entry, Function<T, Stream<String>> says, String between) {
        return entry.stream()
                .flatMap(says)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining(between));
    }

    private static Stream<String> planned(SafeguardRead safeguard) {
        return Stream.of(safeguard)
                .filter(one -> one.read().state() == State.MET)
                .map(one -> one.read().context().says() + ". To tell: "
                        + one.safeguard().tell());
    }

    private static Stream<String> notPlanned(SafeguardRead safeguard) {
        return Stream.of(safeguard.read())
                .filter(read -> read.state() != State.MET)
                .map(read -> read.context().says() + " (" + Wording.said(read.state()) + ")");
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
        return card.routes().isEmpty()
                ? Stream.of(card.resource() + (line.mechanismStated() ? " " + card.reasoning() : ""))
                : card.routes().stream().map(Configuration.Route::says);
    }
}
