package peersupport.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import peersupport.evidence.Problem;

/** A file too large to be held whole: written piece by piece beside its place, and put there when it is complete. */
public final class GrowingFile implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final Saving saving;
    private final StringBuilder waiting = new StringBuilder();

    /**
     * Begins a file, in a folder that is made if there is none.
     *
     * @throws Problem.Found when it cannot be written
     */
    public GrowingFile(Path file) {
        FileSet.make(file.toAbsolutePath().getParent());
        Saving.sweep(Saving.target(file).getParent());
        saving = new Saving(file);
        saving.begin();
    }

    /**
     * Adds to it.
     *
     * @throws Problem.Found when it cannot be written on
     */
    public void add(String text) {
        waiting.append(text);
        if (waiting.length() > PIECE) {
            write();
        }
    }

    /**
     * Puts it in its place, in one step.
     *
     * @throws Problem.Found when that cannot be done; what was there before is still there
     */
    public void place() {
        write();
        saving.end();
        saving.place();
    }

    /** Leaves nothing behind of a file that was not put in its place. */
    @Override
    public void close() {
        saving.tidy();
    }

    private void write() {
        saving.add(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
    }
}
