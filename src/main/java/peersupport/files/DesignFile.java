package peersupport.files;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Reads and saves designs as YAML that a person can read and edit. The file is the session. */
public final class DesignFile {
    /** The format this version writes, and the newest it reads. */
    public static final int FORMAT = 1;

    private static final String[] FIELDS = {
        "format", "title", "author", "answers", "notes", "locked", "set-aside", "last-advised"
    };
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

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
            throw new Problem.Found(place, "the file is empty. Start a design with: start " + place);
        }
        List<Problem> problems = new ArrayList<>();
        Reading reading = Reading.of(place, NodeReader.read(text, place), problems, FIELDS);
        format(reading);
        Design design = new Design(
                reading.text("title"),
                reading.textOrEmpty("author"),
                answers.read(reading, "answers"),
                byQuestion(reading, "notes"),
                new LinkedHashSet<>(reading.references("locked", "question", questions())),
                reading.list("set-aside", this::setAside, "finding", "because", "author"),
                reading.inner("last-advised", "knowledge", "statuses").map(this::lastAdvised));
        if (!problems.isEmpty()) {
            throw new Problem.Found(problems);
        }
        return design;
    }

    /** The same design as text, ready to be read again. */
    public String text(Design design) {
        StringWriter text = new StringWriter();
        try (JsonGenerator yaml = YAML.createGenerator(ObjectWriteContext.empty(), text)) {
            yaml.writeStartObject();
            yaml.writeNumberProperty("format", FORMAT);
            yaml.writeStringProperty("title", design.title());
            if (!design.author().isEmpty()) {
                yaml.writeStringProperty("author", design.author());
            }
            yaml.writeObjectPropertyStart("answers");
            inOrder(design.answers()).forEach((question, answer) -> write(yaml, question, answer));
            yaml.writeEndObject();
            writeTexts(yaml, "notes", inOrder(design.notes()));
            if (!design.locked().isEmpty()) {
                yaml.writeArrayPropertyStart("locked");
                questions().stream().filter(design.locked()::contains).forEach(yaml::writeString);
                yaml.writeEndArray();
            }
            writeSetAside(yaml, design.setAside());
            design.lastAdvised().ifPresent(last -> {
                yaml.writeObjectPropertyStart("last-advised");
                yaml.writeStringProperty("knowledge", last.knowledge());
                writeTexts(yaml, "statuses", last.statuses());
                yaml.writeEndObject();
            });
            yaml.writeEndObject();
        }
        return text.toString();
    }

    /**
     * Saves a design: all of it, or nothing.
     *
     * @throws Problem.Found when the file cannot be written
     */
    public void save(Design design, Path file) {
        TextFile.write(file, text(design));
    }

    private void format(Reading reading) {
        String format = reading.text("format");
        if (format.matches("[0-9]{1,9}") && Integer.parseInt(format) > FORMAT) {
            throw new Problem.Found(
                    reading.file() + ":" + reading.line("format"),
                    "this file has format " + format + ", and this version reads up to " + FORMAT
                            + ". Open it with a newer version of the advisor.");
        }
        if (!format.equals(String.valueOf(FORMAT)) && !format.isEmpty()) {
            reading.problem(reading.line("format"), "the format is " + FORMAT + ", not '" + format + "'.");
        }
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
        reading.names().forEach(name -> texts.put(name, reading.text(name)));
        return texts;
    }

    private SetAside setAside(Reading reading) {
        return new SetAside(
                reading.reference(
                                "finding", "finding", knowledge.configurations().keySet())
                        .orElse(""),
                reading.text("because"),
                reading.textOrEmpty("author"));
    }

    private LastAdvised lastAdvised(Reading reading) {
        // an id that has since left the knowledge base is kept: it tells what moved
        return new LastAdvised(
                reading.text("knowledge"),
                reading.anyInner("statuses").map(DesignFile::texts).orElse(Map.of()));
    }

    private <T> Map<String, T> inOrder(Map<String, T> byQuestion) {
        Map<String, T> ordered = new LinkedHashMap<>();
        questions().stream().filter(byQuestion::containsKey).forEach(id -> ordered.put(id, byQuestion.get(id)));
        return ordered;
    }

    private void write(JsonGenerator yaml, String question, Answer answer) {
        List<String> words = AnswersReader.write(answer);
        if (knowledge.questions().get(question).many()
                && answer instanceof Answer.Chosen chosen
                && !(chosen.options().isEmpty() && !chosen.restNotDecided())) {
            yaml.writeArrayPropertyStart(question);
            words.forEach(yaml::writeString);
            yaml.writeEndArray();
        } else {
            yaml.writeStringProperty(question, words.get(0));
        }
    }

    private static void writeTexts(JsonGenerator yaml, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            yaml.writeObjectPropertyStart(name);
            texts.forEach(yaml::writeStringProperty);
            yaml.writeEndObject();
        }
    }

    private static void writeSetAside(JsonGenerator yaml, List<SetAside> setAside) {
        if (setAside.isEmpty()) {
            return;
        }
        yaml.writeArrayPropertyStart("set-aside");
        for (SetAside one : setAside) {
            yaml.writeStartObject();
            yaml.writeStringProperty("finding", one.finding());
            yaml.writeStringProperty("because", one.because());
            if (!one.author().isEmpty()) {
                yaml.writeStringProperty("author", one.author());
            }
            yaml.writeEndObject();
        }
        yaml.writeEndArray();
    }
}
