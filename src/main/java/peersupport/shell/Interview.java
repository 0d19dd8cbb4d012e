package peersupport.shell;

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

    private final Library library;
    private final Consequences consequences;
    private final Knowledge knowledge;
    private final Desk desk;
    private final Typed typed;
    private final Set<Boolean> explained = new HashSet<>();
    private Question asking;

    Interview(Library library, Desk desk, Typed typed) {
        this.library = library;
        this.consequences = new Consequences(library);
        this.knowledge = library.knowledge();
        this.desk = desk;
        this.typed = typed;
    }

    /** The question that was being asked last. */
    Question asking() {
        return asking;
    }

    /** Puts those of these questions that wait for an answer, in order; all of them when none does. */
    End ask(List<Question> questions) {
        Set<Question> shown = new HashSet<>(waiting(questions).isEmpty() ? questions : List.of());
        return round(questions, next(questions, -1, shown), shown);
    }

    /** Takes up a round of questions again at its last one. */
    End back(List<Question> questions) {
        return round(questions, previous(questions, questions.size()), new HashSet<>());
    }

    /** Those of these questions that make sense and are not answered yet. */
    List<Question> waiting(List<Question> questions) {
        return questions.stream()
                .filter(question -> gate(question) == State.MET && !answered(question))
                .toList();
    }

    private End round(List<Question> questions, int start, Set<Question> shown) {
        int at = start;
        while (at < questions.size()) {
            int before = previous(questions, at);
            shown.add(questions.get(at));
            Reply reply = put(questions.get(at), place(questions, at), before < 0);
            if (reply == null || reply instanceof Reply.Pause) {
                return reply == null ? End.CUT_OFF : End.PAUSED;
            }
            at = reply instanceof Reply.Back ? before : next(questions, at, shown);
        }
        return End.DONE;
    }

    /** The next to put: one that waits, or one that this round has shown already. */
    private int next(List<Question> questions, int at, Set<Question> shown) {
        int next = at + 1;
        while (next < questions.size()
                && !(gate(questions.get(next)) == State.MET
                        && (shown.contains(questions.get(next)) || !answered(questions.get(next))))) {
            next++;
        }
        return next;
    }

    /** The one before, answered or not; -1 when this is the first. */
    private int previous(List<Question> questions, int at) {
        int previous = at - 1;
        while (previous >= 0 && gate(questions.get(previous)) != State.MET) {
            previous--;
        }
        return previous;
    }

    /** Where this question stands among those that may be put. */
    private String place(List<Question> questions, int at) {
        List<Question> possible = questions.stream()
                .filter(question -> gate(question) == State.MET || gate(question) == State.NOT_SAID)
                .toList();
        return questions.size() == 1
                ? ""
                : " · " + (possible.indexOf(questions.get(at)) + 1) + " of " + possible.size();
    }

    /** One question until it is answered, left, or the input ends (null). */
    private Reply put(Question question, String place, boolean first) {
        asking = question;
        show(question, place);
        int empty = 0;
        while (empty < EMPTY_LINES) {
            String line = typed.answer("> ", QuestionPage.completions(question));
            if (line == null) {
                return null;
            }
            Reply reply = Reply.read(question, line);
            empty = reply instanceof Reply.Keep ? empty + 1 : 0;
            if (reply instanceof Reply.Keep && answered(question)) {
                return reply;
            } else if (reply instanceof Reply.Keep) {
                say("Please answer, or type \"later\" to leave it open.");
            } else if (reply instanceof Reply.Wrong wrong) {
                say(wrong.says());
            } else if (reply instanceof Reply.Review) {
                AnswersPage.of(knowledge, desk.design()).say();
                show(question, place);
            } else if (reply instanceof Reply.Help) {
                explained.clear();
                new Page().gap().line("Why we ask").say();
                consequences.why(question, desk.design()).say();
                show(question, place);
                say(QuestionPage.HELP);
            } else if (reply instanceof Reply.Findings) {
                AdvicePage.of(library, desk.design()).say();
                show(question, place);
            } else if (reply instanceof Reply.Quiet) {
                say(desk.hush());
            } else if (reply instanceof Reply.Back && first) {
                say("This is the first question here; there is none before it.");
            } else {
                if (!(reply instanceof Reply.Answered given) || take(question, given.answer())) {
                    return reply;
                }
            }
        }
        return null;
    }

    private void show(Question question, String place) {
        Page page = QuestionPage.of(question, section(question) + place);
        Answer answer = desk.design().answers().get(question.id());
        if (answer != null) {
            page.gap().line("Your answer so far: " + QuestionPage.words(question, answer) + ". Enter keeps it.");
        }
        if (explained.add(question.many())) {
            page.gap().line(QuestionPage.how(question));
            if (explained.size() == 1) {
                page.line(QuestionPage.ALWAYS);
            }
        }
        page.say();
    }

    /** Saves the answer; not when the question was answered elsewhere meanwhile, which the person has not seen. */
    private boolean take(Question question, Answer answer) {
        Desk.Changed changed;
        try {
            changed = desk.change(design -> design.with(question.id(), answer));
        } catch (Refused e) {
            say(e.getMessage());
            return false;
        }
        Design before = changed.before();
        Design after = changed.after();
        Page page = new Page().line("  → ", QuestionPage.words(question, answer));
        consequences.gates(before, after).forEach(line -> page.line("    ", line));
        String settled = desk.isQuiet() ? "" : consequences.settled(before, after);
        if (!settled.isEmpty()) {
            page.line("    ", settled);
        }
        page.say();
        return true;
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
