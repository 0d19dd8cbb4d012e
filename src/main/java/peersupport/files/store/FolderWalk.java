package peersupport.files.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a folder, and all the folders in it, hold of designs. Links to folders are not followed, so that no folder can go
 * round in a circle; what is hidden is nobody's, and what the advisor itself wrote is no design.
 */
public final class FolderWalk extends SimpleFileVisitor<Path> {
    /** Why a folder cannot be used. */
    public static final String CLOSED = "this folder cannot be listed. Ask its owner.";

    private static final Set<String> OURS = Set.of("advice.json", "portfolio.jsonl");
    private static final Pattern DESIGN = Pattern.compile("(?is).*\\.(yaml|yml|json|jsonl)");

    /** What programs that keep folders alike, and people, call a second copy of a file; its own name is the group. */
    private static final List<Pattern> COPIES = List.of(
            Pattern.compile("(?i)(.+?)[ _.-]*\\([^()]*(conflict|copy)[^()]*\\)(\\.[a-z]+)"),
            Pattern.compile("(?i)(.+?)[ _.-]+(conflicted copy|sync-conflict-|conflict-)[^.]*(\\.[a-z]+)"),
            Pattern.compile("(?i)(.+?)[ _-]+(copy)(?: ?\\(?[0-9]+\\)?)?(\\.[a-z]+)"),
            Pattern.compile("(?i)(.+?)( ?\\([0-9]{1,3}\\))(\\.[a-z]+)"));

    private static final Pattern COPY_OF = Pattern.compile("(?i)copy of (.+)");

    private final Path start;
    private final Map<Path, Optional<String>> found = new TreeMap<>(Comparator.comparing(Path::toString));
    private final Map<Path, Path> copies = new TreeMap<>(Comparator.comparing(Path::toString));
    private Optional<Path> other = Optional.empty();
    private int others;

    private FolderWalk(Path start) {
        this.start = start;
    }

    /**
     * What this folder holds.
     *
     * @throws IOException when it cannot be listed; a folder in it that cannot is found, and said to be so
     */
    public static FolderWalk through(Path start) throws IOException {
        FolderWalk walk = new FolderWalk(start);
        Files.walkFileTree(start, walk);
        walk.found
                .keySet()
                .forEach(file -> original(file)
                        .filter(walk.found::containsKey)
                        .ifPresent(original -> walk.copies.put(file, original)));
        walk.found.keySet().removeAll(walk.copies.keySet());
        return walk;
    }

    /** The file beside it that this one is a copy of, by its name. */
    private static Optional<Path> original(Path file) {
        String name = file.getFileName().toString();
        Matcher of = COPY_OF.matcher(name);
        return of.matches()
                ? Optional.of(file.resolveSibling(of.group(1)))
                : COPIES.stream()
                        .map(pattern -> pattern.matcher(name))
                        .filter(Matcher::matches)
                        .map(found -> file.resolveSibling(found.group(1) + found.group(3)))
                        .findFirst();
    }

    /** Copies by their names, each with the file beside it that it is a copy of: they are left out. */
    public Map<Path, Path> copies() {
        return copies;
    }

    /** The designs, in the order of their names; and why one cannot be used. */
    public Map<Path, Optional<String>> found() {
        return found;
    }

    /** The first of the other files by name. */
    public Optional<Path> other() {
        return other;
    }

    /** How many other files there are. */
    public int others() {
        return others;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(start) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString();
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (!DESIGN.matcher(name).matches()
                || OURS.contains(name)
                || name.startsWith("~$")
                || Files.isDirectory(file)) {
            others++;
            other = other.filter(earlier -> earlier.compareTo(file) < 0).or(() -> Optional.of(file));
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            // one with nobody at its other end would be waited for without end
            found.put(file, Optional.of("this is a pipe or a device. Only files are read in a folder."));
        } else {
            found.put(file, Optional.empty());
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(start)) {
            throw e;
        }
        found.put(file, Optional.of(CLOSED));
        return FileVisitResult.CONTINUE;
    }
}
