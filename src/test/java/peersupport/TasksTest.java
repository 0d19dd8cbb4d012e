package peersupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each task as its user does it, against the transcript kept beside it; {@code -Dapprove=true} keeps the new one. Instead
 * of the launcher, which would build the project inside its own build, what has been compiled runs.
 */
class TasksTest {
    private static final Path TASKS = Path.of("examples/tasks");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyTaskCanBeDoneAsItsTranscriptHasIt() throws IOException {
        Path advisor = advisor();
        try (Stream<Path> files = Files.list(TASKS)) {
            return files
                    .filter(file -> file.toString().endsWith(".sh"))
                    .filter(file -> Trust.cases(0, 1) == 1 || !file.endsWith("paper.sh")) // it builds all rules twice
                    .sorted()
                    .toList()
                    .stream()
                    .map(script -> DynamicTest.dynamicTest(
                            script.getFileName().toString(), () -> assertKept(script, said(script, advisor))));
        }
    }

    private String said(Path script, Path advisor) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder sh = new ProcessBuilder("sh", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        sh.environment().put("ADVISOR", advisor.toString());
        int status = sh.start().waitFor();
        String text = Files.readString(said);
        assertEquals(0, status, text);
        return text;
    }

    private static void assertKept(Path script, String said) throws IOException {
        Path kept = Path.of(script.toString().replaceFirst("sh$", "txt"));
        if (Boolean.getBoolean("approve")) {
            Files.writeString(kept, said);
        }
        assertTrue(Files.readString(Path.of("docs/examples.md")).contains(script.toString()), script::toString);
        assertEquals(Files.readString(kept), said);
    }

    /** In a copy of the project, {@code check} builds the rules first, as the launcher has it done. */
    private Path advisor() throws IOException {
        String java = "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -XX:TieredStopAtLevel=1 -cp"
                + " 'target/classes:" + System.getProperty("java.class.path") + "' ";
        Path advisor = Files.writeString(folder.resolve("advisor"), """
                #!/bin/sh
                if [ -f pom.xml ] && [ "$1" = check ]; then
                    mkdir -p target/classes && cp -R rules templates target/classes
                    JAVA peersupport.build.BuildRules . target/classes >log 2>&1 || { cat target/check.txt >&2; exit 1; }
                fi
                exec JAVA peersupport.Application "$@"
                """.replace("JAVA ", java));
        return Files.setPosixFilePermissions(advisor, PosixFilePermissions.fromString("rwx------"));
    }
}
