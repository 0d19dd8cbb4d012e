package peersupport.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import peersupport.evidence.context.Keyword;
import peersupport.export.Docx;
import peersupport.export.Markdown;
import peersupport.export.Pdf;

/** The forms a report is written in. Documents are made from its HTML, so that nothing is said twice. */
public enum ReportFormat implements Keyword {
    HTML,
    PDF,
    DOCX,
    MD,
    /** A table: the risk register, of the checklist. */
    CSV,
    /** Tables to work in: the risk register, of the checklist, and checklists to fill in, of the annex. */
    XLSX;

    /** The forms that any page can be written in. */
    public static final List<ReportFormat> PAGES = List.of(HTML, PDF, DOCX, MD);

    /** The form of a page that a file's name asks for by its ending. */
    public static Optional<ReportFormat> ofPage(String file) {
        return PAGES.stream().filter(form -> file.endsWith("." + form.word())).findFirst();
    }

    /** A page in this form, as the bytes of a file. */
    public byte[] write(String html) {
        return switch (this) {
            case HTML -> html.getBytes(StandardCharsets.UTF_8);
            case PDF -> Pdf.of(html);
            case DOCX -> Docx.of(html);
            case MD -> Markdown.of(html).getBytes(StandardCharsets.UTF_8);
            case CSV, XLSX -> throw new IllegalArgumentException("a page is no table");
        };
    }

    /** Whether this report is written in this form. */
    public boolean fits(ReportKind kind) {
        return PAGES.contains(this) || kind == ReportKind.CHECKLIST || this == XLSX && kind == ReportKind.ANNEX;
    }

    /** The name of the file of this report in this form. */
    public String fileName(ReportKind kind) {
        String table = kind == ReportKind.ANNEX ? "checklists" : "risk-register";
        return (PAGES.contains(this) ? kind.file() : table) + "." + word();
    }
}
