package peersupport.reasoning;

import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Keyword;

/** What a design says of one context. Out of play: the question that owns it makes no sense for this design. */
public enum State implements Keyword {
    MET,
    NOT_MET,
    NOT_SAID,
    OUT_OF_PLAY;

    /** Whether a context in this state is as needed. */
    public boolean asNeeded(Need need) {
        return this == (need.met() ? MET : NOT_MET);
    }

    /** Whether a context in this state cannot be as needed, however the open questions are answered. */
    public boolean ruledOut(Need need) {
        return this != NOT_SAID && !asNeeded(need);
    }

    /** Met if the context is as needed, not met if it cannot be, otherwise not said. */
    public State of(Need need) {
        return asNeeded(need) ? MET : ruledOut(need) ? NOT_MET : NOT_SAID;
    }

    /** For rules: what a condition comes to that needs a context in this state met. */
    public static State is(State context) {
        return context == OUT_OF_PLAY ? NOT_MET : context;
    }

    /** For rules: what a condition comes to that needs a context in this state not met. */
    public static State isNot(State context) {
        return context == NOT_SAID ? NOT_SAID : context == NOT_MET ? MET : NOT_MET;
    }

    /** Met when every condition is, not met when one cannot be, otherwise not said. */
    public static State all(State... conditions) {
        State all = MET;
        for (State condition : conditions) {
            if (condition == NOT_MET) {
                return NOT_MET;
            }
            all = condition == NOT_SAID ? NOT_SAID : all;
        }
        return all;
    }

    /** Met when one condition is, not met when none can be, otherwise not said. */
    public static State any(State... conditions) {
        State any = NOT_MET;
        for (State condition : conditions) {
            if (condition == MET) {
                return MET;
            }
            any = condition == NOT_SAID ? NOT_SAID : any;
        }
        return any;
    }
}
