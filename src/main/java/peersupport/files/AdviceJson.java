package peersupport.files;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Directness;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.FactorReading.SignRead;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.LimitRead;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.Finding.WayRead;
import peersupport.reasoning.Reason;
import peersupport.reasoning.Status;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes an advice as JSON, in the form that {@code advice.schema.json} describes. */
public final class AdviceJson {
    /** The form of the JSON; raised when a reader would have to change. */
    public static final int SCHEMA = 2;

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
        finding.card().side().ifPresent(side -> json.writeStringProperty("side", side.word()));
        json.writeStringProperty("says", finding.card().says());
        json.writeStringProperty("status", finding.status().word());
        needs(json, finding.status() == Status.NAMED_ONLY ? "names" : "needs", finding.needs());
        needs(json, "arises", finding.arises());
        json.writeArrayPropertyStart("routes");
        for (WayRead way : finding.ways()) {
            json.writeStartObject();
            json.writeStringProperty("id", way.route().id());
            json.writeStringProperty("says", way.route().says());
            json.writeStringProperty("state", way.state().word());
            needs(json, "when", way.when());
            json.writeArrayPropertyStart("answered-by");
            way.safeguards()
                    .forEach(safeguard -> json.writeString(safeguard.safeguard().context()));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("safeguards");
        for (SafeguardRead safeguard : finding.safeguards()) {
            json.writeStartObject();
            json.writeStringProperty("basis", safeguard.safeguard().basis().word());
            json.writeStringProperty("tell", safeguard.safeguard().tell());
            fields(json, safeguard.read());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("limits");
        for (LimitRead limit : finding.limits()) {
            json.writeStartObject();
            json.writeStringProperty("says", limit.limit().says());
            needs(json, "when", limit.when());
            texts(json, "rows", limit.limit().rows());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("basis", finding.card().basis().word());
        json.writeArrayPropertyStart("evidence");
        for (Directness directness : finding.directness()) {
            json.writeStartObject();
            json.writeStringProperty("source", directness.source());
            json.writeStringProperty("strength", directness.strength().word());
            json.writeStringProperty("population", directness.population().word());
            json.writeStringProperty("setting", directness.setting().word());
            json.writeStringProperty("country", directness.country().word());
            texts(json, "direct-for", directness.directFor());
            texts(json, "not-for", directness.notFor());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "sources", finding.card().sources());
        texts(json, "rows", finding.card().rows());
        json.writeEndObject();
    }

    private static void needs(JsonGenerator json, String name, List<NeedRead> needs) {
        json.writeArrayPropertyStart(name);
        needs.forEach(need -> write(json, need));
        json.writeEndArray();
    }

    static void write(JsonGenerator json, NeedRead read) {
        json.writeStartObject();
        fields(json, read);
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, NeedRead read) {
        json.writeStringProperty("context", read.context().id());
        json.writeStringProperty("says", read.context().says());
        json.writeStringProperty("level", read.context().level().word());
        json.writeStringProperty("needed", read.need().met() ? "met" : "not-met");
        json.writeStringProperty("state", read.state().word());
        json.writeArrayPropertyStart("because");
        read.because().forEach(reason -> write(json, reason));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Reason reason) {
        json.writeStartObject();
        if (reason instanceof Reason.Answered answered) {
            json.writeStringProperty("question", answered.question().id());
            texts(json, "answer", AnswersReader.write(answered.question(), answered.answer()));
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
        json.writeNumberProperty("in-place", reading.inPlace());
        json.writeNumberProperty("in-play", reading.inPlay());
        json.writeNumberProperty("not-said", reading.notSaid());
        json.writeArrayPropertyStart("signs");
        for (SignRead sign : reading.signs()) {
            json.writeStartObject();
            json.writeStringProperty("state", sign.state().word());
            json.writeBooleanProperty("matters", sign.sign().matters());
            needs(json, "any", sign.any());
            json.writeEndObject();
        }
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
