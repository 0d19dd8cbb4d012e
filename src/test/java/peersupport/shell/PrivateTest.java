package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Trust;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.shell.workspace.ScreenForm;

/**
 * Nothing leaves the machine, and nothing is kept but in the files and folders that were named. HouseTest reads that no
 * class knows a way out.
 */
class PrivateTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final String TYPED = "Zyxwvuts";

    /** A machine without a network, as far as this one lets us make one; else one on which no way leads out. */
    private static final List<List<String>> APART =
            List.of(List.of("unshare", "-rn"), List.of("unshare", "-n"), List.of("env"));

    @TempDir
    private Path machine;

    private Path work;
    private Path home;
    private Path temporary;

    @BeforeEach
    void anEmptyMachine() throws IOException {
        work = Files.createDirectory(machine.resolve("work"));
        home = Files.createDirectory(machine.resolve("home"));
        temporary = Files.createDirectory(machine.resolve("tmp"));
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, work.resolve(file.getFileName()));
            }
        }
    }

    @Test
    @DisplayName("The examples show the same without a network, and leave no file anywhere")
    void examples() throws IOException {
        Map<String, String> before = contents(work);
        List<String> lines = new ArrayList<>();
        List<String> tried =
                before.keySet().stream().limit(Trust.cases(1, before.size())).toList();
        for (String line : Files.readAllLines(EXAMPLES.resolve("commands.txt"))) {
            String name = line.split(" ")[1];
            if (tried.contains(name) && line.startsWith("compare ")) {
                lines.add(line);
            } else if (tried.contains(name)) {
                lines.add("open " + name);
                lines.add(line.replace(" " + name, ""));
            }
        }
        Run run = apart(String.join("\n", lines) + "\n");
        Run online = Run.piped(work, lines);
        assertEquals(online.out(), run.out());
        assertFalse(run.out().isEmpty(), run.err());
        assertEquals(before, contents(work));
        nothingElsewhere();
    }

    @Test
    @DisplayName(
            "An interview, reports in every form, a portfolio and the pages leave what was named, and nothing else")
    void everythingWritten() throws IOException {
        Run run = apart(String.join(
                "\n",
                "start mine.yaml",
                TYPED,
                "1",
                "pause",
                "set-aside " + Any.card().id() + " --because " + TYPED,
                "report --kind checklist --format all --out reports",
                "screen mine.yaml " + contents(work).keySet().iterator().next() + " --out portfolio",
                "form --out questions.pdf",
                "exit",
                ""));
        assertTrue(run.status() == 0, run.err());
        long forms = Stream.of(ReportFormat.values())
                .filter(form -> form.fits(ReportKind.CHECKLIST))
                .count();
        assertAll(
                () -> assertEquals(forms + 1, contents(work.resolve("reports")).size(), run.err()),
                () -> assertEquals(
                        ScreenForm.values().length,
                        contents(work.resolve("portfolio")).size(),
                        run.err()),
                () -> assertTrue(contents(work).get("mine.yaml").contains(TYPED)),
                () -> assertTrue(contents(work).containsKey("questions.pdf")),
                () -> assertEquals(
                        List.of(),
                        contents(work).keySet().stream()
                                .filter(name -> !name.matches("(reports|portfolio)/[^.].*|mine.yaml|questions.pdf")
                                        && !Files.exists(EXAMPLES.resolve(name)))
                                .toList()));
        nothingElsewhere();
    }

    private void nothingElsewhere() throws IOException {
        assertEquals(Map.of(), contents(home));
        assertEquals(Map.of(), contents(temporary));
    }

    /** A session on these lines, on a machine with nothing else on it. */
    private Run apart(String lines) {
        List<String> before =
                APART.stream().filter(PrivateTest::works).findFirst().orElseThrow();
        Trust.figure(PrivateTest.class, "cut off by", String.join(" ", before));
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("env", "HOME=" + home, "TMPDIR=" + temporary, "XDG_CACHE_HOME=" + home));
        command.addAll(Run.command());
        command.addAll(
                command.indexOf("-cp"),
                List.of(
                        "-Duser.home=" + home,
                        "-Djava.io.tmpdir=" + temporary,
                        // where there is no namespace to be had: every connection would go to a port nobody answers
                        "-DsocksProxyHost=127.0.0.1",
                        "-DsocksProxyPort=9"));
        return Run.by(command, work, Map.of(), lines);
    }

    private static boolean works(List<String> command) {
        try {
            List<String> tried = new ArrayList<>(command);
            tried.add("true");
            return new ProcessBuilder(tried).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
