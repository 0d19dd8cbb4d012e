package peersupport.files.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Trust;

/** A process that does nothing but save is killed at random moments: what it leaves is whole, and is swept a day later. */
class KilledSavesTest {
    private static final int MOST_MICROSECONDS = 60_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(17);
    private int mixed;
    private int left;

    @Test
    @DisplayName("Files that belong together: each is the last one acknowledged or the next, and whole")
    void sets() throws IOException, InterruptedException {
        int kills = Trust.cases(1, 200);
        for (int kill = 0; kill < kills; kill++) {
            int acknowledged = killed(SaveLoop.SET, kill * 1_000);
            Set<Integer> versions = new TreeSet<>();
            for (String name : SaveLoop.set(0).keySet()) {
                byte[] found = Files.readAllBytes(folder.resolve(name));
                int version = version(found);
                assertTrue(version == acknowledged || version == acknowledged + 1, name + " " + version + acknowledged);
                assertArrayEquals(SaveLoop.set(version).get(name), found, name);
                versions.add(version);
            }
            mixed += versions.size() - 1;
            left += temporary().size();
        }
        assertTrue(left > 0 || kills < 10, "no kill came while something was being written");
        aDayPasses();
        FileTransaction.write(folder, SaveLoop.set(1));
        assertEquals(Set.of("a.txt", "b.txt", "c.txt"), names());
        Trust.figure(getClass(), "kills of a process saving three files together, all whole", kills);
        Trust.figure(getClass(), "of these, between two of its moves, some files new and some old", mixed);
        Trust.figure(getClass(), "temporary files left by them, all swept a day later", left);
    }

    @Test
    @DisplayName("A file written piece by piece is the last one acknowledged or the next, and whole")
    void growing() throws IOException, InterruptedException {
        int kills = Trust.cases(1, 100);
        for (int kill = 0; kill < kills; kill++) {
            int acknowledged = killed(SaveLoop.GROWING, kill * 1_000);
            byte[] found = Files.readAllBytes(folder.resolve("rows.csv"));
            int version = version(found);
            assertTrue(version == acknowledged || version == acknowledged + 1, version + " " + acknowledged);
            String whole = IntStream.range(0, 10)
                    .mapToObj(at -> SaveLoop.row(version, at))
                    .collect(Collectors.joining());
            assertArrayEquals(whole.getBytes(StandardCharsets.UTF_8), found);
        }
        aDayPasses();
        try (StreamedFile next = new StreamedFile(folder.resolve("rows.csv"))) {
            FileTransaction.write(folder, Map.of(), List.of(next));
        }
        assertEquals(Set.of("rows.csv"), names());
        Trust.figure(getClass(), "kills of a process writing one file piece by piece, all whole", kills);
    }

    @Test
    @DisplayName("What only looks like a temporary file stays, and what somebody has written to within a day")
    void nothingElseIsSwept() throws IOException {
        String id = UUID.randomUUID().toString();
        List<String> stay = List.of(".a.txt.saving", "a.txt." + id + ".saving", ".a.txt." + id + ".saved");
        for (String name : stay) {
            Files.writeString(folder.resolve(name), "somebody's");
        }
        Files.writeString(folder.resolve(".other." + id + ".saving"), "left");
        aDayPasses();
        Path fresh = Files.writeString(folder.resolve(".a.txt." + id + ".saving"), "being written");
        FileTransaction.write(folder.resolve("a.txt"), new byte[0]);
        Set<String> names = new TreeSet<>(stay);
        names.addAll(List.of("a.txt", fresh.getFileName().toString()));
        assertEquals(names, names());
    }

    /** For what is in the folder now. */
    private void aDayPasses() throws IOException {
        for (String name : names()) {
            Files.setLastModifiedTime(
                    folder.resolve(name),
                    FileTime.from(Instant.now().minus(1, ChronoUnit.DAYS).minusSeconds(1)));
        }
    }

    /** Starts it, lets it save a few versions, kills it a random moment later; the last version it acknowledged. */
    private int killed(String what, int first) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SaveLoop.class.getName(),
                        folder.toString(),
                        what,
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String last = null;
            for (int saved = random.nextInt(1, 6); saved > 0; saved--) {
                last = out.readLine();
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(MOST_MICROSECONDS)));
            process.toHandle().destroyForcibly(); // the process itself would close what is still to be read
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
            return Integer.parseInt(last);
        } finally {
            process.destroyForcibly();
        }
    }

    private static int version(byte[] found) {
        return Integer.parseInt(
                new String(found, StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
    }

    private List<String> temporary() throws IOException {
        return names().stream().filter(name -> name.startsWith(".")).toList();
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
