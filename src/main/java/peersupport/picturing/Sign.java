package peersupport.picturing;

import java.util.Arrays;

/** The shapes that say the same as the words beside them; those with a glyph are the marks of the reports. */
public enum Sign {
    IN_PLACE("●"),
    PARTLY("◐"),
    NOT_IN_PLACE("○"),
    OPEN("?"),
    NOT_ARISING("–"),
    NAMED("◇"),
    FIRM(""),
    WEAK("");

    private final String glyph;

    Sign(String glyph) {
        this.glyph = glyph;
    }

    /** The sign that the reports write as this mark. */
    public static Sign of(String mark) {
        return Arrays.stream(values())
                .filter(sign -> sign.glyph.equals(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sign is drawn for the mark '" + mark + "'"));
    }

    /** The colour it has beside the words of a chain or a factor. */
    Tone tone() {
        return this == OPEN ? Tone.WARM : Tone.DEEP;
    }
}
