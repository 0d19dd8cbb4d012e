package peersupport.reporting.annex;

import java.util.ArrayList;
import java.util.List;
import peersupport.reporting.annex.Picture.Box;
import peersupport.reporting.annex.Picture.Line;
import peersupport.reporting.annex.Picture.Mark;
import peersupport.reporting.annex.Picture.Point;
import peersupport.reporting.annex.Picture.Words;

/** What a picture is drawn on. */
final class Sheet {
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();

    /** A run of words in one hand. */
    record Run(String text, Hand hand) {}

    /** Runs below each other, each wrapped. */
    record Block(List<Piece> pieces) {
        record Piece(String line, Hand hand) {}

        static Block of(int room, List<Run> runs) {
            return new Block(runs.stream()
                    .filter(run -> !run.text().isEmpty())
                    .flatMap(run -> Letters.wrap(run.text(), room, run.hand()).stream()
                            .map(line -> new Piece(line, run.hand())))
                    .toList());
        }

        int height() {
            return pieces.stream().mapToInt(piece -> piece.hand().leading()).sum();
        }
    }

    /** Writes the block below this height. */
    void write(int x, int y, Block block) {
        int line = y;
        for (Block.Piece piece : block.pieces()) {
            line += piece.hand().leading();
            words(x, line - 3, piece.line(), piece.hand(), "start");
        }
    }

    /** Writes one line on this height. */
    void words(int x, int y, String text, Hand hand, String anchor) {
        words.add(new Words(x, y, text, hand.size(), hand.bold(), hand.tone(), anchor, Letters.width(text, hand)));
    }

    void box(int x, int y, int width, int height, Tone fill, Tone edge, boolean dashed) {
        boxes.add(new Box(x, y, width, height, fill, edge, dashed));
    }

    void mark(int x, int y, Sign sign, Tone tone) {
        marks.add(new Mark(x, y, sign, tone));
    }

    /** Draws a line through these places, given as x and y in turn. */
    void line(Tone tone, boolean dashed, boolean arrow, int... places) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            points.add(new Point(places[i], places[i + 1]));
        }
        lines.add(new Line(points, tone, dashed, arrow));
    }

    /** The picture, as wide as a page. */
    Picture picture(String id, String title, String described, int height) {
        return new Picture(
                id,
                title,
                described,
                Picture.PAGE_WIDTH,
                height,
                List.copyOf(boxes),
                List.copyOf(lines),
                List.copyOf(marks),
                List.copyOf(words));
    }
}
