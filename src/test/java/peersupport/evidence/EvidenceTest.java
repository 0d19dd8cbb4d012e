package peersupport.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.context.Option;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.files.json.AdviceJson;
import peersupport.form.Form;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.reporting.Reports;
import peersupport.reporting.book.EvidenceBook;
import peersupport.reporting.book.SuggestedPage;
import peersupport.shell.ShellConfiguration;
import peersupport.shell.command.CommandRunner;
import peersupport.shell.terminal.ShellEnvironment;

/**
 * Every row of the register that is marked as used is really printed, by something other than the table of rows. What
 * prints what is kept in {@code target/rows-printed.txt}.
 */
class EvidenceTest {
    private static final String TABLE = "evidence";
    private static final List<ReportFormat> FORMS = List.of(ReportFormat.HTML, ReportFormat.XLSX);
    private static final Path EXAMPLES = Path.of("examples");
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;

    /** The outputs that print a row, by row. */
    private static final Map<String, Set<String>> PRINTED = new TreeMap<>();

    @BeforeAll
    static void print() throws IOException {
        Advisor advisor = Loaded.ADVISOR;
        Reports reports = new Reports(KNOWLEDGE, advisor);
        Stream.of(
                        Stream.of(Design.named("Nothing said")),
                        IntStream.range(0, options()).mapToObj(EvidenceTest::everythingWith))
                .flatMap(designs -> designs)
                .forEach(design -> {
                    Advice advice = advisor.advise(design);
                    reports.write(advice, List.of(ReportKind.values()), FORMS)
                            .forEach((file, bytes) -> print(
                                    file.replaceAll("\\.\\w+$", ""),
                                    file.endsWith(".xlsx") ? cells(bytes) : withoutTheRegister(bytes)));
                    print("advise --json", AdviceJson.text(advice));
                });
        print("form", Form.html(KNOWLEDGE));
        print("evidence-book", linked(EvidenceBook.html(KNOWLEDGE)));
        print("suggested", SuggestedPage.html(KNOWLEDGE));
        screens();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/rows-printed.txt"), table());
    }

    /** A design that says yes to all that a list has, and the option at this place where there is one answer. */
    private static Design everythingWith(int place) {
        Map<String, Answer> answers = new TreeMap<>();
        KNOWLEDGE.questions().forEach((id, question) -> {
            List<String> options = question.options().stream().map(Option::id).toList();
            answers.put(
                    id,
                    question.many()
                            ? new Answer.Chosen(options, false)
                            : Answer.of(options.get(place % options.size())));
        });
        return Design.named("Everything " + place).withAnswers(answers);
    }

    /** The most answers that a question has of which one is given. */
    private static int options() {
        return KNOWLEDGE.questions().values().stream()
                .filter(question -> !question.many())
                .mapToInt(question -> question.options().size())
                .max()
                .orElseThrow();
    }

    @Test
    void everyUsedRowIsPrintedByMoreThanTheTableOfRows() {
        assertEquals(
                List.of(),
                rows().filter(row -> row.unused().isEmpty() && outputs(row).isEmpty())
                        .map(Row::id)
                        .toList());
    }

    @Test
    void noUnusedRowIsCitedByAnyOtherOutput() {
        assertEquals(
                List.of(),
                rows().filter(row -> !row.unused().isEmpty() && !outputs(row).isEmpty())
                        .map(row -> row.id() + " by " + outputs(row))
                        .toList());
    }

    @Test
    void theTableOfRowsHasEveryRow() {
        assertEquals(
                List.of(),
                rows().map(Row::id)
                        .filter(id -> !PRINTED.getOrDefault(id, Set.of()).contains(TABLE))
                        .toList());
    }

    @Test
    void howMuchOfEverySourceWasSeenIsSaid() {
        assertEquals(
                List.of(),
                KNOWLEDGE.sources().values().stream()
                        .filter(source -> !source.note().matches("(?is).*\\b(read|seen|abstract|full text)\\b.*"))
                        .filter(source -> rows().noneMatch(row -> row.sources().contains(source.id())
                                && !row.extent().isEmpty()))
                        .map(Source::id)
                        .toList());
    }

    private static Stream<Row> rows() {
        return KNOWLEDGE.contents().rows().stream();
    }

    private static Set<String> outputs(Row row) {
        Set<String> outputs = new TreeSet<>(PRINTED.getOrDefault(row.id(), Set.of()));
        outputs.remove(TABLE);
        return outputs;
    }

    private static void print(String output, String text) {
        Arrays.stream(text.split("[^A-Za-z0-9-]+"))
                .filter(KNOWLEDGE.rows()::containsKey)
                .forEach(id ->
                        PRINTED.computeIfAbsent(id, key -> new TreeSet<>()).add(output));
    }

    /** A page without the table of rows that stands at the end of the annex. */
    private static String withoutTheRegister(byte[] html) {
        Document page = Jsoup.parse(new String(html, UTF_8));
        page.select("section[aria-labelledby=evidence-rows]").remove();
        return page.outerHtml();
    }

    /** The places that a page leads to: its own table of rows is none of them. */
    private static String linked(String html) {
        Document page = Jsoup.parse(html);
        page.select(".register, li[id^=source-]").remove();
        return page.select("a[href^=#row-]").eachAttr("href").stream()
                .map(href -> href.replaceFirst("#row-", ""))
                .collect(Collectors.joining(" "));
    }

    private static String cells(byte[] xlsx) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                XSSFExcelExtractor text = new XSSFExcelExtractor(book)) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the commands print, in this process. */
    private static void screens() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(shown, true, UTF_8));
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
        try (GenericApplicationContext parts = ShellConfiguration.in(ShellEnvironment.ofThisProcess())) {
            CommandRunner command = parts.getBean(CommandRunner.class);
            String design = EXAMPLES.resolve("volunteer-group-2025.yaml").toString();
            KNOWLEDGE.configurations().keySet().forEach(id -> {
                screen(command, shown, "configuration", id);
                screen(command, shown, "explain", design, id);
            });
            screen(command, shown, "advise", design);
            screen(command, shown, "sources");
            screen(command, shown, TABLE);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static void screen(CommandRunner command, ByteArrayOutputStream shown, String... words) {
        shown.reset();
        assertEquals(0, command.runWithFile(List.of(words)), () -> String.join(" ", words));
        print(words[0], shown.toString(UTF_8));
    }

    private static String table() {
        String lines = rows().map(row -> row.id() + ": " + use(row) + "; " + String.join(", ", outputs(row)) + "\n")
                .collect(Collectors.joining());
        return lines + rows().collect(Collectors.groupingBy(EvidenceTest::use, TreeMap::new, Collectors.counting()))
                + "\n";
    }

    private static String use(Row row) {
        return row.unused().isEmpty() ? "used" : row.unused();
    }
}
