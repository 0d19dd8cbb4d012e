package peersupport.reporting.annex;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What is drawn of one study or review: results on one scale.
 *
 * @param caution what was said of its quality, and why it may not, or does not, fit; may be empty
 */
public record Study(String cite, String about, String caution, boolean weak, List<Result> results) {

    /**
     * One result, turned so that more is better for those supported.
     *
     * @param from how many studies and people it comes from; may be empty
     * @param figure as the source prints it
     */
    public record Result(
            String outcome, String from, double estimate, OptionalDouble low, OptionalDouble high, String figure) {

        /** Whether an interval was given. */
        boolean hasInterval() {
            return low.isPresent() && high.isPresent();
        }

        /** The lower end of what is drawn: of the interval, or the estimate itself where none was given. */
        double lowest() {
            return hasInterval() ? low.getAsDouble() : estimate;
        }

        /** The upper end of what is drawn. */
        double highest() {
            return hasInterval() ? high.getAsDouble() : estimate;
        }

        /** What of it lies beyond a scale, in words; empty where all of it is on the scale. */
        String beyond(double from, double to) {
            if (estimate < from || estimate > to) {
                return "beyond the scale";
            }
            return lowest() < from || highest() > to ? "interval beyond the scale" : "";
        }

        private String described() {
            String side =
                    estimate > 0 ? "favours peer support" : estimate < 0 ? "favours the comparison" : "no difference";
            return outcome + ": " + figure + (hasInterval() ? "" : ", interval not given")
                    + (from.isEmpty() ? "" : ", " + from) + ", " + side
                    + (crosses() ? ", the interval reaching across no difference" : "");
        }

        /** Whether the line drawn for it touches or crosses the line of no difference. */
        private boolean crosses() {
            return hasInterval() && low.getAsDouble() <= 0 && high.getAsDouble() >= 0;
        }
    }

    /** The study in words. */
    String described() {
        return cite + ", " + about + (weak ? ", weak" : "") + ": "
                + results.stream().map(Result::described).collect(Collectors.joining("; ")) + "."
                + (caution.isEmpty() ? "" : " " + caution);
    }
}
