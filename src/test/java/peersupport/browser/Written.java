package peersupport.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import peersupport.Loaded;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.files.DesignFile;
import peersupport.files.Submissions;
import peersupport.reasoning.Advisor;
import peersupport.reporting.EvidenceBook;
import peersupport.reporting.PortfolioPage;
import peersupport.reporting.Questionnaire;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.reporting.Reports;
import peersupport.reporting.SuggestedPage;
import peersupport.screening.Screened;
import peersupport.screening.Screening;
import peersupport.screening.Tally;

/**
 * A page the product writes, to be opened: every kind of page, and the reports on the examples that differ most
 * and on a design whose title no line can hold.
 */
record Written(String name, Path file) {
    private static final Path FOLDER = Path.of("target", "pages");
    private static final String MANY = "volunteer-group-2025";
    private static final List<String> EXAMPLES = List.of(
            MANY,
            "digital-outpatients",
            "facilitators-unprepared",
            "first-idea",
            "leaving-hospital-stretched-site",
            "refugees");
    private static final List<Written> ALL = write();

    /** All of them. */
    static Stream<Written> all() {
        return ALL.stream();
    }

    /** One of each kind, and the reports at their longest. */
    static Stream<Written> ofEachKind() {
        return all().filter(page -> page.name.startsWith(MANY) || !page.name.contains("/"));
    }

    private static List<Written> write() {
        Knowledge knowledge = Loaded.KNOWLEDGE;
        Advisor advisor = Loaded.ADVISOR;
        Reports reports = new Reports(knowledge, advisor);
        Map<String, Design> designs = new LinkedHashMap<>();
        EXAMPLES.forEach(name ->
                designs.put(name, new DesignFile(knowledge).read(Path.of("examples", name + ".yaml"))));
        designs.put("a-word-without-end", Design.named("x".repeat(10_000)));
        List<Written> pages = new ArrayList<>();
        designs.forEach((name, design) -> reports.write(
                        advisor.advise(design), List.of(ReportKind.values()), List.of(ReportFormat.HTML))
                .forEach((file, bytes) ->
                        pages.add(page(name + "/" + file, new String(bytes, StandardCharsets.UTF_8)))));
        pages.add(page("portfolio.html", portfolio(knowledge, advisor)));
        pages.add(page("questionnaire.html", Questionnaire.html(knowledge)));
        pages.add(page("evidence-book.html", EvidenceBook.html(knowledge)));
        pages.add(page("suggested.html", SuggestedPage.html(knowledge)));
        return List.copyOf(pages);
    }

    private static String portfolio(Knowledge knowledge, Advisor advisor) {
        Tally tally = new Tally(knowledge);
        List<Screened> screened = new ArrayList<>();
        // read by a class of its own: other threads wait for this one to be ready
        List<String> files =
                EXAMPLES.stream().map(name -> "examples/" + name + ".yaml").toList();
        Submissions submissions = new Submissions(new DesignFile(knowledge), files, InputStream.nullInputStream());
        new Screening(knowledge, advisor).run(submissions, 1, one -> {
            tally.add(one);
            screened.add(one);
        });
        return new PortfolioPage(knowledge, tally, screened).html();
    }

    private static Written page(String name, String text) {
        Path file = FOLDER.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return new Written(name, Files.writeString(file, text).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
