package peersupport.shell.interview;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import peersupport.design.Answer;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;
import peersupport.shell.page.AdvicePage;
import peersupport.shell.page.AnswerEffects;
import peersupport.shell.page.AnswerText;
import peersupport.shell.page.AnswersPage;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.Page;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TypedText;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.Workspace;

/** Asks questions one after another, and saves after each answer. A loop over what plain commands do too. */
public final class Interview {
    /** How a round of questions ended. */
    enum End {
        /** All were put, or the person went back to where they came from. */
        DONE,
        /** The person asked to stop. */
        PAUSED,
        /** Ctrl-C, Ctrl-D, the end of a pipe, or nothing but empty lines. */
        CUT_OFF
    }

    static final int EMPTY_LINES = 3;

    private final Library library;
    private final AnswerEffects effects;
    private final Knowledge knowledge;
    private final Workspace workspace;
    private final LineInput input;
    private final Messages messages;
    private final Set<Boolean> explained = new HashSet<>();
    private Question asking;

    public Interview(Library library, Workspace workspace, LineInput input, Messages messages) {
        this.library = library;
        this.effects = new AnswerEffects(library.knowledge(), library.advisor());
        this.knowledge = library.knowledge();
        this.workspace = workspace;
        this.input = input;
        this.messages = messages;
    }

    /** The question that was being asked last. */
    public Question asking() {
        return asking;
    }

    /** Puts those of these questions that wait for an answer, in order; all of them when none does. */
    public End ask(List<Question> questions) {
        return round(QuestionSequence.of(knowledge, workspace, questions), false);
    }

    /** The same, chosen from a menu: there "back" leads from the first of them. */
    End askFromMenu(List<Question> questions) {
        return round(QuestionSequence.of(knowledge, workspace, questions), true);
    }

    /** Puts one chosen question after another; "back" leads through them, and then through those asked before. */
    End askOn(List<Question> before, Supplier<Optional<Question>> chosen) {
        QuestionSequence round = QuestionSequence.after(knowledge, workspace, before);
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
        QuestionSequence round = QuestionSequence.after(knowledge, workspace, questions);
        round.goBack();
        return round(round, false);
    }

    /** Those of these questions that make sense and are not answered yet. */
    public List<Question> waiting(List<Question> questions) {
        return questions.stream()
                .filter(question -> arises(question) && !answered(question))
                .toList();
    }

    /** Whether this question makes sense for the design as it is. */
    boolean arises(Question question) {
        return new ContextStates(knowledge, workspace.design()).gate(question) == State.MET;
    }

    private End round(QuestionSequence round, boolean fromMenu) {
        while (round.isOn()) {
            Reply reply = put(round.question(), round.place(), round.isFirst() && !fromMenu);
            if (reply == null || reply == Reply.Word.PAUSE) {
                return reply == null ? End.CUT_OFF : End.PAUSED;
            }
            if (reply == Reply.Word.BACK) {
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
            String line = input.answer("> ", QuestionPage.completions(question));
            if (line == null) {
                return null;
            }
            Reply reply = Reply.read(question, line);
            empty = reply == Reply.Word.KEEP ? empty + 1 : 0;
            if (reply == Reply.Word.KEEP && answered(question)) {
                return reply;
            } else if (reply == Reply.Word.KEEP) {
                messages.say("Please answer, or type \"later\" to leave it open.");
            } else if (reply instanceof Reply.Wrong wrong) {
                messages.say(wrong.says());
            } else if (reply == Reply.Word.REVIEW) {
                review();
                show(question, place);
            } else if (reply == Reply.Word.HELP) {
                explained.clear();
                messages.sayApart("Why we ask");
                messages.say(effects.why(question, workspace.design()));
                show(question, place);
                messages.say(QuestionPage.HELP);
            } else if (reply == Reply.Word.FINDINGS) {
                findings();
                show(question, place);
            } else if (reply == Reply.Word.QUIET) {
                messages.say(workspace.toggleQuiet());
            } else if (reply == Reply.Word.LATER && !TypedText.plain(line).equals("later")) {
                messages.say("Left open.");
                return reply;
            } else if (reply == Reply.Word.BACK && first) {
                messages.say("This is the first question here; there is none before it.");
            } else if (!(reply instanceof Reply.Answered given) || take(question, given)) {
                return reply;
            }
        }
        return null;
    }

    /** Shows the answers so far. */
    void review() {
        messages.say(AnswersPage.of(knowledge, workspace.design()));
    }

    /** Shows the findings so far. */
    void findings() {
        messages.say(AdvicePage.of(knowledge, library.advisor(), workspace.design()));
    }

    private void show(Question question, String place) {
        Page page = QuestionPage.of(question, section(question) + place);
        Answer answer = workspace.design().answers().get(question.id());
        if (answer != null) {
            page.gap().line("Your answer so far: " + AnswerText.of(question, answer) + ". Enter keeps it.");
        }
        if (question.unit().isEmpty() && explained.add(question.many())) {
            page.gap().line(QuestionPage.how(question));
            if (explained.size() == 1) {
                page.line(QuestionPage.ALWAYS);
            }
        }
        messages.say(page);
    }

    /** Saves the answer; not when the question was answered elsewhere meanwhile, which the person has not seen. */
    private boolean take(Question question, Reply.Answered given) {
        Workspace.Changed changed;
        try {
            changed = workspace.change(design -> design.with(question.id(), given.answer()));
        } catch (RefusedException e) {
            messages.say(e.getMessage());
            return false;
        }
        String words = AnswerText.of(question, given.answer());
        Page page = new Page().line("  → ", given.heard().isEmpty() ? words : given.heard() + ": " + words);
        effects.gates(changed.before(), changed.after()).forEach(line -> page.line("    ", line));
        String settled = workspace.isQuiet() ? "" : effects.settled(changed.before(), changed.after());
        if (!settled.isEmpty()) {
            page.line("    ", settled);
        }
        messages.say(page);
        return true;
    }

    private boolean answered(Question question) {
        return workspace.design().answers().containsKey(question.id());
    }

    private String section(Question question) {
        return knowledge.contents().sections().stream()
                .filter(section -> section.id().equals(question.section()))
                .findFirst()
                .orElseThrow()
                .title();
    }
}
