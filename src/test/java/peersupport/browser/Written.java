package peersupport.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.files.DesignFile;
import peersupport.files.Submissions;
import peersupport.form.Form;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.reporting.Reports;
import peersupport.reporting.book.EvidenceBook;
import peersupport.reporting.book.SuggestedPage;
import peersupport.reporting.portfolio.PortfolioPage;
import peersupport.screening.Screened;
import peersupport.screening.Screening;
import peersupport.screening.Tally;

/** A page the product writes, to be opened. A page is written when it is first looked at. */
record Written(String name, Path file) {
    private static final Path FOLDER = Path.of("target", "pages");
    private static final String MANY = "volunteer-group-2025";
    private static final String ENDLESS = "a-word-without-end";
    private static final List<String> EXAMPLES = List.of(
            MANY,
            "digital-outpatients",
            "facilitators-unprepared",
            "first-idea",
            "leaving-hospital-stretched-site",
            "refugees");
    private static final Map<String, Supplier<String>> TEXTS = new LinkedHashMap<>();
    private static final int OF_EACH_KIND;
    private static final Map<String, Written> PAGES = new HashMap<>();

    static {
        TEXTS.put("portfolio", Written::portfolio);
        TEXTS.put("form", () -> Form.html(Loaded.KNOWLEDGE));
        TEXTS.put("evidence-book", () -> EvidenceBook.html(Loaded.KNOWLEDGE));
        TEXTS.put("suggested", () -> SuggestedPage.html(Loaded.KNOWLEDGE));
        reports(MANY);
        report(ENDLESS, ReportKind.CHECKLIST);
        OF_EACH_KIND = TEXTS.size();
        reports(ENDLESS);
        EXAMPLES.forEach(Written::reports);
    }

    /**
     * In each build one of each kind, the reports at their longest, and one with a title no line can hold; in the long
     * run the reports on that title too, and on the examples that differ most.
     */
    static Stream<Written> all() {
        return TEXTS.keySet().stream()
                .limit(Trust.cases(OF_EACH_KIND, TEXTS.size()))
                .map(name -> PAGES.computeIfAbsent(name, Written::page));
    }

    /** Whether readers can hide parts of it. */
    boolean filtered() {
        return name.endsWith("/" + ReportKind.ANNEX.file());
    }

    private static void reports(String design) {
        for (ReportKind kind : ReportKind.values()) {
            report(design, kind);
        }
    }

    private static void report(String design, ReportKind kind) {
        TEXTS.putIfAbsent(design + "/" + kind.file(), () -> report(read(design), kind));
    }

    private static String report(Design design, ReportKind kind) {
        byte[] html = new Reports(Loaded.KNOWLEDGE, Loaded.ADVISOR)
                .write(Loaded.ADVISOR.advise(design), List.of(kind), List.of(ReportFormat.HTML))
                .get(ReportFormat.HTML.fileName(kind));
        return new String(html, StandardCharsets.UTF_8);
    }

    private static Design read(String design) {
        return new DesignFile(Loaded.KNOWLEDGE).read(handedIn(design));
    }

    private static Path handedIn(String design) {
        return design.equals(ENDLESS)
                ? written(design + ".yaml", "format: 1\ntitle: " + "x".repeat(10_000) + "\n")
                : Path.of("examples", design + ".yaml");
    }

    private static String portfolio() {
        Tally tally = new Tally(Loaded.KNOWLEDGE);
        List<Screened> screened = new ArrayList<>();
        List<String> files = Stream.concat(EXAMPLES.stream(), Stream.of(ENDLESS))
                .map(design -> handedIn(design).toString())
                .toList();
        Submissions submissions =
                new Submissions(new DesignFile(Loaded.KNOWLEDGE), files, InputStream.nullInputStream());
        new Screening(Loaded.KNOWLEDGE, Loaded.ADVISOR).run(submissions, 1, one -> {
            tally.add(one);
            screened.add(one);
        });
        return new PortfolioPage(Loaded.KNOWLEDGE, tally, screened).html();
    }

    private static Written page(String name) {
        return new Written(name, written(name + ".html", TEXTS.get(name).get()));
    }

    private static Path written(String name, String text) {
        Path file = FOLDER.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
