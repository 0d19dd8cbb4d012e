package peersupport.evidence;

import java.util.OptionalInt;

/**
 * Numbers of people that one answer stands for.
 *
 * @param from the fewest
 * @param to the most; empty where there is no upper end
 */
public record Band(int from, OptionalInt to) {}
