package peersupport.reporting.evaluation;

import java.util.List;
import peersupport.reporting.shared.EvidencePart.EffectLine;

/**
 * What the expected numbers can say.
 *
 * @param said the answer about numbers, in words; empty when not said
 * @param counts what single numbers of people can say: the ends of that answer, or examples
 * @param sizes differences reported by reviews and trials that speak to this programme, smallest first
 * @param notSeen whether others may speak to it: whom or where they studied was not seen
 * @param fitNotSaid whether others may speak to it, by answers not given yet
 * @param weak how many more are left out as too weak to lean on
 * @param reach how far the largest of the expected numbers goes
 */
public record NumbersPart(
        String said,
        List<CountLine> counts,
        List<SizeLine> sizes,
        boolean notSeen,
        boolean fitNotSaid,
        int weak,
        Reach reach) {

    /** Which of the differences a comparison of two groups would show, with the largest of the expected numbers. */
    public enum Reach {
        NOT_SAID,
        TOO_FEW,
        NO_SIZE,
        NONE,
        SOME,
        ALL
    }

    /**
     * What a number of people can say; a dash where it can say nothing.
     *
     * @param mean half the interval round a mean, in standard deviations
     * @param share the interval round a share of one half
     * @param none the largest share that seeing nobody leaves possible
     * @param each how many that makes in each of two groups
     * @param eighty the smallest difference two such groups show with a power of 80 %
     * @param ninety the same with 90 %
     */
    public record CountLine(
            String people, String mean, String share, String none, String each, String eighty, String ninety) {}

    /**
     * A difference that was reported, and how many in each of two groups it takes to show it.
     *
     * @param size in standard deviations, without sign
     * @param weakEnd for 80 %, if the truth lies at the weaker end of its interval; empty where no interval was seen
     * @param shown whether its interval leaves no difference out, as far as it was seen
     */
    public record SizeLine(EffectLine line, String size, String eighty, String ninety, String weakEnd, boolean shown) {}

    /** The largest of the expected numbers, as far as an upper end was given. */
    public CountLine most() {
        return counts.get(counts.size() - 1);
    }

    /** Whether there may be more people than the largest of the numbers. */
    public boolean openEnded() {
        return counts.size() == 1;
    }

    /** The differences that were reported and shown, smallest first. */
    public List<SizeLine> shown() {
        return sizes.stream().filter(SizeLine::shown).toList();
    }

    /** The smallest of them; there must be one. */
    public SizeLine smallest() {
        return shown().get(0);
    }

    /** Whether smaller ones were reported, none of which was shown; one at least must have been. */
    public boolean smallerNotShown() {
        return !sizes.get(0).size().equals(smallest().size());
    }

    /** The largest of them; there must be one. */
    public SizeLine largest() {
        return shown().get(shown().size() - 1);
    }
}
