package peersupport.reporting.shared;

import java.util.List;
import java.util.regex.Pattern;

/** Takes a text apart into its sentences and words. */
public final class Sentences {
    /** A full stop ends a sentence after a word or a bracket, not after an initial. */
    private static final Pattern END = Pattern.compile("(?<=[a-z0-9)%][.?!]) (?=[A-Z])");

    /** What of a page is not counted: its look, pictures, tags, and what the designer typed. */
    private static final Pattern UNREAD = Pattern.compile(
            "<style>.*?</style>|<figure .*?</figure>|<title>.*?</title>|<bdi>.*?</bdi>|<[^>]*>", Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Sentences() {}

    /** How many words a page has, beside what the designer typed. */
    public static int words(String html) {
        return count(UNREAD.matcher(html).replaceAll(" "));
    }

    /** How many words a text has. */
    public static int count(String text) {
        return text.isBlank() ? 0 : BLANKS.split(text.strip()).length;
    }

    /** The sentences, in order. */
    public static List<String> of(String text) {
        return List.of(END.split(text));
    }
}
