package peersupport.shell.interview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import peersupport.design.Answer;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Unit;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TypedText;

/** What a person types at a question: an answer, or a word to the interview. */
public sealed interface Reply {

    /**
     * An answer.
     *
     * @param heard what was typed in words, where the answer's own words do not show it; else empty
     */
    record Answered(Answer answer, String heard) implements Reply {
        Answered(Answer answer) {
            this(answer, "");
        }
    }

    /** A word to the interview. */
    enum Word implements Reply {
        /** To the question before. */
        BACK,
        /** On to the next question; this one stays as it is. */
        LATER,
        /** The answers so far. */
        REVIEW,
        /** Leave, with everything saved. */
        PAUSE,
        /** The question's help once more. */
        HELP,
        /** Every finding so far. */
        FINDINGS,
        /** Says no more, or again, what an answer settles. */
        QUIET,
        /** Only Enter: keep the answer there is. */
        KEEP
    }

    /** Not understood: what to type instead. */
    record Wrong(String says) implements Reply {}

    /** The words that mean the same at every question. */
    List<String> WORDS = List.of("back", "don't know", "later", "review", "pause", "?");

    /** The words that stop the interview, with everything saved. */
    Set<String> LEAVE = Set.of("pause", "stop", "exit", "quit");

    /** Not knowing, as people say it. */
    Pattern DONT_KNOW = Pattern.compile("(?:(?:(?:i|we) )?(?:really |just )?(?:dont|do not)[ -]know|dunno|idk|d/?k"
            + "|(?:(?:im|i am|were|we are|its|it is) )?(?:not|un)[ -]?(?:really |quite )?(?:sure|certain|known|decided)"
            + "|(?:(?:ive|i have|weve|we have) )?no idea|havent decided|tbc|tbd|to be (?:confirmed|decided)|\\?{2,})"
            + "(?:,? (?:yet|now|at the moment|at this stage|right now|for now))?\\??");

    /** Leaving a question open, as people say it. */
    Pattern LATER = Pattern.compile("later|maybe later|not now|(?:pass|leave) for now|pass"
            + "|(?:skip|next|leave(?= ))(?: (?:it|this|that|one|question|this one|this question))?"
            + "(?: (?:open|blank|out|for now|for later|until later))?");

    /** What this line says to this question: exactly one thing, or what to type instead. */
    static Reply read(Question question, String line) {
        String words = TypedText.plain(line);
        OptionMatcher options = new OptionMatcher(question);
        Optional<Option> exact = options.exact(words);
        if (words.isEmpty()) {
            return TypedText.tidy(line).isEmpty() ? Word.KEEP : wrong(question, "That names nothing.");
        }
        if (exact.isPresent()) {
            return new Answered(new Answer.Chosen(List.of(exact.get().id()), question.many()));
        }
        if (DONT_KNOW.matcher(words).matches()) {
            return new Answered(new Answer.DontKnow());
        }
        if (LATER.matcher(words).matches()) {
            return Word.LATER;
        }
        return switch (words) {
            case "back", "go back", "previous" -> Word.BACK;
            case "review" -> Word.REVIEW;
            case "pause", "stop", "exit", "quit" -> Word.PAUSE;
            case "findings" -> Word.FINDINGS;
            case "quiet" -> Word.QUIET;
            case "?", "help", "why" -> Word.HELP;
            case "does not apply", "does-not-apply", "doesnt apply", "not applicable", "n/a" ->
                question.mayNotApply()
                        ? new Answered(new Answer.DoesNotApply())
                        : wrong(question, "This question applies to every programme.");
            default ->
                question.many()
                        ? new ListParser(question, options).read(line)
                        : question.unit()
                                .flatMap(unit -> amount(question, unit, words))
                                .or(() -> options.meant(words).map(option -> new Answered(Answer.of(option.id()))))
                                .orElseGet(() -> wrong(question, options.wrong(words)));
        };
    }

    private static Optional<Reply> amount(Question question, Unit unit, String words) {
        return Amount.of(question, unit, words).map(amount -> {
            String typed = RefusedException.brief(amount.says());
            if (!amount.unit()) {
                return wrong(question, "'" + typed + "' could be many things. Say of what.");
            }
            if (amount.bands().size() != 1) {
                return wrong(
                        question,
                        amount.bands().isEmpty()
                                ? "'" + typed + "' is in none of the answers."
                                : "'" + typed + "' could be " + OptionMatcher.either(amount.bands()) + ".");
            }
            return new Answered(Answer.of(amount.bands().get(0).id()), amount.says());
        });
    }

    /** A refusal that ends with what would be understood. */
    static Wrong wrong(Question question, String says) {
        String last = OptionMatcher.label(question, question.options().size() - 1);
        String first = OptionMatcher.label(question, 0);
        String takes = question.many()
                ? "Type numbers from " + first + " to " + last + ", the words, \"none\""
                : question.unit()
                                .map(unit -> "Type " + Amount.example(unit) + "; a letter from ")
                                .orElse("Type a number from ")
                        + first + " to " + last + ", the words";
        return new Wrong(says + " " + takes + ", \"don't know\" or \"later\".");
    }
}
