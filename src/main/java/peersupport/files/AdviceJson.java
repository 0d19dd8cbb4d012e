package peersupport.files;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import peersupport.evidence.Note;
import peersupport.evidence.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Directness;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Reason;
import peersupport.reasoning.Status;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes an advice as JSON, in the form that {@code advice.schema.json} describes. */
public final class AdviceJson {
    /** The form of the JSON; raised when a reader would have to change. */
    public static final int SCHEMA = 1;

    private static final JsonMapper JSON = Json.MAPPER;

    private AdviceJson() {}

    /** The advice as JSON text, one finding after another in the order of the advice, with a final newline. */
    public static String text(Advice advice) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", SCHEMA);
            json.writeStringProperty("knowledge", advice.knowledge());
            json.writeStringProperty("title", advice.design().title());
            json.writeArrayPropertyStart("findings");
            advice.findings().forEach(finding -> write(json, finding));
            json.writeEndArray();
            json.writeArrayPropertyStart("appear");
            advice.factors().forEach(factor -> write(json, factor));
            json.writeEndArray();
            json.writeArrayPropertyStart("notes");
            advice.notes().forEach(note -> write(json, note));
            json.writeEndArray();
            json.writeObjectPropertyStart("questions");
            texts(json, "answered", ids(advice.answered()));
            texts(json, "open", ids(advice.open()));
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.append('\n').toString().replace("\r\n", "\n");
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    static void write(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("family", finding.card().family().word());
        json.writeStringProperty("bears", finding.card().bearsFor() ? "for" : "against");
        json.writeStringProperty("says", finding.card().says());
        json.writeStringProperty("status", finding.status().word());
        json.writeArrayPropertyStart("needs");
        if (finding.status() != Status.NAMED_ONLY) {
            finding.needs().forEach(need -> write(json, need));
        }
        json.writeEndArray();
        if (finding.status() == Status.NAMED_ONLY) {
            json.writeArrayPropertyStart("names");
            finding.needs().forEach(need -> write(json, need));
            json.writeEndArray();
        }
        json.writeStringProperty("strength", finding.card().strength().word());
        json.writeStringProperty("basis", finding.card().basis().word());
        Directness directness = finding.directness();
        json.writeObjectPropertyStart("directness");
        json.writeStringProperty("population", directness.population().word());
        json.writeStringProperty("setting", directness.setting().word());
        json.writeStringProperty("country", directness.country().word());
        json.writeEndObject();
        texts(json, "sources", finding.card().sources());
        texts(json, "rows", finding.card().rows());
        json.writeEndObject();
    }

    static void write(JsonGenerator json, NeedRead read) {
        json.writeStartObject();
        json.writeStringProperty("context", read.context().id());
        json.writeStringProperty("says", read.context().says());
        json.writeStringProperty("level", read.context().level().word());
        json.writeStringProperty("needed", read.need().met() ? "met" : "not-met");
        json.writeStringProperty("state", read.state().word());
        json.writeArrayPropertyStart("because");
        read.because().forEach(reason -> write(json, reason));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Reason reason) {
        json.writeStartObject();
        if (reason instanceof Reason.Answered answered) {
            json.writeStringProperty("question", answered.question());
            texts(json, "answer", AnswersReader.write(answered.answer()));
        } else if (reason instanceof Reason.Unanswered unanswered) {
            json.writeStringProperty("question", unanswered.question());
            json.writeNullProperty("answer");
        } else if (reason instanceof Reason.Found found) {
            json.writeStringProperty("finding", found.finding());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FactorReading reading) {
        json.writeStartObject();
        json.writeStringProperty("factor", reading.factor().id());
        json.writeStringProperty("state", reading.state().word());
        json.writeArrayPropertyStart("signs");
        reading.signs().forEach(sign -> write(json, sign.read()));
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Note note) {
        json.writeStartObject();
        json.writeStringProperty("id", note.id());
        json.writeStringProperty("kind", note.kind().word());
        json.writeStringProperty("says", note.says());
        json.writeArrayPropertyStart("sides");
        for (Note.Side side : note.sides()) {
            json.writeStartObject();
            json.writeStringProperty("says", side.says());
            texts(json, "rows", side.rows());
            texts(json, "sources", side.sources());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "beside", note.beside());
        json.writeEndObject();
    }

    static void texts(JsonGenerator json, String name, Collection<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
