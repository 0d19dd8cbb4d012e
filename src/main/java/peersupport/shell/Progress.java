package peersupport.shell;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Says how far a long run has got: on one line that changes at a terminal, else a line now and then. */
final class Progress {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(System.console() == null ? 10 : 1);

    private final long start = System.nanoTime();
    private long said = start;
    private boolean any;

    /** So many are done. */
    void at(long done) {
        long now = System.nanoTime();
        if (now - said < EVERY) {
            return;
        }
        said = now;
        double perSecond = done / ((now - start) / 1e9);
        say(String.format(Locale.UK, "%,d designs, %,.0f a second", done, perSecond));
    }

    private void say(String line) {
        any = true;
        System.err.print(System.console() == null ? line + "\n" : "\r" + line + "   ");
        System.err.flush();
    }

    /** Leaves the changing line as it is. */
    void done() {
        if (any && System.console() != null) {
            System.err.println();
        }
    }
}
