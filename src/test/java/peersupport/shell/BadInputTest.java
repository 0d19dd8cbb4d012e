package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.context.Keyword;
import peersupport.evidence.context.Question;
import peersupport.files.Nearest;
import peersupport.files.design.AnswersReader;
import peersupport.files.design.DesignFile;
import peersupport.reporting.ReportKind;
import peersupport.shell.page.AnswerEffects;

/** What the advisor cannot use, it refuses: what, where and what to do; and every file stays as it was. */
class BadInputTest {
    private static final String TITLE = "format: 1\ntitle: T\nanswers:\n";
    private static final String NEWER =
            "this file has format 3, and this version reads up to 2. Open it with a newer version of the advisor.";
    private static final String FINDINGS = " 'configurations' lists them all.";
    private static final String QUESTIONS = " 'questions' lists them all.";
    private static final Question ONE = Any.one();
    private static final Question MANY = Any.many();
    private static final Any.Gated GATED = Any.gated();
    private static final String CARD = Any.card().id();
    private static final String ANSWER = "  " + ONE.id() + ": " + Any.option(ONE) + "\n";

    @TempDir
    private static Path folder;

    private final List<DynamicTest> tests = new ArrayList<>();

    @BeforeAll
    static void files() throws IOException {
        file("ok.yaml", TITLE + ANSWER);
        DesignFile designs = new DesignFile(Loaded.KNOWLEDGE);
        designs.save(closed(), folder.resolve("closed.yaml"));
        file("nothing.yaml", "format: 1\ntitle: T\nanswers: {}\n");
        file("locked.yaml", TITLE + ANSWER + "locked: [" + ONE.id() + "]\n");
        file("empty.yaml", "");
        file("list.yaml", "- one\n- two\n");
        file("words.yaml", "A note to myself\n");
        file("binary.yaml", "format: 1\n\0\1\2");
        Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
        for (String value : List.of("NO", "1:30", "010")) {
            file(value.replace(":", "") + ".yaml", TITLE + "  " + ONE.id() + ": " + value + "\n");
        }
        file("twice.yaml", TITLE + ANSWER + ANSWER);
        file("newer.yaml", "format: 3\ntitle: T\nanswers: {}\n");
        file("question.yaml", TITLE + "  " + Any.slip(ONE.id()) + ": " + Any.option(ONE) + "\n");
        file("option.yaml", TITLE + "  " + ONE.id() + ": " + Any.slip(Any.option(ONE)) + "\n");
        file("field.yaml", "format: 1\ntitel: T\nanswers: {}\n");
        file("quote.yaml", "format: 1\ntitle: \"T\nanswers: {}\n");
        file("tab.yaml", TITLE + "\t" + ANSWER);
        file("big.yaml", TITLE + ANSWER + "#" + "x".repeat(1 << 20) + "\n");
        file("notes.md", "Mine\n");
        file("asked.txt", "\n" + MANY.id() + "\n" + Any.slip(ONE.id()) + "\n" + MANY.id() + "\n");
        Files.createDirectory(folder.resolve("folder"));
    }

    @TestFactory
    List<DynamicTest> everyBadInputIsRefusedWithARemedy() {
        Map<String, String> before = contents();
        unknownWords();
        missingAndSurplusWords();
        exploring();
        unusableFiles();
        places();
        tests.add(dynamicTest(
                "every file is as it was, and there is no new one", () -> assertEquals(before, contents())));
        return tests;
    }

    private void unknownWords() {
        refuses(2, "stat", "There is no command 'stat'. Maybe start. 'help' lists them all.");
        refuses(2, "hlp", "There is no command 'hlp'. Maybe help. 'help' lists them all.");
        String question = Any.slip(ONE.id());
        refuses(2, "answer ok.yaml " + question + " " + Any.option(ONE), "There is no question " + maybeOne(question));
        refuses(2, "why-ask ok.yaml " + question, "There is no question " + maybeOne(question));
        String option = Any.slip(Any.option(ONE));
        refuses(2, "answer ok.yaml " + ONE.id() + " " + option, noAnswer(option));
        refuses(
                2,
                "explain ok.yaml " + CARD + "x",
                "There is no finding '" + CARD + "x'. Maybe " + CARD + "." + FINDINGS);
        refuses(2, "configuration X", "There is no finding 'X'." + FINDINGS);
        refuses(
                2,
                "advise ok.yaml --jsn",
                "'advise' has no option '--jsn'. Maybe --json. It is typed: advise [--json] (outside the shell: advisor advise FILE [--json])");
        refuses(
                2,
                "report ok.yaml --kind desgn",
                "There is no kind of report 'desgn'. Maybe design. It takes "
                        + Stream.of(ReportKind.values()).map(Keyword::word).collect(Collectors.joining(", ")) + ".");
    }

    private static Design closed() {
        return Design.named("T").with(GATED.by().id(), Answer.of(GATED.closing().id()));
    }

    private static String maybeOne(String typed) {
        return "'" + typed + "'. Maybe " + ONE.id() + "." + QUESTIONS;
    }

    private static String noAnswer(String typed) {
        return "'" + typed + "' is no answer to '" + ONE.id() + "'." + Nearest.maybe(typed, AnswersReader.words(ONE))
                + " " + Any.takes(ONE);
    }

    private void missingAndSurplusWords() {
        refuses(
                2,
                "report ok.yaml --kind design,evaluation --format html,csv",
                "csv is a table, which only the checklist has. Try --kind checklist.");
        refuses(
                2,
                "report ok.yaml --kind bid --format xlsx",
                "xlsx is a table, which only the checklist and the annex have. Try --kind checklist.");
        refuses(2, "advise", "'advise' needs the design's file first, such as: advisor advise my-programme.yaml");
        refuses(
                2,
                "answer ok.yaml " + ONE.id(),
                "'answer' needs a question and an answer, such as: answer format group. 'questions' lists them.");
        refuses(2, "explain ok.yaml", "Name a finding, such as N3." + FINDINGS);
        refuses(2, "open", "'open' needs a design's file, such as: open my-programme.yaml");
        refuses(
                2,
                "advise ok.yaml extra",
                "'extra' is one word too many for 'advise'. It is typed: advise [--json] (outside the shell: advisor advise FILE [--json])");
        refuses(2, "advise ok.yaml --json --json", "'advise' has --json twice. Give it once.");
    }

    private void exploring() {
        String factor = Loaded.KNOWLEDGE.contents().factors().get(0).id();
        refuses(
                2,
                "fix ok.yaml " + Any.slip(factor),
                "There is no finding or factor '" + Any.slip(factor) + "'. Maybe " + factor
                        + ". 'configurations' lists the findings.");
        String label = Any.label().id();
        String only = "Only the label of " + label + " is known, so ";
        refuses(1, "fix ok.yaml " + label, only + "no change can be shown to matter.");
        refuses(1, "why-not ok.yaml " + label, only + "nothing can be said of why or why not.");
        String both = Any.option(ONE) + " " + Any.other(ONE);
        refuses(2, "what-if ok.yaml " + ONE.id() + " " + both, "'" + ONE.id() + "' takes one answer, not 2.");
        refuses(
                2,
                "what-if ok.yaml " + MANY.id() + " none " + Any.option(MANY),
                "In '" + MANY.id() + "', none stands alone.");
        refuses(
                1,
                "what-if locked.yaml " + ONE.id() + " " + Any.other(ONE),
                "'" + ONE.id() + "' is locked. 'unlock " + ONE.id() + "' opens it.");
        Question gated = GATED.question();
        refuses(
                1,
                "what-if closed.yaml " + gated.id() + " " + Any.option(gated),
                AnswerEffects.notAsked(Loaded.KNOWLEDGE, closed(), gated));
        refuses(
                1,
                "what-if nothing.yaml " + gated.id() + " " + Any.option(gated),
                AnswerEffects.notAsked(Loaded.KNOWLEDGE, Design.named("T"), gated));
        String given = Any.given().id();
        refuses(
                1,
                "lock ok.yaml " + given,
                "'" + given + "' is about who comes or where you work. Suggestions never change it, so there is nothing"
                        + " to lock or unlock.");
        refuses(
                1,
                "keep ok.yaml",
                "There is nothing to keep. In the shell, 'what-if Q V…' tries an answer out first; outside it, 'answer FILE Q V…' gives one.");
        refuses(1, "reinstate ok.yaml " + CARD, CARD + " was not set aside.");
        refuses(
                2,
                "set-aside ok.yaml " + CARD,
                "Say why, so that others can follow: set-aside " + CARD + " --because \"…\"");
        refuses(2, "compare ok.yaml", "'compare' takes two designs, such as: compare mine.yaml yours.yaml");
        refuses(1, "compare ok.yaml newer.yaml", "newer.yaml:1: " + NEWER);
    }

    private void unusableFiles() {
        String advise = "advise ";
        refuses(1, advise + "nothere.yaml", "nothere.yaml: there is no such file. Check the name and the folder.");
        refuses(
                1,
                advise + "empty.yaml",
                "empty.yaml: the file is empty. Delete it, then start a design with: start empty.yaml");
        refuses(1, advise + "folder", "folder: this is a folder. Name a file in it.");
        refuses(1, advise + "binary.yaml", "binary.yaml:2: this is not a text file: it holds control characters.");
        refuses(
                1,
                advise + "bytes.yaml",
                "bytes.yaml:1: this is text in UTF-16, not a text file in UTF-8. Save it as plain text in UTF-8.");
        refuses(1, advise + "list.yaml", "list.yaml:1: expected names with values here, not a list or one value.");
        refuses(1, advise + "words.yaml", "words.yaml:1: expected names with values here, not a list or one value.");
        refuses(1, advise + "NO.yaml", "NO.yaml:4: " + noAnswer("NO"));
        refuses(1, advise + "130.yaml", "130.yaml:4: " + noAnswer("1:30"));
        refuses(1, advise + "010.yaml", "010.yaml:4: " + noAnswer("010"));
        refuses(1, advise + "twice.yaml", "twice.yaml:5: '" + ONE.id() + "' is here twice, first in line 4. Keep one.");
        refuses(1, advise + "newer.yaml", "newer.yaml:1: " + NEWER);
        refuses(
                1,
                advise + "question.yaml",
                "question.yaml:4: there is no question '" + Any.slip(ONE.id()) + "'. Maybe " + ONE.id() + ".");
        refuses(1, advise + "option.yaml", "option.yaml:4: " + noAnswer(Any.slip(Any.option(ONE))));
        refuses(
                1,
                advise + "field.yaml",
                "field.yaml:2: there is no field 'titel'. Maybe title.\nfield.yaml:1: 'title' is missing. Add it.");
        refuses(1, advise + "quote.yaml", "quote.yaml:2: a quotation mark opens here and is not closed. Close it.");
        refuses(1, advise + "tab.yaml", "tab.yaml:4: a tab stands here. Indent with spaces.");
        refuses(
                1,
                advise + "big.yaml",
                "big.yaml: the file is larger than 1 MB. A design file is far smaller; is it the right one?");
    }

    private void places() {
        refuses(
                1,
                "report ok.yaml --kind checklist --out ok.yaml",
                "ok.yaml: this folder cannot be made. Choose another with --out.");
        refuses(
                1,
                "report ok.yaml --kind checklist --out ok.yaml/in",
                "ok.yaml/in: this folder cannot be made. Choose another with --out.");
        refuses(1, "new no/x.yaml", "no/x.yaml: there is no such folder. Make it first, or choose another.");
        refuses(1, "new ok.yaml", "ok.yaml is already there. 'open ok.yaml' opens it; 'new' takes another name.");
        refuses(1, "form --out no/q.html", "no/q.html: there is no such folder. Make it first, or choose another.");
        refuses(
                2,
                "form --out ok.yaml",
                "A page is written as .html, .pdf, .docx, .md, not to 'ok.yaml'. Name another file.");
        refuses(1, "evidence --out no/b.html", "no/b.html: there is no such folder. Make it first, or choose another.");
        refuses(
                2,
                "evidence --out book.txt",
                "A page is written as .html, .pdf, .docx, .md, not to 'book.txt'. Name another file.");
        refuses(
                2,
                "evidence --suggested",
                "The page of suggested lines is written to a file: evidence --suggested --out suggested.html");
        refuses(2, "form", "The form is written to a file: form --out form.html");
        refuses(
                2,
                "form ok.yaml --out form.pdf",
                "A form with answers in it is a page for browsers: form ok.yaml --out form.html. On paper, 'report' has the answers.");
        String question = Any.slip(ONE.id());
        refuses(
                1,
                "form --questions asked.txt --out form.html",
                "asked.txt:3: there is no question " + maybeOne(question) + "\nasked.txt:4: '" + MANY.id()
                        + "' is here twice. Keep one.");
        refuses(
                1,
                "form --questions empty.yaml --out form.html",
                "empty.yaml: no question is named here. Write the id of one in each line.");
        for (String typed : List.of("form", "evidence", "evidence --suggested")) {
            refuses(
                    1,
                    typed + " --out notes.md",
                    "notes.md is already there. Choose another name, so that nothing is lost.");
        }
        refuses(1, "save ok.yaml notes.md", "notes.md is already there. Choose another name, so that nothing is lost.");
    }

    private void refuses(int status, String typed, String message) {
        tests.add(dynamicTest(typed, () -> {
            Run done = Run.of(folder, typed.split(" "));
            assertAll(
                    () -> assertEquals(message + "\n", done.err()),
                    () -> assertEquals("", done.out()),
                    () -> assertEquals(status, done.status()));
        }));
    }

    private static void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Map<String, String> contents() {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        Files.isDirectory(file)
                                ? "a folder"
                                : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
