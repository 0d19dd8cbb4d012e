package peersupport.files;

import java.io.Reader;

/** A text handed out in parts that never end in the middle of a sign: the YAML parser breaks down on one that does. */
final class WholeSigns extends Reader {
    private final String text;
    private int at;

    WholeSigns(String text) {
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
