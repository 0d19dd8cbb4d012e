package peersupport.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.exploring.Change;
import peersupport.exploring.Sweep;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;

/**
 * Writes the reports on one advice. The same advice gives the same bytes: no clock, no path, and nothing that depends on
 * the order of the answers. Safe for use by several threads.
 */
public final class Reports {
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
        Map<String, List<Change>> fragile = written.contains(ReportKind.EVALUATION)
                ? new Sweep(knowledge, advisor, advice.design()).fragile()
                : Map.of();
        ReportModel model = new Modelling(knowledge, advice, fragile).model();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ReportKind kind : written) {
            List<ReportFormat> forms = Stream.of(ReportFormat.values())
                    .filter(formats::contains)
                    .filter(format -> format.fits(kind))
                    .toList();
            String html = forms.equals(List.of(ReportFormat.CSV)) ? "" : templates.write(kind, model);
            forms.forEach(format -> files.put(format.fileName(kind), bytes(html, model, format)));
        }
        return files;
    }

    private static byte[] bytes(String html, ReportModel model, ReportFormat format) {
        return format == ReportFormat.CSV
                ? RiskRegister.of(model).getBytes(StandardCharsets.UTF_8)
                : PageForm.bytes(html, format);
    }

    /** What the reports say, as values; the half page on the screen is its {@link ReportModel#summary()}. */
    public ReportModel model(Advice advice) {
        return new Modelling(knowledge, advice, Map.of()).model();
    }
}
