package peersupport.exploring;

import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;

/**
 * What another answer to one question would move.
 *
 * @param inPlay whether the question arises at all
 */
public record WhatIf(Moved moved, boolean inPlay) {

    /** Tries the answer, and changes nothing. */
    public static WhatIf of(Knowledge knowledge, Advisor advisor, Design design, Question question, Answer answer) {
        Readings before = new Readings(knowledge, design);
        Readings after = new Readings(knowledge, design.with(question.id(), answer));
        return new WhatIf(
                Moved.between(knowledge, advisor.conclude(before), advisor.conclude(after)),
                after.gate(question) == State.MET);
    }
}
