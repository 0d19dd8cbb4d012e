package peersupport.files.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.RandomDesigns;

/** A design survives being saved, whatever was typed; what cannot be read is refused by line, and nothing is lost. */
class DesignFileTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final DesignFile DESIGNS = new DesignFile(KNOWLEDGE);
    private static final Path MISTAKES = Path.of("src/test/resources/bad-designs");
    private static final Pattern TOLD = Pattern.compile("# (\\d+): (.*)");

    @TempDir
    Path folder;

    @Test
    void randomDesignsAreReadBackAsTheyWere() {
        new RandomDesigns(KNOWLEDGE, ADVISOR, 4_711)
                .designs(Trust.cases(100, 500))
                .forEach(design -> {
                    Design full = with(design, "Words: \"as\" typed", ADVISOR.advise(design));
                    for (String place : List.of("design.yaml", "design.json")) {
                        String text = DESIGNS.text(full, place);
                        assertEquals(full, DESIGNS.parse(text, place), text);
                        assertEquals(
                                text, DESIGNS.text(DESIGNS.parse(text, place), place), "saved again, the same bytes");
                    }
                });
    }

    @Test
    void everyAnswerIsReadBackAsItWas() {
        Random random = new Random(20_261_128);
        Advice advice = ADVISOR.advise(Design.named("x"));
        for (int i = 0; i < Trust.cases(100, 500); i++) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            KNOWLEDGE.questions().values().forEach(question -> answers.put(question.id(), any(question, random)));
            // also as one line each, in what was set aside and what was last advised
            Design full = with(Design.named("x").withAnswers(answers), "words", advice);
            for (String place : List.of("design.yaml", "design.json")) {
                assertEquals(full, DESIGNS.parse(DESIGNS.text(full, place), place));
            }
        }
    }

    @Test
    void aNoToOneOptionIsWrittenAsPeopleReadIt() {
        Design design = Design.named("x")
                .with("connection", new Answer.Chosen(List.of("isolated"), List.of("home-bound"), true))
                .with("format", Answer.of("group"));
        String text = DESIGNS.text(design.advised(new LastAdvised("1.0", design.answers(), Map.of())), "design.yaml");
        assertTrue(text.contains("  connection:\n    - isolated\n    - not home-bound\n"), text);
        assertTrue(text.contains("  answers: {connection: isolated not home-bound, format: group}\n"), text);
        assertEquals(
                design,
                DESIGNS.parse(
                        "format: 1\ntitle: x\nanswers: {connection: [isolated, not home-bound], format: group}", ""));
    }

    private static Answer any(Question question, Random random) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new Answer.DontKnow();
        }
        if (kind == 1 && question.mayNotApply()) {
            return new Answer.DoesNotApply();
        }
        List<String> options = question.options().stream().map(Option::id).toList();
        if (!question.many()) {
            return Answer.of(options.get(random.nextInt(options.size())));
        }
        Map<Integer, List<String>> said = options.stream().collect(Collectors.groupingBy(option -> random.nextInt(3)));
        List<String> yes = said.getOrDefault(0, List.of());
        List<String> no = said.getOrDefault(1, List.of());
        boolean open = random.nextInt(3) > 0;
        String own = question.somethingElse() && random.nextBoolean() ? "  other, than: that # and \"more\" " : "";
        return open && yes.isEmpty() && no.isEmpty() && own.isEmpty()
                ? new Answer.DontKnow()
                : new Answer.Chosen(yes, no, open, own.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\" and 'quoted'",
                "it's",
                "'",
                "\"",
                "\\",
                "a\\nb",
                "a: b",
                "a:",
                ": a",
                "x #y",
                "# x",
                "#x",
                "- x",
                "-",
                "--",
                "---",
                "...",
                "? x",
                "NO",
                "no",
                "yes",
                "on",
                "true",
                "null",
                "~",
                "010",
                "0x1F",
                "1:30",
                "1e3",
                ".5",
                "1_000",
                "+1",
                "2026-01-01",
                "=",
                "<<",
                ".inf",
                "[a, b]",
                "{a: b}",
                "]",
                "}",
                ",",
                "&a b",
                "*a",
                "!a",
                "!!int 1",
                "%a",
                "@a",
                "`a`",
                "|",
                ">",
                ">-",
                "|+",
                "line\nline",
                "a\n\nb\n  c",
                "- a\n- b",
                "a\r\nb",
                "tab\tinside",
                "\ttab first",
                "emoji 😀 👩🏽‍🍼",
                "é ß ø 中文",
                "\u202Eright to left\u202C",
                "\u05E9\u05DC\u05D5\u05DD",
                "no\u00A0break",
                "zero\u200Bwidth",
                "line\u2028separator",
                "next\u0085line",
                "next \u0085line",
                "bell\u0007 escape\u001B[31m",
                "nul\u0000",
                "delete\u007F",
                "\u0080\u009F",
                "\uFEFFmark",
                "$title ${x} #set($a = 1)",
                "<b>&amp;</b>"
            })
    void whateverIsTypedIsReadBackAsItWas(String typed) {
        Design design = with(Design.named("x"), typed, ADVISOR.advise(Design.named("x")));
        for (String name : List.of("design.yaml", "design.json")) {
            Path file = folder.resolve(name);
            DESIGNS.save(design, file);
            Design read = DESIGNS.read(file);
            assertEquals(typed.strip(), read.title());
            assertEquals(read, DESIGNS.parse(DESIGNS.text(read, name), name));
            assertEquals(typed.strip(), read.author());
            assertEquals(List.of(typed.strip()), List.copyOf(read.notes().values()));
            assertEquals(typed.strip(), read.setAside().get(0).because());
        }
    }

    /** The parser reads some thousand letters at a time. */
    @Test
    void aSignOfTwoLettersIsReadWhereverItStands() {
        for (int before = 1_000; before < 1_030; before++) {
            Design design = Design.named("x".repeat(before) + "\uD83D\uDE00");
            assertEquals(design, DESIGNS.parse(DESIGNS.text(design, "design.yaml"), "design.yaml"));
        }
    }

    @Test
    void longWordsAreReadBackAsTheyWere() {
        Design design = Design.named("word ".repeat(5_000).strip() + "x".repeat(5_000));
        assertEquals(design, DESIGNS.parse(DESIGNS.text(design, "design.yaml"), "design.yaml"));
    }

    @Test
    void whatCouldNotBeReadAgainIsNotSaved() {
        for (String name : List.of("design.yaml", "design.json")) {
            Path file = folder.resolve(name);
            DESIGNS.save(Design.named("x".repeat(60_000)), file);
            Problem.Found found =
                    assertThrows(Problem.Found.class, () -> DESIGNS.save(Design.named("x".repeat(1_048_576)), file));
            assertTrue(found.getMessage().startsWith(file + ": the words are too many to be read again"));
            assertEquals(60_000, DESIGNS.read(file).title().length());
        }
        Path line = folder.resolve("line.yaml");
        assertThrows(Problem.Found.class, () -> DESIGNS.save(Design.named("x".repeat(70_000)), line));
        assertFalse(Files.exists(line));
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeIsToldByLine() throws IOException {
        try (Stream<Path> files = Files.list(MISTAKES)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isTold(file)));
        }
    }

    private static void isTold(Path file) throws IOException {
        String expected = Files.readString(file)
                .lines()
                .map(TOLD::matcher)
                .filter(line -> line.matches())
                .map(line -> file + ":" + line.group(1) + ": " + line.group(2))
                .collect(Collectors.joining("\n"));
        Problem.Found found = assertThrows(Problem.Found.class, () -> DESIGNS.read(file));
        assertEquals(expected, found.getMessage());
    }

    @Test
    void whatIsNoDesignFileIsRefused() throws IOException {
        Path file = folder.resolve("design.yaml");
        assertEquals(file + ": there is no such file. Check the name and the folder.", refused(file));
        assertEquals(folder + ": this is a folder. Name a file in it.", refused(folder));
        Files.writeString(file, " \n");
        assertEquals(file + ": the file is empty. Delete it, then start a design with: start " + file, refused(file));
        Files.write(file, new byte[] {'a', '\n', 0, 1, 2});
        assertEquals(file + ":2: this is not a text file: it holds control characters.", refused(file));
        Files.write(file, "title: caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(file + ":1: this is not a text file in UTF-8. Save it as UTF-8.", refused(file));
        Files.writeString(file, "title: " + "x".repeat(1 << 20));
        assertEquals(
                file + ": the file is larger than 1 MB. A design file is far smaller; is it the right one?",
                refused(file));
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreRead() throws IOException {
        Path file = folder.resolve("design.yaml");
        Files.writeString(file, "\uFEFFformat: 1\r\ntitle: From Windows\r\nanswers:\r\n  format: group\r\n");
        assertEquals(Design.named("From Windows").with("format", Answer.of("group")), DESIGNS.read(file));
    }

    @Test
    void aDesignThatCannotBeSavedLeavesTheOldOneAndNothingElse() throws IOException {
        // no room for the longer name of the temporary file, whoever runs this
        Path file = folder.resolve("a".repeat(240) + ".yaml");
        Files.writeString(file, "old");
        Problem.Found found = assertThrows(Problem.Found.class, () -> DESIGNS.save(Design.named("new"), file));
        assertTrue(found.getMessage().startsWith(file + ": it could not be written: "), found.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), inside(folder));
    }

    @Test
    void aFolderThatMayNotBeWrittenKeepsItsFile() throws IOException {
        Path file = folder.resolve("design.yaml");
        Files.writeString(file, "old");
        assertTrue(folder.toFile().setWritable(false));
        try {
            if (Files.isWritable(folder)) { // the superuser may always write
                DESIGNS.save(Design.named("new"), file);
                assertEquals("new", DESIGNS.read(file).title());
            } else {
                Problem.Found found = assertThrows(Problem.Found.class, () -> DESIGNS.save(Design.named("new"), file));
                assertEquals(file + ": you may not write here. Choose another folder.", found.getMessage());
                assertEquals("old", Files.readString(file));
            }
            assertEquals(List.of(file), inside(folder));
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
    }

    @Test
    void savingGoesNowhereElse() throws IOException {
        Path missing = folder.resolve("missing/design.yaml");
        Problem.Found found = assertThrows(Problem.Found.class, () -> DESIGNS.save(Design.named("new"), missing));
        assertEquals(missing + ": there is no such folder. Make it first, or choose another.", found.getMessage());
        found = assertThrows(Problem.Found.class, () -> DESIGNS.save(Design.named("new"), folder));
        assertEquals(folder + ": this is a folder. Name a file in it.", found.getMessage());
        assertEquals(List.of(), inside(folder));
    }

    @Test
    void savingFollowsALinkAndKeepsWhoMayRead() throws IOException {
        Path file = folder.resolve("design.yaml");
        DESIGNS.save(Design.named("old"), file);
        boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw-r--"));
        }
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file.getFileName());
        DESIGNS.save(Design.named("new"), link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", DESIGNS.read(file).title());
        if (posix) {
            assertEquals(
                    "rw-rw-r--",
                    java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    private static String refused(Path file) {
        return assertThrows(Problem.Found.class, () -> DESIGNS.read(file)).getMessage();
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** The design with everything a design can hold, and these words wherever words can stand. */
    private static Design with(Design design, String words, Advice advice) {
        String question = KNOWLEDGE.questions().keySet().iterator().next();
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(question, words.strip());
        return new Design(
                words.strip(),
                words.strip(),
                design.answers(),
                notes,
                Set.of("format", "mode"),
                Set.of("people"),
                List.of(
                        new SetAside("N3", words.strip(), words.strip(), design.answers()),
                        new SetAside("T1", "because", "", Map.of())),
                Optional.of(new LastAdvised(advice.knowledge(), design.answers(), advice.statuses())));
    }
}
