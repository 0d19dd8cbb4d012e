package peersupport.shell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import peersupport.evidence.context.Keyword;
import peersupport.files.Nearest;

/** A word of a closed choice, as the user typed it. */
final class Choice {
    private Choice() {}

    /**
     * The value that this word means.
     *
     * @param others words that mean something here beside the values
     * @throws Refused when it means none, with the nearest that does
     */
    static <E extends Enum<E> & Keyword> E of(String word, String kind, E[] values, String... others) {
        List<String> known = Stream.concat(Arrays.stream(values).map(Keyword::word), Stream.of(others))
                .toList();
        return Arrays.stream(values)
                .filter(value -> value.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.wrongWord("There is no " + kind + " '" + word + "'."
                        + Nearest.maybe(word, known) + " It takes " + String.join(", ", known) + "."));
    }
}
