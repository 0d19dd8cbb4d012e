package peersupport.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.context.Question;
import peersupport.exploring.Changes;
import peersupport.reasoning.RandomDesigns;
import peersupport.shell.page.AnswerText;

/** What 'fix' and 'improve' print below a change, typed again. */
class TypedChangesTest {
    @Test
    @DisplayName("The command below a change makes that change, and keeps what else was answered")
    void theCommandMakesTheChange() {
        new RandomDesigns(Loaded.KNOWLEDGE, Loaded.ADVISOR, 51)
                .designs(20)
                .flatMap(design -> new Changes(Loaded.KNOWLEDGE).ofAll(design).stream())
                .forEach(change -> makes(change.question(), change.after()));
    }

    @Test
    void wordsOfOnesOwnAreKept() {
        Question question = Loaded.KNOWLEDGE.questions().values().stream()
                .filter(Question::somethingElse)
                .findFirst()
                .orElseThrow();
        makes(question, new Chosen(List.of(), List.of(), true, "police, and the \"quiet\" ones"));
    }

    private static void makes(Question question, Answer answer) {
        List<String> typed = Tokenizer.of(AnswerText.typed(question, answer));
        assertEquals(answer, Lookup.answer(Loaded.KNOWLEDGE, typed, "answer").answer());
    }
}
