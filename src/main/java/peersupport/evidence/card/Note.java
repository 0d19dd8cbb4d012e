package peersupport.evidence.card;

import java.util.List;
import java.util.Optional;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Keyword;

/**
 * Something the reader must be shown: a conflict in the evidence, something looked for and not found, or a limit. It is
 * shown unless the design is about something else.
 *
 * @param applies the designs it concerns; every design when empty
 * @param onceSaid whether it is shown only once the design is said to be such; never so for a conflict
 * @param beside cards it belongs beside
 */
public record Note(
        String id,
        Kind kind,
        String says,
        Optional<Condition> applies,
        boolean onceSaid,
        List<Side> sides,
        List<String> beside) {

    /** What a note tells. */
    public enum Kind implements Keyword {
        CONFLICT,
        NOT_FOUND,
        LIMIT
    }

    /** One side of a conflict, or one statement of any other note. */
    public record Side(String says, List<String> rows, List<String> sources) {}
}
