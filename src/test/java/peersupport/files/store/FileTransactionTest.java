package peersupport.files.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.evidence.Problem;

/** All files appear, or none, and the old ones stay; a move that fails at last leaves each of them whole. */
class FileTransactionTest {
    @TempDir
    private Path folder;

    @Test
    void allAppear() throws IOException {
        Path inside = folder.resolve("reports/of today");
        FileTransaction.write(inside, files("a.txt", "b.txt"));
        FileTransaction.write(inside, files("b.txt", "c.txt"));
        assertEquals(List.of("a.txt", "b.txt", "c.txt"), names(inside));
    }

    @Test
    void aFileThatCannotBeWrittenKeepsAllFromAppearing() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Files.createDirectories(folder.resolve("c.txt"));
        assertEquals(
                folder.resolve("c.txt") + ": this is a folder. Name a file in it.",
                refused(folder, files("a.txt", "b.txt", "c.txt")));
        assertEquals("old", Files.readString(folder.resolve("a.txt")));
        assertEquals(List.of("a.txt", "c.txt"), names(folder));
    }

    @Test
    void aFolderThatIsNoFolderIsSaidSo() throws IOException {
        Files.writeString(folder.resolve("file"), "old");
        assertTrue(refused(folder.resolve("file/in it"), files("a.txt")).contains("this folder cannot be made."));
        assertTrue(refused(folder.resolve("file"), files("a.txt")).contains("this folder cannot be made."));
        assertEquals("old", Files.readString(folder.resolve("file")));
    }

    @Test
    void aFolderMadeForNothingIsGoneAgain() throws IOException {
        assertTrue(refused(folder.resolve("new/one"), files("a.txt", "no such/b.txt"))
                .contains("there is no such folder."));
        assertEquals(List.of(), names(folder));
    }

    @Test
    void whatFailsAtTheLastStepLeavesEachFileWholeAndNothingBesideThem() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Map<Path, byte[]> files = new LinkedHashMap<>() {
            @Override
            public void forEach(BiConsumer<? super Path, ? super byte[]> write) {
                super.forEach(write);
                // after all is written beside its target, somebody takes the place of one
                try {
                    Files.createDirectories(folder.resolve("z.txt/somebody's"));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        };
        for (String name : List.of("a.txt", "new.txt", "z.txt")) {
            files.put(folder.resolve(name), name.getBytes(StandardCharsets.UTF_8));
        }
        assertThrows(Problem.Found.class, () -> FileTransaction.write(files, List.of()));
        assertEquals("a.txt", Files.readString(folder.resolve("a.txt")));
        assertEquals("new.txt", Files.readString(folder.resolve("new.txt")));
        assertEquals(List.of("a.txt", "new.txt", "z.txt"), names(folder));
    }

    @Test
    void aLinkToAFolderIsThatFolderAndOneThatLeadsNowhereStays() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        FileTransaction.write(Files.createSymbolicLink(folder.resolve("link"), there), files("a.txt"));
        assertEquals(List.of("a.txt"), names(there));
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
        assertEquals(
                nowhere + ": this folder cannot be made. Choose another with --out.", refused(nowhere, files("a")));
        assertTrue(Files.isSymbolicLink(nowhere));
    }

    private static String refused(Path folder, Map<String, byte[]> files) {
        return assertThrows(Problem.Found.class, () -> FileTransaction.write(folder, files))
                .getMessage();
    }

    private static Map<String, byte[]> files(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Stream.of(names).forEach(name -> files.put(name, name.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
