package peersupport.evidence.context;

import java.util.OptionalInt;

/**
 * Amounts that one answer stands for.
 *
 * @param from the least
 * @param to the most; empty where there is no upper end
 */
public record Band(Unit unit, int from, OptionalInt to) {
    /** Whether any amount from this least to this most lies in it. */
    public boolean meets(int least, int most) {
        return from <= most && to.orElse(Integer.MAX_VALUE) >= least;
    }
}
