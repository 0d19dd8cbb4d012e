package peersupport.reasoning;

import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;

/**
 * The answers of one design read into context states. Plain data work; nothing is
 * concluded here, and nothing is taken as a no because it was not said.
 */
public final class ContextStates {
    private final Knowledge knowledge;
    private final Design design;
    private final State[] states;

    /** What this design says. Each context that a question or a definition owns is read when it is asked for first. */
    public ContextStates(Knowledge knowledge, Design design) {
        this.knowledge = knowledge;
        this.design = design;
        this.states = new State[knowledge.contexts().size()];
    }

    /** Whether the context holds. */
    public boolean met(String context) {
        return state(context) == State.MET;
    }

    /** The state of a context that is read from answers. */
    public State state(String context) {
        int place = knowledge.place(context);
        if (states[place] == null) {
            states[place] = read(context);
        }
        return states[place];
    }

    /** Met if the condition is as needed, not met if it cannot be, otherwise not said. */
    public State state(Condition condition) {
        if (condition instanceof Need need) {
            return state(need.context()).of(need);
        }
        if (condition instanceof Condition.NotSeen) {
            return State.NOT_SAID;
        }
        boolean all = condition instanceof All;
        State decides = all ? State.NOT_MET : State.MET;
        State otherwise = all ? State.MET : State.NOT_MET;
        for (Condition member : all ? ((All) condition).members() : ((Any) condition).members()) {
            State state = state(member);
            if (state == decides) {
                return decides;
            }
            if (state == State.NOT_SAID) {
                otherwise = State.NOT_SAID;
            }
        }
        return otherwise;
    }

    /** Whether the question makes sense: met, not met (it does not), or not said (its answer is held back). */
    public State gate(Question question) {
        return question.askWhen().isEmpty()
                ? State.MET
                : state(new Need(question.askWhen().get(), true));
    }

    /** The design these readings were taken from. */
    public Design design() {
        return design;
    }

    private State read(String context) {
        Question owner = knowledge.owner(context).orElse(null);
        if (owner == null) {
            return state(knowledge.contexts().get(context).definition().orElseThrow());
        }
        return switch (gate(owner)) {
            case MET -> answered(context, owner, design.answers().get(owner.id()));
            case NOT_SAID -> State.NOT_SAID;
            default -> State.OUT_OF_PLAY;
        };
    }

    /** What an answer, or none (null), says of a context of a question that is in play. */
    public static State answered(String context, Question owner, Answer answer) {
        if (answer instanceof Answer.DoesNotApply) {
            return State.NOT_MET; // Check sees to it that nothing needs the no
        }
        if (!(answer instanceof Answer.Chosen chosen)) {
            return State.NOT_SAID;
        }
        boolean left = false;
        for (Option option : owner.options()) {
            boolean picked = chosen.options().contains(option.id());
            if (picked && option.makes().contains(context)) {
                return State.MET;
            }
            left |= picked
                    ? option.leavesOpen().contains(context)
                    : chosen.restNotDecided()
                            && !chosen.ruledOut().contains(option.id())
                            && (option.makes().contains(context)
                                    || option.leavesOpen().contains(context));
        }
        return left ? State.NOT_SAID : State.NOT_MET;
    }
}
