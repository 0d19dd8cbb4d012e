package peersupport.files.store;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import peersupport.evidence.Problem;

/**
 * One file on its way: written whole beside its target, down to the disk, then moved there. A link is followed: the file
 * it points to is replaced.
 */
final class AtomicWrite {
    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.[0-9a-f-]{36}\\.saving");
    private static final int BUFFER = 1 << 16;
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path file;
    private Path target;
    private Path whole;
    private FileOutputStream out;
    private OutputStream buffered;

    AtomicWrite(Path file) {
        this.file = file;
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Where writing to this file leads: a link is followed, also one that points to nothing yet. */
    static Path target(Path file) {
        Path target = file.toAbsolutePath();
        try {
            for (int links = 0; !Files.exists(target) && Files.isSymbolicLink(target); links++) {
                if (links == 40) {
                    throw new Problem.Found(file.toString(), "this link leads round in a circle. Choose another file.");
                }
                target = target.resolveSibling(Files.readSymbolicLink(target));
            }
            return Files.exists(target) ? target.toRealPath() : target;
        } catch (IOException e) {
            throw new Problem.Found(file.toString(), "this link cannot be followed. Choose another file.");
        }
    }

    /** Takes away what killed processes have left in this folder: temporary files that nobody has written to for a day. */
    static void sweep(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, AtomicWrite::isLeft)) {
            left.forEach(one -> one.toFile().delete());
        } catch (IOException | DirectoryIteratorException e) {
            return; // a stray temporary file harms nobody
        }
    }

    private static boolean isLeft(Path file) throws IOException {
        return TEMPORARY.matcher(file.getFileName().toString()).matches()
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(LEFT_BEHIND));
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
            target = target(file);
            if (Files.isDirectory(target)) {
                throw new Problem.Found(file.toString(), "this is a folder. Name a file in it.");
            }
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new Problem.Found(file.toString(), "you may read this file and not change it. Ask its owner.");
            }
            // not createTempFile: that would leave the file readable by its owner alone
            whole = Files.createFile(
                    target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".saving"));
            // not a channel, which an interrupted thread would find closed
            out = new FileOutputStream(whole.toFile());
            buffered = new BufferedOutputStream(out, BUFFER);
        });
    }

    /** Writes on. */
    void add(byte[] bytes) {
        said(() -> buffered.write(bytes));
    }

    /** Brings what was written down to the disk. */
    void end() {
        said(() -> {
            try (FileOutputStream written = out) {
                buffered.flush();
                written.getFD().sync();
            }
            if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(whole, Files.getPosixFilePermissions(target));
            }
        });
    }

    /** Puts the file where it belongs: a reader, or a crash, finds the old or the new and nothing between. */
    void place() {
        said(() -> {
            try {
                Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
            }
        });
    }

    /** Leaves nothing behind beside the target. */
    void tidy() {
        try {
            if (out != null) {
                out.close();
            }
            if (whole != null) {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            return; // it has been written, or is thrown away; a stray temporary file harms nobody
        }
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
}
