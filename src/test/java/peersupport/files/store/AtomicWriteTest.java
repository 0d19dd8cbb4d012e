package peersupport.files.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.evidence.Problem;

/** AtomicWrite where it is hard: a full disk, a link, a reader that looks all the time. */
class AtomicWriteTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("A reader that looks all the time finds the old or the new, never nothing and never a part")
    void atEveryMoment() throws IOException, InterruptedException {
        Path file = folder.resolve("a.txt");
        FileTransaction.write(file, SaveLoop.set(0).get("a.txt"));
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            try {
                while (!done.get()) {
                    byte[] found = Files.readAllBytes(file);
                    int version = found[0] - '0';
                    assertArrayEquals(SaveLoop.set(version).get("a.txt"), found);
                }
            } catch (NoSuchFileException e) {
                wrong.set(new AssertionError("there was no file", e));
            } catch (IOException | AssertionError e) {
                wrong.set(e);
            }
        });
        reader.start();
        for (int save = 0; save < 200; save++) {
            FileTransaction.write(file, SaveLoop.set(save % 10).get("a.txt"));
        }
        done.set(true);
        reader.join();
        assertEquals(null, wrong.get());
    }

    @Test
    @DisplayName("A full disk is said so; what was there is there still, and nothing else")
    void fullDisk() throws IOException, InterruptedException {
        assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()), "only root may mount");
        try {
            Files.writeString(folder.resolve("a.txt"), "old");
            byte[] large = new byte[100_000];
            Problem.Found found =
                    assertThrows(Problem.Found.class, () -> FileTransaction.write(folder.resolve("a.txt"), large));
            assertTrue(found.getMessage().startsWith(folder.resolve("a.txt") + ": it could not be written: "));
            assertThrows(
                    Problem.Found.class,
                    () -> FileTransaction.write(folder, Map.of("a.txt", new byte[10_000], "b.txt", large)));
            StreamedFile growing = new StreamedFile(folder.resolve("a.txt"));
            assertThrows(Problem.Found.class, () -> growing.add("x".repeat(100_000)));
            growing.close();
            assertEquals("old", Files.readString(folder.resolve("a.txt")));
            assertEquals(List.of("a.txt"), names());
        } finally {
            assertTrue(done("umount", "-l", folder.toString()));
        }
    }

    @Test
    @DisplayName("A link is kept, and what it points to is written, also when that is not there yet")
    void links() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("middle"));
        Files.createSymbolicLink(folder.resolve("middle"), Path.of("elsewhere/a.txt"));
        FileTransaction.write(link, "first".getBytes());
        FileTransaction.write(link, "second".getBytes());
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(folder.resolve("middle")));
        assertEquals("second", Files.readString(elsewhere.resolve("a.txt")));
        assertEquals(List.of("elsewhere", "link", "middle"), names());

        Path round = Files.createSymbolicLink(folder.resolve("round"), Path.of("round"));
        Problem.Found found = assertThrows(Problem.Found.class, () -> FileTransaction.write(round, new byte[0]));
        assertEquals(round + ": this link leads round in a circle. Choose another file.", found.getMessage());
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
