package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Trust;
import peersupport.files.design.HostileYaml;
import tools.jackson.databind.json.JsonMapper;

/** Screening, when what is handed in is too much or changes, and when what comes out has nowhere to go. */
@Timeout(300)
class ScreenInputTest {
    private static final String GROUP =
            "{\"format\":1,\"title\":\"A group\",\"answers\":{\"" + Any.one().id() + "\":\"dont-know\"}}";
    private static final int ENDLESS = 200_000;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Thousands of small files in folders within folders: each is read or told of, in the order of names")
    void manyFiles() throws IOException {
        int files = Trust.cases(2_000, 10_000);
        for (int i = 0; i < files; i++) {
            Path in = Files.createDirectories(folder.resolve("in/" + i % 10 + "/" + i % 7));
            Files.writeString(
                    in.resolve(String.format("%05d.json", i)),
                    i % 20 == 3 ? GROUP.replace("A group", "Group " + i) : "{\"format\":1}");
        }
        Run run = Run.of(folder, "screen", "in", "--format", "jsonl");
        List<String> places = run.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).path("place").asString())
                .toList();
        assertAll(
                () -> assertEquals(1, run.status()),
                () -> assertEquals(files, places.size()),
                () -> assertEquals(places.stream().sorted().toList(), places),
                () -> assertEquals(
                        files,
                        run.err().lines().filter(line -> line.startsWith("in/")).count() + files / 20),
                () -> assertTrue(
                        run.err().endsWith(files - files / 20 + " of " + files + " designs could not be read.\n")));
    }

    @Test
    @DisplayName("The largest and the oddest inputs, in 256 MB: each is told of in its line, and the good one is done")
    void inLittleMemory() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Map<String, String> files = HostileYaml.files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(in.resolve(file.getKey() + ".yaml"), file.getValue());
        }
        int lines = Trust.cases(5, 20);
        String line = "{\"format\":1,\"title\":\"" + "x".repeat((1 << 20) - 100) + "\"}\r\n";
        Files.writeString(
                in.resolve("z.jsonl"),
                "\uFEFF" + line.repeat(lines) + "[".repeat(1 << 19) + "\n" + "x".repeat(3 << 20));
        Run run = run("-Xmx256m", "screen in --format jsonl --threads 2");
        assertAll(
                () -> assertEquals(1, run.status()),
                () -> assertEquals(files.size() + lines + 2, run.out().lines().count()),
                () -> assertTrue(
                        run.err()
                                .endsWith(files.size() + 2 + " of " + (files.size() + lines + 2)
                                        + " designs could not be read.\n"),
                        () -> run.err().substring(Math.max(0, run.err().length() - 500))),
                () -> assertFalse(
                        run.err().contains("inside the advisor") || run.err().contains("OutOfMemory")));
    }

    @Test
    @DisplayName("When nobody reads on, as after head -1, the run ends by itself, with a whole line and no complaint")
    void brokenPipe() throws IOException {
        endless();
        Run run = sh("{ " + java("", "screen in.jsonl --format jsonl") + "; echo $? >status; } | head -1");
        assertAll(
                () -> assertEquals(1, run.out().lines().count()),
                () -> assertEquals(
                        "A group",
                        JsonMapper.shared().readTree(run.out()).path("title").asString()),
                () -> assertNotEquals(
                        "0", Files.readString(folder.resolve("status")).strip()),
                () -> assertTrue(run.err().isEmpty() || run.err().startsWith("Stopped after "), run.err()));
    }

    @Test
    @DisplayName("A full disk is told of, and leaves neither a part of a file nor a file beside it")
    void fullDisk() throws IOException {
        Files.writeString(folder.resolve("in.jsonl"), (GROUP + "\n").repeat(60));
        Run file = sh("ulimit -f 8; " + java("", "screen in.jsonl --out out"));
        Run out = sh(java("", "screen in.jsonl --format csv") + " >/dev/full");
        assertAll(
                () -> assertEquals(1, file.status(), file.err()),
                () -> assertTrue(
                        file.err().matches("(?s).*out/portfolio\\.\\w+: it could not be written: .*"), file.err()),
                () -> assertEquals(List.of(), left("out")),
                () -> assertNotEquals(0, out.status(), out.err()));
    }

    @Test
    @DisplayName("Ctrl-C leaves whole lines in the files, no pages, and says how far it came")
    void interrupted() throws IOException, InterruptedException {
        endless();
        Process process = new ProcessBuilder(Run.command("screen", "in.jsonl", "--out", "out"))
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        Path out = folder.resolve("out");
        while (process.isAlive() && written(out) == 0) {
            Thread.onSpinWait();
        }
        interrupt(process);
        assertTrue(process.waitFor(4, TimeUnit.MINUTES));
        assertEquals(List.of("portfolio.csv", "portfolio.jsonl"), left("out"));
        List<String> lines = Files.readAllLines(out.resolve("portfolio.jsonl"));
        lines.forEach(line -> assertEquals(
                "A group", JsonMapper.shared().readTree(line).path("title").asString()));
        assertTrue(Files.readString(out.resolve("portfolio.jsonl")).endsWith("}\n"));
        String err = Files.readString(folder.resolve("err"));
        assertTrue(
                err.contains("Stopped after " + lines.size() + " designs. Every line written until then is whole."),
                err);
        assertTrue(lines.size() < ENDLESS);
        assertEquals(
                lines.size() + 1,
                Files.readAllLines(out.resolve("portfolio.csv")).size());
    }

    @Test
    @DisplayName(
            "As a filter it says of a line what there is to say before the next one comes, and Ctrl-C ends the waiting")
    void lineByLine() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Run.command("screen", "-", "--format", "jsonl"))
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (var in = process.outputWriter();
                var out = process.inputReader()) {
            for (int i = 0; i < 2; i++) {
                in.write(GROUP + "\n");
                in.flush();
                assertTrue(out.readLine().startsWith("{\"title\":\"A group\""));
            }
            interrupt(process);
            assertTrue(
                    process.waitFor(4, TimeUnit.MINUTES)); // and had it waited for the next line, it would not say so
        }
        assertEquals(
                "Stopped after 2 designs. Every line written until then is whole.\n",
                Files.readString(folder.resolve("err")));
    }

    @Test
    @DisplayName("Where a page cannot be put, no file of the run is, and none is left beside it")
    void together() throws IOException {
        Files.writeString(folder.resolve("in.jsonl"), GROUP);
        for (String taken : List.of("portfolio.html", "portfolio.jsonl")) {
            Path out = folder.resolve("out-" + taken);
            Files.createDirectories(out.resolve(taken));
            Run run = Run.of(
                    folder, "screen", "in.jsonl", "--out", out.getFileName().toString());
            assertAll(
                    () -> assertEquals(1, run.status()),
                    () -> assertEquals(
                            out.getFileName() + "/" + taken + ": this is a folder. Name a file in it.\n", run.err()),
                    () -> assertEquals(List.of(taken), left(out.getFileName().toString())));
        }
    }

    @Test
    @DisplayName(
            "Beyond two thousand designs the pages still say which could not be read; nothing goes through the temporary folder")
    void many() throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Files.writeString(folder.resolve("in.jsonl"), (GROUP + "\n").repeat(2_000) + "nothing\n" + GROUP + "\n");
        Files.writeString(folder.resolve("one.jsonl"), GROUP);
        Run run = Run.by(
                Run.command(List.of("-Djava.io.tmpdir=" + temporary)),
                folder,
                Map.of(),
                "screen in.jsonl --out out --format all\nscreen one.jsonl --out one --format xlsx\n");
        String page = Files.readString(folder.resolve("out/portfolio.html"));
        assertTrue(page.contains("in.jsonl:2001: "), run.err());
        assertFalse(page.contains("A group"));
        assertFalse(Files.exists(folder.resolve("out/portfolio.xlsx")));
        assertTrue(Files.exists(folder.resolve("one/portfolio.xlsx")));
        assertEquals(List.of(), left("tmp"));
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor());
    }

    private void endless() throws IOException {
        try (Writer in = Files.newBufferedWriter(folder.resolve("in.jsonl"))) {
            for (int i = 0; i < ENDLESS; i++) {
                in.write(GROUP + "\n");
            }
        }
    }

    private static long written(Path out) {
        try (Stream<Path> files = Files.exists(out) ? Files.list(out) : Stream.empty()) {
            return files.filter(file -> file.toString().contains("jsonl"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            return 0; // it came and went
        }
    }

    private List<String> left(String out) throws IOException {
        if (!Files.exists(folder.resolve(out))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Run run(String flag, String words) {
        return sh(java(flag, words));
    }

    private Run sh(String command) {
        return Run.by(List.of("sh", "-c", command), folder, Map.of(), "");
    }

    private static String java(String flag, String words) {
        List<String> command = new ArrayList<>(Run.command(words.split(" ")));
        command.add(1, flag);
        return command.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
    }
}
