package peersupport.evidence.document;

import java.util.List;
import java.util.Optional;
import peersupport.evidence.context.Condition;

/**
 * Measures that could be asked together: this project's suggestion.
 *
 * @param measures ids, of which a design prints those that suit it
 * @param besides what would be asked beside them
 * @param applies the designs it is for; every design when empty
 * @param rows the evidence rows that prompted it
 */
public record MeasureSet(
        String id,
        String name,
        String says,
        List<String> measures,
        String besides,
        Optional<Condition> applies,
        List<String> rows) {}
