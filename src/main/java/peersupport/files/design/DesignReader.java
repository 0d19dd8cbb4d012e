package peersupport.files.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Configuration;
import peersupport.files.QuotedText;
import peersupport.files.yaml.MappingReader;
import peersupport.files.yaml.Node;
import peersupport.files.yaml.Node.Items;

/** Reads a design from the fields of its file, of this format or an earlier one. */
final class DesignReader {
    static final List<String> FIELDS =
            List.of("format", "title", "author", "answers", "notes", "locked", "unlocked", "set-aside", "last-advised");
    private static final Pattern STATUS = Pattern.compile("[a-z][a-z-]{0,39}");

    private final Knowledge knowledge;
    private final AnswersReader answers;

    DesignReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.answers = new AnswersReader(knowledge.questions());
    }

    /** The fields of a design. */
    MappingReader open(Node node, String place, List<Problem> problems) {
        return MappingReader.of(place, node, problems, Map.of("question", questions()), FIELDS);
    }

    /** The design that this node says; throws {@link Problem.Found} with every line that cannot be used. */
    Design read(Node node, String place) {
        List<Problem> problems = new ArrayList<>();
        MappingReader reading = open(node, place, problems);
        Design design = read(reading, format(reading));
        if (!problems.isEmpty()) {
            throw new Problem.Found(problems);
        }
        return design;
    }

    private Design read(MappingReader reading, AnswersReader answers) {
        List<String> locked = reading.references("locked", "question");
        List<String> unlocked = reading.references("unlocked", "question");
        Design design = new Design(
                reading.given("title"),
                reading.textOrEmpty("author"),
                answers.read(reading, "answers"),
                byQuestion(reading, "notes"),
                new LinkedHashSet<>(locked),
                new LinkedHashSet<>(unlocked),
                setAside(reading, answers),
                reading.inner("last-advised", "knowledge answers statuses").map(last -> lastAdvised(last, answers)));
        unlocked.stream()
                .filter(locked::contains)
                .distinct()
                .forEach(id ->
                        reading.problem("unlocked", QuotedText.of(id) + " is both locked and unlocked. Keep one."));
        return design;
    }

    /** The design as a file of today's format would mean it, whatever is wrong with it; what it does not say is missing. */
    Design asOfToday(MappingReader reading) {
        return read(reading, answers);
    }

    /** The reader of answers in the format that the file names. */
    private AnswersReader format(MappingReader reading) {
        String format = reading.text("format");
        if (format.matches("[0-9]{1,9}") && Integer.parseInt(format) > DesignFile.FORMAT) {
            throw new Problem.Found(
                    reading.file() + ":" + reading.line("format"),
                    "this file has format " + format + ", and this version reads up to " + DesignFile.FORMAT
                            + ". Open it with a newer version of the advisor.");
        }
        if (!format.matches("[1-" + DesignFile.FORMAT + "]|")) {
            reading.problem("format", "the format is " + DesignFile.FORMAT + ", not " + QuotedText.of(format) + ".");
        }
        return format.equals("1") ? answers.ofFormatOne() : answers;
    }

    private Collection<String> questions() {
        return knowledge.questions().keySet();
    }

    private Map<String, String> byQuestion(MappingReader reading, String name) {
        return reading.inner(name, questions()).map(DesignReader::texts).orElse(Map.of());
    }

    private static Map<String, String> texts(MappingReader reading) {
        Map<String, String> texts = new LinkedHashMap<>();
        reading.names().forEach(name -> texts.put(name, reading.given(name)));
        return texts;
    }

    /** What was set aside; a card that has become part of another is set aside with it, and its reason is kept. */
    private List<SetAside> setAside(MappingReader design, AnswersReader answers) {
        Set<String> before = new HashSet<>();
        Map<String, SetAside> all = new LinkedHashMap<>();
        design.each("set-aside", "finding because author answers").forEach(one -> {
            SetAside read = one(one, answers);
            if (!before.add(read.finding()) && !read.finding().isEmpty()) {
                one.problem("finding", QuotedText.of(read.finding()) + " is set aside twice. Keep one.");
            }
            String now =
                    knowledge.movedTo(read.finding()).map(Configuration::id).orElse(read.finding());
            all.merge(now, new SetAside(now, read.because(), read.author(), read.answers()), DesignReader::both);
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

    private SetAside one(MappingReader reading, AnswersReader answers) {
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

    private static LastAdvised lastAdvised(MappingReader reading, AnswersReader answers) {
        // an id that has since left the knowledge base is kept: it tells what moved
        return new LastAdvised(
                reading.text("knowledge"),
                brief(reading, answers),
                reading.anyInner("statuses").map(DesignReader::statuses).orElse(Map.of()));
    }

    /** Findings by status, as they are packed; or, as they once stood, one finding a line. */
    private static Map<String, String> statuses(MappingReader reading) {
        Map<String, String> statuses = new LinkedHashMap<>();
        reading.names().forEach(name -> {
            boolean packed = reading.node(name).orElse(null) instanceof Items;
            String status = packed ? name : reading.given(name);
            if (!STATUS.matcher(status).matches()) {
                reading.problem(name, "there is no status " + QuotedText.of(status) + ".");
            }
            (packed ? reading.texts(name) : List.of(name)).forEach(finding -> statuses.put(finding, status));
        });
        return statuses;
    }

    private static Map<String, Answer> brief(MappingReader reading, AnswersReader answers) {
        return answers.fromBrief(
                reading.anyInner("answers").map(DesignReader::texts).orElse(Map.of()));
    }
}
