package peersupport.files.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import peersupport.evidence.Problem;

/**
 * One file on its way: written whole beside its target, then moved there, and taken back if others that belong with it
 * fail. A link is followed: the file it points to is replaced.
 */
final class AtomicWrite {
    /** Who writes: no other process, before or now, has named a temporary file so. */
    private static final String OURS =
            ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().replace("-", "");

    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.(([0-9]+)-[0-9a-f]{32})\\.(saving|before)");

    private final Path file;
    private Path target;
    private Path whole;
    private FileOutputStream out;
    private Path old;
    private boolean placed;

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

    /** Takes away what a process that was killed has left in this folder, and nothing that is still being written. */
    static void sweep(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, AtomicWrite::isLeft)) {
            for (Path one : left) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // a stray temporary file harms nobody
        }
    }

    private static boolean isLeft(Path file) {
        Matcher name = TEMPORARY.matcher(file.getFileName().toString());
        return name.matches() && !name.group(1).equals(OURS) && !isAnotherRunning(name.group(2));
    }

    private static boolean isAnotherRunning(String process) {
        // one that had our own number is gone
        return process.length() < 19
                && Long.parseLong(process) != ProcessHandle.current().pid()
                && ProcessHandle.of(Long.parseLong(process)).isPresent();
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
            throw new Problem.Found(file.toString(), "it could not be put back as it was." + kept());
        }
    }

    /** The only copy there is of what was there before is not to be tidied or swept away. */
    private String kept() {
        if (old == null) {
            return "";
        }
        Path kept = target.resolveSibling(target.getFileName() + ".before");
        try {
            Files.move(old, kept);
        } catch (IOException e) {
            kept = old;
        }
        old = null;
        return " What was there is in " + kept + ".";
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
        return target.resolveSibling("." + target.getFileName() + "." + OURS + "." + ending);
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
