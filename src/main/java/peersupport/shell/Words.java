package peersupport.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a typed line into words. A quote opens a value only at the start of a word or just after an option's {@code =},
 * so that <em>don't know</em> and <em>mum's group</em> need none; a backslash is an ordinary character, as in a
 * Windows path, but for {@code \"} inside quotes.
 */
final class Words {
    private Words() {}

    static List<String> of(String line) {
        var words = new ArrayList<String>();
        int at = 0;
        while (true) {
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            if (at == line.length()) {
                return words;
            }
            var word = new StringBuilder();
            while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
                char c = line.charAt(at);
                boolean opens = word.isEmpty() || (word.indexOf("--") == 0 && word.charAt(word.length() - 1) == '=');
                int end = opens && (c == '"' || c == '\'') ? closing(line, at) : -1;
                if (end < 0) {
                    word.append(c);
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

    /** Where the quote closes: at the end of a word; -1 if nowhere, and then it is an ordinary character. */
    private static int closing(String line, int open) {
        for (int i = open + 1; i < line.length(); i++) {
            if (line.charAt(i) == line.charAt(open)
                    && line.charAt(i - 1) != '\\'
                    && (i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }
}
