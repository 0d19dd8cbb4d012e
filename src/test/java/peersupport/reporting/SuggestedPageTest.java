package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Context;
import peersupport.evidence.document.Checklist;
import peersupport.export.Markdown;
import peersupport.reporting.book.SuggestedPage;

/** The page for peer supporters misses no suggestion and passes none off as a finding. */
class SuggestedPageTest {
    private final String html = SuggestedPage.html(Samples.KNOWLEDGE);
    private final Document page = Jsoup.parse(html);

    @Test
    @DisplayName("Every suggested line of every card and condition has a row to be marked")
    void nothingIsMissing() {
        List<String> lines = page.select("table.judge tbody td:nth-of-type(1)").eachText();
        List<String> missing = Stream.of(
                        Samples.KNOWLEDGE.configurations().values().stream().flatMap(SuggestedPageTest::suggested),
                        Samples.KNOWLEDGE.contents().contexts().stream().flatMap(SuggestedPageTest::suggested),
                        suggested(Samples.KNOWLEDGE.contents().checklist()))
                .flatMap(words -> words)
                .map(words -> Jsoup.parse(words.replace("<", "&lt;")).text())
                .filter(words -> lines.stream().noneMatch(line -> line.contains(words)))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    @DisplayName("Each line can be kept, changed or dropped, and there is room to write")
    void everyLineCanBeMarked() {
        List<Element> lines = page.select("table.judge tbody tr:has(td)");
        assertFalse(lines.isEmpty());
        for (Element line : lines) {
            assertEquals(3, line.select(".box").size(), line::text);
            assertEquals("", line.select("td").last().text());
        }
    }

    @Test
    @DisplayName("Each block names the rows that prompted it, and says what they say")
    void everyBlockNamesItsRows() {
        List<Element> blocks = page.select(".review");
        assertFalse(blocks.isEmpty());
        for (Element block : blocks) {
            assertFalse(block.select(".prompts li").isEmpty(), block::text);
            block.select(".prompts li")
                    .forEach(prompt -> assertTrue(
                            prompt.text()
                                    .matches("\\[[A-Za-z0-9-]+] \\S.+ \\((stated|inferred|label|not found)"
                                            + "(, with a reservation)?\\)"),
                            prompt::text));
        }
    }

    @Test
    @DisplayName("It says at its head that these are the project's own suggestions, in both forms")
    void saysWhatItIs() {
        Element first = page.selectFirst("main section > h2 + *");
        assertTrue(first.hasClass("suggested"), first::text);
        assertEquals("Suggested", first.selectFirst("p > :first-child").text());
        String markdown = Markdown.of(html);
        assertTrue(
                markdown.substring(0, 600).contains(first.selectFirst("strong").text()),
                () -> markdown.substring(0, 600));
    }

    @Test
    @DisplayName("The page stands alone")
    void standsAlone() {
        Pages.assertStandsAlone("suggested.html", html);
    }

    @ParameterizedTest
    @DisplayName("A short row is given whole, a long one as far as there is room")
    @CsvSource(
            delimiter = '|',
            value = {
                "One short sentence.|One short sentence.",
                "First. Second (20%). Third.|First. Second (20%). Third.",
                "a b c d e f g h i j k l m n o p q r s t u v w x. And a b c d e f g h i j.|a b c d e f g h i j k l m n o p q r s t u v w x. …"
            })
    void gistIsShort(String row, String gist) {
        assertEquals(gist, SuggestedPage.gist(row));
    }

    private static Stream<String> suggested(Configuration card) {
        Stream<String> watch = card.watch().stream()
                .flatMap(w -> Stream.concat(
                        Stream.of(w.goesWrong(), w.who(), w.when(), w.indicator()),
                        Stream.of(w.signs(), w.steps(), w.supervision()).flatMap(List::stream)));
        Stream<String> play = card.rolePlay().stream()
                .flatMap(p ->
                        Stream.concat(Stream.of(p.scene()), Stream.concat(p.helpful().stream(), p.harmful().stream())));
        Stream<String> plan = card.evaluate().stream()
                .flatMap(e -> Stream.of(e.question(), e.context(), e.mechanism(), e.outcome(), e.when(), e.who()));
        return Stream.of(watch, play, plan).flatMap(words -> words);
    }

    private static Stream<String> suggested(Checklist checklist) {
        return Stream.of(
                        checklist.worries().stream().flatMap(worry -> Stream.of(worry.tell(), worry.steps())),
                        checklist.beforehand().stream().map(Checklist.Matter::agree),
                        checklist.practising().stream().map(Checklist.Line::says))
                .flatMap(words -> words);
    }

    private static Stream<String> suggested(Context context) {
        return context.guidance().stream().flatMap(g -> Stream.of(g.good(), g.who(), g.indicator()));
    }
}
