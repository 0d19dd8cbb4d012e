package peersupport.files.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.evidence.Problem;

/** Files that belong together: all are written beside their targets before the first takes its place. */
public final class FileTransaction {
    private FileTransaction() {}

    /** Writes files, by name, into a folder, which is made if there is none. */
    public static void write(Path folder, Map<String, byte[]> files) {
        write(folder, files, List.of());
    }

    /** The same, and puts others that have grown in their places; unless a move fails, all of it or nothing. */
    public static void write(Path folder, Map<String, byte[]> files, Collection<StreamedFile> grown) {
        Deque<Path> made = make(folder);
        try {
            Map<Path, byte[]> placed = new LinkedHashMap<>();
            files.forEach((name, bytes) -> placed.put(folder.resolve(name), bytes));
            write(placed, grown);
        } catch (Problem.Found e) {
            forget(made);
            throw e;
        }
    }

    /** Writes one file; where it cannot be written, what was there before is still there. */
    public static void write(Path file, byte[] bytes) {
        write(Map.of(file, bytes), List.of());
    }

    static void write(Map<Path, byte[]> files, Collection<StreamedFile> grown) {
        List<AtomicWrite> all = new ArrayList<>();
        files.keySet().stream()
                .map(file -> AtomicWrite.target(file).getParent())
                .distinct()
                .forEach(AtomicWrite::sweep);
        try {
            grown.forEach(one -> all.add(one.whole()));
            files.forEach((file, bytes) -> {
                AtomicWrite one = new AtomicWrite(file);
                all.add(one);
                one.write(bytes);
            });
            all.forEach(AtomicWrite::place);
        } finally {
            all.forEach(AtomicWrite::tidy);
        }
    }

    /** Makes the folder, and says which folders that took, the innermost first. */
    static Deque<Path> make(Path folder) {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path one = folder.toAbsolutePath();
                one != null && !Files.exists(one, LinkOption.NOFOLLOW_LINKS);
                one = one.getParent()) {
            missing.addLast(one);
        }
        try {
            if (!Files.isDirectory(folder)) { // Java 17 takes a link to a folder for none
                Files.createDirectories(folder);
            }
            return missing;
        } catch (IOException e) {
            forget(missing);
            throw new Problem.Found(folder.toString(), "this folder cannot be made. Choose another with --out.");
        }
    }

    /** Takes away folders that were made for files which did not come. */
    static void forget(Deque<Path> made) {
        made.forEach(one -> one.toFile().delete()); // one that is not empty is somebody's, and stays
    }
}
