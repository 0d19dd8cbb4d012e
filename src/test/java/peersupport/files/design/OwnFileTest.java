package peersupport.files.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;

/** A design's file is the person's own: a change touches what it changes, and all else stays as it was typed. */
class OwnFileTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final DesignFile DESIGNS = new DesignFile(KNOWLEDGE);
    private static final List<Question> QUESTIONS =
            List.copyOf(KNOWLEDGE.questions().values());
    private static final List<String> CARDS =
            List.copyOf(KNOWLEDGE.configurations().keySet());
    private static final Pattern COMMENT = Pattern.compile("# [a-z]+[0-9]+ .*");

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    private String changed(String text, UnaryOperator<Design> change) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, text);
        Design wanted = change.apply(DESIGNS.read(file));
        assertEquals(wanted, DESIGNS.change(file, change, said::add, () -> {}), text);
        assertEquals(wanted, DESIGNS.read(file), () -> text + "\n=>\n" + read(file));
        return read(file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void commentsOrderBlankLinesAndQuotesStay() throws IOException {
        String text = """
                # what we are planning
                title: 'Our group'   # to be voted on

                format: 2
                answers:   # as of May
                    # how we meet
                    format: group  # agreed by the trustees, see minutes
                    mode:
                    - "in-a-place"   # the hall

                    # when we can
                    - video
                    people: [adults,   # over 18
                             refugees]
                # the end
                """;
        assertEquals(
                text.replace("format: group  #", "format: both  #"),
                changed(text, design -> design.with("format", Answer.of("both"))));
        assertEquals(
                text.replace("    - video\n", "    - video\n    - text\n"),
                changed(text, design -> design.with("mode", yes("in-a-place", "video", "text"))));
        assertEquals(
                text.replace("    - \"in-a-place\"   # the hall\n", "    # the hall\n"),
                changed(text, design -> design.with("mode", yes("video"))));
        assertEquals(
                text.replace("refugees]", "refugees, not children]"),
                changed(
                        text,
                        design -> design.with(
                                "people",
                                new Answer.Chosen(List.of("adults", "refugees"), List.of("children"), true))));
        assertEquals(
                text.replace("    format: group  # agreed", "    # agreed"),
                changed(text, design -> design.without("format")));
        assertEquals(text, changed(text, UnaryOperator.identity()));
        assertEquals(
                text.replace("answers:   #", "author: Sam\nanswers:   #")
                        .replace("author: Sam\n", "")
                        .replace("# the end\n", "locked:\n  - format\n# the end\n"),
                changed(text, design -> design.locking("format")));
        assertEquals(List.of(), said);
    }

    private static Answer yes(String... options) {
        return new Answer.Chosen(
                QUESTIONS.stream()
                        .flatMap(question -> question.options().stream())
                        .map(Option::id)
                        .filter(List.of(options)::contains)
                        .distinct()
                        .toList(),
                List.of(),
                true);
    }

    @Test
    void aFileOfFormatOneSaysTheSameInFormatTwo() throws IOException {
        assertEquals(
                "format: 2  # old\ntitle: T\nanswers:\n  people: [adults, and-no-others] # no children\n"
                        + "  format: group\n  mode: [video]\n",
                changed(
                        "format: 1  # old\ntitle: T\nanswers:\n  people: [adults] # no children\n"
                                + "  mode: [video, rest-not-decided]\n",
                        design -> design.with("format", Answer.of("group"))));
        assertEquals(List.of(), said);
    }

    @Test
    void aListThatClosesItselfInFormatOneClosesOnce() throws IOException {
        assertEquals(
                "format: 2\ntitle: T\nanswers:\n  people: [adults, and-no-others]\n  format: group\n",
                changed(
                        "format: 1\ntitle: T\nanswers:\n  people: [adults, and-no-others]\n",
                        design -> design.with("format", Answer.of("group"))));
        assertEquals(List.of(), said);
    }

    @Test
    void whatWasLastAdvisedTakesFourLines() throws IOException {
        Map<String, String> statuses =
                new LinkedHashMap<>(Loaded.ADVISOR.advise(Design.named("T")).statuses());
        Map<String, Answer> answers = new LinkedHashMap<>();
        QUESTIONS.forEach(question ->
                answers.put(question.id(), Answer.of(question.options().get(0).id())));
        LastAdvised last = new LastAdvised("2.0", answers, statuses);
        String text = "format: 2\ntitle: T\n";
        String advised = changed(text, design -> design.advised(last));
        assertTrue(advised.startsWith(text));
        assertEquals(4, advised.substring(text.length()).lines().count());
        String old = text + "last-advised:\n  knowledge: \"1.0\"\n  statuses:\n    N3: open # hm\n    R4: guarded\n";
        assertEquals(
                "format: 2\ntitle: U\n# hm\nlast-advised:\n  knowledge: \"1.0\"\n  statuses: {guarded: [R4], open: [N3]}\n",
                changed(old, design -> titled(design, "U")));
        assertEquals(List.of(), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{format: 2, title: \"T\", answers: {format: group, }}  # mine\n",
                "{\"format\":2,\"title\":\"T\",\"answers\":{\"format\":\"group\"}}",
                "---\nformat: 2\ntitle: T # mine\nanswers: {}\n...\n",
                "format: 2\ntitle: T\nanswers: # mine\n",
                "  format: 2\n  title: T\n  # mine\n  answers:\n   format: group\n",
                "format: 2\ntitle: |\n  T\n\n# mine",
                "format: 2\rtitle: T\r# mine\r",
                "\uFEFFformat: 2\r\n\r\ntitle: \"T\"  # mine \uD83D\uDE00\r\nanswers:\r\n  format: group\r\n"
            })
    void oddLayoutsAreChangedInPlaceToo(String text) throws IOException {
        String after = changed(text, design -> design.with("mode", yes("video")).locking("mode"));
        assertEquals(List.of(), said);
        text.lines()
                .filter(line -> !line.startsWith("{") && !line.startsWith("answers"))
                .forEach(line -> assertTrue(after.contains(line), after));
        assertTrue(!text.contains("# mine") || after.contains("# mine"), after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"? format\n: 2\n# mine\n? title\n: T\n", "{format: 2, title: T, answers: # mine\n }"})
    void whatCannotBeChangedInPlaceIsSaidAndKeepsItsComments(String text) throws IOException {
        String after = changed(text, design -> design.with("format", Answer.of("group")));
        assertEquals("# mine\nformat: 2\ntitle: T\nanswers:\n  format: group\n", after);
        assertEquals(
                List.of(folder.resolve("mine.yaml")
                        + " is laid out in a way that cannot be changed in place. It is written anew: its comments stand"
                        + " at the top, and its order, blank lines and quotation marks are not kept."),
                said);
    }

    @Test
    void aCommentStaysACommentWhenTheCommaBeforeItGoes() throws IOException {
        String after = changed(
                "format: 2\ntitle: T\nanswers:\n  mode: [\n    video,  # mine\n    telephone,\n  ]\n",
                design -> design.with("mode", new Answer.Chosen(List.of("video"), true)));
        assertEquals(List.of(), said);
        assertTrue(after.contains("    video  # mine\n"), after);
    }

    private static Design titled(Design design, String title) {
        return new Design(
                title,
                design.author(),
                design.answers(),
                design.notes(),
                design.locked(),
                design.unlocked(),
                design.setAside(),
                design.lastAdvised());
    }

    @Test
    void aNoteOfTenThousandWordsStandsBetweenBracesToo() throws IOException {
        String note = "word ".repeat(10_000).strip();
        assertEquals(
                "{format: 2, title: x, answers: {format: group}, notes: {format: " + note + "}}\n",
                changed("{format: 2, title: x, answers: {format: group}}\n", design -> design.noting("format", note)));
    }

    @Test
    @DisplayName("Whatever a file looks like, a change keeps every comment, and every line of what it does not change")
    void nothingOfThePersonsIsLost() throws IOException {
        for (int seed = 0; seed < Trust.cases(200, 5_000); seed++) {
            Odd odd = new Odd(new Random(seed));
            String before = odd.text();
            Change change = odd.change(DESIGNS.parse(before.replace("\uFEFF", ""), "odd.yaml"));
            String after = changed(before, change.does);
            String both = "seed " + seed + ": " + change.name + "\n" + before + "\n=>\n" + after;
            assertEquals(List.of(), said, both);
            assertEquals(comments(before), comments(after), both);
            odd.entries.forEach((name, lines) -> {
                if (!name.equals(change.name) && !name.equals("last-advised")) {
                    assertTrue(
                            after.contains(
                                    lines.replaceAll("(\\R *(#.*)?)*$", "").stripTrailing()),
                            () -> both + "\nlost: " + name);
                }
            });
        }
    }

    private static List<String> comments(String text) {
        return COMMENT.matcher(text)
                .results()
                .map(found -> found.group().strip())
                .sorted()
                .toList();
    }

    private record Change(String name, UnaryOperator<Design> does) {}

    /** A file as no program would write it. */
    private static final class Odd {
        private static final List<String> WORDS = List.of(
                "peers",
                "Zoë's",
                "a \"b\"",
                "it's",
                "naïve",
                "\uD83D\uDE00\uD83D\uDC69\uD83C\uDFFD",
                "a#b",
                "c:d",
                "中文",
                "—",
                "x, y",
                "[z]");
        private final Random random;
        private final String newline;
        private final Map<String, String> entries = new LinkedHashMap<>();
        private int comments;

        Odd(Random random) {
            this.random = random;
            this.newline = some("\n", "\n", "\r\n");
        }

        @SafeVarargs
        private <T> T some(T... all) {
            return all[random.nextInt(all.length)];
        }

        private <T> T some(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private String comment() {
            return "# c" + comments++ + " " + words() + some("", " ", ": x", " 'y", " \"", " [");
        }

        /** What may stand at the end of a line. */
        private String rest() {
            return some("", "", " ", "  " + comment());
        }

        /** What may stand between entries. */
        private String between(int column) {
            return switch (random.nextInt(5)) {
                case 0 -> newline;
                case 1 -> " ".repeat(some(0, column, column + 1)) + comment() + newline;
                case 2 -> "  " + newline + comment() + newline + newline;
                default -> "";
            };
        }

        private String words() {
            return Stream.generate(() -> some(WORDS))
                    .limit(1 + random.nextInt(4))
                    .collect(Collectors.joining(" "));
        }

        private String text(int column) {
            String in = " ".repeat(column + 2 + random.nextInt(3));
            String words = "w" + words();
            return switch (random.nextInt(6)) {
                case 0 -> "'" + words.replace("'", "''") + "'" + rest() + newline;
                case 1 -> "\"" + words.replace("\"", "\\\"") + " \\u00e9\"" + rest() + newline;
                case 2 -> "|" + rest() + newline + in + words + newline + newline + in + "# no comment" + newline;
                case 3 -> ">-" + rest() + newline + in + words + newline + in + words() + newline;
                case 4 -> words + newline + in + "and more" + rest() + newline;
                default -> words + rest() + newline;
            };
        }

        private String list(List<String> items, int column) {
            String in = " ".repeat(column + random.nextInt(3));
            return switch (random.nextInt(4)) {
                case 0 ->
                    " [" + newline
                            + items.stream()
                                    .map(item -> " ".repeat(column + 2) + item + some(",", " ,") + rest() + newline)
                                    .collect(Collectors.joining())
                            + " ".repeat(column + 1) + "]" + rest() + newline;
                case 1, 2 ->
                    rest()
                            + newline
                            + items.stream()
                                    .map(item -> in + "- " + quoted(item) + rest() + newline + between(column + 1))
                                    .collect(Collectors.joining());
                default ->
                    " [" + items.stream().map(this::quoted).collect(Collectors.joining(some(", ", ",", " , ")))
                            + some("", ",", " ") + "]" + rest() + newline;
            };
        }

        private String quoted(String item) {
            return some(item, "'" + item + "'", "\"" + item + "\"");
        }

        private void answers(int column, StringBuilder text) {
            List<Question> asked = new ArrayList<>(QUESTIONS);
            Collections.shuffle(asked, random);
            for (Question question : asked.subList(0, random.nextInt(6))) {
                List<String> options = new ArrayList<>(
                        question.options().stream().map(Option::id).toList());
                Collections.shuffle(options, random);
                String entry = " ".repeat(column) + question.id() + ":";
                entry += question.many()
                        ? list(options.subList(0, 1 + random.nextInt(Math.min(3, options.size()))), column)
                        : " " + quoted(options.get(0)) + rest() + newline;
                entries.put(question.id(), entry);
                text.append(entry).append(between(column));
            }
        }

        private void notes(int column, StringBuilder text) {
            Collections.shuffle(new ArrayList<>(QUESTIONS), random);
            for (int i = 0; i < 3; i++) {
                String id = QUESTIONS.get(random.nextInt(4) + 5 * i).id();
                String entry = " ".repeat(column) + id + some(": ", ":  ") + text(column);
                entries.put("note " + id, entry);
                text.append(entry).append(between(column));
            }
        }

        private void setAside(StringBuilder text) {
            for (int i = 0; i < 2; i++) {
                String card = CARDS.get(random.nextInt(10) + 10 * i);
                String entry = "  - finding: " + card + rest() + newline + "    because: " + text(4);
                entries.put("card " + card, entry);
                text.append(entry).append(between(2));
            }
        }

        String text() {
            List<String> parts = new ArrayList<>();
            parts.add(part("format", "format: 2" + rest() + newline));
            parts.add(part("title", "title: " + text(0)));
            if (random.nextBoolean()) {
                parts.add(part("author", some("author: ", "\"author\": ") + text(0)));
            }
            nested("answers", parts, this::answers);
            nested("notes", parts, this::notes);
            if (random.nextBoolean()) {
                nested("set-aside", parts, (column, text) -> setAside(text));
            }
            if (random.nextBoolean()) {
                parts.add(part("locked", "locked:" + list(List.of("format", "people"), 0)));
            }
            if (random.nextBoolean()) {
                parts.add("last-advised:" + newline + "  knowledge: 'x'" + newline + "  statuses:" + newline
                        + "    N3: open" + rest() + newline + "    R4: guarded" + newline);
            }
            Collections.shuffle(parts, random);
            String text = some("", "", "\uFEFF")
                    + between(0)
                    + some("", "---" + newline)
                    + parts.stream().map(part -> part + between(0)).collect(Collectors.joining());
            return random.nextInt(8) == 0 ? text.strip() : text;
        }

        private String part(String name, String lines) {
            entries.put(name, lines.strip());
            return lines;
        }

        private interface Inner {
            void write(int column, StringBuilder text);
        }

        private void nested(String name, List<String> parts, Inner inner) {
            StringBuilder text = new StringBuilder();
            inner.write(1 + random.nextInt(4), text);
            if (text.length() > 0) {
                parts.add(name + ":" + rest() + newline + between(1) + text);
            }
        }

        Change change(Design design) {
            Question question = random.nextBoolean() || design.answers().isEmpty()
                    ? some(QUESTIONS)
                    : KNOWLEDGE
                            .questions()
                            .get(some(List.copyOf(design.answers().keySet())));
            String card = random.nextBoolean() || design.setAside().isEmpty()
                    ? some(CARDS)
                    : some(design.setAside()).finding();
            String id = question.id();
            return switch (random.nextInt(8)) {
                case 0 -> new Change(id, one -> one.without(id));
                case 1, 2 -> {
                    String option = some(question.options()).id();
                    Answer answer = question.many()
                            ? new Answer.Chosen(List.of(option), List.of(), random.nextBoolean())
                            : Answer.of(option);
                    yield new Change(id, one -> one.with(id, answer));
                }
                case 3 -> {
                    String title = some("new", "a: b #c", "'");
                    yield new Change("title", one -> titled(one, title));
                }
                case 4 -> new Change("locked", one -> one.locking(id));
                case 5 ->
                    new Change(
                            "card " + card,
                            one -> one.settingAside(new SetAside(card, "Because: why", "Sam", one.answers())));
                case 6 -> new Change("card " + card, one -> one.reinstating(card));
                default ->
                    new Change(
                            "last-advised",
                            one -> one.advised(
                                    new LastAdvised("9", one.answers(), Map.of("N3", "open", "R4", "open"))));
            };
        }
    }
}
