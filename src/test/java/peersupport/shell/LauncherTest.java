package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peersupport.Jdk;

/** The launcher, and the process it starts. */
class LauncherTest {
    private static final Jdk JDK = Jdk.found().get(0);

    @TempDir
    private static Path folder;

    private static Installed installed;

    @BeforeAll
    static void built() throws IOException {
        installed = new Installed(folder);
        installed.by(JDK, "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "advise nothere.yaml", "stat"})
    @DisplayName("A process ends with the status, and says on each of its streams, what tests see in theirs")
    void asInThisProcess(String typed) throws IOException {
        String[] words = typed.split(" ");
        assertEquals(Run.of(folder, words), installed.by(JDK, words));
    }

    @Test
    @DisplayName("So does a session on lines from a pipe, in every letter")
    void sessionAsInThisProcess() throws IOException {
        String lines = "new mine.yaml --title \"Été ● 詩 𝄞\"\nanswers\nadvice\nhelp advise\nform --out q.md\n";
        Run here = Run.fed(Files.createDirectory(folder.resolve("here")), lines);
        Run process = Run.apart(Files.createDirectory(folder.resolve("there")), lines);
        assertAll(
                () -> assertEquals(2, here.status()),
                () -> assertTrue(here.out().startsWith("Été ● 詩 𝄞 · "), here.out()),
                () -> assertEquals(here.out(), process.out()),
                () -> assertEquals(here.talk(), process.talk()),
                () -> assertEquals(here.status(), process.status()));
    }

    @Test
    @DisplayName(
            "Started with a stream closed, where Java would open its own files: closed input is at its end, closed results are told of, and closed talk is nobody's")
    void closedStreams() throws IOException {
        Run input = installed.closing("<&-", JDK, "start", "mine.yaml");
        Run lines = installed.closing("<&-", JDK, "screen", "-");
        Run results = installed.closing(">&-", JDK, "version");
        Run talk = installed.closing("2>&-", JDK, "version");
        assertAll(
                () -> assertTrue(input.err().contains("The input ended before the first question."), input.err()),
                () -> assertFalse(Files.exists(folder.resolve("mine.yaml"))),
                () -> assertEquals(2, lines.status()),
                () -> assertTrue(lines.err().contains("There is no design here: "), lines.err()),
                () -> assertEquals(1, results.status()),
                () -> assertTrue(results.err().contains("Not all results could be written"), results.err()),
                () -> assertEquals(0, talk.status()),
                () -> assertTrue(talk.out().startsWith("Peer Support Design Advisor")));
    }
}
