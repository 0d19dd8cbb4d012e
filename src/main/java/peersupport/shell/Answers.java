package peersupport.shell;

import java.util.ArrayList;
import java.util.List;
import peersupport.design.Answer;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.files.AnswersReader;

/** Reads a question and its answer from a command's words. */
final class Answers {
    private Answers() {}

    /** A question, and an answer to it. */
    record Given(Question question, Answer answer) {}

    /** The question and the answer these words give; refused, with the nearest words, when they give none. */
    static Given given(Knowledge knowledge, List<String> words, String command) {
        if (words == null || words.size() < 2) {
            throw Refused.wrongWord("'" + command + "' needs a question and an answer, such as: " + command
                    + " format group. 'questions' lists them.");
        }
        Question question = Questions.named(knowledge, words.get(0));
        List<String> values = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            boolean own = !values.isEmpty() && values.get(values.size() - 1).startsWith(AnswersReader.SOMETHING_ELSE)
                    || word.startsWith(AnswersReader.SOMETHING_ELSE);
            values.addAll(own ? List.of(word) : ReportFiles.words(word));
        }
        AnswersReader.Read read = AnswersReader.read(question, values);
        String typed = TypedText.plain(String.join(" ", words.subList(1, words.size())));
        if (read.answer().isEmpty() && Reply.DONT_KNOW.matcher(typed).matches()) {
            return new Given(question, new Answer.DontKnow());
        }
        return new Given(question, read.answer().orElseThrow(() -> Refused.wrongWord(sentence(read.wrong()))));
    }

    /** With a capital. */
    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
