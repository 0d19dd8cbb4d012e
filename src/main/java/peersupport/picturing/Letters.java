package peersupport.picturing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How wide words are, and where their lines break. SVG 1.1 wraps nothing and the reader's fonts are not known, so the
 * widths are those of a wide face (DejaVu Sans, or Arial where that is wider), rounded up: words in another face leave
 * room rather than run over.
 */
final class Letters {
    /** In thousandths of the size of the letters. */
    private static final Map<String, Integer> WIDTHS = Map.of(
            " ijlI,.'’‘·/:;\\|", 340,
            "frt-()[]!²", 415,
            "csz\"“”*_`–?J", 560,
            "abdeghknopquvxyLéèüäöøå0123456789${}£", 640,
            "ABCEFKPRSTUVXYZ", 735,
            "wDGHNOQ&+<=>^~−×≤≥", 840,
            "mMW%@—…½→←#", 1000);

    private static final int ANY_OTHER = 1100;
    private static final double BOLD = 1.16;

    private Letters() {}

    /** The room this text needs on one line. */
    static int width(String text, Hand hand) {
        int thousandths = text.codePoints().map(Letters::width).sum();
        return (int) Math.ceil(thousandths * hand.size() * (hand.bold() ? BOLD : 1) / 1000);
    }

    /** The text in lines that fit; a word too long for a line is broken. */
    static List<String> wrap(String text, int room, Hand hand) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, hand) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, hand) > room && line.codePointCount(0, line.length()) > 1) {
                int fits = fits(line, room, hand);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    private static int fits(String word, int room, Hand hand) {
        int end = word.offsetByCodePoints(0, 1);
        while (width(word.substring(0, word.offsetByCodePoints(end, 1)), hand) <= room) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static int width(int letter) {
        String one = Character.toString(letter);
        return WIDTHS.entrySet().stream()
                .filter(entry -> entry.getKey().contains(one))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ANY_OTHER);
    }
}
