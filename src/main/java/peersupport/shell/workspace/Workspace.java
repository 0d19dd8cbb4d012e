package peersupport.shell.workspace;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import peersupport.design.Design;
import peersupport.files.Claim;
import peersupport.files.FileSet;
import peersupport.reporting.ReportFormat;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.ShellEnvironment;

/**
 * The design that is open: the name of its file, so that the file is the session; what was last seen in it, to tell what
 * others have changed; and a wish for quiet.
 */
@Component
class Workspace implements AutoCloseable {
    /** The group of the commands about the open design. Outside the shell their first word is the design's file. */
    static final String COMMANDS = "Your programme";

    /** What a programme is called as long as nobody has named it. */
    static final String UNTITLED = "My programme";

    private final Library library;
    private final ShellEnvironment surroundings;
    private final Messages talk;
    private Path file;
    private Design seen;
    private Claim session;
    private boolean quiet;

    Workspace(Library library, ShellEnvironment surroundings, Messages talk) {
        this.library = library;
        this.surroundings = surroundings;
        this.talk = talk;
    }

    /** A path as the user named it. */
    Path path(String name) {
        try {
            if (!name.isBlank()) {
                return surroundings.folder().resolve(name);
            }
        } catch (InvalidPathException e) {
            // refused below
        }
        throw new RefusedException("'" + name + "' is no file name here. Choose another.");
    }

    /** A path as the user named it, of a file that is not there yet. */
    Path unused(String name) {
        Path file = path(name);
        if (Files.exists(file)) {
            throw new RefusedException(file + " is already there. Choose another name, so that nothing is lost.");
        }
        return file;
    }

    /** Writes a page to a new file that the user named, in the form its ending asks for. */
    Path print(String html, String name) {
        ReportFormat form = ReportFormat.ofPage(name)
                .orElseThrow(() -> RefusedException.wrongWord("A page is written as "
                        + ReportFormat.PAGES.stream()
                                .map(one -> "." + one.word())
                                .collect(Collectors.joining(", "))
                        + ", not to '" + name + "'. Name another file."));
        Path file = unused(name);
        FileSet.write(file, form.write(html));
        return file;
    }

    /** Text without what no text file may hold: it would be saved, and the file then not be read again. */
    static String readable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " ").strip();
    }

    /** Opens a design that must be there and readable. */
    Design open(String name) {
        Path asked = path(name);
        Design design = library.designs().read(asked);
        opened(asked, design);
        return design;
    }

    /** Stays with the open design until it is closed, and says so when another session has it open too. */
    void stay() {
        if (session == null) {
            session = Claim.session(file()).orElse(null);
        }
        if (session == null) {
            talk.say(file + " is open in another session too. Each keeps what the other answers, and says so.");
        }
    }

    /** Starts a design in a file that must not be there yet. */
    void create(Path asked, String title) {
        if (Files.exists(asked)) {
            throw new RefusedException(asked + " is already there. 'open " + asked + "' opens it; 'new' takes another name.");
        }
        String name = readable(title);
        Design design = Design.named(name.isEmpty() ? UNTITLED : name);
        library.designs().save(design, asked);
        opened(asked, design);
    }

    /** Whether what an answer settles is left unsaid, in this session. */
    boolean isQuiet() {
        return quiet;
    }

    /** Turns quiet on, or off again; says which. */
    String hush() {
        quiet = !quiet;
        return quiet ? "Quiet: what an answer settles is not said any more." : "What an answer settles is said again.";
    }

    boolean isOpen() {
        return file != null;
    }

    Path file() {
        if (file == null) {
            throw new RefusedException("No design is open. 'start' begins one, 'open FILE' opens one.");
        }
        return file;
    }

    /** The file's name as it is typed in a command. */
    String typed() {
        String name = file().toString();
        return name.contains(" ") ? "\"" + name + "\"" : name;
    }

    /** The design as its file has it now; what came through a pipe came once. */
    Design design() {
        return isPipe() ? seen : look(library.designs().read(file()));
    }

    /** Saves a copy of the design under a new name; comments and layout are copied too. */
    void copy(Path copy) {
        if (isPipe()) {
            library.designs().save(seen, copy);
        } else {
            library.designs().copy(file(), copy);
        }
    }

    private boolean isPipe() {
        return Files.exists(file()) && !Files.isRegularFile(file());
    }

    /** A design before a change and after it. */
    record Changed(Design before, Design after) {}

    /**
     * Changes the design as its file has it now, and saves it: all of it, or nothing.
     *
     * @throws RefusedException when others meanwhile gave another answer where this change gives one; theirs stays
     */
    Changed change(UnaryOperator<Design> change) {
        if (isPipe()) {
            throw new RefusedException(file + " is a pipe: it can be read, and nothing can be saved there. Name a file.");
        }
        Design known = seen;
        Design[] before = new Design[1];
        Design after = library.designs()
                .change(
                        file(),
                        now -> {
                            before[0] = look(now);
                            Design wanted = change.apply(now);
                            ConcurrentChanges.of(library.knowledge(), known, now).refuse(wanted);
                            return wanted;
                        },
                        talk::say);
        seen = after;
        return new Changed(before[0], after);
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private void opened(Path asked, Design design) {
        if (!asked.equals(file)) {
            close();
        }
        file = asked;
        seen = design;
    }

    private Design look(Design now) {
        ConcurrentChanges.of(library.knowledge(), seen, now).told(file()).ifPresent(talk::say);
        seen = now;
        return now;
    }
}
