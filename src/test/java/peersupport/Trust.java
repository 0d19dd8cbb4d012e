package peersupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How much the tests try, and what they found. Each build tries enough to notice a fault; {@code mvn verify -Plong}
 * tries as much as docs/trust.md reports, and its figures are left in target/trust.
 */
public final class Trust {
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final boolean LIGHT = Boolean.getBoolean("light");
    private static final Path FIGURES = Path.of("target", "trust");

    private Trust() {}

    /**
     * So many cases in each build, or so many in the long one; a few where the same tests run once for every small fault
     * that is put in.
     */
    public static int cases(int each, int all) {
        if (LIGHT) {
            return Math.min(each, Math.max(20, each / 50));
        }
        return LONG ? all : each;
    }

    /** Notes a figure for docs/trust.md under the name of the test that found it. */
    public static synchronized void figure(Class<?> test, String what, Object value) {
        try {
            Files.createDirectories(FIGURES);
            Files.writeString(
                    FIGURES.resolve(test.getSimpleName() + ".txt"),
                    what + ": " + value + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
