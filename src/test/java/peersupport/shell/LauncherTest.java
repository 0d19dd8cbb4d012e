package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Jdk;

/** The launcher, started by a program that has closed a stream: Java would open its own files in that place. */
class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("Closed input is at its end, closed results are told of, and closed talk is nobody's")
    void closedStreams() throws IOException {
        Installed installed = new Installed(folder);
        Jdk jdk = Jdk.found().get(0);
        Run input = installed.closing("<&-", jdk, "start", "mine.yaml");
        Run lines = installed.closing("<&-", jdk, "screen", "-");
        Run results = installed.closing(">&-", jdk, "version");
        Run talk = installed.closing("2>&-", jdk, "version");
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
