package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.design.Design;
import peersupport.evidence.context.Question;
import peersupport.files.DesignFile;

/** The designer's own words: given, shown, replaced and taken away, in the shell and outside. */
class NoteCommandsTest {
    private static final Question ONE = Any.one();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Title, author and notes are saved as given, outside the shell and in it")
    void given() {
        assertEquals(0, Run.of(folder, "new", "mine.yaml").status());
        Run titled = Run.of(folder, "title", "mine.yaml", "Room", "#4", "peers");
        assertEquals(new Run(0, "", "Kept, title: Room #4 peers\n"), titled);
        Run session = Run.piped(
                folder,
                List.of(
                        "open mine.yaml",
                        "author “J. O’Neill”",
                        "note " + ONE.id() + " “from the board – 3 May”",
                        "answer " + ONE.id() + " I’m not sure yet",
                        "notes"));
        assertEquals(0, session.status(), session.err());
        assertEquals(
                "title Room #4 peers author J. O’Neill " + ONE.id() + " from the board – 3 May",
                Typist.oneLine(session.out()));
        assertEquals(Map.of(ONE.id(), "from the board – 3 May"), saved().notes());
        Run taken = Run.of(folder, "unnote", "mine.yaml", ONE.id());
        assertEquals("Taken away: from the board – 3 May", taken.talk());
        assertEquals(Map.of(), saved().notes());
        assertEquals("J. O’Neill", saved().author());
    }

    @Test
    @DisplayName("No words, no such note and no such question are refused")
    void refused() {
        Run.of(folder, "new", "mine.yaml");
        refused(2, "'title' needs words after it. 'notes' shows what there is.", "title", "mine.yaml");
        refused(2, "'author' needs words after it. 'notes' shows what there is.", "author", "mine.yaml", " ");
        refused(2, "Name a question. 'questions' lists them all.", "note", "mine.yaml");
        refused(2, "'note " + ONE.id() + "' needs words after it.", "note", "mine.yaml", ONE.id());
        refused(2, "Maybe " + ONE.id() + ".", "note", "mine.yaml", Any.slip(ONE.id()), "words");
        refused(1, "There is no note to '" + ONE.id() + "'.", "unnote", "mine.yaml", ONE.id());
        refused(1, "There is no screen to clear here.", "clear");
        assertEquals(Design.named(Desk.UNTITLED), saved());
    }

    @Test
    @DisplayName("Words that were changed elsewhere meanwhile stay")
    void changedElsewhere() {
        Design seen = Design.named("Mine").noting(ONE.id(), "mine");
        Design now = seen.titled("Ours").noting(ONE.id(), "ours");
        Meanwhile meanwhile = Meanwhile.of(Loaded.KNOWLEDGE, seen, now);
        meanwhile.refuse(now.by("J"));
        assertTrue(assertThrows(Refused.class, () -> meanwhile.refuse(now.titled("Mine too")))
                .getMessage()
                .startsWith("Not saved: the title changed elsewhere meanwhile, and stays so."));
        assertTrue(assertThrows(Refused.class, () -> meanwhile.refuse(now.noting(ONE.id(), "more")))
                .getMessage()
                .startsWith("Not saved: the notes changed elsewhere meanwhile, and stay so."));
    }

    private void refused(int status, String says, String... words) {
        Run run = Run.of(folder, words);
        assertTrue(run.talk().contains(says), run.err());
        assertEquals(status, run.status());
    }

    private Design saved() {
        return new DesignFile(Loaded.KNOWLEDGE).read(folder.resolve("mine.yaml"));
    }
}
