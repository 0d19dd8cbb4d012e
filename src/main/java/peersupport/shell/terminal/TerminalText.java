package peersupport.shell.terminal;

import java.util.regex.Pattern;

/** Text as a terminal may have it: what was typed cannot steer the terminal, nor turn a line's order round. */
public final class TerminalText {
    private static final Pattern STEERS =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    private TerminalText() {}

    /** The text with a space for every sign that would steer; ends of lines stay. */
    public static String of(String text) {
        return STEERS.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
    }
}
