package peersupport.shell.terminal;

/** Something the user can put right: says what happened, where, and what to do. Never shown as a stack trace. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 60;

    private final int status;

    RefusedException(String message) {
        this(message, 1);
    }

    private RefusedException(String message, int status) {
        super(message, null, false, false);
        this.status = status;
    }

    /** What was typed, short enough to be said back: a page pasted by mistake is not. */
    static String brief(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST) + "…";
    }

    /** A word that is no command, option, question or id here. */
    static RefusedException wrongWord(String message) {
        return new RefusedException(message, 2);
    }

    /** Some, or none, of what was asked for could be done. */
    static RefusedException notAll(String message, boolean any) {
        return new RefusedException(message, any ? 1 : 2);
    }

    /** What the process ends with, outside the shell. */
    int status() {
        return status;
    }
}
