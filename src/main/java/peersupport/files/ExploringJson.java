package peersupport.files;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import peersupport.evidence.context.Question;
import peersupport.exploring.Comparison;
import peersupport.exploring.Comparison.Responsible;
import peersupport.exploring.Fix;
import peersupport.exploring.Moved;
import peersupport.exploring.Next;
import peersupport.exploring.Sweep;
import peersupport.exploring.WhyNot;
import peersupport.reasoning.Advice;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Reason;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes what exploring finds as JSON: the same words as {@link AdviceJson}, no number that could be taken for a score. */
public final class ExploringJson {
    private static final JsonMapper JSON = Json.MAPPER;

    private ExploringJson() {}

    /** One finding in full: its chain, the findings behind it, what stands beside it, and what would change it. */
    public static String explain(Advice advice, Finding finding, Sweep sweep) {
        return document(json -> {
            json.writeName("finding");
            AdviceJson.write(json, finding);
            json.writeArrayPropertyStart("behind");
            finding.conditions().stream()
                    .flatMap(need -> need.because().stream())
                    .filter(Reason.Found.class::isInstance)
                    .map(reason ->
                            advice.finding(((Reason.Found) reason).finding()).orElseThrow())
                    .distinct()
                    .forEach(feeder -> AdviceJson.write(json, feeder));
            json.writeEndArray();
            json.writeArrayPropertyStart("beside");
            advice.notes().stream()
                    .filter(note -> note.beside().contains(finding.id()))
                    .forEach(note -> AdviceJson.write(json, note));
            json.writeEndArray();
            json.writeArrayPropertyStart("changes");
            for (Sweep.Tried one : sweep.moving(finding.id())) {
                json.writeStartObject();
                MovedJson.changeFields(json, one.change());
                json.writeStringProperty("then", one.moved().to(finding.id()).word());
                json.writeBooleanProperty("locked", one.locked());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** Why findings are not in place, or do not arise. */
    public static String whyNot(List<WhyNot> whyNots) {
        return document(json -> {
            json.writeArrayPropertyStart("why-not");
            for (WhyNot whyNot : whyNots) {
                json.writeStartObject();
                finding(json, whyNot.finding());
                needs(json, "as-needed", whyNot.asNeeded());
                needs(json, "ruled-out", whyNot.ruledOut());
                needs(json, "not-said", whyNot.notSaid());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** What to decide next. */
    public static String next(Next next) {
        return document(json -> {
            json.writeArrayPropertyStart("next");
            next.open().forEach(turning -> turning(json, turning));
            json.writeEndArray();
            MovedJson.ids(json, "no-longer-matter", next.idle());
        });
    }

    /** What a question can still settle; nothing when nothing rests on it. */
    public static String whyAsk(Question question, Optional<Next.Turning> turning) {
        return document(json -> {
            json.writeStringProperty("question", question.id());
            json.writeBooleanProperty("matters", turning.isPresent());
            json.writeArrayPropertyStart("settles");
            turning.ifPresent(on -> turning(json, on));
            json.writeEndArray();
        });
    }

    /** What a changed answer moves. */
    public static String whatIf(Moved moved) {
        return document(json -> MovedJson.moved(json, moved));
    }

    /** The smallest changes that reach a goal. */
    public static String fix(Fix.Found found) {
        return document(json -> {
            json.writeStringProperty("goal", found.goal().id());
            json.writeBooleanProperty("already", found.already());
            json.writeArrayPropertyStart("ways");
            for (Fix.Way way : found.ways()) {
                json.writeStartObject();
                json.writeBooleanProperty("a-different-programme", way.anotherProgramme());
                json.writeArrayPropertyStart("changes");
                way.changes().forEach(change -> MovedJson.change(json, change));
                json.writeEndArray();
                MovedJson.moved(json, way.moved());
                json.writeEndObject();
            }
            json.writeEndArray();
            MovedJson.ids(json, "locked", found.locked());
            MovedJson.ids(json, "people-and-setting", found.given());
        });
    }

    /** Single changes that gain something: those that lose nothing, then those that lose something. */
    public static String improve(List<Sweep.Tried> improvements, List<Sweep.Tried> tradeOffs) {
        return document(json -> {
            json.writeStringProperty("order", Sweep.ORDER);
            MovedJson.tried(json, "improvements", improvements);
            MovedJson.tried(json, "trade-offs", tradeOffs);
        });
    }

    /** Two designs side by side. */
    public static String compare(Comparison comparison) {
        return document(json -> {
            MovedJson.ids(json, "answered-differently", comparison.differing());
            responsible(json, "new-harms", comparison.newHarms());
            responsible(json, "harms-gone", comparison.harmsGone());
            responsible(json, "benefits-lost", comparison.benefitsLost());
            responsible(json, "benefits-gained", comparison.benefitsGained());
            responsible(json, "no-longer-said", comparison.noLongerSaid());
            responsible(json, "others", comparison.others());
            MovedJson.responsible(json, "factors", comparison.factors(), MovedJson::moveFields);
        });
    }

    private static void responsible(JsonGenerator json, String name, List<Responsible<Moved.Finding>> moved) {
        MovedJson.responsible(json, name, moved, MovedJson::moveFields);
    }

    private static String document(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", AdviceJson.SCHEMA);
            content.accept(json);
            json.writeEndObject();
        }
        return text.append('\n').toString().replace("\r\n", "\n");
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStringProperty("finding", finding.id());
        json.writeStringProperty("says", finding.card().says());
        json.writeStringProperty("status", finding.status().word());
    }

    private static void needs(JsonGenerator json, String name, List<Finding.NeedRead> needs) {
        json.writeArrayPropertyStart(name);
        needs.forEach(need -> AdviceJson.write(json, need));
        json.writeEndArray();
    }

    private static void turning(JsonGenerator json, Next.Turning turning) {
        json.writeStartObject();
        json.writeStringProperty("question", turning.question().id());
        json.writeStringProperty("asks", turning.question().asks());
        AdviceJson.texts(
                json, "findings", turning.findings().stream().map(Finding::id).toList());
        AdviceJson.texts(
                json,
                "factors",
                turning.factors().stream()
                        .map(FactorReading::factor)
                        .map(factor -> factor.id())
                        .toList());
        json.writeEndObject();
    }
}
