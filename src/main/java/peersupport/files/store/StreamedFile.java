package peersupport.files.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Deque;
import peersupport.evidence.Problem;

/** A file too large to be held whole: written piece by piece beside its place, and put there with its {@link FileTransaction}. */
public final class StreamedFile implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final Deque<Path> made;
    private final AtomicWrite saving;
    private final StringBuilder waiting = new StringBuilder();

    /**
     * Begins a file, in a folder that is made if there is none.
     *
     * @throws Problem.Found when it cannot be written
     */
    public StreamedFile(Path file) {
        made = FileTransaction.make(file.toAbsolutePath().getParent());
        AtomicWrite.sweep(AtomicWrite.target(file).getParent());
        saving = new AtomicWrite(file);
        try {
            saving.begin();
        } catch (Problem.Found e) {
            close();
            throw e;
        }
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

    /** All of it, brought down to the disk. */
    AtomicWrite whole() {
        write();
        saving.end();
        return saving;
    }

    /** Leaves nothing behind of a file that was not put in its place, nor a folder made for it. */
    @Override
    public void close() {
        saving.tidy();
        FileTransaction.forget(made);
    }

    private void write() {
        saving.add(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
    }
}
