package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.screening.Screened;
import peersupport.screening.Screening;
import peersupport.screening.Submission;
import peersupport.screening.Tally;

/** A funder's page: not said is never no, and for and against stand side by side in the same form. */
class PortfolioPageTest {
    private static final Design SILENT = Design.named("Nothing said");
    private static final Design ADULTS = Design.named("For adults only").with("people", Answer.of("adults"));

    @Test
    @DisplayName("People whom nobody names are a gap only where every programme has said so")
    void aGapIsNeverWhatIsNotSaid() {
        assertEquals("0 17", reached("It is for older people", Stream.generate(() -> SILENT), 17));
        assertEquals("0 1", reached("It is for older people", Stream.of(SILENT, ADULTS), 2));
        assertEquals("0 (no programme) 0", reached("It is for older people", Stream.of(ADULTS, ADULTS), 2));
        assertEquals(
                "1 1", reached("It is for adults with any mental health difficulty", Stream.of(SILENT, ADULTS), 2));
    }

    /** How many programmes reach such people, and how many do not say. */
    private static String reached(String people, Stream<Design> designs, int many) {
        return page(designs.limit(many).toList()).select("#reach ~ .scroll tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(people))
                .map(row -> String.join(" ", row.select("td").eachText().subList(0, 2)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("Each programme has what is in place for it and against it, and how much of each is still open")
    void bothSides() {
        List<Design> designs =
                Stream.concat(Stream.of(SILENT, ADULTS), Samples.examples()).toList();
        List<String> words = page(designs).select("#each ~ .finding").eachText();
        assertEquals(designs.size(), words.size());
        words.forEach(said -> assertTrue(
                said.matches(".* In place for it: .+ still open\\. In place against it: .+ still open\\."), said));
        for (int at = 0; at < designs.size(); at++) {
            for (boolean bearsFor : List.of(true, false)) {
                long open = Samples.ADVISOR.advise(designs.get(at)).findings().stream()
                        .filter(finding -> finding.open() && finding.card().bearsFor() == bearsFor)
                        .count();
                assertTrue(words.get(at).contains(open + " finding"), words.get(at));
            }
        }
        assertTrue(words.get(0).contains("In place against it: none so far; "), words.get(0));
    }

    private static Document page(List<Design> designs) {
        Tally tally = new Tally(Samples.KNOWLEDGE);
        List<Screened> screened = new ArrayList<>();
        new Screening(Samples.KNOWLEDGE, Samples.ADVISOR)
                .run(
                        designs.stream()
                                .map(design -> new Submission("a.yaml", () -> design))
                                .iterator(),
                        1,
                        one -> {
                            tally.add(one);
                            screened.add(one);
                        });
        return Jsoup.parse(new PortfolioPage(Samples.KNOWLEDGE, tally, screened).html());
    }
}
