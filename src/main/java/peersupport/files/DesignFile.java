package peersupport.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;

/**
 * Reads and saves designs as YAML that a person can read and edit, or as JSON where the file's name says so. The file is
 * the session.
 */
public final class DesignFile {
    /** The format this version writes, and the newest it reads. */
    public static final int FORMAT = 2;

    private static final String[] FIELDS = {
        "format", "title", "author", "answers", "notes", "locked", "unlocked", "set-aside", "last-advised"
    };
    private final Knowledge knowledge;
    private final AnswersReader answers;

    /** Designs whose words are those of this knowledge base. */
    public DesignFile(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.answers = new AnswersReader(knowledge.questions());
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
        return design(NodeReader.read(text, place), place);
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
        Reading reading = Reading.of(place, node, problems, FIELDS);
        AnswersReader answers = format(reading);
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
        if (!problems.isEmpty()) {
            throw new Problem.Found(problems);
        }
        return design;
    }

    /**
     * The same design as text, ready to be read again.
     *
     * @param place the file it is for: JSON where its name ends so, YAML in all others
     */
    public String text(Design design, String place) {
        DesignWriter writer = new DesignWriter(knowledge);
        return NodeReader.isJson(place) ? writer.json(design) : writer.yaml(design);
    }

    /**
     * Saves a design: all of it, or nothing.
     *
     * @throws Problem.Found when the file cannot be written, or could not be read again
     */
    public void save(Design design, Path file) {
        String text = text(design, file.toString());
        if (!NodeReader.isReadable(text, file.toString())) {
            throw new Problem.Found(
                    file.toString(),
                    "the words are too many to be read again: a line holds 64,000 letters, a file 1 MB. Nothing was"
                            + " saved. Use fewer.");
        }
        TextFile.write(file, text);
    }

    /** Whether a file has lines for its readers alone, which are gone once the design is saved. */
    public boolean hasComments(Path file) {
        return !NodeReader.isJson(file.toString())
                && TextFile.read(file)
                        .lines()
                        .anyMatch(line -> line.stripLeading().startsWith("#"));
    }

    /**
     * Changes the design in a file, as it is now. Whoever else changes it takes turns with us, so that nobody's change is
     * lost.
     *
     * @return the design as it is then
     * @throws Problem.Found when the file cannot be read or written
     */
    public Design change(Path file, UnaryOperator<Design> change) {
        Claim turn = Claim.turn(file);
        try {
            Design changed = change.apply(read(file));
            save(changed, file);
            return changed;
        } finally {
            turn.close();
        }
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
                reading.anyInner("statuses").map(DesignFile::texts).orElse(Map.of()));
    }

    private static Map<String, Answer> brief(Reading reading, AnswersReader answers) {
        return answers.fromBrief(
                reading.anyInner("answers").map(DesignFile::texts).orElse(Map.of()));
    }
}
