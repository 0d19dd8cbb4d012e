package peersupport.reporting.annex;

import java.util.List;
import peersupport.evidence.Context;
import peersupport.evidence.Guidance;
import peersupport.reasoning.State;

/**
 * How to put in place a context that is missing or not said: this project's suggestion.
 *
 * @param findings ids of the findings it matters to
 */
public record GuidanceLine(Context context, State state, List<String> findings) {

    /** What good looks like, who gets there, how one would know. */
    public Guidance guidance() {
        return context.guidance().orElseThrow();
    }

    /** Where it stands, in words with a shape. */
    public String standing() {
        return state == State.NOT_SAID ? "? not said" : "○ not in place";
    }
}
