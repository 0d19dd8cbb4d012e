package peersupport.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peersupport.exploring.SingleChanges;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.Wording;
import peersupport.shell.Typist;
import peersupport.shell.page.AdvicePage;
import peersupport.shell.page.ExplainPage;
import peersupport.shell.page.Legend;
import peersupport.shell.workspace.Library;

/** Old code pages: every status keeps a mark of its own there, a word beside it, and no sign turns into a "?". */
class TerminalCharsetTest {
    private static final Library LIBRARY = new Library();
    private static final Pattern MARKED = Pattern.compile("(?m)^ +(\\S) ([A-Z]\\d+) ");

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "windows-1252", "IBM850"})
    @DisplayName("Marks stay apart, and nothing that is not open reads as open")
    void marksStayApart(String name) {
        Charset page = Charset.forName(name);
        Set<String> marks = Stream.of(Status.values()).map(Wording::mark).collect(Collectors.toSet());
        assertEquals(
                marks.size(),
                marks.stream().map(mark -> written(mark, page)).distinct().count());
        Set<Status> seen = EnumSet.noneOf(Status.class);
        new RandomDesigns(LIBRARY.knowledge(), LIBRARY.advisor(), 82).designs(4).forEach(design -> {
            Advice advice = LIBRARY.advisor().advise(design);
            String said = AdvicePage.of(LIBRARY.knowledge(), LIBRARY.advisor(), design)
                    .toString();
            String written = written(said, page);
            assertEquals(asked(said), asked(written), "no new question mark");
            assertTrue(written.contains(written(Legend.add(new Page()).toString(), page)), written);
            List<String> marked = MARKED.matcher(written)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertEquals(
                    MARKED.matcher(said)
                            .results()
                            .map(found -> written(found.group(1), page))
                            .toList(),
                    marked);
            Finding first = advice.findings().get(0);
            String why = new ExplainPage(
                            LIBRARY.knowledge(),
                            advice,
                            new SingleChanges(LIBRARY.knowledge(), LIBRARY.advisor(), design))
                    .of(first)
                    .toString();
            assertEquals(asked(why), asked(written(why, page)));
            advice.findings().forEach(finding -> seen.add(finding.status()));
        });
        assertEquals(EnumSet.allOf(Status.class), seen);
    }

    @Test
    @DisplayName("A word stands beside every mark of a finding")
    void aWordBesideEveryMark() {
        new RandomDesigns(LIBRARY.knowledge(), LIBRARY.advisor(), 83).designs(4).forEach(design -> {
            String page = Typist.oneLine(AdvicePage.of(LIBRARY.knowledge(), LIBRARY.advisor(), design)
                    .toString());
            for (Finding finding : LIBRARY.advisor().advise(design).findings()) {
                String marked = Wording.mark(finding.status()) + " " + finding.id() + " ";
                int at = page.indexOf(" " + marked);
                if (at >= 0) {
                    String after = page.substring(at + marked.length());
                    int says = after.indexOf(" — ");
                    assertTrue(after.startsWith(Wording.words(finding), says + 3), () -> marked + after);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "windows-1252", "IBM850"})
    @DisplayName("All that the knowledge base says can be written, and JSON stays JSON")
    void everyWord(String name) {
        Charset page = Charset.forName(name);
        LIBRARY.knowledge().rows().values().forEach(row -> {
            assertEquals(asked(row.says()), asked(written(row.says(), page)));
            assertTrue(!written(row.says(), page).contains("_") || row.says().contains("_"), row.says());
        });
        assertEquals(
                "{\"title\":\"'Etes' -> cafe\"}",
                written("{\"title\":\"“Êtes” → café\"}", Charset.forName("US-ASCII")));
        assertEquals("“café” → ●", written("“café” → ●", Charset.forName("UTF-8")));
    }

    private static long asked(String text) {
        return text.chars().filter(sign -> sign == '?').count();
    }

    /** As it comes out on a terminal of this code page. */
    private static String written(String text, Charset page) {
        var results = new ByteArrayOutputStream();
        PrintWriter writer = TerminalCharset.writer(results, page);
        writer.print(text);
        writer.flush();
        return results.toString(page);
    }
}
