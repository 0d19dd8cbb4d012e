package peersupport.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the nearest valid word, so that an error ends in a remedy. */
public final class Nearest {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Nearest() {}

    /** " Maybe group." when a valid word is near, and nothing when none is. */
    public static String maybe(String word, Collection<String> valid) {
        return of(word, valid).map(near -> " Maybe " + near + ".").orElse("");
    }

    /** The nearest valid word, when one is near. */
    public static Optional<String> of(String word, Collection<String> valid) {
        String typed = word.toLowerCase(Locale.ROOT);
        // at least one letter has to be right
        int furthest = Math.min(Math.max(2, typed.length() / 3), typed.length() - 1);
        return valid.stream()
                .filter(candidate -> Math.abs(candidate.length() - typed.length()) <= furthest)
                .min(Comparator.comparingInt((String candidate) -> distance(typed, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance(typed, candidate) <= furthest);
    }

    private static int distance(String typed, String candidate) {
        return DISTANCE.apply(typed, candidate.toLowerCase(Locale.ROOT));
    }
}
