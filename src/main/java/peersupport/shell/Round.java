package peersupport.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

/** Questions put one after another: which comes next, which came before, and where each stands. */
final class Round {
    private final Knowledge knowledge;
    private final Desk desk;
    private final List<Question> counted;
    private final List<Question> questions;
    private final Set<Question> shown = new HashSet<>();
    private int at;

    private Round(Knowledge knowledge, Desk desk, List<Question> questions, int at) {
        this.knowledge = knowledge;
        this.desk = desk;
        this.counted = questions;
        this.questions = new ArrayList<>(questions);
        this.at = at;
    }

    /** At the first of these questions that waits for an answer; when none does, all of them are put. */
    static Round of(Knowledge knowledge, Desk desk, List<Question> questions) {
        Round round = new Round(knowledge, desk, questions, -1);
        round.toNext();
        if (!round.isOn()) {
            round.shown.addAll(questions);
            round.at = -1;
            round.toNext();
        }
        return round;
    }

    /** Past the last of these questions. */
    static Round after(Knowledge knowledge, Desk desk, List<Question> questions) {
        return new Round(knowledge, desk, questions, questions.size());
    }

    /** Whether there is a question to put. */
    boolean isOn() {
        return at >= 0 && at < questions.size();
    }

    /** The question to put. */
    Question question() {
        return questions.get(at);
    }

    /** Whether none comes before it. */
    boolean isFirst() {
        return previous() < 0;
    }

    /** Where it stands among those that may be put. */
    String place() {
        ContextStates readings = new ContextStates(knowledge, desk.design());
        List<Question> possible = counted.stream()
                .filter(question -> readings.gate(question) == State.MET || readings.gate(question) == State.NOT_SAID)
                .toList();
        return counted.size() == 1 || !possible.contains(question())
                ? ""
                : " · " + (possible.indexOf(question()) + 1) + " of " + possible.size();
    }

    /** To the next: one that waits, or one that this round has shown already. */
    void goOn() {
        shown.add(question());
        toNext();
    }

    /** To one that was not among these questions, or not in this place. */
    void goOnWith(Question question) {
        questions.remove(question);
        questions.add(question);
        at = questions.size() - 1;
    }

    /** To the one before, answered or not; from the first, out of the round. */
    void goBack() {
        if (isOn()) {
            shown.add(question());
        }
        at = previous();
    }

    private void toNext() {
        Design design = desk.design();
        ContextStates readings = new ContextStates(knowledge, design);
        do {
            at++;
        } while (isOn()
                && !(readings.gate(question()) == State.MET
                        && (shown.contains(question())
                                || !design.answers().containsKey(question().id()))));
    }

    private int previous() {
        ContextStates readings = new ContextStates(knowledge, desk.design());
        int previous = at - 1;
        while (previous >= 0 && readings.gate(questions.get(previous)) != State.MET) {
            previous--;
        }
        return previous;
    }
}
