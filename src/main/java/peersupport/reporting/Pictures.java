package peersupport.reporting;

import java.util.List;
import peersupport.picturing.Picture;
import peersupport.reporting.EvidencePart.EffectLine;

/**
 * What the design report draws. Everything in a picture also stands in words: the chains in the annex, the signs beneath
 * their factors, the results in the tables.
 *
 * @param onOtherScales results that a figure was seen of, on a scale that nothing else shares
 * @param directionNotSaid results of which it was not seen which way favours peer support
 */
public record Pictures(
        List<ChainGroup> chains,
        Picture appear,
        List<ResultGroup> results,
        List<EffectLine> onOtherScales,
        List<EffectLine> directionNotSaid,
        List<EffectLine> inWordsOnly) {

    /**
     * Chains of one kind: what is in place or unguarded, then the open ones that least is missing for.
     *
     * @param further pictures of the other open ones, for the screen
     * @param furtherLines the same in words
     */
    public record ChainGroup(
            String title, List<Picture> first, List<Picture> further, List<FindingLine> furtherLines) {}

    /** Results that stand the same way to this design, on one scale. */
    public record ResultGroup(String title, List<Picture> pictures) {}

    /** Who is cited for the results told in words only, each once. */
    public List<String> citedInWordsOnly() {
        return inWordsOnly.stream().map(EffectLine::cite).distinct().toList();
    }
}
