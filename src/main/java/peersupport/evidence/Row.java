package peersupport.evidence;

import java.util.List;

/**
 * One row of the register of evidence.
 *
 * @param says what it says, in this project's words
 * @param seen how much of the source was seen
 * @param mark stated, inferred, label or not found
 * @param but what the mark does not cover; may be empty
 * @param unused why no output prints it; empty when some output does
 * @param why the reason in words; may be empty
 */
public record Row(
        String id,
        String says,
        List<String> sources,
        List<String> restsOn,
        String seen,
        String mark,
        String but,
        String unused,
        String why) {

    /** The mark, for a line that has only the gist of the row: whether it covers everything shows. */
    public String shortMark() {
        return but.isEmpty() ? mark : mark + ", with a reservation";
    }
}
