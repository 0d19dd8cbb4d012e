package peersupport.shell.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.design.AnswersReader;

/** Answers as the screen says them. */
public final class AnswerText {
    private AnswerText() {}

    /** What this design answers to the question. */
    public static String of(Question question, Design design) {
        Answer answer = design.answers().get(question.id());
        return answer == null ? "not asked yet" : of(question, answer);
    }

    /** An answer in the question's own words. */
    public static String of(Question question, Answer answer) {
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

    /** The question and this answer, as a command takes them. */
    public static String typed(Question question, Answer answer) {
        return AnswersReader.write(question, answer).stream()
                .map(word -> word.contains(" ") ? " \"" + word.replace("\"", "\\\"") + "\"" : " " + word)
                .collect(Collectors.joining("", question.id(), ""));
    }

    private static Stream<String> says(Question question, List<String> options) {
        return options.stream().flatMap(id -> question.option(id).stream()).map(Option::says);
    }
}
