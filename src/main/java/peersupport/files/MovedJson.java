package peersupport.files;

import java.util.List;
import java.util.function.BiConsumer;
import peersupport.evidence.context.Question;
import peersupport.exploring.Change;
import peersupport.exploring.Comparison.Responsible;
import peersupport.exploring.Moved;
import peersupport.exploring.Moved.Way;
import peersupport.exploring.Sweep;
import tools.jackson.core.JsonGenerator;

/** Writes changes, and what moves with them, as JSON. */
final class MovedJson {
    private MovedJson() {}

    static void change(JsonGenerator json, Change change) {
        json.writeStartObject();
        changeFields(json, change);
        json.writeEndObject();
    }

    static void changeFields(JsonGenerator json, Change change) {
        json.writeStringProperty("question", change.question().id());
        json.writeStringProperty("change", change.kind().word());
        change.option().ifPresent(option -> json.writeStringProperty("option", option.id()));
        json.writeStringProperty("says", change.says());
        AdviceJson.texts(json, "answer", AnswersReader.write(change.question(), change.after()));
    }

    static void tried(JsonGenerator json, String name, List<Sweep.Tried> tried) {
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

    static void moved(JsonGenerator json, Moved moved) {
        moves(json, "loses", moved.moving(Way.WORSE));
        moves(json, "gains", moved.moving(Way.BETTER));
        moves(json, "leaves-elsewhere", moved.moving(Way.ELSEWHERE));
        factors(json, moved.factors());
    }

    private static void moves(JsonGenerator json, String name, List<Moved.Finding> moves) {
        json.writeArrayPropertyStart(name);
        moves.forEach(move -> move(json, move));
        json.writeEndArray();
    }

    static void move(JsonGenerator json, Moved.Finding move) {
        json.writeStartObject();
        moveFields(json, move);
        json.writeEndObject();
    }

    static void moveFields(JsonGenerator json, Moved.Finding move) {
        json.writeStringProperty("finding", move.card().id());
        json.writeStringProperty("says", move.card().says());
        json.writeStringProperty("from", move.from().word());
        json.writeStringProperty("to", move.to().word());
    }

    static void factors(JsonGenerator json, List<Moved.FactorMove> factors) {
        json.writeArrayPropertyStart("factors");
        for (Moved.FactorMove move : factors) {
            json.writeStartObject();
            moveFields(json, move);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void moveFields(JsonGenerator json, Moved.FactorMove move) {
        json.writeStringProperty("factor", move.factor().id());
        json.writeStringProperty("from", move.from().word());
        json.writeStringProperty("to", move.to().word());
    }

    /** What moves, with the answers responsible. */
    static <T> void responsible(
            JsonGenerator json, String name, List<Responsible<T>> moved, BiConsumer<JsonGenerator, T> fields) {
        json.writeArrayPropertyStart(name);
        for (Responsible<T> one : moved) {
            json.writeStartObject();
            fields.accept(json, one.move());
            ids(json, "because-of", one.alone());
            ids(json, "together", one.together());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void ids(JsonGenerator json, String name, List<Question> questions) {
        AdviceJson.texts(json, name, questions.stream().map(Question::id).toList());
    }
}
