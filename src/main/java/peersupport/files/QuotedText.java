package peersupport.files;

/** A word from a file as a problem repeats it: on one line, no longer than it takes to find it. */
public final class QuotedText {
    private static final int LONGEST = 60;

    private QuotedText() {}

    /** The word in quotes, with what does not show in it shown as a mark. */
    public static String of(String word) {
        return "'" + shown(word) + "'";
    }

    /** The same without quotes, for an id in front of a sentence. */
    public static String shown(String word) {
        String shown = word.codePoints()
                .limit(LONGEST)
                .collect(
                        StringBuilder::new,
                        (text, character) -> text.appendCodePoint(shows(character) ? character : '\uFFFD'),
                        StringBuilder::append)
                .toString();
        return shown + (word.codePointCount(0, word.length()) > LONGEST ? "…" : "");
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
