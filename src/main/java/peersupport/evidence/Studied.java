package peersupport.evidence;

import java.util.List;

/**
 * Whom a source studied, as contexts, so that directness can be read.
 *
 * @param says the same in words
 */
public record Studied(
        String source, String says, List<String> population, List<String> setting, List<String> country) {}
