package engines;

import java.nio.file.Path;

/** Where things are, from the project's folder. */
final class Places {
    /** What one run leaves behind. */
    static final Path WRITTEN = Path.of("target", "bench", "engines");

    /** What is kept for the comparison. */
    static final Path KEPT = Path.of("bench", "engines");

    private Places() {}
}
