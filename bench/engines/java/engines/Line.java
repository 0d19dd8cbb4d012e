package engines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A line of the table: designs a second on one thread and on two. */
record Line(String engine, String version, String form, double one, double two) {
    private static final int NUMBERS_FROM = 3;

    /** The table, fastest first; the ratios are to the advisor's rules, on one thread. */
    static String table(List<Line> lines, double rules) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("engine", "version", "form", "1 thread", "2 threads", "to the rules"));
        lines.stream().sorted((a, b) -> Double.compare(b.one, a.one)).forEach(line -> rows.add(line.cells(rules)));
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row ->
                Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length())));
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            List<String> cells = IntStream.range(0, widths.length)
                    .mapToObj(i -> ("%" + (i < NUMBERS_FROM ? "-" : "") + widths[i] + "s").formatted(row.get(i)))
                    .toList();
            table.append(String.join("  ", cells).stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private List<String> cells(double rules) {
        return List.of(engine, version, form, count(one), count(two), ratio(one / rules));
    }

    private static String count(double rate) {
        return String.format(Locale.UK, "%,.0f", rate);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.UK, ratio < 10 ? "%.2f" : "%,.0f", ratio);
    }
}
