package peersupport.reporting.annex;

/** How words are written: their size, weight and colour. */
record Hand(int size, boolean bold, Tone tone) {
    static final Hand PLAIN = new Hand(11, false, Tone.INK);
    static final Hand STRONG = new Hand(11, true, Tone.DEEP);
    static final Hand SOFT = new Hand(10, false, Tone.SOFT);
    static final Hand TOLD = new Hand(10, true, Tone.INK);

    /** From one line to the next. */
    int leading() {
        return size + 3;
    }

    /** The same in another colour. */
    Hand in(Tone other) {
        return new Hand(size, bold, other);
    }
}
