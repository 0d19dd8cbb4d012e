package peersupport.evidence.document;

import java.util.List;
import java.util.Optional;
import peersupport.evidence.context.Condition;

/**
 * What risk checklists say, whatever is found of the programme: basis <em>suggested</em>.
 *
 * @param worries whom to tell when worried, the most urgent first
 * @param beforehand what else to agree before anybody comes; may be empty
 * @param practising how to practise the scenes
 */
public record Checklist(List<Worry> worries, List<Matter> beforehand, List<Line> practising) {

    /**
     * Whom to tell, and what to do.
     *
     * @param tell the part somebody plays; the programme fills in the name
     * @param applies the designs it is for; every design when empty
     * @param rows the rows that prompted it
     */
    public record Worry(String when, String tell, String steps, Optional<Condition> applies, List<String> rows) {}

    /**
     * Something to agree.
     *
     * @param name what it is about, in a few words
     * @param agree what to agree
     * @param applies the designs it is for; every design when empty
     * @param rows the rows that prompted it
     */
    public record Matter(String name, String agree, Optional<Condition> applies, List<String> rows) {}

    /** A line, and the rows that prompted it. */
    public record Line(String says, List<String> rows) {}
}
