package peersupport.files;

import java.util.regex.Pattern;

/** A word from a file as a problem repeats it: on one line, no longer than it takes to find it, and in quotes. */
public final class QuotedText {
    private static final int LONGEST = 60;
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private QuotedText() {}

    /** The word, with what does not show in it shown as a mark. */
    public static String of(String word) {
        int end = word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length())));
        String shown = HIDDEN.matcher(word.substring(0, end)).replaceAll("\uFFFD");
        return "'" + shown + (end < word.length() ? "…" : "") + "'";
    }
}
