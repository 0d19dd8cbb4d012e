package peersupport.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.SmallRules;
import peersupport.evidence.Problem;
import peersupport.evidence.check.Check;
import peersupport.files.KnowledgeReader;
import peersupport.files.KnowledgeReader.Loaded;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every mistake that can be made in {@code rules/} is told in one line: file, line, what is wrong, what to do. The
 * mistakes are made in a small knowledge base of the tests' own, in memory, one at a time; {@code bad-knowledge/} lists
 * them.
 */
class BadKnowledgeTest {
    private static final Path MISTAKES = Path.of("src/test/resources/bad-knowledge");
    private static final Pattern PLACE = Pattern.compile("(rules/[^:]+):\\{line of ([^}]+)}");

    /**
     * One mistake.
     *
     * @param after where to look for the text to replace; may be null
     * @param also a second change, where one alone makes no mistake
     * @param says all that is said of it: {@code {line}} is where the change begins
     */
    record Mistake(String mistake, String file, String after, String replace, String by, Change also, String says) {
        Change change() {
            return new Change(file, after, replace, by);
        }
    }

    /** A text in a file that is replaced. */
    record Change(String file, String after, String replace, String by) {
        int at(String text) {
            int from = after == null ? 0 : text.indexOf(after);
            assertTrue(from >= 0, () -> file + " no longer has '" + after + "'; choose another place");
            int at = text.indexOf(replace, from);
            assertTrue(at >= 0, () -> file + " no longer has '" + replace + "'; choose another text");
            return at;
        }

        String in(String text) {
            int at = at(text);
            return text.substring(0, at) + by + text.substring(at + replace.length());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeIsToldInFull() throws IOException {
        try (Stream<Path> files = Files.list(MISTAKES)) {
            return files.sorted().toList().stream()
                    .flatMap(file -> read(file).stream()
                            .map(mistake -> DynamicTest.dynamicTest(
                                    file.getFileName() + ": " + mistake.mistake(), () -> isTold(mistake))));
        }
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        Problem.Found found =
                assertThrows(Problem.Found.class, () -> KnowledgeReader.resource("configurations/hope.yaml"));
        assertEquals("rules/configurations/hope.yaml: the file is missing.", found.getMessage());
    }

    @Test
    void theKnowledgeBaseItselfHasNoMistakeNorHasTheSmallOne() {
        assertEquals(List.of(), problems(KnowledgeReader::resource));
        assertEquals(List.of(), problems(SmallRules::text));
    }

    private static void isTold(Mistake mistake) {
        Map<String, String> changed = new HashMap<>();
        String before = SmallRules.text(mistake.file());
        int line = line(before, mistake.change().at(before));
        changed.put(mistake.file(), mistake.change().in(before));
        if (mistake.also() != null) {
            Change also = mistake.also();
            changed.put(also.file(), also.in(text(also.file(), changed)));
        }
        List<String> told = problems(name -> text(name, changed)).stream()
                .map(Problem::toString)
                .toList();
        String expected = Pattern.compile("\\{line(\\+\\d)?}")
                .matcher(mistake.says().strip())
                .replaceAll(found -> String.valueOf(line + plus(found)));
        assertEquals(placed(expected, changed), String.join("\n", told));
    }

    private static int plus(MatchResult found) {
        return found.group(1) == null ? 0 : Integer.parseInt(found.group(1).substring(1));
    }

    /** {@code rules/x.yaml:{line of - id: group}} becomes the line in that file that begins so. */
    private static String placed(String expected, Map<String, String> changed) {
        return PLACE.matcher(expected).replaceAll(found -> {
            String name = found.group(1).substring("rules/".length());
            List<String> lines = text(name, changed).lines().map(String::strip).toList();
            return Matcher.quoteReplacement(found.group(1) + ":" + (lines.indexOf(found.group(2)) + 1));
        });
    }

    private static int line(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static String text(String name, Map<String, String> changed) {
        return changed.containsKey(name) ? changed.get(name) : SmallRules.text(name);
    }

    /** What is said of this knowledge base by those who read it and check it. */
    private static List<Problem> problems(UnaryOperator<String> texts) {
        try {
            Loaded loaded = KnowledgeReader.load(texts);
            return Check.of(loaded.knowledge(), loaded.places());
        } catch (Problem.Found found) {
            return found.problems();
        }
    }

    private static List<Mistake> read(Path file) {
        try {
            return new YAMLMapper().readValue(Files.readString(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
