package peersupport.evidence;

import java.util.List;

/**
 * What every risk checklist says, whatever the programme: basis <em>suggested</em>.
 *
 * @param worries whom to tell when worried, the most urgent first
 * @param practising how to practise the scenes
 */
public record Checklist(List<Worry> worries, List<Line> practising) {

    /**
     * Whom to tell, and what to do.
     *
     * @param tell the part somebody plays; the programme fills in the name
     * @param rows the rows that prompted it
     */
    public record Worry(String when, String tell, String steps, List<String> rows) {}

    /** A line, and the rows that prompted it. */
    public record Line(String says, List<String> rows) {}
}
