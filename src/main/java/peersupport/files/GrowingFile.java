package peersupport.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import peersupport.evidence.Problem;

/** A file too large to be held whole: written piece by piece beside its place, and put there when it is complete. */
public final class GrowingFile implements AutoCloseable {
    private final Path file;
    private final Path growing;
    private final BufferedWriter writer;

    /**
     * Begins a file.
     *
     * @throws Problem.Found when it cannot be written
     */
    public GrowingFile(Path file) {
        this.file = file;
        growing = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".saving");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writer = Files.newBufferedWriter(growing, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /**
     * Adds to it.
     *
     * @throws Problem.Found when it cannot be written on
     */
    public void add(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /**
     * Puts it in its place, in one step.
     *
     * @throws Problem.Found when that cannot be done; what was there before is still there
     */
    public void place() {
        try {
            writer.close();
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /** Leaves nothing behind of a file that was not put in its place. */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            // it is thrown away
        } finally {
            growing.toFile().delete();
        }
    }

    private Problem.Found cannot(IOException why) {
        return new Problem.Found(file.toString(), "it could not be written: " + why.getMessage() + ".");
    }
}
