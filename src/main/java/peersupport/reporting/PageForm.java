package peersupport.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import peersupport.export.Docx;
import peersupport.export.Markdown;
import peersupport.export.Pdf;

/** The forms any page can be written in. Each is made from its HTML, so that nothing is said twice. */
public final class PageForm {
    /** All of them. */
    public static final List<ReportFormat> ALL =
            List.of(ReportFormat.HTML, ReportFormat.PDF, ReportFormat.DOCX, ReportFormat.MD);

    private PageForm() {}

    /** The form that a file's name asks for by its ending. */
    public static Optional<ReportFormat> of(String file) {
        return ALL.stream().filter(form -> file.endsWith("." + form.word())).findFirst();
    }

    /** The page in this form, as the bytes of a file. */
    public static byte[] bytes(String html, ReportFormat form) {
        return switch (form) {
            case HTML -> html.getBytes(StandardCharsets.UTF_8);
            case PDF -> Pdf.of(html);
            case DOCX -> Docx.of(html);
            case MD -> Markdown.of(html).getBytes(StandardCharsets.UTF_8);
            case CSV, XLSX -> throw new IllegalArgumentException("a page is no table");
        };
    }
}
