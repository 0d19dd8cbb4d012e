package peersupport.shell.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a typed line into words. A quote opens a value only at the start of a word or just after an option's {@code =},
 * so that <em>don't know</em> and <em>mum's group</em> need none; curly quotes do as well; a backslash is an ordinary character, as in a
 * Windows path, but for {@code \"} inside quotes.
 */
public final class Tokenizer {
    private static final String DOUBLE = "\"“”„«»";
    private static final String CURLY = DOUBLE.substring(1);
    private static final String SINGLE = "'‘’‚";

    private Tokenizer() {}

    public static List<String> of(String line) {
        var words = new ArrayList<String>();
        int at = 0;
        while (true) {
            while (at < line.length() && isSpace(line.charAt(at))) {
                at++;
            }
            if (at == line.length()) {
                return words;
            }
            var word = new StringBuilder();
            while (at < line.length() && !isSpace(line.charAt(at))) {
                char c = line.charAt(at);
                boolean opens = word.isEmpty() || (word.indexOf("--") == 0 && word.charAt(word.length() - 1) == '=');
                int end = opens && quotes(c) != null ? closing(line, at) : -1;
                if (end < 0) {
                    word.append(word.isEmpty() && isDashes(line, at) ? "--" : c);
                    at++;
                } else {
                    word.append(line, at + 1, end);
                    at = end + 1;
                    if (word.isEmpty()) {
                        break; // "" is a word too
                    }
                }
            }
            words.add(word.toString().replace("\\\"", "\""));
        }
    }

    /** What word processors make of the two dashes before an option. */
    private static boolean isDashes(String line, int at) {
        return "–—".indexOf(line.charAt(at)) >= 0 && at + 1 < line.length() && Character.isLetter(line.charAt(at + 1));
    }

    /** Where the quote closes: at the end of a word; -1 if nowhere, and then it is an ordinary character. */
    private static int closing(String line, int open) {
        String quote = line.substring(open, open + 1);
        int same = closing(line, open, DOUBLE.contains(quote) && !quote.equals("\"") ? CURLY : quote);
        return same >= 0 ? same : closing(line, open, quotes(line.charAt(open)));
    }

    private static int closing(String line, int open, String quotes) {
        for (int i = open + 1; i < line.length(); i++) {
            if (quotes.indexOf(line.charAt(i)) >= 0
                    && line.charAt(i - 1) != '\\'
                    && (i + 1 == line.length() || isSpace(line.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** The quotes of the kind of this one; null when it is none. */
    private static String quotes(char c) {
        return DOUBLE.indexOf(c) >= 0 ? DOUBLE : SINGLE.indexOf(c) >= 0 ? SINGLE : null;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
