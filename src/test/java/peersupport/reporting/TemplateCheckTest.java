package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.SmallRules;
import peersupport.build.Rebuilt;

/** What a keeper learns of a template that cannot be written. */
class TemplateCheckTest {
    private static final String TEMPLATE = "classes/templates/words-for-a-bid.vm";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("A misspelt name in a template is told with its file, line and the nearest name")
    void aMisspeltNameIsTold() throws IOException, InterruptedException {
        Rebuilt advisor = Rebuilt.with(SmallRules.FOLDER, folder);
        assertEquals(0, advisor.build(), advisor::said);
        List<String> lines = Files.readAllLines(folder.resolve(TEMPLATE));
        int line = lines.indexOf("<h3>$part.title()</h3>");
        assertTrue(line >= 0, "the template says it otherwise now");
        lines.set(line, "<h3>$part.titel()</h3>");
        Files.write(folder.resolve(TEMPLATE), lines);
        assertEquals(0, advisor.run(TemplateCheckTest.class), advisor::said);
        assertTrue(
                advisor.said().startsWith("templates/words-for-a-bid.vm:" + (line + 1) + ": ")
                        && advisor.said().contains("titel")
                        && advisor.said().strip().endsWith(" Maybe title."),
                advisor::said);
        assertEquals(1, advisor.said().lines().count(), advisor::said);
    }

    /** Prints what is wrong with the templates, in a process of its own. */
    public static void main(String[] args) {
        TemplateCheck.of(Loaded.KNOWLEDGE, Loaded.ADVISOR).forEach(System.out::println);
    }
}
