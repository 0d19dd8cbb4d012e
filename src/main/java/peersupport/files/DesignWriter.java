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

/** Writes a design as YAML, its answers in the order of the interview whatever order they were given in. */
final class DesignWriter {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private final Knowledge knowledge;

    DesignWriter(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The same design as text, ready to be read again. */
    String text(Design design) {
        StringWriter text = new StringWriter();
        try (JsonGenerator yaml = YAML.createGenerator(ObjectWriteContext.empty(), text)) {
            yaml.writeStartObject();
            yaml.writeNumberProperty("format", DesignFile.FORMAT);
            yaml.writeStringProperty("title", design.title());
            if (!design.author().isEmpty()) {
                yaml.writeStringProperty("author", design.author());
            }
            yaml.writeObjectPropertyStart("answers");
            inOrder(design.answers()).forEach((question, answer) -> write(yaml, question, answer));
            yaml.writeEndObject();
            writeTexts(yaml, "notes", inOrder(design.notes()));
            writeQuestions(yaml, "locked", design.locked());
            writeQuestions(yaml, "unlocked", design.unlocked());
            writeSetAside(yaml, design.setAside());
            design.lastAdvised().ifPresent(last -> {
                yaml.writeObjectPropertyStart("last-advised");
                yaml.writeStringProperty("knowledge", last.knowledge());
                writeTexts(yaml, "answers", AnswersReader.brief(inOrder(last.answers())));
                writeTexts(yaml, "statuses", last.statuses());
                yaml.writeEndObject();
            });
            yaml.writeEndObject();
        }
        return text.toString();
    }

    private Collection<String> questions() {
        return knowledge.questions().keySet();
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

    private void writeQuestions(JsonGenerator yaml, String name, Collection<String> ids) {
        if (!ids.isEmpty()) {
            yaml.writeArrayPropertyStart(name);
            questions().stream().filter(ids::contains).forEach(yaml::writeString);
            yaml.writeEndArray();
        }
    }

    private static void writeTexts(JsonGenerator yaml, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            yaml.writeObjectPropertyStart(name);
            texts.forEach(yaml::writeStringProperty);
            yaml.writeEndObject();
        }
    }

    private void writeSetAside(JsonGenerator yaml, List<SetAside> setAside) {
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
            writeTexts(yaml, "answers", AnswersReader.brief(inOrder(one.answers())));
            yaml.writeEndObject();
        }
        yaml.writeEndArray();
    }
}
