package peersupport.files;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import peersupport.evidence.Problem;

/**
 * One file on its way: written whole beside its target, then moved there, and taken back if others that belong with it
 * fail. A link is followed: the file it points to is replaced.
 */
final class Saving {
    private final Path file;
    private Path target;
    private Path whole;
    private FileOutputStream out;
    private Path old;
    private boolean placed;

    Saving(Path file) {
        this.file = file;
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Writes the bytes beside the target, down to the disk. */
    void write(byte[] bytes) {
        begin();
        add(bytes);
        end();
    }

    /** Begins the file beside its target. */
    void begin() {
        said(() -> {
            target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new Problem.Found(file.toString(), "this is a folder. Name a file in it.");
            }
            // not createTempFile: that would leave the file readable by its owner alone
            whole = Files.createFile(beside("saving"));
            // not a channel, which an interrupted thread would find closed
            out = new FileOutputStream(whole.toFile());
        });
    }

    /** Writes on. */
    void add(byte[] bytes) {
        said(() -> out.write(bytes));
    }

    /** Brings what was written down to the disk. */
    void end() {
        said(() -> {
            try (FileOutputStream written = out) {
                written.getFD().sync();
            }
            if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(whole, Files.getPosixFilePermissions(target));
            }
        });
    }

    /** Keeps what is there now, in case it has to come back. */
    void keep() {
        said(() -> {
            if (Files.exists(target)) {
                old = beside("before");
                Files.copy(target, old, StandardCopyOption.COPY_ATTRIBUTES);
            }
        });
    }

    /** Puts the file where it belongs: a reader, or a crash, finds the old or the new and nothing between. */
    void place() {
        said(() -> move(whole, target));
        placed = true;
    }

    /** Makes it as it was. */
    void takeBack() {
        try {
            if (placed && old == null) {
                Files.deleteIfExists(target);
            } else if (placed) {
                move(old, target);
            }
        } catch (IOException e) {
            throw new Problem.Found(
                    file.toString(), "it could not be put back as it was. What was there is in " + old + ".");
        }
    }

    /** Leaves nothing behind. */
    void tidy() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            // it is thrown away, or has been written
        }
        for (Path left : new Path[] {whole, old}) {
            try {
                if (left != null) {
                    Files.deleteIfExists(left);
                }
            } catch (IOException e) {
                continue; // the saved file is in place; a stray temporary file harms nobody
            }
        }
    }

    private Path beside(String ending) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + "." + ending);
    }

    private void said(Step step) {
        try {
            step.run();
        } catch (NoSuchFileException e) {
            throw new Problem.Found(file.toString(), "there is no such folder. Make it first, or choose another.");
        } catch (AccessDeniedException e) {
            throw new Problem.Found(file.toString(), "you may not write here. Choose another folder.");
        } catch (FileSystemException e) {
            throw new Problem.Found(file.toString(), "it could not be written: " + e.getReason() + ".");
        } catch (IOException e) {
            throw new Problem.Found(file.toString(), "it could not be written: " + e.getMessage() + ".");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
