package peersupport.screening;

import java.util.List;
import peersupport.evidence.Problem;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/** What screening made of one design handed in. */
public sealed interface Screened {

    /** The design's file, or its file and line. */
    String place();

    /**
     * A design that was put to the rules.
     *
     * @param author who answers; may be empty
     * @param statuses of every configuration, in the order of the knowledge base
     * @param factors of every APPEAR factor, in the same order
     * @param notes the notes that are shown, by id, in the same order
     * @param people of every context about the people a programme is for, in the same order
     * @param ask the questions, by id, that open findings turn on, those most turns on first
     */
    record Done(
            String place,
            String title,
            String author,
            List<Status> statuses,
            List<FactorState> factors,
            List<String> notes,
            List<State> people,
            List<String> ask)
            implements Screened {}

    /** A design that could not be read, and why. */
    record Refused(String place, List<Problem> problems) implements Screened {}
}
