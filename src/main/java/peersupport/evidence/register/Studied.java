package peersupport.evidence.register;

import java.util.List;

/**
 * Whom a source studied, as contexts, so that directness can be read.
 *
 * @param says the same in words
 * @param inShort the same in a few words that complete "from …"
 * @param practice whether it tells what people do, such as a course or a page of guidance, and is no research
 */
public record Studied(
        String source,
        String says,
        String inShort,
        boolean practice,
        List<String> population,
        List<String> setting,
        List<String> country) {}
