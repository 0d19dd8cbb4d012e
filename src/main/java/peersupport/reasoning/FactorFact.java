package peersupport.reasoning;

import java.util.List;

/** What a design makes of an APPEAR factor. */
public final class FactorFact extends Fact {
    private List<SignFact> signs = List.of();
    private FactorState state;

    public FactorFact(String id) {
        super(id);
    }

    public List<SignFact> getSigns() {
        return signs;
    }

    public void setSigns(List<SignFact> signs) {
        this.signs = signs;
    }

    /** The state the rules have concluded. */
    public FactorState state() {
        return concluded(state, this);
    }

    public void setState(FactorState state) {
        this.state = state;
    }

    /**
     * A sign.
     *
     * @param matters whether its absence is known to matter
     */
    public record SignFact(boolean matters, State state) {
        public boolean isMatters() {
            return matters;
        }

        public State getState() {
            return state;
        }
    }

    /** For rules: a sign whose absence matters; one of these contexts as needed is enough. */
    public static SignFact sign(State... any) {
        return new SignFact(true, standIn(any));
    }

    /** For rules: a sign that is only also seen. */
    public static SignFact alsoSeen(State... any) {
        return new SignFact(false, standIn(any));
    }

    /** For rules. */
    public static List<SignFact> signs(SignFact... signs) {
        return List.of(signs);
    }

    /** For rules: the other way round; out of play stays out of play. */
    public static State without(State context) {
        return context == State.OUT_OF_PLAY ? context : State.isNot(context);
    }

    /** What contexts that stand in for one another come to; out of play when all are. */
    public static State standIn(State... any) {
        State state = State.OUT_OF_PLAY;
        for (State one : any) {
            if (one == State.MET) {
                return State.MET;
            }
            if (one == State.NOT_SAID || state == State.OUT_OF_PLAY) {
                state = one;
            }
        }
        return state;
    }
}
