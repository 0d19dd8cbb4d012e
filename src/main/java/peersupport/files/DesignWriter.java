package peersupport.files;

import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a design as text, its answers in the order of the interview whatever order they were given in. */
final class DesignWriter {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private final Knowledge knowledge;
    private final AnswersReader answers;

    DesignWriter(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.answers = new AnswersReader(knowledge.questions());
    }

    /** As YAML that a person can read and edit. */
    String yaml(Design design) {
        StringWriter text = new StringWriter();
        write(YAML.createGenerator(ObjectWriteContext.empty(), text), design);
        return text.toString();
    }

    /** As JSON, for a file that was handed in as such. */
    String json(Design design) {
        StringWriter text = new StringWriter();
        write(Json.MAPPER.writerWithDefaultPrettyPrinter().createGenerator(text), design);
        return text + "\n";
    }

    private void write(JsonGenerator to, Design design) {
        try (JsonGenerator out = to) {
            out.writeStartObject();
            out.writeNumberProperty("format", DesignFile.FORMAT);
            out.writeStringProperty("title", design.title());
            if (!design.author().isEmpty()) {
                out.writeStringProperty("author", design.author());
            }
            out.writeObjectPropertyStart("answers");
            inOrder(design.answers()).forEach((question, answer) -> write(out, question, answer));
            out.writeEndObject();
            writeTexts(out, "notes", inOrder(design.notes()));
            writeQuestions(out, "locked", design.locked());
            writeQuestions(out, "unlocked", design.unlocked());
            writeSetAside(out, design.setAside());
            design.lastAdvised().ifPresent(last -> {
                out.writeObjectPropertyStart("last-advised");
                out.writeStringProperty("knowledge", last.knowledge());
                writeTexts(out, "answers", answers.brief(inOrder(last.answers())));
                writeTexts(out, "statuses", last.statuses());
                out.writeEndObject();
            });
            out.writeEndObject();
        }
    }

    private Collection<String> questions() {
        return knowledge.questions().keySet();
    }

    private <T> Map<String, T> inOrder(Map<String, T> byQuestion) {
        Map<String, T> ordered = new LinkedHashMap<>();
        questions().stream().filter(byQuestion::containsKey).forEach(id -> ordered.put(id, byQuestion.get(id)));
        return ordered;
    }

    private void write(JsonGenerator out, String question, Answer answer) {
        List<String> words = AnswersReader.write(knowledge.questions().get(question), answer);
        if (!knowledge.questions().get(question).many() || AnswersReader.standsAlone(words.get(0))) {
            out.writeStringProperty(question, words.get(0));
            return;
        }
        out.writeArrayPropertyStart(question);
        for (String word : words) {
            if (word.startsWith(AnswersReader.SOMETHING_ELSE)) {
                String name = AnswersReader.SOMETHING_ELSE.replace(":", "");
                out.writeStartObject();
                out.writeStringProperty(name, word.substring(AnswersReader.SOMETHING_ELSE.length() + 1));
                out.writeEndObject();
            } else {
                out.writeString(word);
            }
        }
        out.writeEndArray();
    }

    private void writeQuestions(JsonGenerator out, String name, Collection<String> ids) {
        if (!ids.isEmpty()) {
            out.writeArrayPropertyStart(name);
            questions().stream().filter(ids::contains).forEach(out::writeString);
            out.writeEndArray();
        }
    }

    private static void writeTexts(JsonGenerator out, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            out.writeObjectPropertyStart(name);
            texts.forEach(out::writeStringProperty);
            out.writeEndObject();
        }
    }

    private void writeSetAside(JsonGenerator out, List<SetAside> setAside) {
        if (setAside.isEmpty()) {
            return;
        }
        out.writeArrayPropertyStart("set-aside");
        for (SetAside one : setAside) {
            out.writeStartObject();
            out.writeStringProperty("finding", one.finding());
            out.writeStringProperty("because", one.because());
            if (!one.author().isEmpty()) {
                out.writeStringProperty("author", one.author());
            }
            writeTexts(out, "answers", answers.brief(inOrder(one.answers())));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
