package peersupport.evidence;

import java.util.List;

/**
 * One answer a question offers.
 *
 * @param makes contexts it makes met; every other context of the question is then not met
 * @param leavesOpen contexts it leaves not said
 */
public record Option(String id, String says, List<String> makes, List<String> leavesOpen) {}
