package peersupport.evidence.context;

import java.util.List;

/**
 * This project's own suggestion for putting a context in place: basis <em>suggested</em>.
 *
 * @param good what good looks like
 * @param who who does what to get there
 * @param indicator how one would know
 * @param rows the evidence rows that prompted it
 */
public record Guidance(String good, String who, String indicator, List<String> rows) {}
