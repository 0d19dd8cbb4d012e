package peersupport.evidence.context;

import java.util.Locale;

/** A closed choice that is written in files and printed as {@code lower-case-with-hyphens}. */
public interface Keyword {

    /** The constant's Java name. */
    String name();

    /** The word as it stands in files and on the screen, such as {@code take-up}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
