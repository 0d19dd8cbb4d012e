package peersupport.reporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.exploring.Sweep;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;

/**
 * Writes the reports on one advice. The same advice gives the same bytes: no clock, no path, and nothing that depends on
 * the order of the answers. Safe for use by several threads.
 */
public final class Reports {
    private static final Set<ReportKind> EXPLORED =
            EnumSet.of(ReportKind.DESIGN, ReportKind.EVALUATION, ReportKind.ANNEX);

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

    /** The bytes of every report asked for, by file name, in the order of kinds and formats. */
    public Map<String, byte[]> write(Advice advice, Collection<ReportKind> kinds, Collection<ReportFormat> formats) {
        List<ReportKind> written = Stream.of(ReportKind.values())
                .filter(kinds::contains)
                .filter(kind -> formats.stream().anyMatch(format -> format.fits(kind)))
                .toList();
        if (written.isEmpty()) {
            return Map.of();
        }
        boolean explored = !Collections.disjoint(written, EXPLORED);
        Modelling modelling =
                explored ? explored(advice) : new Modelling(knowledge, advice, Map.of(), WorthChanging.NONE);
        ReportModel model = modelling.model();
        Map<ReportKind, String> pages = pages(written, formats, model);
        // forms of documents know nothing of each other: every processor helps, and the order stays
        return written.stream()
                .flatMap(kind -> Stream.of(ReportFormat.values())
                        .filter(format -> formats.contains(format) && format.fits(kind))
                        .map(format -> new Asked(kind, format)))
                .toList()
                .parallelStream()
                .map(asked -> Map.entry(
                        asked.format().fileName(asked.kind()),
                        bytes(asked.kind(), pages.get(asked.kind()), model, asked.format())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** A document in one form. */
    private record Asked(ReportKind kind, ReportFormat format) {}

    private Modelling explored(Advice advice) {
        Sweep sweep = new Sweep(knowledge, advisor, advice.design());
        return new Modelling(
                knowledge, advice, sweep.fragile(), WorthChanging.of(knowledge, advisor, advice.design(), sweep));
    }

    /** The pages that are asked for; the annex lists what the others cite, and so comes with all of them. */
    private Map<ReportKind, String> pages(List<ReportKind> kinds, Collection<ReportFormat> formats, ReportModel model) {
        Map<ReportKind, String> pages = new EnumMap<>(ReportKind.class);
        if (formats.stream().noneMatch(ReportFormat::page)) {
            return pages;
        }
        Stream.of(ReportKind.values())
                .filter(kind -> kinds.contains(kind) || kinds.contains(ReportKind.ANNEX))
                .forEach(kind -> pages.put(kind, page(kind, model, List.copyOf(pages.values()))));
        return pages;
    }

    /** The page with as much of everything as keeps it to its length. */
    private String page(ReportKind kind, ReportModel model, List<String> before) {
        int title = model.title().length() / LETTERS;
        Fitted first =
                fit(kind.firstPage() - title, sheet -> page(kind, model, sheet, Room.FULL, before), Reports::firstPage);
        return fit(
                        kind.words() - title,
                        room -> page(kind, model, first.room(), room, before),
                        UnaryOperator.identity())
                .html();
    }

    /** A page, and the room it was written with. */
    private record Fitted(Room room, String html) {}

    /** The page with the most room that leaves its part no more words than these. */
    private static Fitted fit(int most, Function<Room, String> write, UnaryOperator<String> part) {
        Fitted best = new Fitted(Room.FULL, write.apply(Room.FULL));
        if (Sentences.words(part.apply(best.html())) <= most) {
            return best;
        }
        int fits = Room.LEAST;
        best = new Fitted(Room.of(fits), write.apply(Room.of(fits)));
        int tooLong = Room.STEPS;
        while (tooLong - fits > 1) {
            int between = (fits + tooLong) / 2;
            Fitted tried = new Fitted(Room.of(between), write.apply(Room.of(between)));
            if (Sentences.words(part.apply(tried.html())) <= most) {
                fits = between;
                best = tried;
            } else {
                tooLong = between;
            }
        }
        return best;
    }

    private static String firstPage(String html) {
        return html.substring(0, Math.max(0, html.indexOf("</section>")));
    }

    private String page(ReportKind kind, ReportModel model, Room sheet, Room room, List<String> before) {
        String html = templates.write(kind, model, sheet, room, Register.EMPTY);
        if (kind != ReportKind.ANNEX) {
            return html;
        }
        List<String> citing = new ArrayList<>(before);
        citing.add(html);
        return templates.write(kind, model, sheet, room, Register.cited(knowledge, citing));
    }

    private static byte[] bytes(ReportKind kind, String html, ReportModel model, ReportFormat format) {
        return switch (format) {
            case CSV -> RiskRegister.of(model).getBytes(StandardCharsets.UTF_8);
            case XLSX -> kind == ReportKind.ANNEX ? Checklists.xlsx(model) : RiskRegister.xlsx(model);
            default -> PageForm.bytes(html, format);
        };
    }

    /** What the reports say, as values; the half page on the screen is its {@link ReportModel#summary()}. */
    public ReportModel model(Advice advice) {
        return new Modelling(knowledge, advice, Map.of(), WorthChanging.NONE).model();
    }
}
