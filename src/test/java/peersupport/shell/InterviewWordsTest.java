package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.AnswersReader;

/** No option can be mistaken for another, or for a word that means the same at every question. */
class InterviewWordsTest {
    private static final List<String> RESERVED = Stream.of(
                    Reply.WORDS.stream(),
                    Reply.LEAVE.stream(),
                    Stream.of("help", "?", "dont know", "i don't know", "i dont know", "does not apply"),
                    Stream.of(AnswersReader.NONE, AnswersReader.DONT_KNOW),
                    Stream.of(AnswersReader.DOES_NOT_APPLY, AnswersReader.AND_NO_OTHERS))
            .flatMap(words -> words)
            .toList();

    @TestFactory
    Stream<DynamicTest> everyOptionIsUnderstoodAndNothingElseIsMeant() {
        return Loaded.KNOWLEDGE.questions().values().stream()
                .map(question -> DynamicTest.dynamicTest(question.id(), () -> understood(question)));
    }

    private static void understood(Question question) {
        List<String> ids = question.options().stream().map(Option::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids, "each id once");
        for (Option option : question.options()) {
            String says = option.says().toLowerCase(Locale.ROOT);
            for (String word : RESERVED) {
                assertFalse(says.startsWith(word) || option.id().equals(word), () -> "'" + word + "' begins " + says);
            }
            Reply expected = new Reply.Answered(new Answer.Chosen(List.of(option.id()), question.many()));
            String label = OptionWords.label(question, ids.indexOf(option.id()));
            for (String typed : List.of(
                    option.says(),
                    option.id(),
                    "  " + says.toUpperCase(Locale.ROOT),
                    label,
                    label + "  " + option.says(),
                    "•\u00a0" + option.says() + ".")) {
                assertEquals(expected, Reply.read(question, typed), typed);
            }
        }
    }
}
