package peersupport.exploring;

import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Question;

/**
 * One answer replaced, or one option added to or taken from a list.
 *
 * @param says the change in words, such as "add: Listening, and acknowledging what people say"
 */
public record Change(Question question, Answer after, String says) {

    /** The design with the change made. */
    public Design applyTo(Design design) {
        return design.with(question.id(), after);
    }
}
