package peersupport.reporting.annex;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture, laid out: shapes and words with their places, in units that are a pixel on a screen and three quarters of a
 * point on paper. It knows no report and no file format.
 *
 * @param id fit to name an element of the page
 * @param title what it shows
 * @param described the same content in words, for those who do not see it
 */
public record Picture(
        String id,
        String title,
        String described,
        int width,
        int height,
        List<Box> boxes,
        List<Line> lines,
        List<Mark> marks,
        List<Words> words) {

    /** The width of the text on an A4 page: what every picture is drawn for. */
    public static final int PAGE_WIDTH = 688;

    /** A picture taller than this would not fit a page together with a heading. */
    public static final int PAGE_HEIGHT = 900;

    /** A rectangle behind words. */
    public record Box(int x, int y, int width, int height, Tone fill, Tone edge, boolean dashed) {}

    /** A place. */
    public record Point(int x, int y) {}

    /**
     * A line from point to point.
     *
     * @param arrow whether it ends in the head of an arrow
     */
    public record Line(List<Point> points, Tone tone, boolean dashed, boolean arrow) {

        /** The line as an SVG path. */
        public String path() {
            return "M"
                    + points.stream().map(point -> point.x() + " " + point.y()).collect(Collectors.joining("L"));
        }

        /** The head of the arrow as an SVG path. */
        public String head() {
            Point end = points.get(points.size() - 1);
            Point before = points.get(points.size() - 2);
            int dx = Integer.signum(end.x() - before.x());
            int dy = Integer.signum(end.y() - before.y());
            return "M" + end.x() + " " + end.y() + "l" + (-6 * dx - 4 * dy) + " " + (-6 * dy - 4 * dx) + "l" + 8 * dy
                    + " " + 8 * dx + "z";
        }
    }

    /** A sign around its middle. */
    public record Mark(int x, int y, Sign sign, Tone tone) {}

    /**
     * Words on one line.
     *
     * @param x where they begin, have their middle, or end, as the anchor says
     * @param y the line they stand on
     * @param anchor start, middle or end
     * @param room the width they may need
     */
    public record Words(int x, int y, String text, int size, boolean bold, Tone tone, String anchor, int room) {

        /** Where they begin. */
        public int left() {
            return switch (anchor) {
                case "middle" -> x - room / 2;
                case "end" -> x - room;
                default -> x;
            };
        }
    }
}
