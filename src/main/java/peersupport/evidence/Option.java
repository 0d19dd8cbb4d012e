package peersupport.evidence;

import java.util.List;
import java.util.Optional;

/**
 * One answer a question offers.
 *
 * @param makes contexts it makes met; every other context of the question is then not met
 * @param leavesOpen contexts it leaves not said
 * @param people the numbers of people it stands for, where it is about a number of people
 */
public record Option(String id, String says, List<String> makes, List<String> leavesOpen, Optional<Band> people) {}
