package peersupport.export;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** How wide the columns of a table are, in twentieths of a point. */
final class ColumnWidths {
    private static final int LETTER = 105;
    private static final int MARGIN = 230;

    private ColumnWidths() {}

    /** Room by need: more for more words, never less than the longest word takes. */
    static int[] of(Element table, int room) {
        List<Element> rows = table.select("tr");
        int columns = rows.stream()
                .mapToInt(row ->
                        row.children().stream().mapToInt(ColumnWidths::span).sum())
                .max()
                .orElse(1);
        double[] wish = new double[columns];
        int[] least = new int[columns];
        for (Element row : rows) {
            int column = 0;
            for (Element cell : row.children()) {
                if (span(cell) == 1 && column < columns) {
                    String text = cell.text();
                    int longest = Stream.of(text.split("[\\s/–-]+"))
                            .mapToInt(String::length)
                            .max()
                            .orElse(0);
                    wish[column] = Math.max(wish[column], Math.pow(Math.min(text.length() + 4, 500), 0.7));
                    least[column] = Math.max(least[column], Math.min(longest, 18) * LETTER + MARGIN);
                }
                column += span(cell);
            }
        }
        return shared(wish, least, room);
    }

    private static int[] shared(double[] wish, int[] least, int all) {
        int[] widths = new int[wish.length];
        int room = all - IntStream.of(least).sum();
        double wished = DoubleStream.of(wish).sum();
        int left = all;
        for (int i = 0; i < wish.length; i++) {
            widths[i] = i == wish.length - 1
                    ? left
                    : room > 0 ? least[i] + (int) (room * wish[i] / Math.max(wished, 1)) : all / wish.length;
            left -= widths[i];
        }
        return widths;
    }

    /** How many columns a cell takes. */
    static int span(Element cell) {
        return cell.attr("colspan").matches("[1-9]\\d?") ? Integer.parseInt(cell.attr("colspan")) : 1;
    }
}
