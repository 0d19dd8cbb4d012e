package peersupport.reporting.annex;

/** The few colours of the pictures. None says anything that a shape or a word does not say too. */
public enum Tone {
    INK("#1c2327"),
    SOFT("#4a565c"),
    LINE("#b9c4c8"),
    DEEP("#0b4f57"),
    PALE("#eef5f5"),
    WARM("#8a5a00"),
    FAINT("#5f696e"),
    PAPER("#ffffff");

    private final String colour;

    Tone(String colour) {
        this.colour = colour;
    }

    /** The colour as SVG writes it. */
    public String colour() {
        return colour;
    }
}
