package peersupport.reporting.shared;

import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** Takes a text apart into its sentences and words. */
public final class Sentences {
    /** A full stop ends a sentence after a word or a bracket, not after an initial. */
    private static final Pattern END = Pattern.compile("(?<=[a-z0-9)%][.?!]) (?=[A-Z])");

    /** What of a page's body is not counted: pictures, tags, and what the designer typed. */
    private static final Pattern UNREAD =
            Pattern.compile("<figure .*?</figure>|<bdi>.*?</bdi>|<[^>]*+>", Pattern.DOTALL);

    private Sentences() {}

    /** How many words a page has, beside what the designer typed. */
    public static int words(String html) {
        String body = html.substring(Math.max(0, html.indexOf("<body")));
        return count(UNREAD.matcher(body).replaceAll(" "));
    }

    /** How many words a text has. */
    public static int count(String text) {
        return new StringTokenizer(text).countTokens();
    }

    /** The sentences, in order. */
    public static List<String> of(String text) {
        return List.of(END.split(text));
    }
}
