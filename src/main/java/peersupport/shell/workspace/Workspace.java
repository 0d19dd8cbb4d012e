package peersupport.shell.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import peersupport.design.Design;
import peersupport.files.store.FileLock;
import peersupport.files.store.FileTransaction;
import peersupport.reporting.ReportFormat;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.ShellEnvironment;
import peersupport.shell.terminal.TypedText;

/**
 * The design that is open. Its file is the session: the design is held as it was last read or saved, read again when the
 * file has changed, and compared to tell what others changed.
 */
public class Workspace implements AutoCloseable {
    /** What a programme is called as long as nobody has named it. */
    public static final String UNTITLED = "My programme";

    private final Library library;
    private final ShellEnvironment environment;
    private final Messages messages;
    private Path file;
    private Design held;
    private Stamp stamp;
    private FileLock session;
    private boolean quiet;

    public Workspace(Library library, ShellEnvironment environment, Messages messages) {
        this.library = library;
        this.environment = environment;
        this.messages = messages;
    }

    /** A path as the user named it. */
    public Path path(String name) {
        try {
            if (!name.isBlank()) {
                return environment.folder().resolve(name);
            }
        } catch (InvalidPathException e) {
            // refused below
        }
        throw new RefusedException("'" + name + "' is no file name here. Choose another.");
    }

    /** A path as the user named it, of a file that is not there yet. */
    public Path unused(String name) {
        Path file = path(name);
        if (Files.exists(file)) {
            throw new RefusedException(file + " is already there. Choose another name, so that nothing is lost.");
        }
        return file;
    }

    /** Writes a page to a new file that the user named, in the form its ending asks for. */
    public Path print(String html, String name) {
        ReportFormat form = ReportFormat.ofPage(name)
                .orElseThrow(() -> RefusedException.usage("A page is written as "
                        + ReportFormat.PAGES.stream()
                                .map(one -> "." + one.word())
                                .collect(Collectors.joining(", "))
                        + ", not to '" + name + "'. Name another file."));
        Path file = unused(name);
        FileTransaction.write(file, form.write(html));
        return file;
    }

    /** Opens a design that must be there and readable. */
    public Design open(String name) {
        Path asked = path(name);
        Stamp before = Stamp.of(asked);
        opened(asked, library.designs().read(asked), before);
        return held;
    }

    /** Stays with the open design until it is closed, and says so when another session has it open too. */
    public void stay() {
        if (session == null) {
            session = FileLock.session(file()).orElse(null);
        }
        if (session == null) {
            messages.say(file + " is open in another session too. Each keeps what the other answers, and says so.");
        }
    }

    /** Starts a design in a file that must not be there yet. */
    public void create(Path asked, String title) {
        if (Files.exists(asked)) {
            throw new RefusedException(
                    asked + " is already there. 'open " + asked + "' opens it; 'new' takes another name.");
        }
        String name = TypedText.storable(title);
        Design design = Design.named(name.isEmpty() ? UNTITLED : name);
        library.designs().save(design, asked);
        opened(asked, design, null);
    }

    /** Whether what an answer settles is left unsaid, in this session. */
    public boolean isQuiet() {
        return quiet;
    }

    /** Turns quiet on, or off again; says which. */
    public String toggleQuiet() {
        quiet = !quiet;
        return quiet ? "Quiet: what an answer settles is not said any more." : "What an answer settles is said again.";
    }

    public boolean isOpen() {
        return file != null;
    }

    public Path file() {
        if (file == null) {
            throw new RefusedException("No design is open. 'start' begins one, 'open FILE' opens one.");
        }
        return file;
    }

    /** The file's name as it is typed in a command. */
    public String typed() {
        String name = file().toString();
        return name.contains(" ") ? "\"" + name + "\"" : name;
    }

    /** The design as its file has it now; what came through a pipe came once. */
    public Design design() {
        Stamp now = Stamp.of(file());
        if (!isPipe() && (now == null || !now.equals(stamp))) {
            look(library.designs().read(file));
            stamp = now;
        }
        return held;
    }

    /** Saves a copy of the design under a new name; comments and layout are copied too. */
    public void copy(Path copy) {
        if (isPipe()) {
            library.designs().save(held, copy);
        } else {
            library.designs().copy(file(), copy);
        }
    }

    private boolean isPipe() {
        return Files.exists(file()) && !Files.isRegularFile(file());
    }

    /** A design before a change and after it. */
    public record Changed(Design before, Design after) {}

    /**
     * Changes the design as its file has it now, and saves it: all of it, or nothing.
     *
     * @throws RefusedException when others meanwhile gave another answer where this change gives one; theirs stays
     */
    public Changed change(UnaryOperator<Design> change) {
        if (isPipe()) {
            throw new RefusedException(
                    file + " is a pipe: it can be read, and nothing can be saved there. Name a file.");
        }
        Design known = held;
        Design[] before = new Design[1];
        held = library.designs()
                .change(
                        file(),
                        now -> {
                            look(now);
                            before[0] = now;
                            Design wanted = change.apply(now);
                            new ConcurrentChanges(library.knowledge(), known, now).refuse(wanted);
                            return wanted;
                        },
                        messages::say,
                        () -> stamp = Stamp.of(file));
        return new Changed(before[0], held);
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private void opened(Path asked, Design design, Stamp read) {
        if (!asked.equals(file)) {
            close();
        }
        file = asked;
        held = design;
        stamp = read;
    }

    private void look(Design now) {
        new ConcurrentChanges(library.knowledge(), held, now).told(file).ifPresent(messages::say);
        held = now;
    }

    /** Tells without opening it whether a file has changed. No change rests on it: each reads the file once more. */
    private record Stamp(long size, FileTime modified, Object key) {
        /** The file's, taken before it is read, or while nobody else may save it; null where it cannot be had. */
        static Stamp of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(now.size(), now.lastModifiedTime(), now.fileKey());
            } catch (IOException e) {
                return null; // to read it says what is wrong
            }
        }
    }
}
