package peersupport.shell;

import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.files.Nearest;

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
}
