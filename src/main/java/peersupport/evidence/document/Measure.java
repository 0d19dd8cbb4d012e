package peersupport.evidence.document;

import java.util.List;
import java.util.Optional;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Keyword;

/**
 * A questionnaire or other measure; never its items.
 *
 * @param items number of items in words, or "not seen"
 * @param forms numbers of items of its forms, as far as seen, the longest first
 * @param licence what a source said of its licence: not legal advice
 * @param applies the designs it suits; every design when empty
 * @param firstChoice whether this project suggests it first for its domain
 */
public record Measure(
        String id,
        String name,
        Role role,
        List<String> domains,
        String items,
        List<Integer> forms,
        String range,
        String licence,
        String caution,
        String change,
        Optional<Condition> applies,
        boolean firstChoice,
        List<String> rows,
        List<String> sources) {

    /** The number of items of its shortest form; there must be one that was seen. */
    public int shortest() {
        return forms.get(forms.size() - 1);
    }

    /** What a measure is used for. */
    public enum Role implements Keyword {
        OUTCOME,
        PROCESS,
        FIDELITY,
        SYMPTOMS,
        IMPLEMENTATION
    }
}
