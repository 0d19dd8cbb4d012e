package peersupport.files;

import java.util.regex.Pattern;

/** A word from a file as a problem repeats it: on one line, no longer than it takes to find it. */
public final class QuotedText {
    private static final int LONGEST = 60;
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private QuotedText() {}

    /** The word in quotes, with what does not show in it shown as a mark. */
    public static String of(String word) {
        return "'" + shown(word) + "'";
    }

    /** The same without quotes, for an id in front of a sentence. */
    public static String shown(String word) {
        int end = word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length())));
        return HIDDEN.matcher(word.substring(0, end)).replaceAll("\uFFFD") + (end < word.length() ? "…" : "");
    }
}
