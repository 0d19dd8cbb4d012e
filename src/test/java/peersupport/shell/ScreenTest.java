package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many designs at once: a folder, lines of JSON, and what is wrong with some of them. */
class ScreenTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Question ONE = Any.one();
    private static final String GROUP = json("A group", ONE.id(), Any.option(ONE));
    private static final Map<String, String> SIGNS = Map.of(
            "in-place", "●",
            "not-in-place", "○",
            "unguarded", "●",
            "guarded", "◐",
            "outside", "○",
            "open", "?",
            "named-only", "◇",
            "covered", "●",
            "gap", "○");

    @TempDir
    private Path folder;

    /** A status or a state in the matrix: its sign and its words. */
    private static String cell(String word) {
        String words = Stream.of(Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .map(Wording::words)
                .orElse(word);
        return SIGNS.get(word) + " " + words;
    }

    @BeforeEach
    void applications() throws IOException {
        Path applications = Files.createDirectory(folder.resolve("applications"));
        try (Stream<Path> examples = Files.list(Path.of("examples"))) {
            List<Path> eleven = examples.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .limit(11)
                    .toList();
            for (Path example : eleven) {
                Files.copy(example, applications.resolve(example.getFileName()));
            }
        }
        Files.writeString(
                applications.resolve("broken.yaml"),
                "format: 1\ntitle: Broken\nanswers:\n  " + Any.slip(ONE.id()) + ": dont-know\n");
        Files.writeString(applications.resolve("notes.txt"), "no design");
        Files.createSymbolicLink(applications.resolve("again"), applications); // a folder that would go round
    }

    @Test
    @DisplayName("One of twelve cannot be read: it is told with its line, the others are done, and all forms agree")
    void aFolder() throws IOException {
        Run run = Run.of(folder, "screen", "applications", "--out", "out");

        assertEquals(1, run.status());
        assertTrue(
                run.err()
                                .contains("applications/broken.yaml:4: there is no question '" + Any.slip(ONE.id())
                                        + "'. Maybe " + ONE.id() + ".")
                        && run.err().endsWith("1 of 12 designs could not be read.\n"),
                run.err());
        Path out = folder.resolve("out");
        List<List<String>> csv = csv(Files.readString(out.resolve("portfolio.csv")));
        assertEquals(13, csv.size());
        assertEquals(csv, sheet(out.resolve("portfolio.xlsx")));
        assertEquals(csv.subList(1, 13), lines(out.resolve("portfolio.jsonl"), csv.get(0)));
        List<List<String>> read = csv.stream()
                .skip(1)
                .filter(row -> row.get(2).isEmpty())
                .map(row -> Stream.concat(
                                Stream.of(row.get(1)),
                                row.subList(3, row.size() - 1).stream().map(ScreenTest::cell))
                        .toList())
                .toList();
        assertEquals(11, read.size());
        String html = Files.readString(out.resolve("portfolio.html"));
        assertEquals(read, cells(html));
        String markdown = Files.readString(out.resolve("portfolio.md"));
        read.forEach(row -> assertTrue(markdown.contains("|" + String.join("|", row) + "|"), () -> "no row: " + row));
    }

    @Test
    @DisplayName("As a filter: a line out for a line in, the same with one thread and with two, and in two halves")
    void aFilter() {
        String slip = Any.slip(Any.option(ONE));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(i % 20 == 7 ? json("Bad", ONE.id(), slip) : GROUP);
        }
        String input = String.join("\n", lines) + "\n";
        Run one = Run.fed(folder, input, "screen", "-", "--format", "jsonl", "--threads", "1");
        Run two = Run.fed(folder, input, "screen", "-", "--format", "jsonl", "--threads", "2");

        assertEquals(1, one.status());
        assertEquals(60, one.out().lines().count());
        assertEquals(one.out(), two.out());
        String halves = Stream.of(lines.subList(0, 30), lines.subList(30, 60))
                .map(half -> Run.fed(folder, String.join("\n", half) + "\n", "screen", "-", "--format", "jsonl"))
                .map(Run::out)
                .collect(Collectors.joining());
        assertEquals(one.out(), halves);
        assertTrue(
                one.err()
                        .contains("standard input:8: '" + slip + "' is no answer to '" + ONE.id() + "'. Maybe "
                                + Any.option(ONE) + "."),
                one.err());
    }

    @Test
    @DisplayName(
            "Line ends of Windows, a byte order mark, empty lines and a last line without an end are taken as they come")
    void linesAsTheyCome() {
        Run run = Run.fed(folder, "\uFEFF" + GROUP + "\r\n\r\n" + GROUP, "screen", "-", "--format", "jsonl");

        assertAll(
                () -> assertEquals("", run.err()),
                () -> assertEquals(0, run.status()),
                () -> assertEquals(2, run.out().lines().count()),
                () -> assertTrue(
                        run.out().lines().allMatch(line -> line.startsWith("{\"title\":\"A group\"")), run.out()));
    }

    @Test
    @DisplayName("A line too long, a line that is no JSON, and bytes that are no text are told of in their place")
    void linesThatCannotBeUsed() {
        String tooLong = "{\"title\":\"" + "x".repeat(1 << 20) + "\"}";
        Run run = Run.fed(folder, tooLong + "\nno json\n" + GROUP + "\n", "screen", "-", "--format", "csv");

        assertEquals(1, run.status());
        assertTrue(run.err().startsWith("standard input:1: this line is longer than 1 MB."), run.err());
        assertTrue(run.err().contains("standard input:2:"), run.err());
        assertEquals(4, csv(run.out()).size());
    }

    @Test
    @DisplayName("Nothing to screen, and words that are not known, are refused")
    void refused() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        refuses(
                2,
                "There is no design here: designs are files that end in .yaml, .yml, .json or .jsonl.",
                "screen",
                "empty");
        String missing =
                "nothere: there is no such file. Check the name and the folder.\n1 of 1 designs could not be read.";
        refuses(2, missing, "screen", "nothere");
        refuses(2, missing, "screen", "nothere", "--out", "out");
        refuses(1, "'' is no file name here. Choose another.", "screen", "");
        assertFalse(Files.exists(folder.resolve("out")), "nothing is begun for what cannot be read");
        refuses(
                2,
                "There is no format 'xls'. Maybe xlsx. It takes html, xlsx, csv, md, jsonl, all.",
                "screen",
                "applications",
                "--format",
                "xls");
        refuses(
                2,
                "Without --out DIR one form goes to the screen: csv, md or jsonl.",
                "screen",
                "applications",
                "--format",
                "html");
        refuses(2, "--threads takes a number from 1 to 99, not '0'.", "screen", "applications", "--threads", "0");
        refuses(
                2,
                "'screen' takes files and folders of designs, such as: screen applications --out portfolio",
                "screen");
    }

    private static String json(String title, String question, String answer) {
        return String.format("{\"format\":1,\"title\":\"%s\",\"answers\":{\"%s\":\"%s\"}}", title, question, answer);
    }

    private void refuses(int status, String message, String... words) {
        Run run = Run.of(folder, words);
        assertEquals(message + "\n", run.err());
        assertEquals(status, run.status());
    }

    private static List<List<String>> csv(String text) {
        try (var records = CSVFormat.RFC4180.parse(new StringReader(text.replace("\uFEFF", "")))) {
            return records.stream().map(record -> record.toList()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> sheet(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .map(ScreenTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(cell -> cell.getStringCellValue())
                .toList();
    }

    private static List<List<String>> cells(String html) {
        return Jsoup.parse(html).select(".matrix tbody tr").stream()
                .map(row -> row.children().stream().map(Element::text).toList())
                .toList();
    }

    /** The lines of JSON as rows under the header of the table. */
    private static List<List<String>> lines(Path file, List<String> header) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = JsonMapper.shared().readTree(line);
            List<String> row = new ArrayList<>(List.of(
                    json.path("place").asString(""),
                    json.path("title").asString(""),
                    words(json.path("refused"), "\n")));
            KNOWLEDGE
                    .configurations()
                    .keySet()
                    .forEach(id -> row.add(json.path("findings").path(id).asString("")));
            KNOWLEDGE
                    .contents()
                    .factors()
                    .forEach(factor ->
                            row.add(json.path("appear").path(factor.id()).asString("")));
            row.add(words(json.path("ask"), " "));
            assertEquals(header.size(), row.size());
            rows.add(row);
        }
        return rows;
    }

    private static String words(JsonNode list, String between) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(between));
    }
}
