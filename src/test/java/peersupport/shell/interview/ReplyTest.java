package peersupport.shell.interview;

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
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;

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
                "Listen, and | listen",
                "2. | list-services",
                "(2) | list-services",
                "Option 3 | coping",
                "2  List local services | list-services",
                "3) Exchange ideas on | coping",
                "•\tList local services. | list-services",
                "‘Don’t tell people what to do’ | not-directing",
                "list\u00a0local\u200b services | list-services"
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
                "coping,listen | listen coping",
                "1-3 | listen list-services coping",
                "1–3 | listen list-services coping",
                "1 to 2; 4 | listen list-services not-directing",
                "1 & 3 | listen coping",
                "1\u00a0,\t3 | listen coping",
                "numbers 1 and 3 | listen coping",
                "* 1 * 3 | listen coping",
                "1 Listen, and acknowledge what people say; 3. Exchange ideas | listen coping",
                "exch and list local | list-services coping",
                "• Exchange ideas on coping, self‐care and services • List local services | list-services coping",
                "yes to 1, yes to 3 | listen coping",
                "1 yes, 3 yes | listen coping",
                "all | listen list-services coping not-directing",
                "All of them. | listen list-services coping not-directing",
                "all 4 | listen list-services coping not-directing"
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
                "1,3,and-no-others",
                "only 1 and 3",
                "1,3 only",
                "1, 3 and nothing else"
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
                "not 3 | | coping",
                "no to 3 | | coping",
                "1, not 3, not 4 | listen | coping not-directing",
                "1 and not 3 | listen | coping",
                "1 but not 3 and 4 | listen | coping not-directing",
                "not 3 but 1 | listen | coping",
                "1 yes, 2 no | listen | list-services",
                "not 3-4 | | coping not-directing",
                "everything but 3 | listen list-services not-directing | coping",
                "all but 3 | listen list-services not-directing | coping",
                "All except 3 and 4 | listen list-services | coping not-directing",
                "all, not 3 | listen list-services not-directing | coping",
                "1-3 except 2 | listen coping | list-services",
                "not don’t tell people what to do | | not-directing"
            })
    void aNoIsSaidToOneOrToAllThatAreTakenOut(String typed, String yes, String no) {
        assertEquals(
                new Reply.Answered(new Answer.Chosen(
                        yes == null ? List.of() : List.of(yes.split(" ")), List.of(no.split(" ")), true)),
                Reply.read(MANY, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None of these", "none of them.", "no to all of these", "nothing"})
    void noneOfTheseIsAnAnswer(String typed) {
        assertEquals(new Reply.Answered(new Answer.Chosen(List.of(), false)), Reply.read(MANY, typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skip",
                "Pass.",
                "leave it",
                "later",
                "next",
                "leave it open",
                "not now",
                "skip this one",
                "Next question"
            })
    void aQuestionIsLeftInManyWords(String typed) {
        assertEquals(Reply.Word.LATER, Reply.read(ONE, typed));
        assertEquals(Reply.Word.LATER, Reply.read(MANY, typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't know",
                "Don’t know",
                "dont know",
                "dont-know",
                "I don't know",
                "I don't know yet.",
                "I do not know",
                "we don’t know at the moment",
                "not sure",
                "I'm not sure yet",
                "We’re not sure",
                "Unsure",
                "no idea",
                "I have no idea",
                "DK",
                "not decided yet",
                "undecided",
                "tbc",
                "??",
                "don't know?"
            })
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
        assertEquals(Reply.Word.KEEP, Reply.read(ONE, "   "));
        assertEquals(Reply.Word.BACK, Reply.read(ONE, "Back"));
        assertEquals(Reply.Word.LATER, Reply.read(ONE, "later"));
        assertEquals(Reply.Word.REVIEW, Reply.read(MANY, "review"));
        assertEquals(Reply.Word.HELP, Reply.read(MANY, "?"));
        for (String leaves : Reply.LEAVE) {
            assertEquals(Reply.Word.PAUSE, Reply.read(MANY, leaves));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 | There is no 5 here: it goes from 1 to 4.",
                "0 | There is no 0 here: it goes from 1 to 4.",
                "99999999999 | There is no 99999999999 here: it goes from 1 to 4.",
                "1,7 | There is no 7 here: it goes from 1 to 4.",
                "2-9 | '2-9' is no range here: it goes from 1 to 4.",
                "3-1 | '3-1' is no range here: it goes from 1 to 4.",
                "list | 'list' could be \"Listen, and acknowledge what people say\" or \"List local services\".",
                "services local | 'services local' is not enough. Maybe 2, \"List local services\".",
                "3, bcak | 'bcak' is none of the answers. Maybe back.",
                "1, lisd local | 'lisd local' is none of the answers. Maybe 2, \"List local services\".",
                "2 Exchange ideas | 'exchange ideas' is not what 2 says: it is \"List local services\".",
                "1, don't know | 'dont know' is none of the answers. Maybe don't know.",
                "not 2, 3 | After 'not 2' it is not clear whether the next is a yes or a no. Begin with what is so, and say"
                        + " \"not\" to each of the others.",
                "not 2 3 | 'not 2 3' could be a no to one or to all of them. Say \"not\" to each.",
                "all 5 | There are 4 that can all be so, not 5.",
                "no | 'no' is none of the answers.",
                "1, something else: | Say what it is: \"something else:\" and your words.",
                "– Something else: in your own words | Say what it is: \"something else:\" and your words.",
                "and no others | That names nothing.",
                "-1 | '-1' is none of the answers.",
                ", | That names nothing."
            })
    void whatIsNotUnderstoodIsAnsweredWithARemedyAndWhatWouldBe(String typed, String says) {
        assertEquals(
                new Reply.Wrong(says + " Type numbers from 1 to 4, the words, \"none\", \"don't know\" or \"later\"."),
                Reply.read(MANY, typed));
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
