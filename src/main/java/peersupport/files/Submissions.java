package peersupport.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import peersupport.evidence.Problem;
import peersupport.screening.Submission;

/**
 * Designs handed in, one after another: files, folders with all the folders in them, and JSON Lines with a design in
 * each line. Files come in the order of their names, and none is opened before its turn. Links to folders are not
 * followed, so that no folder can go round in a circle.
 */
public final class Submissions implements Iterator<Submission> {
    /** Stands for standard input among paths. */
    public static final String STANDARD_INPUT = "-";

    private final DesignFile designs;
    private final InputStream standardInput;
    private final Queue<String> files = new ArrayDeque<>();
    private final Set<String> pipes = new HashSet<>();
    private Optional<JsonLines> lines = Optional.empty();
    private Optional<Submission> next;
    private boolean standard;
    private long bytes;
    private long taken;

    /**
     * The designs in these paths.
     *
     * @param paths files and folders, or "-" for JSON Lines from standard input
     * @throws Problem.Found when one is not there, or cannot be listed
     */
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
        next = find();
    }

    private void list(String path) {
        Path named = Path.of(path);
        if (!Files.exists(named)) {
            throw new Problem.Found(path, "there is no such file or folder. Check the name.");
        }
        if (!Files.isDirectory(named)) {
            add(path);
            return;
        }
        try {
            // a link that was named is followed, and none that is found
            Path start = Files.isSymbolicLink(named) ? named.toRealPath() : named;
            walk(start, file -> start == named ? file : named.resolve(start.relativize(file)));
        } catch (IOException | UncheckedIOException e) {
            throw new Problem.Found(path, "this folder cannot be listed: " + e.getMessage() + ".");
        }
    }

    private void walk(Path folder, UnaryOperator<Path> asNamed) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.getFileName().toString().matches("(?s)[^.].*\\.(yaml|yml|json|jsonl)")
                            && !Files.isDirectory(file))
                    .map(asNamed)
                    .map(Path::toString)
                    .sorted()
                    .forEach(this::found);
        }
    }

    /** One in a folder. A pipe there may have nobody at its other end, and would be waited for without end. */
    private void found(String file) {
        if (Files.exists(Path.of(file)) && !Files.isRegularFile(Path.of(file))) {
            pipes.add(file);
        }
        add(file);
    }

    private void add(String file) {
        files.add(file);
        bytes += size(file);
    }

    /** Of a file that has gone meanwhile nothing is known; it is told of in its turn. */
    private static long size(String file) {
        try {
            return Files.size(Path.of(file));
        } catch (IOException e) {
            return 0;
        }
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

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Submission next() {
        Submission found = next.orElseThrow(NoSuchElementException::new);
        next = find();
        return found;
    }

    private Optional<Submission> find() {
        while (lines.isPresent() || !files.isEmpty()) {
            if (lines.isPresent()) {
                Optional<Submission> found = lines.get().next();
                if (found.isPresent()) {
                    return found;
                }
                lines = Optional.empty();
            } else {
                String file = files.remove();
                if (pipes.contains(file)) {
                    return Optional.of(new Submission(file, () -> {
                        throw new Problem.Found(file, "this is a pipe or a device. Only files are read in a folder.");
                    }));
                }
                if (!file.equals(STANDARD_INPUT) && !file.endsWith(".jsonl")) {
                    taken += size(file);
                    return Optional.of(new Submission(file, () -> designs.read(Path.of(file))));
                }
                lines = Optional.of(
                        new JsonLines(designs, file.equals(STANDARD_INPUT) ? "standard input" : file, open(file)));
            }
        }
        return Optional.empty();
    }

    /** Opened at the first byte asked for: a file that cannot be opened is told of in its turn, as one that breaks off. */
    private InputStream open(String file) {
        return file.equals(STANDARD_INPUT)
                ? standardInput
                : new InputStream() {
                    private InputStream opened;

                    @Override
                    public int read(byte[] bytes, int from, int count) throws IOException {
                        if (opened == null) {
                            opened = Files.newInputStream(Path.of(file));
                        }
                        int read = opened.read(bytes, from, count);
                        if (read < 0) {
                            opened.close();
                        } else {
                            taken += read;
                        }
                        return read;
                    }

                    @Override
                    public int read() throws IOException {
                        byte[] one = new byte[1];
                        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                    }
                };
    }
}
