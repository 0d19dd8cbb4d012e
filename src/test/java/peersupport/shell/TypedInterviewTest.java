package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static peersupport.shell.Typist.holds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.evidence.context.Question;

/** The interview typed at a terminal. */
class TypedInterviewTest {
    private static final List<Question> FIRST = Loaded.KNOWLEDGE.firstQuestions();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("What is typed at a terminal leaves the same file and the same half page as what comes from a pipe")
    void asThroughAPipe() throws IOException {
        int answers = Any.begun("Mine").answers().size();
        Path elsewhere = Files.createDirectory(folder.resolve("piped"));
        Run piped = Run.fed(elsewhere, "Mine\n" + String.join("\n", Any.first()) + "\nstop\n", "start", "mine.yaml");
        try (Typist typist = Typist.at(folder, "start", "mine.yaml")) {
            typist.types("Mine");
            typist.taps(String.join("\r", Any.first()) + "\r");
            holds(typist.readsUntil("What next?"), Typist.oneLine(piped.out()));
            holds(typist.types("stop"), answers + " answers are saved in mine.yaml.");
            assertEquals(0, typist.status());
        }
        assertArrayEquals(
                Files.readAllBytes(elsewhere.resolve("mine.yaml")), Files.readAllBytes(folder.resolve("mine.yaml")));
    }

    @Test
    @DisplayName("What is pasted from a word processor is taken, and Ctrl-L and 'clear' empty the screen")
    void pastedAndCleared() {
        Question many = FIRST.get(0);
        String first = many.options().get(0).says();
        try (Typist typist = Typist.at(folder)) {
            typist.types("start mine.yaml");
            holds(typist.types("“Stepping Stones”"), "\"Stepping Stones\" is kept in mine.yaml", many.asks());
            holds(
                    typist.types("1\u00a0–\u00a02, not 3"),
                    "→ " + first,
                    "not: " + many.options().get(2).says());
            typist.types("back");
            holds(typist.types("• " + first.toUpperCase(Locale.ROOT) + "."), "→ " + first + "; the rest");
            holds(typist.types("I’m not sure yet"), "→ don't know");
            holds(typist.types("skip"), "Left open.");
            typist.types("pause");
            typist.presses("\u000c");
            typist.types("clear");
            assertEquals(2, typist.raw().split("\u001b\\[H\u001b\\[2J", -1).length - 1, typist.raw());
            holds(typist.types("title “Stones”"), "Kept, title: Stones");
            typist.types("exit");
            assertEquals(0, typist.status());
        }
    }

    @Test
    @DisplayName("Ctrl-C, Ctrl-D and empty lines end the interview, and lose nothing")
    void stopped() throws IOException {
        String asks = FIRST.get(1).asks();
        try (Typist typist = Typist.at(
                Typist.Place.at(folder).wide(0), "start", "mine.yaml")) { // a terminal that does not know its size
            typist.types("Mine");
            holds(typist.types("1"), asks);
            holds(
                    typist.presses(Typist.CTRL_C),
                    "Stopped without an answer to \"" + asks + "\" ("
                            + FIRST.get(1).id() + "). 1 answer is saved in mine.yaml. Go on with: start mine.yaml");
            assertEquals(1, typist.status());
        }
        try (Typist typist = Typist.at(folder)) {
            holds(typist.presses(Typist.CTRL_C), "advisor>");
            holds(typist.types("start mine.yaml"), "Going on with \"Mine\": 1 of", asks);
            holds(typist.presses(Typist.CTRL_C), "1 answer is saved in mine.yaml", "advisor>");
            holds(typist.types("start"), "Going on with \"Mine\": 1 of", asks);
            holds(typist.types("1"), "→ " + FIRST.get(1).options().get(0).says());
            holds(typist.presses(Typist.CTRL_D), "2 answers are saved in mine.yaml", "advisor>");
            holds(typist.types("start"), "Going on with \"Mine\": 2 of");
            holds(typist.types(""), "Please answer, or type \"later\" to leave it open.");
            typist.types("");
            holds(typist.types(""), "2 answers are saved in mine.yaml", "advisor>");
            typist.types("start another.yaml");
            holds(typist.presses(Typist.CTRL_C), "Nothing was saved.", "advisor>");
            typist.presses(Typist.CTRL_D);
            assertEquals(0, typist.status());
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("mine.yaml")), files.toList());
        }
    }
}
