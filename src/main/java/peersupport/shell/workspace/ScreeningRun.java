package peersupport.shell.workspace;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.export.Csv;
import peersupport.export.Xlsx;
import peersupport.files.design.Submissions;
import peersupport.files.json.ScreenedJson;
import peersupport.files.store.FileTransaction;
import peersupport.files.store.StreamedFile;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.portfolio.PortfolioPage;
import peersupport.screening.Matrix;
import peersupport.screening.Screened;
import peersupport.screening.Tally;
import peersupport.shell.page.ScreeningPage;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.Page;
import peersupport.shell.terminal.Progress;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TerminalText;

/**
 * One run of screening: writes each design's line as it comes, and the pages when all have come. Up to some two thousand
 * designs are kept for the pages; beyond, only what is counted is.
 */
public final class ScreeningRun implements Consumer<Screened>, AutoCloseable {
    private static final int LISTED = 2_000;
    private static final int COPIES = 20;
    private static final String ENDINGS = "designs are files that end in .yaml, .yml, .json or .jsonl.";

    private final Knowledge knowledge;
    private final Set<ScreenForm> forms;
    private final Path folder;
    private final Submissions submissions;
    private final PrintWriter results;
    private final Messages messages;
    private final Matrix matrix;
    private final ScreenedJson json;
    private final Tally tally;
    private final Progress progress;
    private final Map<ScreenForm, StreamedFile> growing = new EnumMap<>(ScreenForm.class);
    private final List<Screened> kept = new ArrayList<>();
    private boolean sound;
    private boolean placed;

    /** A run that writes these forms into a folder, or one of them to the results when there is none. */
    public ScreeningRun(
            Knowledge knowledge,
            Set<ScreenForm> forms,
            Path folder,
            Submissions submissions,
            PrintWriter results,
            Messages messages) {
        this.knowledge = knowledge;
        this.forms = forms;
        this.folder = folder;
        this.submissions = submissions;
        this.results = results;
        this.messages = messages;
        progress = new Progress(messages);
        matrix = new Matrix(knowledge);
        json = new ScreenedJson(knowledge, folder != null || !submissions.fromStandardInput());
        tally = new Tally(knowledge);
    }

    /** Begins what is written as the designs come. */
    public void begin() {
        if (folder != null) {
            forms.stream()
                    .filter(ScreenForm::grows)
                    .forEach(form -> growing.put(form, new StreamedFile(folder.resolve(form.fileName()))));
        }
        if (forms.contains(ScreenForm.CSV)) {
            add(ScreenForm.CSV, Csv.start(matrix.header()));
        }
        sound = true;
    }

    @Override
    public void accept(Screened screened) {
        sound = false; // until the design's lines are written
        tally.add(screened);
        if (screened instanceof Screened.Refused refused) {
            refused.problems().forEach(problem -> messages.line(problem.toString()));
        }
        if (forms.contains(ScreenForm.CSV)) {
            add(ScreenForm.CSV, Csv.line(matrix.row(screened)));
        }
        if (forms.contains(ScreenForm.JSONL)) {
            add(ScreenForm.JSONL, json.line(screened) + "\n");
        }
        keep(screened);
        progress.at(count(), submissions.share());
        sound = true;
        if (folder == null && results.checkError()) { // which also hands on what there is
            throw new CancellationException("nobody reads on");
        }
    }

    private void keep(Screened screened) {
        if (count() == LISTED + 1) {
            kept.removeIf(Screened.Done.class::isInstance);
        }
        if (kept.size() < LISTED && (isListed() || screened instanceof Screened.Refused)) {
            kept.add(screened);
        }
    }

    /** Whether the pages have every design; beyond that only those that could not be read. */
    private boolean isListed() {
        return count() <= LISTED;
    }

    private void add(ScreenForm form, String text) {
        if (folder == null) {
            results.print(text);
        } else {
            growing.get(form).add(text);
        }
    }

    private int count() {
        return tally.done() + tally.refused();
    }

    /** Writes the pages, when all designs have come, and puts all files in their places. */
    public void write() {
        PortfolioPage page = new PortfolioPage(knowledge, tally, kept);
        if (folder != null && tally.done() == 0) {
            sound = false; // nothing takes the place of an earlier portfolio
        } else if (folder != null) {
            progress.done();
            FileTransaction.write(folder, pages(page), growing.values());
            placed = true;
        } else if (forms.contains(ScreenForm.MD)) {
            results.print(TerminalText.of(new String(ReportFormat.MD.write(page.html()), StandardCharsets.UTF_8)));
        } else if (forms.isEmpty()) {
            ScreeningPage.of(page).to(results);
        }
    }

    /** Of a run that was stopped, keeps what has grown, unless it broke off in the middle of a line. */
    @Override
    public void close() {
        progress.done();
        results.flush();
        try {
            if (folder != null && sound && !placed) {
                FileTransaction.write(folder, Map.of(), growing.values());
            }
        } finally {
            List<StreamedFile> begun = new ArrayList<>(growing.values());
            Collections.reverse(begun); // the first one made the folder
            begun.forEach(StreamedFile::close);
        }
    }

    /** Says what came of it, when all designs have come and when not; refused when some could not be read. */
    public void finish(boolean whole) {
        if (!whole) {
            // said here: when the process is being ended, nobody may be left to say it later
            messages.line("Stopped after " + count() + " designs. Every line written until then is whole.");
            throw new RefusedException("");
        }
        if (placed) {
            messages.say(said());
        }
        submissions
                .other()
                .ifPresent(other -> messages.line(other
                        + (submissions.others() == 1
                                ? " was left alone: "
                                : " and other files, " + submissions.others() + " in all, were left alone: ")
                        + ENDINGS));
        List<String> copies = submissions.copies();
        copies.stream().limit(COPIES).forEach(messages::line);
        if (copies.size() > COPIES) {
            messages.line("And " + (copies.size() - COPIES) + " more copies.");
        }
        if (tally.refused() > 0 || tally.done() == 0) {
            throw RefusedException.notAll(
                    tally.done() == 0 && tally.refused() == 0
                            ? "There is no design here: " + ENDINGS
                            : tally.refused() + " of " + count() + " designs could not be read.",
                    tally.done() > 0);
        }
    }

    private Page said() {
        Page said = new Page().gap();
        List<ScreenForm> written =
                Stream.of(ScreenForm.values()).filter(this::isWritten).toList();
        if (!written.isEmpty()) {
            said.line("Written to " + folder + ":");
            written.forEach(form -> said.line("  ", form.fileName()));
        }
        if (!isListed() && (forms.contains(ScreenForm.HTML) || forms.contains(ScreenForm.MD))) {
            said.line("More than " + LISTED + " designs: the pages hold the summary. csv and jsonl hold every design.");
        }
        String sheet = ScreenForm.XLSX.fileName();
        if (!isListed() && forms.contains(ScreenForm.XLSX)) {
            said.line("More than " + LISTED + " designs: no " + sheet + " was written. csv holds every design."
                    + (Files.exists(folder.resolve(sheet)) ? " The one in the folder is from an earlier run." : ""));
        }
        return said;
    }

    private boolean isWritten(ScreenForm form) {
        return forms.contains(form) && (form != ScreenForm.XLSX || isListed());
    }

    private Map<String, byte[]> pages(PortfolioPage page) {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        if (forms.contains(ScreenForm.HTML) || forms.contains(ScreenForm.MD)) {
            String html = page.html();
            forms.stream()
                    .map(ScreenForm::fileName)
                    .forEach(name -> ReportFormat.ofPage(name).ifPresent(form -> pages.put(name, form.write(html))));
        }
        if (isWritten(ScreenForm.XLSX)) {
            pages.put(
                    ScreenForm.XLSX.fileName(),
                    Xlsx.of(List.of(new Xlsx.Table(
                            "Portfolio",
                            matrix.header(),
                            kept.stream().map(matrix::row).toList()))));
        }
        return pages;
    }
}
