package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static peersupport.shell.Typist.holds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.files.DesignFile;

/** The interview as people have it: typed at a terminal, line by line. */
class TypedInterviewTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;

    @TempDir
    private Path folder;

    @Test
    void tenQuestionsThenHalfAPageAndTheSameFileAsThroughAPipe() throws IOException {
        try (Typist typist = Typist.at(folder)) {
            holds(typist.types("start"), "What is your programme called?");
            holds(typist.types("Little Steps"), "kept in my-programme.yaml", "1 of 10", asks("people"));
            holds(typist.types("2"), "→ " + option("people", 1), "2 of 10", asks("feelings"));
            holds(
                    typist.types(option("feelings", 0) + ", 2 and the rest"),
                    "→ " + option("feelings", 0) + "; " + option("feelings", 1) + "; the rest is not decided",
                    asks("hesitations"));
            holds(typist.types("nonsense"), "'nonsense' is none of the answers. Type a number from 1 to 7");
            holds(
                    typist.types("back"),
                    asks("feelings"),
                    "Your answer so far: " + option("feelings", 0),
                    "Enter keeps it.");
            holds(typist.types(""), asks("hesitations"));
            holds(typist.types("THEY  would not"), "→ " + option("hesitations", 0), asks("format"));
            holds(typist.types("One to one"), "→ One to one", asks("mode"));
            holds(typist.types("back"), asks("format"), "Your answer so far: One to one. Enter keeps it.");
            holds(typist.types("group"), "→ In a group", asks("mode"));
            holds(
                    typist.types("in person"),
                    "'in person' could be \"" + option("mode", 0) + "\" or",
                    "Type the number.");
            holds(typist.types("2 4"), "→ " + option("mode", 1) + "; " + option("mode", 3), asks("role"));
            holds(typist.types("?"), asks("role"), "At any question:", "\"pause\"");
            holds(typist.types("volun"), "→ Volunteers", asks("experience"));
            holds(typist.types("don’t know"), "→ don't know", asks("training-length"));
            String skipped = typist.types("later");
            holds(skipped, asks("doing"), "10 of 10");
            assertFalse(skipped.contains(asks("training-topics")), "its gate is not open, so it waits");
            holds(
                    typist.types("review"),
                    "Little Steps · 7 of ",
                    "questions answered, 1 of them \"don't know\"; ",
                    "experience don't know",
                    "training-length ? not asked yet",
                    "training-topics ? waits for another answer",
                    "10 of 10");
            String half = typist.types("1,2,4");
            holds(
                    half,
                    "What the evidence says of \"Little Steps\" so far",
                    "Likely to help",
                    "To watch",
                    "Who may stay away",
                    "To decide next",
                    "What next? 1 Write the reports now 2 Go deeper");
            holds(typist.types("report"), "Written to my-programme-reports: design-report.html");
            holds(typist.types("safety"), asks("safety"));
            holds(typist.types("none"), "→ none of these", "What next?");
            holds(typist.types("deeper"), "1 Who it is for part done, 3 of 7", "7 Evaluation not started, 0 of 3");
            holds(typist.types("7"), asks("watching"));
            holds(typist.types("1, 3"), asks("finishing"));
            holds(typist.types("10 to 29"), asks("comparison"));
            holds(typist.types("none"), "7 Evaluation done, 3 of 3");
            holds(typist.types("nowhere"), "Type a number from 1 to 7, or \"done\".");
            holds(typist.types("done"), "What the evidence says", "What next?");
            holds(typist.types("stop"), "12 answers are saved in my-programme.yaml.", "advisor>");
            typist.types("exit");
            assertEquals(0, typist.status());

            Path elsewhere = Files.createDirectory(folder.resolve("piped"));
            Run piped = Run.piped(elsewhere, lines());
            assertEquals(0, piped.status(), piped.err());
            assertEquals(
                    Files.readString(folder.resolve("my-programme.yaml")),
                    Files.readString(elsewhere.resolve("my-programme.yaml")));
            holds(
                    half,
                    piped.out().substring(0, piped.out().indexOf("To watch")).replaceAll("\\s+", " "));
        }

        try (Typist typist = Typist.at(folder)) {
            holds(typist.types("start"), "Going on with \"Little Steps\": 12 of", asks("training-length"), "8 of 10");
            holds(typist.types("back"), asks("experience"), "Your answer so far: don't know. Enter keeps it.");
            holds(
                    typist.types("pause"),
                    "12 answers are saved in my-programme.yaml. Go on with: start my-programme.yaml");
        }
    }

    private static List<String> lines() {
        return List.of(
                "start",
                "Little Steps",
                "2",
                option("feelings", 0) + ", 2 and the rest",
                "nonsense",
                "back",
                "",
                "THEY  would not",
                "One to one",
                "back",
                "group",
                "in person",
                "2 4",
                "?",
                "volun",
                "don’t know",
                "later",
                "review",
                "1,2,4",
                "report",
                "safety",
                "none",
                "deeper",
                "7",
                "1, 3",
                "10 to 29",
                "none",
                "nowhere",
                "done",
                "stop",
                "exit");
    }

    @Test
    void anAnswerThatClosesAGateSetsAnotherAsideInSightAndBringsItBack() throws IOException {
        Path file = folder.resolve("gates.yaml");
        Files.writeString(file, """
                format: 1
                title: Gates
                answers:
                  people: [new-mothers]
                  feelings: none
                  hesitations: none
                  format: one-to-one
                  mode: [telephone]
                  matching: [background]
                  role: [volunteers]
                  experience: [same-kind]
                  training-length: days
                  training-topics: [listening]
                  doing: [listen]
                """);
        String topicsAside = "Set aside for now, and kept: your answer to \"" + asks("training-topics") + "\"";
        String matchingAside = "Set aside for now, and kept: your answer to \"" + asks("matching") + "\"";
        try (Typist typist = Typist.at(folder, "start", "gates.yaml")) {
            holds(typist.reads(), "What the evidence says of \"Gates\" so far", "What next?");
            holds(typist.types("back"), asks("doing"), "10 of 10");
            typist.types("back");
            holds(typist.types("back"), asks("training-length"), "8 of 10");
            holds(typist.types("There is none"), topicsAside, asks("doing"), "9 of 9");
            holds(typist.types("back"), asks("training-length"));
            holds(
                    typist.types("days"),
                    "Back in play, with your answer: " + asks("training-topics"),
                    "Your answer so far: " + option("training-topics", 0));
            typist.types("");
            holds(typist.types(""), "What next?");

            typist.types("deeper");
            holds(typist.types("2"), asks("choice"), "· 3 of");
            typist.types("back");
            holds(typist.types("back"), asks("format"), "· 1 of");
            holds(typist.types("In a group"), "→ In a group", matchingAside);
            holds(typist.types("review"), option("matching", 1) + " (set aside: it does not arise now)");
            typist.types("back");
            holds(typist.types("both"), "→ Both", "Back in play, with your answer: " + asks("matching"));
            holds(typist.types("pause"), "11 answers are saved in gates.yaml");
            assertEquals(0, typist.status());
        }
        Design saved = new DesignFile(KNOWLEDGE).read(file);
        assertEquals(Answer.of("background"), saved.answers().get("matching"));
        assertEquals(Answer.of("both"), saved.answers().get("format"));
    }

    @Test
    void ctrlCAndCtrlDLoseNothing() {
        Map<String, Answer> one = Map.of("people", Answer.of("new-mothers"));
        try (Typist typist = Typist.at(
                Typist.Place.at(folder).wide(0), "start", "mine.yaml")) { // a terminal that does not know its size
            typist.types("Mine");
            holds(typist.types("2"), asks("feelings"));
            holds(
                    typist.presses(Typist.CTRL_C),
                    "Stopped without an answer to \"" + asks("feelings")
                            + "\" (feelings). 1 answer is saved in mine.yaml. Go on with: start mine.yaml");
            assertEquals(1, typist.status());
        }
        assertEquals(
                one, new DesignFile(KNOWLEDGE).read(folder.resolve("mine.yaml")).answers());

        try (Typist typist = Typist.at(folder)) {
            holds(typist.presses(Typist.CTRL_C), "advisor>");
            holds(typist.types("start mine.yaml"), "Going on with \"Mine\": 1 of", asks("feelings"), "2 of 10");
            holds(typist.presses(Typist.CTRL_C), "1 answer is saved in mine.yaml", "advisor>");
            holds(typist.types("start"), "Going on with \"Mine\": 1 of", asks("feelings"));
            holds(typist.types("none"), "→ none of these", asks("hesitations"));
            holds(typist.presses(Typist.CTRL_D), "2 answers are saved in mine.yaml", "advisor>");
            holds(typist.types("start"), "Going on with \"Mine\": 2 of", asks("hesitations"));
            holds(typist.types(""), "Please answer, or type \"later\" to leave it open.");
            typist.types("");
            holds(typist.types(""), "2 answers are saved in mine.yaml", "advisor>");
            typist.presses(Typist.CTRL_D);
            assertEquals(0, typist.status());
        }
    }

    @Test
    void ctrlCInASearchEndsTheSearchAndNotTheShell() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "format: 1\ntitle: Mine\nanswers:\n  format: group\n");
        try (Typist typist = Typist.at(folder)) {
            typist.types("open mine.yaml");
            holds(
                    typist.interrupts("fix accepting"), // some 1,200 designs to try
                    "Stopped before the search was done. Nothing has changed.");
            holds(typist.types("why-not N3"), "1 of 2 conditions are as needed");
            typist.types("exit");
            assertEquals(0, typist.status());
        }
    }

    @Test
    void leavingBeforeTheFirstQuestionSavesNothing() throws IOException {
        try (Typist typist = Typist.at(folder)) {
            typist.types("start");
            holds(typist.types("back"), "A name comes first");
            holds(typist.types("exit"), "Nothing is saved yet.", "advisor>");
            typist.types("start");
            holds(typist.presses(Typist.CTRL_C), "Nothing was saved.", "advisor>");
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void theTabKeyCompletesCommandsIdsOptionsFilesAndAnswers() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "format: 1\ntitle: Mine\nanswers:\n  people: none\n");
        try (Typist typist = Typist.at(folder)) {
            holds(typist.completes("vers", "version").enters(), "Peer Support Design Advisor");
            holds(typist.completes("open mi", "open mine.yaml").enters(), "Opened \"Mine\"");
            holds(
                    typist.completes("answer form", "answer format")
                            .completes("gr", "answer format group")
                            .enters(),
                    asks("format") + " → In a group");
            holds(typist.completes("advise --j", "advise --json").enters(), "\"schema\"");
            String says = KNOWLEDGE.configurations().get("P20").says();
            holds(
                    typist.completes("configuration P2", "P20 (" + says + ")")
                            .completes("0", "P20")
                            .enters(),
                    "- id: P20");
            typist.types("start");
            holds(
                    typist.completes("they want", "They want to talk about their feelings")
                            .enters(),
                    asks("hesitations"));
            holds(typist.completes("don't k", "don't know").enters(), "→ don't know");
        }
    }

    private static String asks(String question) {
        return KNOWLEDGE.questions().get(question).asks();
    }

    private static String option(String question, int at) {
        return KNOWLEDGE.questions().get(question).options().get(at).says();
    }
}
