package peersupport.evidence;

import java.util.List;

/**
 * Whom a source studied, as contexts, so that directness can be read.
 *
 * @param says the same in words
 * @param inShort the same in a few words that complete "from …"
 */
public record Studied(
        String source,
        String says,
        String inShort,
        List<String> population,
        List<String> setting,
        List<String> country) {}
