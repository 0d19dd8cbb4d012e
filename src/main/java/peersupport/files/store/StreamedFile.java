package peersupport.files.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Deque;
import peersupport.evidence.Problem;

/** A file too large to be held whole: written piece by piece beside its place, and put there with its {@link FileTransaction}. */
public final class StreamedFile implements AutoCloseable {
    private final Deque<Path> made;
    private final AtomicWrite write;

    /** Begins a file, in a folder that is made if there is none. */
    public StreamedFile(Path file) {
        made = FileTransaction.make(file.toAbsolutePath().getParent());
        AtomicWrite.sweep(AtomicWrite.target(file).getParent());
        write = new AtomicWrite(file);
        try {
            write.begin();
        } catch (Problem.Found e) {
            close();
            throw e;
        }
    }

    /** Adds to it. */
    public void add(String text) {
        write.add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All of it, brought down to the disk. */
    AtomicWrite whole() {
        write.end();
        return write;
    }

    /** Leaves nothing behind of a file that was not put in its place, nor a folder made for it. */
    @Override
    public void close() {
        write.tidy();
        FileTransaction.forget(made);
    }
}
