package peersupport.files;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import peersupport.evidence.Question;
import peersupport.exploring.Change;
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
    private static final JsonMapper JSON = JsonMapper.shared();

    private ExploringJson() {}

    /** One finding in full: its chain, the findings behind it, what stands beside it, and what would change it. */
    public static String explain(Advice advice, Finding finding, Sweep sweep) {
        return document(json -> {
            json.writeName("finding");
            AdviceJson.write(json, finding);
            json.writeArrayPropertyStart("behind");
            finding.needs().stream()
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
                changeFields(json, one.change());
                json.writeStringProperty("then", one.moved().to(finding.id()).word());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** Why findings are not active. */
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
            ids(json, "no-longer-matter", next.idle());
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
        return document(json -> moved(json, moved));
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
                way.changes().forEach(change -> change(json, change));
                json.writeEndArray();
                moved(json, way.moved());
                json.writeEndObject();
            }
            json.writeEndArray();
            ids(json, "locked", found.locked());
            ids(json, "people-and-setting", found.given());
        });
    }

    /** Single changes that gain something: those that lose nothing, then those that lose something. */
    public static String improve(List<Sweep.Tried> improvements, List<Sweep.Tried> tradeOffs) {
        return document(json -> {
            tried(json, "improvements", improvements);
            tried(json, "trade-offs", tradeOffs);
        });
    }

    /** Two designs side by side. */
    public static String compare(Comparison comparison) {
        return document(json -> {
            ids(json, "answered-differently", comparison.differing());
            responsible(json, "new-harms", comparison.newHarms());
            responsible(json, "harms-gone", comparison.harmsGone());
            responsible(json, "benefits-lost", comparison.benefitsLost());
            responsible(json, "benefits-gained", comparison.benefitsGained());
            responsible(json, "others", comparison.others());
            factors(json, comparison.factors());
        });
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

    private static void change(JsonGenerator json, Change change) {
        json.writeStartObject();
        changeFields(json, change);
        json.writeEndObject();
    }

    private static void changeFields(JsonGenerator json, Change change) {
        json.writeStringProperty("question", change.question().id());
        json.writeStringProperty(
                "change", change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        change.option().ifPresent(option -> json.writeStringProperty("option", option.id()));
        json.writeStringProperty("says", change.says());
        AdviceJson.texts(json, "answer", AnswersReader.write(change.after()));
    }

    private static void tried(JsonGenerator json, String name, List<Sweep.Tried> tried) {
        json.writeArrayPropertyStart(name);
        for (Sweep.Tried one : tried) {
            json.writeStartObject();
            json.writeArrayPropertyStart("changes");
            change(json, one.change());
            json.writeEndArray();
            moved(json, one.moved());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void moved(JsonGenerator json, Moved moved) {
        json.writeArrayPropertyStart("loses");
        moved.losses().forEach(move -> move(json, move));
        json.writeEndArray();
        json.writeArrayPropertyStart("gains");
        moved.gains().forEach(move -> move(json, move));
        json.writeEndArray();
        factors(json, moved.factors());
    }

    private static void move(JsonGenerator json, Moved.Finding move) {
        json.writeStartObject();
        moveFields(json, move);
        json.writeEndObject();
    }

    private static void moveFields(JsonGenerator json, Moved.Finding move) {
        json.writeStringProperty("finding", move.card().id());
        json.writeStringProperty("says", move.card().says());
        json.writeStringProperty("from", move.from().word());
        json.writeStringProperty("to", move.to().word());
    }

    private static void factors(JsonGenerator json, List<Moved.FactorMove> factors) {
        json.writeArrayPropertyStart("factors");
        for (Moved.FactorMove move : factors) {
            json.writeStartObject();
            json.writeStringProperty("factor", move.factor().id());
            json.writeStringProperty("from", move.from().word());
            json.writeStringProperty("to", move.to().word());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void responsible(JsonGenerator json, String name, List<Responsible> moved) {
        json.writeArrayPropertyStart(name);
        for (Responsible one : moved) {
            json.writeStartObject();
            moveFields(json, one.finding());
            ids(json, "because-of", one.alone());
            ids(json, "together", one.together());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void ids(JsonGenerator json, String name, List<Question> questions) {
        AdviceJson.texts(json, name, questions.stream().map(Question::id).toList());
    }
}
