package peersupport.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

/** Asks questions one after another, and saves after each answer. A loop over what plain commands do too. */
final class Interview {
    /** How a round of questions ended. */
    enum End {
        /** All were put, or the person went back to where they came from. */
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
    private final Talk talk;
    private final Set<Boolean> explained = new HashSet<>();
    private Question asking;

    Interview(Library library, Desk desk, Typed typed, Talk talk) {
        this.library = library;
        this.consequences = new Consequences(library);
        this.knowledge = library.knowledge();
        this.desk = desk;
        this.typed = typed;
        this.talk = talk;
    }

    /** The question that was being asked last. */
    Question asking() {
        return asking;
    }

    /** Puts those of these questions that wait for an answer, in order; all of them when none does. */
    End ask(List<Question> questions) {
        return round(Round.of(knowledge, desk, questions), false);
    }

    /** The same, chosen from a menu: there "back" leads from the first of them. */
    End askFromMenu(List<Question> questions) {
        return round(Round.of(knowledge, desk, questions), true);
    }

    /** Puts one chosen question after another; "back" leads through them, and then through those asked before. */
    End askOn(List<Question> before, Supplier<Optional<Question>> chosen) {
        Round round = Round.after(knowledge, desk, before);
        End end = End.DONE;
        while (end == End.DONE) {
            Optional<Question> next = chosen.get();
            if (next.isEmpty()) {
                return end;
            }
            round.goOnWith(next.get());
            end = round(round, false);
        }
        return end;
    }

    /** Takes up a round of questions again at its last one. */
    End back(List<Question> questions) {
        Round round = Round.after(knowledge, desk, questions);
        round.goBack();
        return round(round, false);
    }

    /** Those of these questions that make sense and are not answered yet. */
    List<Question> waiting(List<Question> questions) {
        return questions.stream()
                .filter(question -> arises(question) && !answered(question))
                .toList();
    }

    /** Whether this question makes sense for the design as it is. */
    boolean arises(Question question) {
        return new ContextStates(knowledge, desk.design()).gate(question) == State.MET;
    }

    private End round(Round round, boolean fromMenu) {
        while (round.isOn()) {
            Reply reply = put(round.question(), round.place(), round.isFirst() && !fromMenu);
            if (reply == null || reply instanceof Reply.Pause) {
                return reply == null ? End.CUT_OFF : End.PAUSED;
            }
            if (reply instanceof Reply.Back) {
                round.goBack();
            } else {
                round.goOn();
            }
        }
        return End.DONE;
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
                talk.say("Please answer, or type \"later\" to leave it open.");
            } else if (reply instanceof Reply.Wrong wrong) {
                talk.say(wrong.says());
            } else if (reply instanceof Reply.Review) {
                talk.say(AnswersPage.of(knowledge, desk.design()));
                show(question, place);
            } else if (reply instanceof Reply.Help) {
                explained.clear();
                talk.say(new Page().gap().line("Why we ask"));
                talk.say(consequences.why(question, desk.design()));
                show(question, place);
                talk.say(QuestionPage.HELP);
            } else if (reply instanceof Reply.Findings) {
                talk.say(AdvicePage.of(library, desk.design()));
                show(question, place);
            } else if (reply instanceof Reply.Quiet) {
                talk.say(desk.hush());
            } else if (reply instanceof Reply.Later && !TypedText.plain(line).equals("later")) {
                talk.say("Left open.");
                return reply;
            } else if (reply instanceof Reply.Back && first) {
                talk.say("This is the first question here; there is none before it.");
            } else {
                if (!(reply instanceof Reply.Answered given) || take(question, given)) {
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
        if (question.unit().isEmpty() && explained.add(question.many())) {
            page.gap().line(QuestionPage.how(question));
            if (explained.size() == 1) {
                page.line(QuestionPage.ALWAYS);
            }
        }
        talk.say(page);
    }

    /** Saves the answer; not when the question was answered elsewhere meanwhile, which the person has not seen. */
    private boolean take(Question question, Reply.Answered given) {
        Answer answer = given.answer();
        Desk.Changed changed;
        try {
            changed = desk.change(design -> design.with(question.id(), answer));
        } catch (Refused e) {
            talk.say(e.getMessage());
            return false;
        }
        Design before = changed.before();
        Design after = changed.after();
        String words = QuestionPage.words(question, answer);
        Page page = new Page().line("  → ", given.heard().isEmpty() ? words : given.heard() + ": " + words);
        consequences.gates(before, after).forEach(line -> page.line("    ", line));
        String settled = desk.isQuiet() ? "" : consequences.settled(before, after);
        if (!settled.isEmpty()) {
            page.line("    ", settled);
        }
        talk.say(page);
        return true;
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
}
