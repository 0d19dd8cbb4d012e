package peersupport.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.exploring.SingleChanges;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reporting.annex.Annex;
import peersupport.reporting.annex.Cited;
import peersupport.reporting.annex.ReportingChecklists;
import peersupport.reporting.bid.BidText;
import peersupport.reporting.checklist.RiskChecklist;
import peersupport.reporting.checklist.RiskRegister;
import peersupport.reporting.designreport.DesignReport;
import peersupport.reporting.designreport.WorthChanging;
import peersupport.reporting.evaluation.EvaluationPlan;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.Room;
import peersupport.reporting.shared.Room.Fitted;
import peersupport.reporting.shared.Templates;

/**
 * Writes the reports on one advice. The same advice gives the same bytes: no clock, no path, and nothing that depends on
 * the order of the answers. Safe for use by several threads.
 */
public final class Reports {
    /** Of a title, which is set large, so many take the room of a word. */
    private static final int LETTERS = 4;

    private final Knowledge knowledge;
    private final Advisor advisor;
    private final Templates templates = new Templates();

    /** Reports on designs that this advisor advised on, with this knowledge. */
    public Reports(Knowledge knowledge, Advisor advisor) {
        this.knowledge = knowledge;
        this.advisor = advisor;
    }

    /** A document in one form. */
    private record Asked(ReportKind kind, ReportFormat format) {}

    /** The bytes of every report asked for, by file name, in the order of kinds and formats. */
    public Map<String, byte[]> write(Advice advice, Collection<ReportKind> kinds, Collection<ReportFormat> formats) {
        List<Asked> asked = Stream.of(ReportKind.values())
                .filter(kinds::contains)
                .flatMap(kind -> Stream.of(ReportFormat.values())
                        .filter(format -> formats.contains(format) && format.fits(kind))
                        .map(format -> new Asked(kind, format)))
                .toList();
        AdvisedDesign design = new AdvisedDesign(knowledge, advice);
        Map<ReportKind, String> pages = pages(
                design,
                asked.stream()
                        .filter(one -> ReportFormat.PAGES.contains(one.format()))
                        .map(Asked::kind)
                        .collect(Collectors.toSet()));
        // forms of documents know nothing of each other: every processor helps, and the order stays
        return asked.parallelStream()
                .map(one -> Map.entry(one.format().fileName(one.kind()), bytes(design, one, pages.get(one.kind()))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static byte[] bytes(AdvisedDesign design, Asked asked, String page) {
        return switch (asked.format()) {
            case CSV -> RiskRegister.csv(design).getBytes(StandardCharsets.UTF_8);
            case XLSX ->
                asked.kind() == ReportKind.ANNEX ? ReportingChecklists.xlsx(design) : RiskRegister.xlsx(design);
            default -> asked.format().write(page);
        };
    }

    /** The pages that are asked for; the annex lists what the others cite, and so comes with all of them. */
    private Map<ReportKind, String> pages(AdvisedDesign design, Set<ReportKind> asked) {
        boolean all = asked.contains(ReportKind.ANNEX);
        Set<ReportKind> kinds = all ? EnumSet.allOf(ReportKind.class) : asked;
        CompletableFuture<SingleChanges> sweep =
                Collections.disjoint(kinds, Set.of(ReportKind.DESIGN, ReportKind.EVALUATION))
                        ? null
                        : CompletableFuture.supplyAsync(() -> new SingleChanges(
                                knowledge, advisor, design.advice().design()));
        Map<ReportKind, String> pages = new TreeMap<>(kinds.parallelStream()
                .filter(kind -> kind != ReportKind.ANNEX)
                .collect(Collectors.toMap(
                        Function.identity(), kind -> page(kind, design, document(kind, design, sweep), List.of()))));
        if (all) {
            Object annex = document(ReportKind.ANNEX, design, sweep);
            pages.put(ReportKind.ANNEX, page(ReportKind.ANNEX, design, annex, List.copyOf(pages.values())));
        }
        return pages;
    }

    private Object document(ReportKind kind, AdvisedDesign design, CompletableFuture<SingleChanges> sweep) {
        return switch (kind) {
            case DESIGN -> DesignReport.of(design, WorthChanging.of(knowledge, advisor, design.advice(), sweep.join()));
            case BID -> BidText.of(design);
            case CHECKLIST -> RiskChecklist.of(design);
            case EVALUATION -> new EvaluationPlan(design, sweep.join().fragile());
            case ANNEX -> Annex.of(design);
        };
    }

    /** The page with as much of everything as keeps it to its length: first its first page, then the whole. */
    private String page(ReportKind kind, AdvisedDesign design, Object document, List<String> before) {
        int title = design.title().length() / LETTERS;
        Map<String, Object> models = new HashMap<>(Map.of("report", design, "document", document));
        UnaryOperator<String> firstPage = html -> html.substring(0, Math.max(0, html.indexOf("</section>")));
        Fitted sheet = Room.fit(
                kind.firstPage() - title,
                page(kind, models, Room.FULL, Room.FULL, before),
                room -> page(kind, models, room, Room.FULL, before),
                firstPage);
        return Room.fit(
                        kind.words() - title,
                        sheet.html(),
                        room -> page(kind, models, sheet.room(), room, before),
                        UnaryOperator.identity())
                .html();
    }

    private String page(ReportKind kind, Map<String, Object> models, Room sheet, Room room, List<String> before) {
        models.putAll(Map.of("sheet", sheet, "room", room, "cited", Cited.by(List.of(), knowledge)));
        String html = templates.write(kind.file(), models);
        if (kind != ReportKind.ANNEX) {
            return html;
        }
        List<String> citing = Stream.concat(before.stream(), Stream.of(html)).toList();
        models.put("cited", Cited.by(citing, knowledge));
        return templates.write(kind.file(), models);
    }
}
