package peersupport.shell.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peersupport.design.Design;
import peersupport.files.json.AdviceJson;
import peersupport.files.store.FileTransaction;
import peersupport.reasoning.Advice;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.reporting.Reports;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.Page;

/** Writes the reports on the open design into a folder. */
public record ReportFiles(Library library, Workspace workspace, Messages messages) {
    private static final Set<ReportFormat> TABLES = EnumSet.of(ReportFormat.CSV, ReportFormat.XLSX);

    /** Writes reports into the folder, or beside the design when it is null; the advice as JSON too if asked for. */
    public void write(String folder, List<ReportKind> kinds, List<ReportFormat> formats, boolean json) {
        Design design = workspace.design();
        Path out = folder == null ? beside(workspace.file()) : workspace.path(folder);
        Advice advice = library.advisor().advise(design);
        Map<String, byte[]> files =
                new LinkedHashMap<>(new Reports(library.knowledge(), library.advisor()).write(advice, kinds, formats));
        if (json) {
            files.put("advice.json", AdviceJson.text(advice).getBytes(StandardCharsets.UTF_8));
        }
        FileTransaction.write(out, files);
        Page page = new Page().gap().line("Written to " + out + ":");
        files.keySet().forEach(name -> page.line("  ", name));
        if (formats.contains(ReportFormat.HTML)) {
            page.line("Open them in a browser to read or print them.");
        }
        if (!Collections.disjoint(formats, TABLES)) {
            page.line("A spreadsheet opens the tables.");
        }
        messages.say(page);
    }

    private static Path beside(Path design) {
        String name = design.getFileName().toString().replaceFirst("(?i)\\.(ya?ml|json)$", "");
        return design.resolveSibling(name + "-reports");
    }
}
