package peersupport.reporting.annex;

import java.util.List;
import java.util.stream.Stream;
import peersupport.evidence.register.Effect;
import peersupport.reporting.shared.Results;
import peersupport.reporting.shared.Results.EffectGroup;
import peersupport.reporting.shared.Results.EffectLine;

/**
 * Results side by side on one scale, each with its interval: a table with one column that is drawn. Nothing is pooled, and
 * all plots have the same scale, so that they can be set beside each other.
 */
public record ForestPlot(String title, List<Study> studies) {
    private static final double LOWEST = -0.5;
    private static final double HIGHEST = 1.5;
    private static final int UNIT = 80;
    private static final int LEFT = 10;
    private static final int MIDDLE = 8;
    private static final int ARROW = 8;

    /** What one source found in the same people. */
    public record Study(EffectGroup group, List<Row> rows) {}

    /**
     * A result, turned so that more is better for those supported; its figure stays as the source prints it.
     *
     * @param low the lower end of the interval, or the estimate itself where none was given
     */
    public record Row(EffectLine line, double estimate, double low, double high) {
        static Row of(EffectLine line) {
            Effect effect = line.effect();
            boolean given = effect.low().isPresent() && effect.high().isPresent();
            double estimate = effect.estimate().getAsDouble();
            double low = given ? effect.low().getAsDouble() : estimate;
            double high = given ? effect.high().getAsDouble() : estimate;
            return effect.favourable().equals("lower")
                    ? new Row(line, -estimate, -high, -low)
                    : new Row(line, estimate, low, high);
        }

        /** Whether an interval was given. */
        public boolean hasInterval() {
            return low < high;
        }

        /** The line of the interval as an SVG path. */
        public String interval() {
            return "M" + at(low) + " " + MIDDLE + "H" + at(high);
        }

        /** The heads of arrows, as an SVG path, for what lies beyond either end of the scale; may be empty. */
        public String arrows() {
            return (low < LOWEST ? head(-1) : "") + (high > HIGHEST ? head(1) : "");
        }

        private static String head(int way) {
            int tip = at(way * Double.MAX_VALUE) + way * ARROW;
            return "M" + tip + " " + MIDDLE + "l" + -way * ARROW + " -4v8z";
        }

        /** Where the estimate is marked; empty where it lies beyond the scale. */
        public String mark() {
            return estimate < LOWEST || estimate > HIGHEST ? "" : "M" + at(estimate) + " " + MIDDLE;
        }

        /** What the drawing shows, in words. */
        public String says() {
            return (estimate > 0 ? "favours peer support" : estimate < 0 ? "favours the comparison" : "no difference")
                    + (hasInterval() && low <= 0 && high >= 0 ? ", the interval reaching across no difference" : "");
        }

        private static int at(double value) {
            return LEFT + (int) Math.round((Math.max(LOWEST, Math.min(HIGHEST, value)) - LOWEST) * UNIT);
        }
    }

    /** Results that speak to a design, or may, each kind in a plot of its own. */
    static List<ForestPlot> of(Results results) {
        return Stream.of(
                        plot("Results that speak to this programme", results.applying()),
                        plot("Results that speak to it and are too weak to lean on", results.weaklyApplying()),
                        plot("Results that may speak to it, depending on what has not been said", results.mayApply()))
                .filter(plot -> !plot.studies().isEmpty())
                .toList();
    }

    private static ForestPlot plot(String title, List<EffectGroup> groups) {
        return new ForestPlot(
                title,
                groups.stream()
                        .map(group -> new Study(
                                group,
                                group.lines().stream()
                                        .filter(line -> isDrawn(line.effect()))
                                        .map(Row::of)
                                        .toList()))
                        .filter(study -> !study.rows().isEmpty())
                        .toList());
    }

    private static boolean isDrawn(Effect effect) {
        return effect.estimate().isPresent()
                && effect.standardised()
                && !effect.favourable().isEmpty();
    }
}
