package peersupport.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;

/** A question as it is read aloud: one idea, its options, one or two sentences of help. */
final class QuestionPage {
    /** What can be typed at every question: said once. */
    static final String ALWAYS = "At any question: back, don't know, later, review, pause, or ? for why we ask.";

    /** The same explained, for those who ask. */
    static final String HELP =
            "\"back\" goes to the question before, \"don't know\" is an answer, \"later\" leaves it open,"
                    + " \"review\" shows your answers, \"findings\" the findings so far, \"pause\" stops; everything is saved, and 'start' goes on.";

    private QuestionPage() {}

    /** The question with its options. */
    static Page of(Question question, String where) {
        Page page = new Page().gap().line(where).gap().line(question.asks());
        if (!question.help().isEmpty()) {
            page.line(question.help());
        }
        page.gap();
        for (int i = 0; i < question.options().size(); i++) {
            page.line(
                    String.format(Locale.ROOT, "  %2s  ", OptionWords.label(question, i)),
                    question.options().get(i).says());
        }
        if (question.somethingElse()) {
            page.line("   –  ", "Something else: in your own words");
        }
        question.unit()
                .ifPresent(unit -> page.gap().line("Type " + Amount.example(unit) + "; or the letter of an answer."));
        return page;
    }

    /** How to answer questions of this kind, said the first time only. */
    static String how(Question question) {
        return question.many()
                ? "Type the numbers that are true, such as 1,3 or 1-3; \"not 2\" says no to one. What you leave out stays"
                        + " undecided, unless you end with \"and no others\". \"none\" is none of these."
                : "Type a number, or the first words of an answer.";
    }

    /** An answer in the question's own words. */
    static String words(Question question, Answer answer) {
        if (answer instanceof Answer.DontKnow) {
            return "don't know";
        }
        if (answer instanceof Answer.DoesNotApply) {
            return "does not apply";
        }
        Chosen chosen = (Chosen) answer;
        if (chosen.options().isEmpty()
                && chosen.ruledOut().isEmpty()
                && chosen.somethingElse().isEmpty()) {
            return chosen.restNotDecided() ? "not decided" : "none of these";
        }
        Stream<String> rest = question.many()
                ? Stream.of(chosen.restNotDecided() ? "the rest is not decided" : "and no others")
                : Stream.empty();
        return Stream.of(
                        says(question, chosen.options()),
                        says(question, chosen.ruledOut()).map("not: "::concat),
                        Stream.of(chosen.somethingElse())
                                .filter(own -> !own.isEmpty())
                                .map(own -> "\"" + own + "\", in your own words"),
                        rest)
                .flatMap(part -> part)
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> says(Question question, List<String> options) {
        return options.stream().flatMap(id -> question.option(id).stream()).map(Option::says);
    }

    /** What completes while this question is asked. */
    static List<String> completions(Question question) {
        return Stream.concat(question.options().stream().map(option -> option.says()), Reply.WORDS.stream())
                .toList();
    }
}
