package peersupport.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;

/** Asks questions one after another, and saves after each answer. A loop over what plain commands do too. */
final class Interview {
    /** How a round of questions ended. */
    enum End {
        /** All were put. */
        DONE,
        /** The person asked to stop. */
        PAUSED,
        /** Ctrl-C, Ctrl-D, the end of a pipe, or nothing but empty lines. */
        CUT_OFF
    }

    private static final int EMPTY_LINES = 3;

    private final Knowledge knowledge;
    private final Desk desk;
    private final Typed typed;
    private final Set<Boolean> explained = new HashSet<>();
    private Question asking;

    Interview(Knowledge knowledge, Desk desk, Typed typed) {
        this.knowledge = knowledge;
        this.desk = desk;
        this.typed = typed;
    }

    /** The question that was being asked last. */
    Question asking() {
        return asking;
    }

    /** Puts these questions, in order, leaving out those that make no sense for what is said so far. */
    End ask(List<Question> questions) {
        Deque<Integer> before = new ArrayDeque<>();
        int at = 0;
        while (at < questions.size()) {
            Question question = questions.get(at);
            if (gate(question) != State.MET) {
                at++;
                continue;
            }
            Reply reply = put(question, at + 1, questions.size(), before.isEmpty());
            if (reply == null || reply instanceof Reply.Pause) {
                return reply == null ? End.CUT_OFF : End.PAUSED;
            }
            if (reply instanceof Reply.Back) {
                at = before.isEmpty() ? at : before.pop();
            } else {
                before.push(at++);
            }
        }
        return End.DONE;
    }

    /** One question until it is answered, left, or the input ends (null). */
    private Reply put(Question question, int number, int of, boolean first) {
        asking = question;
        show(question, number, of);
        int empty = 0;
        while (empty < EMPTY_LINES) {
            String line = typed.answer("> ", QuestionPage.completions(question));
            if (line == null) {
                return null;
            }
            Reply reply = Reply.read(question, line);
            if (reply instanceof Reply.Keep) {
                if (answered(question)) {
                    return reply;
                }
                empty++;
                say("Please answer, or type \"later\" to leave it open.");
            } else if (reply instanceof Reply.Wrong wrong) {
                say(wrong.says());
            } else if (reply instanceof Reply.Review) {
                AnswersPage.of(knowledge, desk.design()).say();
                show(question, number, of);
            } else if (reply instanceof Reply.Help) {
                show(question, number, of);
            } else if (reply instanceof Reply.Back && first) {
                say("This is the first question here; there is none before it.");
            } else {
                if (reply instanceof Reply.Answered given) {
                    take(question, given.answer());
                }
                return reply;
            }
        }
        return null;
    }

    private void show(Question question, int number, int of) {
        Page page = QuestionPage.of(question, section(question) + " · " + number + " of " + of);
        Answer answer = desk.design().answers().get(question.id());
        if (answer != null) {
            page.gap().line("Your answer so far: " + QuestionPage.words(question, answer) + ". Enter keeps it.");
        }
        if (explained.add(question.many())) {
            page.gap().line(QuestionPage.how(question));
            if (explained.size() == 1) {
                page.line("At any question: " + String.join(", ", Reply.WORDS) + ".");
            }
        }
        page.say();
    }

    private void take(Question question, Answer answer) {
        Design before = desk.design();
        Design after = before.with(question.id(), answer);
        desk.save(after);
        Page page = new Page().line("  → ", QuestionPage.words(question, answer));
        moved(before, after).forEach(line -> page.line("    ", line));
        page.say();
    }

    /** What an answer sets aside, or brings back, because another question now makes no sense, or does. */
    List<String> moved(Design before, Design after) {
        Readings was = new Readings(knowledge, before);
        Readings is = new Readings(knowledge, after);
        List<String> lines = new ArrayList<>();
        for (Question question : knowledge.questions().values()) {
            if (after.answers().containsKey(question.id()) && was.gate(question) != is.gate(question)) {
                lines.add(
                        is.gate(question) == State.MET
                                ? "Back in play, with your answer: " + question.asks()
                                : "Set aside for now, and kept: your answer to \"" + question.asks() + "\"");
            }
        }
        return lines;
    }

    private State gate(Question question) {
        return new Readings(knowledge, desk.design()).gate(question);
    }

    private boolean answered(Question question) {
        return desk.design().answers().containsKey(question.id());
    }

    private String section(Question question) {
        return knowledge.contents().sections().stream()
                .filter(section -> section.id().equals(question.section()))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private static void say(String words) {
        new Page().line(words).say();
    }
}
