package peersupport.reporting.annex;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide words are, and where their lines break. SVG 1.1 wraps nothing and the reader's fonts are not known, so the
 * widths are those of a wide face (DejaVu Sans, or Arial where that is wider), rounded up: words in another face leave
 * room rather than run over.
 */
final class Letters {
    private static final double BOLD = 1.18;

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

    /** In thousandths of the size of the letters. */
    private static int width(int letter) {
        return switch (letter) {
            case 'i', 'j', 'l', 'I', '\'' -> 296;
            case ' ', ',', '.', '’', '‘', '·' -> 320;
            case 'f', '/', ':', ';', '\\', '|' -> 355;
            case 'r', 't', '-', '(', ')', '[', ']', '!', '²' -> 415;
            case 's', 'z', '"', '“', '”' -> 530;
            case 'c', '?', 'J', '_', '–', '*', '`' -> 560;
            case 'a', 'e', 'k', 'o', 'v', 'x', 'y', 'ä', 'é', 'è', 'ö', 'ø' -> 620;
            case 'b', 'd', 'g', 'h', 'n', 'p', 'q', 'u', 'ü', 'L', '£', '$', '{', '}' -> 640;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> 640;
            case 'A', 'B', 'C', 'E', 'F', 'K', 'P', 'R', 'S', 'T', 'U', 'V', 'X', 'Y', 'Z' -> 735;
            case 'w', 'D', 'G', 'H', 'N', 'O', 'Q', '&', '+', '<', '=', '>', '^', '~', '−', '×', '≤', '≥' -> 840;
            default -> letter < 0x2000 ? 1000 : 1400;
        };
    }
}
