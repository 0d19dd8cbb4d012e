package peersupport.files.yaml;

import java.io.Reader;

/** Hands out a text in parts that never split a surrogate pair: the YAML parser fails on one that does. */
final class WholeCharacterReader extends Reader {
    private final String text;
    private int at;

    WholeCharacterReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int from, int most) {
        int end = Math.min(text.length(), at + most);
        if (end - at > 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int count = end - at;
        text.getChars(at, end, into, from);
        at = end;
        return count == 0 ? -1 : count;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
