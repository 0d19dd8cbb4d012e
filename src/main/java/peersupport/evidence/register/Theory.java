package peersupport.evidence.register;

import java.util.List;

/** A middle-range theory, and the cards it helps to explain. */
public record Theory(
        String id, String name, String says, List<String> explains, List<String> rows, List<String> sources) {}
