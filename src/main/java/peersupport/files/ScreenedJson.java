package peersupport.files;

import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Factor;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Status;
import peersupport.screening.Screened;
import tools.jackson.core.JsonGenerator;

/** What screening made of a design, as one line of JSON. */
public final class ScreenedJson {
    private final boolean placed;
    private final List<String> findings;
    private final List<String> factors;

    /**
     * Lines about this knowledge.
     *
     * @param placed whether each says where its design was. The lines of a filter do not: theirs is the place of the line
     *     they answer, and input shared out over several filters gives what one of them would have given
     */
    public ScreenedJson(Knowledge knowledge, boolean placed) {
        this.placed = placed;
        findings = List.copyOf(knowledge.configurations().keySet());
        factors = knowledge.contents().factors().stream().map(Factor::id).toList();
    }

    /** The line, without its end. */
    public String line(Screened screened) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.MAPPER.createGenerator(text)) {
            json.writeStartObject();
            if (placed) {
                json.writeStringProperty("place", screened.place());
            }
            if (screened instanceof Screened.Done done) {
                done(json, done);
            } else if (screened instanceof Screened.Refused refused) {
                AdviceJson.texts(
                        json,
                        "refused",
                        refused.problems().stream()
                                .map(placed ? Problem::toString : Problem::says)
                                .toList());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private void done(JsonGenerator json, Screened.Done done) {
        json.writeStringProperty("title", done.title());
        json.writeObjectPropertyStart("findings");
        Iterator<Status> statuses = done.statuses().iterator();
        findings.forEach(id -> json.writeStringProperty(id, statuses.next().word()));
        json.writeEndObject();
        json.writeObjectPropertyStart("appear");
        Iterator<FactorState> states = done.factors().iterator();
        factors.forEach(id -> json.writeStringProperty(id, states.next().word()));
        json.writeEndObject();
        AdviceJson.texts(json, "ask", done.ask());
    }
}
