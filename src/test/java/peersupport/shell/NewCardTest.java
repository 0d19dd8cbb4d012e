package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peersupport.SmallRules;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Family;
import peersupport.files.KnowledgeReader;
import peersupport.files.ReferencesFile;

/** A card to fill in: put where it belongs, never over anything, and never taken for a card before it is written. */
class NewCardTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copyRules() throws IOException {
        try (Stream<Path> files = Files.walk(SmallRules.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("rules")
                        .resolve(SmallRules.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "benefit,for",
        "harm,against",
        "implementation,for",
        "implementation,against",
        "take-up,for",
        "take-up,against"
    })
    @DisplayName("All that is still to be written is told, each in its line, and nothing else")
    void whatIsStillToBeWrittenIsTold(String family, String side) {
        String before = text(file(family));
        String id = added(Run.of(folder, "new-card", "--family", family, "--side", side));
        String after = text(file(family));
        assertTrue(after.startsWith(before));
        List<String> lines = after.lines().toList();
        List<Problem> told = told();
        assertTrue(told.size() > 25, told::toString);
        for (Problem problem : told) {
            assertTrue(problem.says().matches(id + ": '[a-z-]+' is still to be written\\."), problem::toString);
            String field = problem.says().split("'")[1];
            int line = Integer.parseInt(problem.place().replaceFirst(".*:", ""));
            assertTrue(
                    line > before.lines().count() && lines.get(line - 1).matches(" *(- )?((" + field + "):|- #).*"),
                    problem::toString);
        }
    }

    @Test
    @DisplayName("Each further card has the next free id, also while those before are being written")
    void idsGoOn() {
        String first = added(Run.of(folder, "new-card", "--family", "harm", "--side", "against"));
        String second = added(Run.of(folder, "new-card", "--family", "benefit", "--side", "for"));
        assertEquals(number(first) + 1, number(second));
        assertEquals("N77", added(Run.of(folder, "new-card", "--family", "harm", "--side", "against", "--id", "n77")));
    }

    @Test
    @DisplayName("What cannot be added is refused with a remedy, and no file changes")
    void whatCannotBeAddedIsRefused() throws IOException {
        List<String> before = texts();
        refuses(
                2,
                "--family harms --side against",
                "Say which --family: take-up, benefit, harm, implementation. 'harms' is none. Maybe harm.");
        refuses(2, "--family harm", "Say which --side: for, against.");
        refuses(
                1,
                "--family harm --side against --id X4",
                "'X4' is no card id: a letter (T, P, N, R, I), then a number.");
        refuses(1, "--family harm --side against --id N2", "there is a card 'N2' already. The next free id is R");
        refuses(1, "--family harm --side against --id I2", "there is a card 'I2' already."); // it has moved
        refuses(1, "--family harm --side against --rules elsewhere", "there is no such file.");
        assertEquals(before, texts());
        Files.writeString(file("harm"), text(file("harm")) + "else:\n  - id: other\n");
        refuses(1, "--family harm --side against", "a card cannot be added at the end");
    }

    private void refuses(int status, String words, String says) {
        Run run = Run.of(folder, ("new-card " + words).split(" "));
        assertEquals(status, run.status(), run::err);
        assertTrue(run.talk().contains(says), run::talk);
    }

    private String added(Run run) {
        assertEquals(0, run.status(), run::err);
        return run.talk().replaceFirst(".*Added ([A-Z][0-9]+) .*", "$1");
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private List<Problem> told() {
        return assertThrows(
                        Problem.Found.class,
                        () -> KnowledgeReader.load(name -> name.equals(ReferencesFile.NAME)
                                ? "[]"
                                : text(folder.resolve("rules").resolve(name))))
                .problems();
    }

    private Path file(String family) {
        return folder.resolve("rules/configurations/" + family + ".yaml");
    }

    private List<String> texts() {
        return Stream.of(Family.values())
                .map(family -> text(file(family.word())))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
