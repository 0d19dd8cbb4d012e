package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Finding;
import peersupport.reasoning.State;
import peersupport.reporting.portfolio.PortfolioPage;
import peersupport.screening.Screened;
import peersupport.screening.Screening;
import peersupport.screening.Submission;
import peersupport.screening.Tally;

/** A funder's page: not said is never no, and for and against stand side by side in the same form. */
class PortfolioPageTest {
    private static final Design SILENT = Samples.nothingSaid();

    /** A design that chose one kind of people, those of them whom it reaches, and those whom it does not. */
    private static final Design SOME = someOnly();

    private static final String REACHED = people(State.MET);
    private static final String OTHERS = people(State.NOT_MET);

    private static Design someOnly() {
        Question question = Samples.KNOWLEDGE.questions().values().stream()
                .filter(one -> one.contexts()
                        .containsAll(Screening.people(Samples.KNOWLEDGE).stream()
                                .limit(1)
                                .map(Context::id)
                                .toList()))
                .findFirst()
                .orElseThrow();
        return Design.named("For some only")
                .with(
                        question.id(),
                        new Chosen(List.of(question.options().get(0).id()), false));
    }

    private static String people(State state) {
        return Screening.people(Samples.KNOWLEDGE).stream()
                .filter(context -> Samples.advice(SOME).readings().state(context.id()) == state)
                .findFirst()
                .orElseThrow()
                .says();
    }

    @Test
    @DisplayName("People whom nobody names are a gap only where every programme has said so")
    void aGapIsNeverWhatIsNotSaid() {
        assertEquals("0 17", reached(OTHERS, Stream.generate(() -> SILENT), 17));
        assertEquals("0 1", reached(OTHERS, Stream.of(SILENT, SOME), 2));
        assertEquals("0 (no programme) 0", reached(OTHERS, Stream.of(SOME, SOME), 2));
        assertEquals("1 1", reached(REACHED, Stream.of(SILENT, SOME), 2));
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
                Stream.concat(Stream.of(SILENT, SOME), Samples.examples()).toList();
        List<String> words = page(designs).select("#each ~ .finding").eachText();
        assertEquals(designs.size(), words.size());
        words.forEach(said -> assertTrue(
                said.matches(".* In place: .+ open\\. Can arise, nothing planned against it: .+ open\\."), said));
        for (int at = 0; at < designs.size(); at++) {
            for (Side side : Side.values()) {
                int open = Samples.KNOWLEDGE
                        .entries(
                                Samples.advice(designs.get(at)).findings().stream()
                                        .filter(finding -> finding.open()
                                                && finding.card().side().equals(Optional.of(side)))
                                        .toList(),
                                Finding::card)
                        .size();
                assertTrue(words.get(at).contains(open + " finding"), words.get(at));
            }
        }
        assertTrue(words.get(0).contains("In place: none so far; "), words.get(0));
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
