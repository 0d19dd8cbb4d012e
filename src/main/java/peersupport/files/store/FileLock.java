package peersupport.files.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import peersupport.evidence.Problem;

/**
 * What only one process at a time has of a file: its turn to change it, or the first session on it. Kept as a lock on a
 * hidden file beside it, so that it holds in a shared folder too, and ends with the process however that ends.
 */
public final class FileLock implements AutoCloseable {
    private static final String SESSION = "open";
    private static final String TURN = "turn";
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    // beyond what is ever written, so that a lock on it stands in nobody's way
    private static final long FAR = Long.MAX_VALUE - 1;

    private final Path lockFile;
    private final RandomAccessFile held;

    private FileLock(Path lockFile, RandomAccessFile held) {
        this.lockFile = lockFile;
        this.held = held;
    }

    /**
     * The first session on this file; nothing when another session has it open. What a session that was killed has left
     * beside it is taken away.
     */
    public static Optional<FileLock> session(Path file) {
        Optional<FileLock> session = take(beside(file, SESSION));
        try {
            if (session.isPresent()) {
                turn(file).close();
                AtomicWrite.sweep(AtomicWrite.target(file).getParent());
            }
        } catch (Problem.Found e) {
            session.get().close();
            throw e;
        }
        return session;
    }

    /** A turn to change this file, waited for. */
    public static FileLock turn(Path file) {
        Path lockFile = beside(file, TURN);
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE) {
            Optional<FileLock> turn = take(lockFile);
            if (turn.isPresent()) {
                return turn.get();
            }
            boolean interrupted = Thread.interrupted(); // that ends a search, and no save
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        throw new Problem.Found(file.toString(), "another session is saving it and does not finish. Try again.");
    }

    /** Nothing when another has it. Where locks cannot be had, everybody has it: the file is whole all the same. */
    private static Optional<FileLock> take(Path lockFile) {
        while (true) {
            RandomAccessFile opened = null;
            try {
                opened = new RandomAccessFile(lockFile.toFile(), "rw");
                var lock = opened.getChannel().tryLock(FAR, 1, false);
                if (lock != null && isStillAt(lockFile, opened)) {
                    return Optional.of(new FileLock(lockFile, opened));
                }
                opened.close();
                if (lock == null) {
                    return Optional.empty();
                }
            } catch (OverlappingFileLockException e) {
                close(opened);
                return Optional.empty();
            } catch (IOException e) {
                close(opened);
                lockFile.toFile().delete();
                return Optional.of(new FileLock(lockFile, null));
            }
        }
    }

    /**
     * Whether what was locked is the file of this name still, and not one that its last owner has deleted. Told by its
     * length: whoever opens a file to look into it, and closes it, gives its locks back.
     */
    private static boolean isStillAt(Path lockFile, RandomAccessFile opened) throws IOException {
        int length = ThreadLocalRandom.current().nextInt(1, 1 << 16);
        opened.setLength(length); // which takes no room, so that it can be done on a full disk
        return Files.exists(lockFile) && Files.size(lockFile) == length;
    }

    /** Gives it back. */
    @Override
    public void close() {
        if (held != null) {
            lockFile.toFile().delete(); // first, as long as nobody else can have it
            close(held);
        }
    }

    private static void close(RandomAccessFile opened) {
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (IOException e) {
            return; // the lock ends with the process at the latest
        }
    }

    private static Path beside(Path file, String ending) {
        Path target = AtomicWrite.target(file);
        return target.resolveSibling("." + target.getFileName() + "." + ending);
    }
}
