package peersupport.reasoning;

import java.util.Map;

/**
 * What the rules have concluded from one design's readings.
 *
 * @param statuses of every configuration, by id
 * @param factors the state of every factor, by id
 * @param broughtAbout the state of every context that configurations bring about, by id
 * @param applies whether each note and each result concerns the design, by id: not met when it does not
 */
public record Conclusions(
        Map<String, Status> statuses,
        Map<String, FactorState> factors,
        Map<String, State> broughtAbout,
        Map<String, State> applies) {

    /** The status of a configuration. */
    public Status status(String id) {
        return statuses.get(id);
    }

    /** The state of a factor. */
    public FactorState factor(String id) {
        return factors.get(id);
    }
}
