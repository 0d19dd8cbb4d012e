package peersupport.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.exploring.Moved;
import peersupport.exploring.Next;
import peersupport.exploring.WhatIf;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

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

    private static final int NAMED = 2;

    private final Library library;
    private final Knowledge knowledge;
    private final Desk desk;
    private final Typed typed;
    private final Set<Boolean> explained = new HashSet<>();
    private Question asking;

    Interview(Library library, Desk desk, Typed typed) {
        this.library = library;
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
                why(question);
                show(question, place);
                say(QuestionPage.HELP);
            } else if (reply instanceof Reply.Quiet) {
                say(
                        desk.hush()
                                ? "Quiet: what an answer settles is not said any more."
                                : "What an answer settles is said again.");
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

    private void take(Question question, Answer answer) {
        Design before = desk.design();
        Design after = before.with(question.id(), answer);
        desk.save(after);
        Page page = new Page().line("  → ", QuestionPage.words(question, answer));
        moved(before, after).forEach(line -> page.line("    ", line));
        if (!desk.isQuiet()) {
            settled(page, before, after);
        }
        page.say();
    }

    /** What the question serves, worked out from the rules. */
    private void why(Question question) {
        Advice advice = library.advisor().advise(desk.design().without(question.id()));
        new Page().gap().line("Why we ask").say();
        ExploringPages.whyAsk(question, advice, Next.after(knowledge, advice).on(question))
                .say();
    }

    /** One line on what an answer settles: harms first, two at most by name. */
    private void settled(Page page, Design before, Design after) {
        List<Moved.Finding> settled = WhatIf.between(knowledge, library.advisor(), before, after).findings().stream()
                .filter(move -> move.to() != Status.OPEN)
                .toList();
        String named = settled.stream()
                .limit(NAMED)
                .map(move -> move.card().id() + " " + move.card().says() + ": " + MovedPage.words(move.to()))
                .collect(Collectors.joining("; "));
        if (!named.isEmpty()) {
            page.line(
                    "    That settles ",
                    named + (settled.size() > NAMED ? "; + " + (settled.size() - NAMED) + " more: advise" : ""));
        }
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
