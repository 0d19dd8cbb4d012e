package peersupport.evidence.register;

import java.util.List;

/**
 * One row of the register of evidence.
 *
 * @param says what it says, in this project's words
 * @param extent how much of the source was seen
 * @param basis stated, inferred, label or not found
 * @param caveat what the basis does not cover; may be empty
 * @param unused why no output prints it; empty when some output does
 * @param why the reason in words; may be empty
 */
public record Row(
        String id,
        String says,
        List<String> sources,
        List<String> restsOn,
        String extent,
        String basis,
        String caveat,
        String unused,
        String why) {

    /** The basis, for a line that has only the gist of the row: whether it covers everything shows. */
    public String shortBasis() {
        return caveat.isEmpty() ? basis : basis + ", with a reservation";
    }
}
