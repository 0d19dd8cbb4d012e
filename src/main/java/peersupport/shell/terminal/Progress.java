package peersupport.shell.terminal;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** Says how far a long run has got: on one line that changes at a terminal, else a line now and then. */
public final class Progress {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(System.console() == null ? 10 : 1);

    private final Messages messages;
    private final long start = System.nanoTime();
    private long said = start;
    private boolean any;

    public Progress(Messages messages) {
        this.messages = messages;
    }

    /** So many are done, and this share of the whole, from 0 to 1, where it is known. */
    public void at(long done, OptionalDouble share) {
        long now = System.nanoTime();
        if (now - said < EVERY) {
            return;
        }
        said = now;
        double seconds = (now - start) / 1e9;
        String left = share.isPresent() && share.getAsDouble() > 0
                ? ", " + left(seconds / share.getAsDouble() - seconds) + " left"
                : "";
        String line = String.format(Locale.UK, "%,d designs, %,.0f a second", done, done / seconds) + left;
        any = true;
        messages.print(System.console() == null ? line + "\n" : "\r" + line + "     ");
    }

    private static String left(double seconds) {
        return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    /** Leaves the changing line as it is. */
    public void done() {
        if (any && System.console() != null) {
            messages.line("");
        }
    }
}
