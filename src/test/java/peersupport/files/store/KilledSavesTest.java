package peersupport.files.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Trust;

/** A process that does nothing but save is killed at random moments: what it leaves is whole, and is swept. */
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
        FileTransaction.write(folder, SaveLoop.set(1));
        assertEquals(Set.of("a.txt", "b.txt", "c.txt"), names());
        Trust.figure(getClass(), "kills of a process saving three files together, all whole", kills);
        Trust.figure(getClass(), "of these, between two of its moves, some files new and some old", mixed);
        Trust.figure(getClass(), "temporary files left by them, all swept", left);
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
        try (StreamedFile next = new StreamedFile(folder.resolve("rows.csv"))) {
            FileTransaction.write(folder, Map.of(), List.of(next));
        }
        assertEquals(Set.of("rows.csv"), names());
        Trust.figure(getClass(), "kills of a process writing one file piece by piece, all whole", kills);
    }

    @Test
    @DisplayName("What only looks like a temporary file stays, and what another process is writing")
    void nothingElseIsSwept() throws IOException {
        String ours = "1234567-" + "a".repeat(32);
        String running = ProcessHandle.current().parent().orElseThrow().pid() + "-" + "a".repeat(32);
        List<String> stay = List.of(
                ".a.txt.saving",
                "a.txt." + ours + ".saving",
                ".a.txt." + ours + ".saved",
                ".a.txt.1-abc.saving",
                ".a.txt." + running + ".saving",
                ".a.txt." + running + ".before",
                "a.txt.before");
        for (String name : stay) {
            Files.writeString(folder.resolve(name), "somebody's");
        }
        Files.writeString(folder.resolve(".a.txt.99999999-" + "a".repeat(32) + ".saving"), "left");
        Files.writeString(folder.resolve(".other.99999999-" + "a".repeat(32) + ".before"), "left");
        FileTransaction.write(folder.resolve("a.txt"), new byte[0]);
        Set<String> names = new TreeSet<>(stay);
        names.add("a.txt");
        assertEquals(names, names());
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
