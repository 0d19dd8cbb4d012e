package peersupport.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.check.Check;
import peersupport.evidence.context.Condition.All;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.files.knowledge.ReferencesFile;
import peersupport.reasoning.check.CaseCheck;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

/**
 * The example in {@code rules/README.md} can be followed: what it says to add is what {@code check} is content with. The
 * long run follows it on a clean clone, up to a green {@code mvn verify}.
 */
class FiveStepsTest {
    private static final Path RULES = Path.of("rules");

    @TempDir
    private Path folder;

    private KnowledgeReader.Loaded followed;

    @BeforeEach
    void follow() throws IOException, InterruptedException {
        Path rules = folder.resolve("the rules");
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = rules.resolve(RULES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Process script = new ProcessBuilder("sh", "src/test/sh/five-steps", "--only-in", rules.toString())
                .inheritIO()
                .start();
        assertEquals(0, script.waitFor());
        followed = KnowledgeReader.load(name -> name.equals(ReferencesFile.NAME) ? "[]" : text(rules.resolve(name)));
    }

    @Test
    void whatTheFiveStepsAddIsAllThereIsToIt() {
        assertEquals(List.of(), Check.of(followed.knowledge(), followed.places()));
        Map<State, String> statuses =
                Map.of(State.MET, "in-place", State.NOT_MET, "not-in-place", State.NOT_SAID, "open");
        Configuration card = added();
        All needs = new All(List.copyOf(card.needs()));
        card.cases()
                .forEach(example -> assertEquals(
                        example.expect(),
                        statuses.get(new ContextStates(followed.knowledge(), example.design()).state(needs)),
                        example::says));
        assertEquals(
                named("- version: \"(.*)\""), followed.knowledge().contents().version());
    }

    @Test
    void itsCasesNoticeAnyChangeOfItsNeedsAndThoseOfTheOthersStillDo() {
        CaseCheck trial = new CaseCheck(followed.knowledge(), followed.places(), Loaded.ADVISOR);
        assertEquals(
                List.of(),
                followed.knowledge().configurations().values().stream()
                        .filter(card -> !card.labelOnly())
                        .flatMap(card -> trial.unnoticed(card).stream())
                        .toList());
    }

    private Configuration added() {
        return followed.knowledge().configurations().get(named("- id: ([" + Configuration.LETTERS + "][0-9]+)"));
    }

    /** What the page has in this place. */
    private static String named(String place) {
        Matcher found = Pattern.compile("(?m)^ +" + place + "$").matcher(text(RULES.resolve("README.md")));
        assertTrue(found.find(), place);
        return found.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
