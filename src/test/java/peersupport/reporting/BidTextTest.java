package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Trust;
import peersupport.evidence.Family;
import peersupport.evidence.Source;
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
    @DisplayName("A bid cites sources that have a name, where a finding has any")
    void bidsCiteWhoWroteIt() {
        Stream.concat(Stream.of(Samples.everything()), RANDOM.designs(Trust.cases(50, 200)))
                .forEach(design -> {
                    ReportModel model = Samples.REPORTS.model(Samples.ADVISOR.advise(design));
                    Stream.concat(model.bid().help().stream(), model.bid().watch().stream())
                            .forEach(sentence -> {
                                List<Source> sources = model.findings().holding().stream()
                                        .filter(line -> !line.card().bid().isBlank()
                                                && sentence.startsWith(line.card()
                                                        .bid()
                                                        .strip()
                                                        .replaceFirst("\\.$", " (")))
                                        .findFirst()
                                        .orElseThrow()
                                        .sources();
                                if (sources.stream()
                                        .anyMatch(source -> !source.authors().isEmpty())) {
                                    sources.stream()
                                            .filter(source -> source.authors().isEmpty())
                                            .forEach(source -> assertFalse(sentence.contains(source.cite()), sentence));
                                }
                            });
                });
    }
}
