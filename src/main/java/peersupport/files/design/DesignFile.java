package peersupport.files.design;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.files.store.FileLock;
import peersupport.files.store.FileTransaction;
import peersupport.files.store.TextFile;
import peersupport.files.yaml.MappingReader;
import peersupport.files.yaml.NodeReader;
import peersupport.files.yaml.YamlEdit;

/**
 * Reads and saves designs as YAML that a person can read and edit, or as JSON where the file's name says so. The file is
 * the session, and the person's own: what a change does not touch stays as it was typed.
 */
public final class DesignFile {
    /** The format this version writes, and the newest it reads. */
    public static final int FORMAT = 2;

    private static final int FEW_LINES = 4;

    private final Knowledge knowledge;
    private final DesignReader reader;
    private final DesignWriter writer;

    /** Designs whose words are those of this knowledge base. */
    public DesignFile(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.reader = new DesignReader(knowledge);
        this.writer = new DesignWriter(knowledge);
    }

    /** The design in a file, or every line of it that cannot be used. */
    public Design read(Path file) {
        return parse(TextFile.read(file), file.toString());
    }

    /** The design in this text, or every line that cannot be used; problems name the text by its place. */
    public Design parse(String text, String place) {
        if (text.isBlank()) {
            throw new Problem.Found(place, "the file is empty. Delete it, then start a design with: start " + place);
        }
        try {
            return reader.read(NodeReader.read(text, place), place);
        } catch (Problem.Found e) {
            throw Slip.named(e, text, place, knowledge.questions().keySet());
        }
    }

    /** The design in one line of JSON, by its number, with the fields that a design's file has. */
    Design parseLine(String text, String place, int line) {
        return reader.read(NodeReader.readLine(text, place, line), place);
    }

    /** The same design as text: JSON for a place whose name ends so, YAML for all others. */
    public String text(Design design, String place) {
        return writer.text(design, place);
    }

    /** Saves a design to a new file: all of it, or nothing. */
    public void save(Design design, Path file) {
        write(text(design, file.toString()), file);
    }

    /** Copies a design to a new file, comments and layout too where both are YAML. */
    public void copy(Path file, Path copy) {
        boolean asIs = !NodeReader.isJson(file.toString()) && !NodeReader.isJson(copy.toString());
        write(asIs ? TextFile.readAsIs(file) : text(read(file), copy.toString()), copy);
    }

    private static void write(String text, Path file) {
        if (!NodeReader.isReadable(text, file.toString())) {
            throw new Problem.Found(
                    file.toString(),
                    "the words are too many to be read again: a line holds 64,000 letters, a file 1 MB. Nothing was"
                            + " saved. Use fewer.");
        }
        FileTransaction.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Changes the design in a file as it is now, in turns with others; {@code said} hears first what becomes of a layout
     * that cannot stay, and {@code saved} runs while nobody else may change it yet.
     */
    public Design change(Path file, UnaryOperator<Design> change, Consumer<String> said, Runnable saved) {
        FileLock turn = FileLock.turn(file);
        try {
            String text = TextFile.readAsIs(file);
            String place = file.toString();
            String mark = TextFile.mark(text);
            String bare = text.substring(mark.length());
            Design changed = change.apply(parse(bare, place));
            write(NodeReader.isJson(place) ? text(changed, place) : mark + edited(bare, place, changed, said), file);
            saved.run();
            return changed;
        } finally {
            turn.close();
        }
    }

    /** The text, changed where the design is another; written anew only where that cannot be done, which is said. */
    private String edited(String text, String place, Design design, Consumer<String> said) {
        List<String> comments = YamlEdit.comments(text);
        Optional<String> edited = YamlEdit.edit(
                        text, fields(text, place), writer.fields(design), DesignWriter.LAST_ADVISED)
                .filter(changed -> isThatOf(changed, place, design) && hasAll(comments, changed));
        if (edited.isPresent()) {
            return edited.get();
        }
        said.accept(place + " is laid out in a way that cannot be changed in place. It is written anew: "
                + (comments.isEmpty() ? "" : "its comments stand at the top, and ")
                + "its order, blank lines and quotation marks are not kept.");
        return comments.stream().map(comment -> comment + "\n").collect(Collectors.joining()) + text(design, place);
    }

    private boolean isThatOf(String text, String place, Design design) {
        try {
            return parse(text, place).equals(design);
        } catch (Problem.Found e) {
            return false;
        }
    }

    private static boolean hasAll(List<String> comments, String text) {
        List<String> missing = new ArrayList<>(comments);
        YamlEdit.comments(text).forEach(missing::remove);
        return missing.isEmpty();
    }

    /** What a text says by field, read as a text of today's format; what it then does not say is missing. */
    private Map<String, Object> fields(String text, String place) {
        MappingReader reading = reader.open(NodeReader.read(text, place), place, new ArrayList<>());
        Map<String, Object> fields = writer.fields(reader.asOfToday(reading));
        if (!reading.text(DesignWriter.FORMAT).equals(String.valueOf(FORMAT))) {
            fields.remove(DesignWriter.FORMAT);
        }
        if (reading.lines(DesignWriter.LAST_ADVISED) > FEW_LINES) {
            fields.remove(DesignWriter.LAST_ADVISED);
        }
        return fields;
    }
}
