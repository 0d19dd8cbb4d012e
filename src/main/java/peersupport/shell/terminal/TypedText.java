package peersupport.shell.terminal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type and paste, without what they do not mean: kinds of spaces, dashes and quotes, and hidden signs. */
public final class TypedText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HIDDEN = Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF]");
    private static final Pattern SILENT = Pattern.compile("[\\p{Cf}\\p{Cc}'’‘‛ʼ`´\"“”„‟«»]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}−]");
    private static final Pattern STOPS = Pattern.compile("[\\s.,;:!…]+$");
    private static final Pattern QUOTED = Pattern.compile("^[\"“„«]([^\"“”„«»]+)[\"”“»]$");
    private static final Pattern BULLETS = Pattern.compile("^(?:[-•·◦▪‣●○*] +)++");
    private static final Pattern RANGE = Pattern.compile("(?<![\\w.])(\\d+) ?(?:-|to|through) ?(\\d+)(?![\\w.])");

    private TypedText() {}

    /** On one line, with one kind of space and no hidden sign; the rest as typed. */
    public static String tidy(String text) {
        return SPACES.matcher(HIDDEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Without what no text file may hold: it would be saved, and the file then not be read again. */
    public static String storable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " ").strip();
    }

    /** A title: without quotes around the whole of it. */
    public static String unquoted(String text) {
        return QUOTED.matcher(text.strip()).replaceFirst("$1");
    }

    /** The same for comparing: without capitals, quotes, a bullet before it or stops after it; "1 to 3" as "1-3". */
    public static String plain(String text) {
        String even = Normalizer.normalize(tidy(text), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String bare = DASHES.matcher(SILENT.matcher(even).replaceAll("")).replaceAll("-");
        String words = STOPS.matcher(BULLETS.matcher(bare).replaceFirst("")).replaceFirst("");
        return RANGE.matcher(words.strip()).replaceAll("$1-$2");
    }
}
