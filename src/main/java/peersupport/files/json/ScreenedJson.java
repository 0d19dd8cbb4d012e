package peersupport.files.json;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Factor;
import peersupport.files.yaml.Json;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Status;
import peersupport.screening.Screened;

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

    private record Done(
            Optional<String> place,
            String title,
            Map<String, Status> findings,
            Map<String, FactorState> appear,
            List<String> notes,
            List<String> ask) {}

    private record Refused(Optional<String> place, List<String> refused) {}

    /** The line, without its end. */
    public String line(Screened screened) {
        Optional<String> place = Optional.of(screened.place()).filter(known -> placed);
        if (screened instanceof Screened.Done done) {
            return Json.text(new Done(
                    place,
                    done.title(),
                    byId(findings, done.statuses()),
                    byId(factors, done.factors()),
                    done.notes(),
                    done.ask()));
        }
        List<Problem> problems = ((Screened.Refused) screened).problems();
        return Json.text(new Refused(
                place,
                problems.stream()
                        .map(placed ? Problem::toString : Problem::says)
                        .toList()));
    }

    private static <T> Map<String, T> byId(List<String> ids, List<T> values) {
        Map<String, T> byId = new LinkedHashMap<>();
        Iterator<T> next = values.iterator();
        ids.forEach(id -> byId.put(id, next.next()));
        return byId;
    }
}
