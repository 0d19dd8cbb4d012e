package peersupport.files;

import java.util.Collection;
import java.util.List;
import peersupport.evidence.document.BidHeading;

/** Reads the headings of the words for a bid. */
final class BidReader {
    private BidReader() {}

    static List<BidHeading> read(RuleFiles files, Collection<String> questions) {
        return files.open("bid.yaml", "headings").list("headings", reading -> heading(reading, questions), FIELDS);
    }

    private static final String[] FIELDS = {"title", "tells", "questions", "ask"};

    private static BidHeading heading(Reading reading, Collection<String> questions) {
        reading.choice("tells", BidHeading.TELLS);
        return new BidHeading(
                reading.text("title"),
                reading.textOrEmpty("tells"),
                reading.references("questions", "question", questions),
                reading.textOrEmpty("ask"));
    }
}
