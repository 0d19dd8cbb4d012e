package peersupport.files.design;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Design;
import peersupport.evidence.Problem;
import peersupport.files.store.FolderWalk;
import peersupport.screening.Submission;

/**
 * Designs handed in, one after another: files, folders with all the folders in them, and JSON Lines with a design in
 * each line. Files come in the order of their names, and none is opened before its turn.
 */
public final class Submissions implements Iterator<Submission> {
    /** Stands for standard input among paths. */
    public static final String STANDARD_INPUT = "-";

    /** Of files that say the same, so many are named. */
    private static final int NAMED = 10;

    private final DesignFile designs;
    private final InputStream standardInput;
    private final Queue<String> files = new ArrayDeque<>();
    private final Map<String, String> unusable = new HashMap<>();
    private final List<String> copies = new ArrayList<>();
    private final Map<List<Object>, Set<String>> same = new ConcurrentHashMap<>();
    private Optional<JsonLines> lines = Optional.empty();
    private Optional<Submission> next = Optional.empty();
    private boolean standard;
    private Optional<Path> other = Optional.empty();
    private int others;
    private long bytes;
    private long before; // in the files that are done
    private volatile long taken; // one thread reads, and another asks how far

    /** The designs in these files and folders, with "-" for JSON Lines from standard input. */
    public Submissions(DesignFile designs, List<String> paths, InputStream standardInput) {
        this.designs = designs;
        this.standardInput = standardInput;
        for (String path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                files.add(path);
                standard = true;
            } else {
                list(path);
            }
        }
    }

    private void list(String path) {
        Path named = Path.of(path);
        if (!Files.isDirectory(named)) {
            add(path);
            return;
        }
        try {
            // a link that was named is followed, and none that is found
            Path start = Files.isSymbolicLink(named) ? named.toRealPath() : named;
            FolderWalk walk = FolderWalk.through(start);
            others += walk.others();
            other = other.or(walk::other);
            walk.copies()
                    .forEach((copy, of) -> copies.add(copy + ": left out as a copy of " + of.getFileName()
                            + ". Compare the two; if it is a programme of its own, give it another name."));
            walk.found().forEach((file, why) -> {
                String name = (start == named ? file : named.resolve(start.relativize(file))).toString();
                why.ifPresent(says -> unusable.put(name, says));
                add(name);
            });
        } catch (IOException e) {
            unusable.put(path, FolderWalk.CLOSED);
            add(path);
        }
    }

    private void add(String file) {
        files.add(file);
        bytes += new File(file).length();
    }

    /** One of the files that are left alone. */
    public Optional<Path> other() {
        return other;
    }

    /** How many files in the folders are left alone: no designs by their names, written by the advisor, or links to folders. */
    public int others() {
        return others;
    }

    /** What was left out as a copy by its name; and, once all have been read, which files say the same. */
    public List<String> copies() {
        return Stream.concat(
                        copies.stream(),
                        same.values().stream()
                                .filter(files -> files.size() > 1)
                                .map(files -> first(files) + ": the same design in each. All of them are counted.")
                                .sorted())
                .toList();
    }

    private static String first(Set<String> files) {
        String named = files.stream().limit(NAMED).collect(Collectors.joining(", "));
        return files.size() > NAMED ? named + " and " + (files.size() - NAMED) + " more" : named;
    }

    /** Whether some of the designs come from standard input. */
    public boolean fromStandardInput() {
        return standard;
    }

    /** How much of the input has been taken, from 0 to 1; nothing is known of standard input. */
    public OptionalDouble share() {
        return bytes == 0 || standard
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1.0, (double) taken / bytes));
    }

    /** Whether there is one more; on standard input it is waited for. */
    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = find();
        }
        return next.isPresent();
    }

    @Override
    public Submission next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Submission found = next.get();
        next = Optional.empty();
        return found;
    }

    private Optional<Submission> find() {
        while (lines.isPresent() || !files.isEmpty()) {
            if (lines.isPresent()) {
                Optional<Submission> found = lines.get().next();
                taken = before + lines.get().taken();
                if (found.isPresent()) {
                    return found;
                }
                before = taken;
                lines = Optional.empty();
            } else {
                String file = files.remove();
                boolean input = file.equals(STANDARD_INPUT);
                boolean isLines = input || file.toLowerCase(Locale.ROOT).endsWith(".jsonl");
                if (unusable.containsKey(file) || !isLines) {
                    before += new File(file).length();
                    taken = before;
                    return Optional.of(new Submission(file, () -> read(file)));
                }
                lines = Optional.of(input ? new JsonLines(designs, standardInput) : new JsonLines(designs, file));
            }
        }
        return Optional.empty();
    }

    private Design read(String file) {
        if (unusable.containsKey(file)) {
            throw new Problem.Found(file, unusable.get(file));
        }
        Design design = designs.read(Path.of(file));
        if (!design.answers().isEmpty()) {
            same.computeIfAbsent(List.of(design.title(), design.answers()), none -> new ConcurrentSkipListSet<>())
                    .add(file);
        }
        return design;
    }
}
