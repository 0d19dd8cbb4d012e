package peersupport.reporting;

import java.util.List;
import java.util.regex.Pattern;

/** Takes a text apart into its sentences. */
final class Sentences {
    /** A full stop ends a sentence after a word or a bracket, not after an initial. */
    private static final Pattern END = Pattern.compile("(?<=[a-z0-9)%][.?!]) (?=[A-Z])");

    private Sentences() {}

    /** The sentences, in order. */
    static List<String> of(String text) {
        return List.of(END.split(text));
    }
}
