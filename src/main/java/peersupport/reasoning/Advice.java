package peersupport.reasoning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Family;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Question;

/**
 * All findings and factors of one design. For and against stand side by side; there is no score.
 *
 * @param knowledge version of the knowledge base
 * @param findings by family, then number; every configuration has one
 * @param speaking whether each result speaks for this design, by id; not met when it does not
 * @param answered questions with a definite answer that is in play
 * @param open questions in play without one
 */
public record Advice(
        String knowledge,
        Design design,
        ContextStates readings,
        List<Finding> findings,
        List<FactorReading> factors,
        List<Note> notes,
        Map<String, State> speaking,
        List<Question> answered,
        List<Question> open) {

    /** The finding of the card with this id. */
    public Optional<Finding> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /** The findings of one family that speak for, or against, the programme. */
    public List<Finding> of(Family family, Side side) {
        return findings.stream()
                .filter(finding -> finding.card().family() == family
                        && finding.card().side().equals(Optional.of(side)))
                .toList();
    }

    /** What a design remembers of this advice. */
    public LastAdvised remembered() {
        return new LastAdvised(knowledge, design.answers(), statuses());
    }

    /** The status of every finding, by id. */
    public Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        findings.forEach(finding -> statuses.put(finding.id(), finding.status().word()));
        return statuses;
    }
}
