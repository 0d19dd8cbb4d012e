package peersupport.exploring;

import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

/**
 * What another answer to one question would move.
 *
 * @param inPlay whether the question arises at all
 */
public record WhatIf(Moved moved, boolean inPlay) {

    /** Tries the answer, and changes nothing. */
    public static WhatIf of(Knowledge knowledge, Advisor advisor, Design design, Question question, Answer answer) {
        Design changed = design.with(question.id(), answer);
        return new WhatIf(
                between(knowledge, advisor, design, changed),
                new ContextStates(knowledge, changed).gate(question) == State.MET);
    }

    /** What moves from one design to another. */
    public static Moved between(Knowledge knowledge, Advisor advisor, Design before, Design after) {
        Trying trying = new Trying(knowledge, advisor);
        return Moved.between(knowledge, trying.conclude(before), trying.conclude(after));
    }
}
