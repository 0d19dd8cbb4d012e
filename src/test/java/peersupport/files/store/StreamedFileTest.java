package peersupport.files.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file written piece by piece: all of it appears, or what was there before is there still. */
class StreamedFileTest {
    private static final String LINE = "é".repeat(50_000) + "\n";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("What was added is there once it is placed, in a folder that is made, and nothing else")
    void placed() throws IOException {
        Path file = folder.resolve("new/rows.csv");
        try (StreamedFile growing = new StreamedFile(file)) {
            growing.add(LINE);
            growing.add(LINE);
            assertFalse(Files.exists(file));
            FileTransaction.write(folder, Map.of(), List.of(growing));
        }
        assertEquals(LINE + LINE, Files.readString(file));
        assertEquals(List.of("rows.csv"), names(file.getParent()));
    }

    @Test
    @DisplayName("Not placed, it leaves nothing, and the old file stays")
    void thrownAway() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "old");
        try (StreamedFile growing = new StreamedFile(file)) {
            growing.add(LINE + LINE);
        }
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("rows.csv"), names(folder));
    }

    @Test
    @DisplayName("A thread that is interrupted while it writes loses nothing")
    void interrupted() throws IOException {
        Path file = folder.resolve("rows.csv");
        try (StreamedFile growing = new StreamedFile(file)) {
            Thread.currentThread().interrupt();
            growing.add(LINE + LINE);
            FileTransaction.write(folder, Map.of(), List.of(growing));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(LINE + LINE, Files.readString(file));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
