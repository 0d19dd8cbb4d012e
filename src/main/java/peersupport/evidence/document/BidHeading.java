package peersupport.evidence.document;

import java.util.List;

/**
 * A heading of the words for a bid, and what stands under it.
 *
 * @param tells what the advisor fills it with, beside answers; empty for nothing
 * @param questions those whose answers are told there
 * @param ask what only the applicant knows, as the rest of “Say here …”; may be empty
 */
public record BidHeading(String title, String tells, List<String> questions, String ask) {
    /** What a heading may be filled with: the offer, what may help, what may harm, what will be measured. */
    public static final List<String> TELLS = List.of("offer", "helps", "harms", "measures");
}
