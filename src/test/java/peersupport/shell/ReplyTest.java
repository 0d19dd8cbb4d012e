package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.evidence.Option;
import peersupport.evidence.Question;

/** What people type at a question, and what it means. */
class ReplyTest {
    private static final Question ONE = question(false);
    private static final Question MANY = question(true);

    private static Question question(boolean many) {
        return new Question(
                "doing",
                "practice",
                "What do they do?",
                "",
                many,
                OptionalInt.empty(),
                Optional.empty(),
                false,
                !many,
                many,
                List.of(
                        option("listen", "Listen, and acknowledge what people say"),
                        option("list-services", "List local services"),
                        option("coping", "Exchange ideas on coping, self-care and services"),
                        option("not-directing", "Don't tell people what to do")));
    }

    private static Option option(String id, String says) {
        return new Option(id, says, List.of(), List.of(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | listen",
                "  4  | not-directing",
                "list-services | list-services",
                "List local services | list-services",
                "LIST  LOCAL | list-services",
                "exch | coping",
                "don't tell | not-directing",
                "don’t tell people what to do | not-directing",
                "dont tell | not-directing",
                "Listen, and | listen"
            })
    void oneOptionIsNamedByNumberIdWordsOrUniqueBeginning(String typed, String option) {
        assertEquals(new Reply.Answered(Answer.of(option)), Reply.read(ONE, typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,3 | listen coping",
                "3 1 | listen coping",
                "1, 3. | listen coping",
                "1 and 3 | listen coping",
                "1, 2, and 4 | listen list-services not-directing",
                "2,2 | list-services",
                "exch, list local | list-services coping",
                "Exchange ideas on coping, self-care and services | coping",
                "Listen, and acknowledge what people say, don't tell, 3 | listen coping not-directing",
                "coping,listen | listen coping"
            })
    void severalOptionsAreNamedWithCommasBetweenAndKeptInTheQuestionsOrder(String typed, String options) {
        assertEquals(new Reply.Answered(new Answer.Chosen(List.of(options.split(" ")), true)), Reply.read(MANY, typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,3 and no others",
                "1, 3, no others",
                "3 1 and no other.",
                "coping,listen,AND NO OTHERS",
                "1,3,and-no-others"
            })
    void aListMayBeClosed(String typed) {
        assertEquals(
                new Reply.Answered(new Answer.Chosen(List.of("listen", "coping"), false)), Reply.read(MANY, typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1, something else: Walks, and # tea | listen | Walks, and # tea | true",
                "something else walks | | walks | true",
                "1,Something-Else:walks. And no others. | listen | walks | false"
            })
    void wordsOfOnesOwnAreKeptAsTyped(String typed, String option, String own, boolean open) {
        List<String> options = option == null ? List.of() : List.of(option);
        assertEquals(new Reply.Answered(new Answer.Chosen(options, List.of(), open, own)), Reply.read(MANY, typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1, something else: | Something-else: in 'doing' says nothing. Say what it is, or leave it out.",
                "and no others | That names nothing. Type numbers, or \"none\" for none of these."
            })
    void wordsOfOnesOwnThatSayNothingAreNoAnswer(String typed, String says) {
        assertEquals(new Reply.Wrong(says), Reply.read(MANY, typed));
    }

    @Test
    void noneOfTheseIsAnAnswer() {
        Reply none = new Reply.Answered(new Answer.Chosen(List.of(), false));
        assertEquals(none, Reply.read(MANY, "none"));
        assertEquals(none, Reply.read(MANY, "None of these"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"don't know", "Don’t know", "dont know", "dont-know", "I don't know"})
    void notKnowingIsAnAnswerHoweverItIsSpelt(String typed) {
        assertEquals(new Reply.Answered(new Answer.DontKnow()), Reply.read(ONE, typed));
        assertEquals(new Reply.Answered(new Answer.DontKnow()), Reply.read(MANY, typed));
    }

    @Test
    void notApplyingIsAnAnswerOnlyWhereTheQuestionListsIt() {
        assertEquals(new Reply.Answered(new Answer.DoesNotApply()), Reply.read(ONE, "does not apply"));
        assertInstanceOf(Reply.Wrong.class, Reply.read(MANY, "does not apply"));
    }

    @Test
    void wordsToTheInterviewAreNoAnswers() {
        assertInstanceOf(Reply.Keep.class, Reply.read(ONE, "   "));
        assertInstanceOf(Reply.Back.class, Reply.read(ONE, "Back"));
        assertInstanceOf(Reply.Later.class, Reply.read(ONE, "later"));
        assertInstanceOf(Reply.Review.class, Reply.read(MANY, "review"));
        assertInstanceOf(Reply.Help.class, Reply.read(MANY, "?"));
        for (String leaves : Reply.LEAVE) {
            assertInstanceOf(Reply.Pause.class, Reply.read(MANY, leaves));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 | There is no 5 here: the numbers go from 1 to 4.",
                "0 | There is no 0 here: the numbers go from 1 to 4.",
                "99999999999 | There is no 99999999999 here: the numbers go from 1 to 4.",
                "1,7 | There is no 7 here: the numbers go from 1 to 4.",
                "list | 'list' could be \"Listen, and acknowledge what people say\" or \"List local services\". Type the"
                        + " number.",
                "services local | 'services local' is not enough. Maybe 2, \"List local services\".",
                "3, bcak | 'bcak' is none of the answers. Maybe back. Type a number from 1 to 4, or the words.",
                "-1 | '-1' is none of the answers. Type a number from 1 to 4, or the words.",
                ", | That names nothing. Type numbers, or \"none\" for none of these."
            })
    void whatIsNotUnderstoodIsAnsweredWithARemedy(String typed, String says) {
        assertEquals(new Reply.Wrong(says), Reply.read(MANY, typed));
    }

    @Test
    void allOptionsOfAListCanBeNamedInTheirOwnWords() {
        for (Question question : Loaded.KNOWLEDGE.questions().values()) {
            if (question.many()) {
                List<String> all = question.options().stream().map(Option::says).toList();
                Reply reply = Reply.read(question, String.join(", ", all));
                assertTrue(
                        reply instanceof Reply.Answered answered
                                && answered.answer() instanceof Answer.Chosen chosen
                                && chosen.options().size() == all.size(),
                        question.id());
            }
        }
    }
}
