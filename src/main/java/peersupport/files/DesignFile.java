package peersupport.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Configuration;
import peersupport.files.Node.Items;

/**
 * Reads and saves designs as YAML that a person can read and edit, or as JSON where the file's name says so. The file is
 * the session, and the person's own: what a change does not touch stays as it was typed.
 */
public final class DesignFile {
    /** The format this version writes, and the newest it reads. */
    public static final int FORMAT = 2;

    static final List<String> FIELDS =
            List.of("format", "title", "author", "answers", "notes", "locked", "unlocked", "set-aside", "last-advised");
    private static final int FEW_LINES = 4;
    private static final Pattern STATUS = Pattern.compile("[a-z][a-z-]{0,39}");

    private final Knowledge knowledge;
    private final AnswersReader answers;
    private final DesignWriter writer;

    /** Designs whose words are those of this knowledge base. */
    public DesignFile(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.answers = new AnswersReader(knowledge.questions());
        this.writer = new DesignWriter(knowledge);
    }

    /**
     * The design in a file.
     *
     * @throws Problem.Found with every line that cannot be used
     */
    public Design read(Path file) {
        return parse(TextFile.read(file), file.toString());
    }

    /**
     * The design in this text.
     *
     * @param place how problems name the text
     * @throws Problem.Found with every line that cannot be used
     */
    public Design parse(String text, String place) {
        if (text.isBlank()) {
            throw new Problem.Found(place, "the file is empty. Delete it, then start a design with: start " + place);
        }
        try {
            return design(NodeReader.read(text, place), place);
        } catch (Problem.Found e) {
            throw Slip.named(e, text, place, questions());
        }
    }

    /**
     * The design in one line of JSON, with the fields that a design's file has.
     *
     * @param place the file the line is from, for problems
     * @param line its number
     * @throws Problem.Found with everything that cannot be used
     */
    Design parseLine(String text, String place, int line) {
        return design(NodeReader.readLine(text, place, line), place);
    }

    private Design design(Node node, String place) {
        List<Problem> problems = new ArrayList<>();
        Reading reading = Reading.of(place, node, problems, FIELDS.toArray(String[]::new));
        Design design = design(reading, format(reading));
        if (!problems.isEmpty()) {
            throw new Problem.Found(problems);
        }
        return design;
    }

    private Design design(Reading reading, AnswersReader answers) {
        List<String> locked = reading.references("locked", "question", questions());
        List<String> unlocked = reading.references("unlocked", "question", questions());
        Design design = new Design(
                reading.given("title"),
                reading.textOrEmpty("author"),
                answers.read(reading, "answers"),
                byQuestion(reading, "notes"),
                new LinkedHashSet<>(locked),
                new LinkedHashSet<>(unlocked),
                setAside(reading, answers),
                reading.inner("last-advised", "knowledge", "answers", "statuses")
                        .map(last -> lastAdvised(last, answers)));
        unlocked.stream()
                .filter(locked::contains)
                .distinct()
                .forEach(id -> reading.problem(
                        reading.line("unlocked"), Quoted.of(id) + " is both locked and unlocked. Keep one."));
        return design;
    }

    /**
     * The same design as text, ready to be read again.
     *
     * @param place the file it is for: JSON where its name ends so, YAML in all others
     */
    public String text(Design design, String place) {
        return NodeReader.isJson(place) ? writer.json(design) : writer.yaml(design);
    }

    /**
     * Saves a design to a new file: all of it, or nothing.
     *
     * @throws Problem.Found when the file cannot be written, or could not be read again
     */
    public void save(Design design, Path file) {
        write(text(design, file.toString()), file);
    }

    /**
     * Copies a design to a new file, comments and layout too where both are YAML.
     *
     * @throws Problem.Found when a file cannot be read or written
     */
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
        TextFile.write(file, text);
    }

    /**
     * Changes the design in a file, as it is now. Whoever else changes it takes turns with us, so that nobody's change is
     * lost.
     *
     * @param said hears what becomes of the layout where it cannot stay, before anything is written
     * @return the design as it is then
     * @throws Problem.Found when the file cannot be read or written
     */
    public Design change(Path file, UnaryOperator<Design> change, Consumer<String> said) {
        Claim turn = Claim.turn(file);
        try {
            String text = TextFile.readAsIs(file);
            String place = file.toString();
            String mark = TextFile.mark(text);
            String bare = text.substring(mark.length());
            Design changed = change.apply(parse(bare, place));
            write(NodeReader.isJson(place) ? text(changed, place) : mark + edited(bare, place, changed, said), file);
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
        return comments.stream().map(comment -> comment + "\n").collect(Collectors.joining()) + writer.yaml(design);
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
        Reading reading =
                Reading.of(place, NodeReader.read(text, place), new ArrayList<>(), FIELDS.toArray(String[]::new));
        Map<String, Object> fields = writer.fields(design(reading, answers));
        if (!reading.text(DesignWriter.FORMAT).equals(String.valueOf(FORMAT))) {
            fields.remove(DesignWriter.FORMAT);
        }
        if (reading.lines(DesignWriter.LAST_ADVISED) > FEW_LINES) {
            fields.remove(DesignWriter.LAST_ADVISED);
        }
        return fields;
    }

    /** The reader of answers in the format that the file names. */
    private AnswersReader format(Reading reading) {
        String format = reading.text("format");
        if (format.matches("[0-9]{1,9}") && Integer.parseInt(format) > FORMAT) {
            throw new Problem.Found(
                    reading.file() + ":" + reading.line("format"),
                    "this file has format " + format + ", and this version reads up to " + FORMAT
                            + ". Open it with a newer version of the advisor.");
        }
        if (!format.matches("[1-" + FORMAT + "]|")) {
            reading.problem(reading.line("format"), "the format is " + FORMAT + ", not " + Quoted.of(format) + ".");
        }
        return format.equals("1") ? answers.ofFormatOne() : answers;
    }

    private Collection<String> questions() {
        return knowledge.questions().keySet();
    }

    private Map<String, String> byQuestion(Reading reading, String name) {
        return reading.inner(name, questions().toArray(String[]::new))
                .map(DesignFile::texts)
                .orElse(Map.of());
    }

    private static Map<String, String> texts(Reading reading) {
        Map<String, String> texts = new LinkedHashMap<>();
        reading.names().forEach(name -> texts.put(name, reading.given(name)));
        return texts;
    }

    /** What was set aside; a card that has become part of another is set aside with it, and its reason is kept. */
    private List<SetAside> setAside(Reading design, AnswersReader answers) {
        Set<String> before = new HashSet<>();
        Map<String, SetAside> all = new LinkedHashMap<>();
        design.each("set-aside", "finding", "because", "author", "answers").forEach(one -> {
            SetAside read = one(one, answers);
            if (!before.add(read.finding()) && !read.finding().isEmpty()) {
                one.problem(one.line("finding"), Quoted.of(read.finding()) + " is set aside twice. Keep one.");
            }
            String now =
                    knowledge.movedTo(read.finding()).map(Configuration::id).orElse(read.finding());
            all.merge(now, new SetAside(now, read.because(), read.author(), read.answers()), DesignFile::both);
        });
        return List.copyOf(all.values());
    }

    private static SetAside both(SetAside first, SetAside second) {
        Map<String, Answer> answers = new LinkedHashMap<>(second.answers());
        answers.putAll(first.answers());
        return new SetAside(
                first.finding(),
                first.because() + " " + second.because(),
                first.author().isEmpty() ? second.author() : first.author(),
                answers);
    }

    private SetAside one(Reading reading, AnswersReader answers) {
        String finding = reading.text("finding");
        if (!finding.isEmpty() && knowledge.movedTo(finding).isEmpty()) {
            reading.known(
                    reading.line("finding"),
                    "finding",
                    finding,
                    knowledge.configurations().keySet());
        }
        return new SetAside(finding, reading.given("because"), reading.textOrEmpty("author"), brief(reading, answers));
    }

    private static LastAdvised lastAdvised(Reading reading, AnswersReader answers) {
        // an id that has since left the knowledge base is kept: it tells what moved
        return new LastAdvised(
                reading.text("knowledge"),
                brief(reading, answers),
                reading.anyInner("statuses").map(DesignFile::statuses).orElse(Map.of()));
    }

    /** Findings by status, as they are packed; or, as they once stood, one finding a line. */
    private static Map<String, String> statuses(Reading reading) {
        Map<String, String> statuses = new LinkedHashMap<>();
        reading.names().forEach(name -> {
            boolean packed = reading.node(name).orElse(null) instanceof Items;
            String status = packed ? name : reading.given(name);
            if (!STATUS.matcher(status).matches()) {
                reading.problem(reading.line(name), "there is no status " + Quoted.of(status) + ".");
            }
            (packed ? reading.texts(name) : List.of(name)).forEach(finding -> statuses.put(finding, status));
        });
        return statuses;
    }

    private static Map<String, Answer> brief(Reading reading, AnswersReader answers) {
        return answers.fromBrief(
                reading.anyInner("answers").map(DesignFile::texts).orElse(Map.of()));
    }
}
