package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.evidence.Family;
import peersupport.evidence.Question;
import peersupport.evidence.Source;
import peersupport.reasoning.Directness.Match;
import peersupport.reasoning.RandomDesigns;

/** What may be said in a bid, whatever is answered. */
class BidTextTest {
    private static final RandomDesigns RANDOM = Samples.random(20_251_123);

    @Test
    @DisplayName("Words for a bid are never more than 200, and only from what is active")
    void bidsAreShort() {
        RANDOM.designs(Trust.cases(100, 500)).forEach(design -> {
            ReportModel model = Samples.REPORTS.model(Samples.ADVISOR.advise(design));
            BidText bid = model.bid();
            Stream<String> printed = Stream.of(
                    bid.offer().isEmpty() ? "" : BidText.OFFER, String.join(" ", bid.offer()),
                    bid.help().isEmpty() ? "" : BidText.HELP, String.join(" ", bid.help()),
                    bid.watch().isEmpty() ? "" : BidText.WATCH, String.join(" ", bid.watch()));
            assertEquals(bid.words(), printed.mapToInt(BidText::count).sum());
            assertTrue(bid.words() <= 200, () -> bid.words() + " words for " + design.answers());
            assertEquals(
                    model.findings().holding().stream()
                            .anyMatch(line -> line.card().family() == Family.BENEFIT
                                    && !line.card().bid().isBlank()),
                    bid.enough(),
                    "help is claimed where a benefit is in place, and only there");
            assertTrue(!bid.enough() || !bid.help().isEmpty());
        });
    }

    @Test
    @DisplayName(
            "A bid says of every sentence whom it was learned from, and cites a source with a name where there is one")
    void bidsSayWhomTheyWereLearnedFrom() {
        Stream.concat(Stream.of(Samples.everything()), RANDOM.designs(Trust.cases(50, 200)))
                .forEach(design -> {
                    ReportModel model = Samples.REPORTS.model(Samples.ADVISOR.advise(design));
                    Stream.concat(model.bid().help().stream(), model.bid().watch().stream())
                            .forEach(text -> {
                                List<FindingLine> said = model.findings().holding().stream()
                                        .filter(line -> !line.card().bid().isBlank()
                                                && text.contains(
                                                        line.card().bid().strip()))
                                        .toList();
                                assertFalse(said.isEmpty(), text);
                                said.forEach(line -> assertTrue(learned(line, text), () -> line.id() + ": " + text));
                            });
                });
    }

    private static boolean learned(FindingLine line, String text) {
        boolean named =
                line.sources().stream().anyMatch(source -> !source.authors().isEmpty());
        return line.finding().directness().stream().anyMatch(one -> {
            Source source = Samples.KNOWLEDGE.sources().get(one.source());
            return (!named || !source.authors().isEmpty())
                    && text.startsWith("From "
                            + Samples.KNOWLEDGE
                                    .studied(one.source())
                                    .orElseThrow()
                                    .inShort())
                    && text.contains("(" + source.cite() + "):")
                    && text.contains(", not the people this is for") == (one.population() == Match.INDIRECT);
        });
    }

    @Test
    @DisplayName("What the programme is and whom it is for is said whole, however many they are")
    void nobodyIsLeftOut() {
        Design design = Samples.everything();
        String offer = String.join(" ", Samples.model(design).bid().offer()).toLowerCase(Locale.ROOT);
        Samples.KNOWLEDGE.questions().values().stream()
                .filter(Question::definesTheProgramme)
                .flatMap(question -> question.contexts().stream())
                .filter(context -> Samples.advice(design).readings().met(context))
                .map(context -> Samples.KNOWLEDGE.contexts().get(context).says())
                .map(says ->
                        says.replaceFirst("^(It is for|It takes place|Supporters|Support is (given|offered)) ", ""))
                .forEach(says -> assertTrue(offer.contains(says.toLowerCase(Locale.ROOT)), () -> says + ": " + offer));
        BidText bid = Samples.model(design).bid();
        assertTrue(
                bid.words() <= 200 || bid.help().isEmpty() && bid.watch().isEmpty(), "the offer alone may take more");
    }
}
