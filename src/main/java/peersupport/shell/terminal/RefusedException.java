package peersupport.shell.terminal;

import java.util.Collection;
import peersupport.files.Nearest;

/** Something the user can put right: says what happened, where, and what to do. Never shown as a stack trace. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 60;

    private final int status;

    public RefusedException(String message) {
        this(message, 1);
    }

    private RefusedException(String message, int status) {
        super(message, null, false, false);
        this.status = status;
    }

    /** What was typed, short enough to be said back: a page pasted by mistake is not. */
    public static String brief(String typed) {
        return typed.codePointCount(0, typed.length()) <= LONGEST
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** A word that is no command, option, question or id here. */
    public static RefusedException usage(String message) {
        return new RefusedException(message, 2);
    }

    /** A word that names nothing: the nearest that does is said, and then what to do. */
    public static RefusedException unknown(String kind, String word, Collection<String> known, String remedy) {
        return usage("There is no " + kind + " '" + brief(word) + "'." + Nearest.maybe(word, known) + " " + remedy);
    }

    /** Some, or none, of what was asked for could be done. */
    public static RefusedException notAll(String message, boolean any) {
        return new RefusedException(message, any ? 1 : 2);
    }

    /** What the process ends with, outside the shell. */
    public int status() {
        return status;
    }
}
