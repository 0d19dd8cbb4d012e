package peersupport.evidence.context;

import java.util.Optional;

/**
 * A condition the evidence says matters. It is owned by one question, by its definition, or is brought about by
 * configurations.
 *
 * @param definition the contexts it is worked out from, when no question owns it
 * @param broughtAbout whether configurations bring it about
 * @param guidance how to get there, where this project suggests it
 */
public record Context(
        String id,
        String says,
        Level level,
        Optional<Condition> definition,
        boolean broughtAbout,
        Optional<Guidance> guidance) {}
