package peersupport.shell;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Says how far a long run has got: on one line that changes at a terminal, else a line now and then. */
final class Progress {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(System.console() == null ? 10 : 1);

    private final OptionalLong expected;
    private final long start = System.nanoTime();
    private long said = start;
    private boolean any;

    /** Nothing done yet, of so many, where that is known. */
    Progress(OptionalLong expected) {
        this.expected = expected;
    }

    /** So many are done. */
    void at(long done) {
        long now = System.nanoTime();
        if (now - said < EVERY) {
            return;
        }
        said = now;
        double perSecond = done / ((now - start) / 1e9);
        StringBuilder line = new StringBuilder(String.format(Locale.UK, "%,d designs", done));
        line.append(String.format(Locale.UK, ", %,.0f a second", perSecond));
        expected.ifPresent(all -> line.append(String.format(
                Locale.UK, ", about %,d s left", (long) Math.ceil(Math.max(0, all - done) / perSecond))));
        say(line.toString());
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
