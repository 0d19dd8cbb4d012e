package peersupport.reasoning;

import peersupport.design.Answer;
import peersupport.evidence.context.Question;

/** What a context's state came from: an answer, or a finding. */
public sealed interface Reason {

    /** An answer of the designer's. */
    record Answered(Question question, Answer answer) implements Reason {}

    /** What a configuration came to. */
    record Found(String finding) implements Reason {}

    /** A question without a definite answer: answering it would settle the context. */
    record Unanswered(String question) implements Reason {}
}
