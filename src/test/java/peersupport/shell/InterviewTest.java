package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.files.DesignFile;
import peersupport.reasoning.State;

/** The interview as people have it, line by line. */
class InterviewTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;

    @TempDir
    private Path folder;

    private Design design = Design.named("Little Steps");

    @Test
    @DisplayName("The first questions, answered in every way; half a page; on from there, and on another day")
    void fromTheFirstQuestionToTheReports() {
        List<Question> first = KNOWLEDGE.firstQuestions();
        List<Question> everybodys =
                first.stream().filter(question -> question.askWhen().isEmpty()).toList();
        Question listed = everybodys.stream()
                .skip(1)
                .filter(question -> question.many() && everybodys.contains(next(question)))
                .findFirst()
                .orElseThrow();
        int at = everybodys.indexOf(listed);
        Question shouted = everybodys.get(at + 1);
        Question unknown = everybodys.get(at + 2);
        Question left = everybodys.get(at + 3);
        Question last = first.get(first.size() - 1);

        Script script = new Script(folder)
                .types("start", "What is your programme called?")
                .types(
                        design.title(),
                        "kept in my-programme.yaml",
                        "1 of ",
                        first.get(0).asks());
        for (Question question : first) {
            if (Any.gate(question, design) != State.MET || question.equals(last)) {
                continue; // another answer does not open it, or it comes at the end
            }
            if (question.equals(listed)) {
                String says = says(question, 0) + "; " + says(question, 1) + "; the rest is not decided";
                script.types("nonsense", "'nonsense' is none of the answers. Type numbers from 1 to ")
                        .types(
                                says(question, 0) + ", 2",
                                "→ " + says,
                                next(question).asks())
                        .types("back", question.asks(), "Your answer so far: " + says + ". Enter keeps it.")
                        .types("", next(question).asks());
                design = design.with(
                        question.id(), new Answer.Chosen(List.of(Any.option(question), Any.other(question)), true));
            } else if (question.equals(shouted)) {
                answers(script, question, 0, says(question, 0).toUpperCase(Locale.ROOT));
            } else if (question.equals(unknown)) {
                script.types("?", "Why we ask", question.asks(), "At any question:", "\"pause\"")
                        .types("don’t know", "→ don't know");
                design = design.with(question.id(), new Answer.DontKnow());
            } else if (question.equals(left)) {
                script.types("later");
            } else {
                answers(script, question, 1, OptionWords.label(question, 1));
            }
        }
        script.types(
                        "review",
                        design.title() + " · " + count(),
                        unknown.id() + " don't know",
                        left.id() + " ? not asked yet",
                        last.asks())
                .types(
                        OptionWords.label(last, 0),
                        "What the evidence says of \"Little Steps\" so far",
                        "To decide next",
                        "What next? 1 Write the reports now 2 Go deeper");
        design = design.with(last.id(), Any.typed(last, Any.option(last)));
        deeper(script, left);
    }

    private void deeper(Script script, Question left) {
        Question named = Any.question(question -> question.first().isEmpty());
        List<Section> sections = KNOWLEDGE.contents().sections();
        Section section = sections.stream()
                .filter(one -> one.id().equals(named.section()))
                .findFirst()
                .orElseThrow();
        script.types("report", "Written to my-programme-reports: design-report.html")
                .types(named.id(), named.asks());
        answers(script, named, 0, OptionWords.label(named, 0), "What next?");
        script.types("deeper", Typist.oneLine(new Hub(KNOWLEDGE, design).page().toString()))
                .types("nowhere", "Type a number from 1 to " + sections.size() + ", or \"done\".")
                .types(String.valueOf(sections.indexOf(section) + 1), section.title())
                .types("pause", saved(), "advisor>")
                .types("start", "Going on with \"Little Steps\": " + count(), left.asks())
                .types("back", "Your answer so far: ")
                .types("pause", saved() + " Go on with: start my-programme.yaml")
                .types("exit")
                .ends(0);
        assertEquals(design.answers(), read("my-programme.yaml").answers());
    }

    private void answers(Script script, Question question, int option, String typed, String... parts) {
        String taken = "→ " + says(question, option);
        script.types(typed, Stream.concat(Stream.of(taken), Stream.of(parts)).toArray(String[]::new));
        design = design.with(
                question.id(),
                Any.typed(question, question.options().get(option).id()));
    }

    private Question next(Question question) {
        List<Question> first = KNOWLEDGE.firstQuestions();
        return first.get(first.indexOf(question) + 1);
    }

    private String count() {
        return new Hub(KNOWLEDGE, design).count();
    }

    private String saved() {
        return design.answers().size() + " answers are saved in my-programme.yaml.";
    }

    @Test
    @DisplayName("An answer that closes a gate sets another aside, in sight, and brings it back")
    void gates() {
        Any.Gated gated = Any.gated();
        Question question = gated.question();
        Question by = gated.by();
        design = design.with(question.id(), Any.typed(question, Any.option(question)))
                .with(by.id(), Answer.of(gated.opening().id()));
        for (Iterator<Question> waiting = waiting(); waiting.hasNext(); waiting = waiting()) {
            Question next = waiting.next();
            design = design.with(next.id(), Any.typed(next, Any.option(next)));
        }
        new DesignFile(KNOWLEDGE).save(design, folder.resolve("gates.yaml"));
        new Script(folder)
                .types("start gates.yaml", "What the evidence says of \"Little Steps\" so far", "What next?")
                .types(
                        by.id(),
                        by.asks(),
                        "Your answer so far: " + gated.opening().says() + ". Enter keeps it.")
                .types(
                        number(by, gated.closing()),
                        "→ " + gated.closing().says(),
                        "Set aside for now, and kept: your answer to \"" + question.asks() + "\"")
                .types("review", "(set aside: it does not arise now)")
                .types(question.id(), Questions.notAsked(KNOWLEDGE, closed(gated), question))
                .types(by.id(), by.asks())
                .types(
                        number(by, gated.opening()),
                        "→ " + gated.opening().says(),
                        "Back in play, with your answer: " + question.asks())
                .types("stop", design.answers().size() + " answers are saved in gates.yaml")
                .ends(0);
        assertEquals(design.answers(), read("gates.yaml").answers());
    }

    private Design closed(Any.Gated gated) {
        return design.with(gated.by().id(), Answer.of(gated.closing().id()));
    }

    private Iterator<Question> waiting() {
        return KNOWLEDGE.firstQuestions().stream()
                .filter(one ->
                        Any.gate(one, design) == State.MET && !design.answers().containsKey(one.id()))
                .iterator();
    }

    @Test
    @DisplayName("Leaving before the first question saves nothing")
    void nothingYet() throws IOException {
        new Script(folder)
                .types("start", "What is your programme called?")
                .types("back", "A name comes first")
                .types("exit", "Nothing is saved yet.", "advisor>")
                .types("start")
                .ends(1);
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    private Design read(String name) {
        return new DesignFile(KNOWLEDGE).read(folder.resolve(name));
    }

    private static String says(Question question, int at) {
        return question.options().get(at).says();
    }

    private static String number(Question question, Option option) {
        return OptionWords.label(question, question.options().indexOf(option));
    }
}
