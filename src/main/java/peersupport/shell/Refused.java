package peersupport.shell;

/** Something the user can put right: says what happened, where, and what to do. Never shown as a stack trace. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 60;

    private final int status;

    Refused(String message) {
        this(message, 1);
    }

    private Refused(String message, int status) {
        super(message, null, false, false);
        this.status = status;
    }

    /** What was typed, short enough to be said back: a page pasted by mistake is not. */
    static String brief(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST) + "…";
    }

    /** A word that is no command, option, question or id here. */
    static Refused wrongWord(String message) {
        return new Refused(message, 2);
    }

    /** Some, or none, of what was asked for could be done. */
    static Refused notAll(String message, boolean any) {
        return new Refused(message, any ? 1 : 2);
    }

    /** What the process ends with, outside the shell. */
    int status() {
        return status;
    }
}
