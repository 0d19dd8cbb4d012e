package peersupport.evidence.document;

import java.util.List;
import java.util.Optional;
import peersupport.evidence.context.Condition;

/** What this project suggests for one part of an evaluation plan: basis <em>suggested</em>, line by line. */
public record PlanTopic(String id, String title, List<Line> lines) {

    /**
     * One suggestion.
     *
     * @param when the time it is for; may be empty
     * @param who who does it; may be empty
     * @param applies the designs it is for; every design when empty
     * @param contexts conditions it rests on, so that what was said of them can be printed beside it
     * @param rows the evidence rows that prompted it
     */
    public record Line(
            String says,
            String when,
            String who,
            Optional<Condition> applies,
            List<String> contexts,
            List<String> rows) {}
}
