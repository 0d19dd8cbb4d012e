package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Trust;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;

/**
 * What is handed on, as whoever unpacks it has it: in a folder with a blank and a letter beyond ASCII in its name, with
 * no Maven, no network and, where it brings its own, no Java.
 */
class HandedOnCheck {
    private static final List<String> TOOLS = List.of("env", "find", "readlink", "sed", "setpriv", "sh");

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> everyZipStartsWhereItIsUnpacked() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path zip : in(Path.of("target"))) {
            String name = zip.getFileName().toString();
            if (name.matches("peer-support-advisor-.*\\.zip")) {
                tests.add(DynamicTest.dynamicTest(name, () -> starts(zip.toAbsolutePath())));
            }
        }
        assertFalse(tests.isEmpty());
        return tests;
    }

    private void starts(Path zip) throws IOException {
        Path place = Files.createDirectories(folder.resolve("é b/" + zip.getFileName()));
        sh(place, "unzip -q '" + zip + "' && mkdir home bin && chmod -R a+rX '" + folder + "' && chmod a+rwx . home");
        for (String tool : TOOLS) {
            sh(place, "ln -s \"$(command -v " + tool + ")\" bin");
        }
        Path root = in(place).stream()
                .filter(one -> one.getFileName().toString().startsWith("peer-support-advisor"))
                .findFirst()
                .orElseThrow();
        if (!Files.exists(root.resolve("runtime"))) {
            sh(place, "ln -s '" + System.getProperty("java.home") + "/bin/java' bin");
        }
        Files.copy(root.resolve("examples/facilitators-prepared.yaml"), place.resolve("mine.yaml"));
        sh(place, "chmod a+rw mine.yaml && chmod -R a-w '" + root + "'");

        Run documents = alone(place, root, "report mine.yaml --out documents");
        Run forms = alone(place, root, "report mine.yaml --kind checklist --format all --out forms");
        assertEquals(0, documents.status() + forms.status(), documents.err() + forms.err());
        assertTrue(in(place.resolve("documents")).size() >= ReportKind.values().length, documents.err());
        long all = Stream.of(ReportFormat.values())
                .filter(form -> form.fits(ReportKind.CHECKLIST))
                .count();
        assertTrue(in(place.resolve("forms")).size() >= all, forms.err());
        Run shell = alone(place, root, "", "version", "exit");
        assertTrue(shell.out().startsWith("Peer Support Design Advisor "), shell.err());
        assertFalse(Files.exists(root.resolve("launch")), "there nothing can be written");

        if (Trust.cases(0, 1) > 0) {
            sh(place, "chmod -R a+w '" + root + "'");
            Run kept = alone(place, root, "version");
            assertEquals(shell.out(), kept.out());
            assertTrue(Files.exists(root.resolve("launch")), "there an archive can be kept for the next start");
            assertEquals(kept, alone(place, root, "version"));
        }
        assertEquals(List.of(), in(place.resolve("home")));
        passesTheKit(root.resolve("bin/advisor"));
    }

    private static void passesTheKit(Path advisor) {
        Path here = Path.of("").toAbsolutePath();
        assumeTrue(
                Run.by(List.of("sh", "-c", "command -v python3"), here, Map.of(), "")
                                .status()
                        == 0,
                "the kit's runner needs python3, which is not here");
        Run kit = Run.by(
                List.of("python3", "kit/run.py", advisor.toString(), "screen", "-", "--format", "jsonl"),
                here,
                Map.of(),
                "");
        assertEquals(0, kit.status(), kit.out() + kit.err());
        assertTrue(kit.out().endsWith(" 0 failed.\n"), kit.out());
    }

    /** One command, or a session on these lines; root, who may write everywhere, is somebody else meanwhile. */
    private static Run alone(Path place, Path root, String command, String... lines) {
        List<String> words = new ArrayList<>(List.of("unshare", "--map-current-user", "--net"));
        if ("root".equals(System.getProperty("user.name"))) {
            words = new ArrayList<>(
                    List.of("unshare", "--net", "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        words.addAll(List.of("env", "-i", "PATH=" + place.resolve("bin"), "HOME=" + place.resolve("home")));
        words.addAll(List.of(
                "TMPDIR=" + place.resolve("home"), root.resolve("bin/advisor").toString()));
        words.addAll(command.isEmpty() ? List.of() : List.of(command.split(" ")));
        return Run.by(words, place, Map.of(), String.join("\n", lines) + "\n");
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void sh(Path folder, String line) {
        Run run = Run.by(List.of("sh", "-c", line), folder, Map.of(), "");
        assertEquals(0, run.status(), line + "\n" + run.err());
    }
}
