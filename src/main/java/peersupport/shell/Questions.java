package peersupport.shell;

import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.files.Nearest;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

/** Finds questions by the ids people type. */
final class Questions {
    private Questions() {}

    /** The question with this id; refused, with the nearest, when there is none. */
    static Question named(Knowledge knowledge, String id) {
        Question question = knowledge.questions().get(id);
        if (question == null) {
            throw Refused.wrongWord((id.isEmpty()
                            ? "Name a question."
                            : "There is no question '" + id + "'."
                                    + Nearest.maybe(id, knowledge.questions().keySet()))
                    + " 'questions' lists them all.");
        }
        return question;
    }

    /** Why this question is not asked in this design, where it is not. */
    static String notAsked(Knowledge knowledge, Design design, Question question) {
        boolean waits = new ContextStates(knowledge, design).gate(question) == State.NOT_SAID;
        return "'" + question.id() + "' "
                + (waits ? "waits for another answer" : "does not arise for this programme")
                + ". It is asked only when this holds: "
                + knowledge.contexts().get(question.askWhen().orElseThrow()).says() + ".";
    }
}
