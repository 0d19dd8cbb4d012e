package peersupport.exploring;

import java.util.Optional;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.context.Keyword;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;

/**
 * One answer replaced, or one option added to or left out of a list.
 *
 * @param option the option that is chosen, added or left out; empty when a list is settled
 * @param after the question's answer with the change made
 */
public record Change(Question question, Kind kind, Optional<Option> option, Answer after) {

    /** What is done: with an option, or with the undecided rest of a list. */
    public enum Kind implements Keyword {
        CHOOSE(""),
        ADD("add: "),
        LEAVE_OUT("leave out: "),
        SETTLE("nothing more than is named already"),
        NONE("none of these");

        private final String lead;

        Kind(String lead) {
            this.lead = lead;
        }
    }

    /** The design with the change made. */
    public Design applyTo(Design design) {
        return design.with(question.id(), after);
    }

    /** The change in words, such as "add: Listening, and acknowledging what people say". */
    public String says() {
        return kind.lead + option.map(Option::says).orElse("");
    }

    /** Whether it puts an option on a list. */
    boolean adds() {
        return kind == Kind.ADD;
    }

    /** Whether the two are about the same option, so that both at once would be one change, or none. */
    boolean meets(Change other) {
        return question.equals(other.question) && (!question.many() || option.equals(other.option));
    }
}
