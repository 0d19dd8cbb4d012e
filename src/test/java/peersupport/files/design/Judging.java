package peersupport.files.design;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import peersupport.Target;
import peersupport.design.Design;
import peersupport.evidence.Problem;

/** What came of reading many inputs: how many there were, how long the slowest took, and what is wrong with any. */
final class Judging {
    private static final long SECOND = 1_000_000_000;
    private static final int PROBLEMS = 101;
    private static final Pattern WHOLE_FILE = Pattern.compile("the file is (empty|larger than 1 MB)\\..*");

    private final DesignFile designs;
    private final List<String> wrong = new ArrayList<>();
    private int inputs;
    private long longest;

    Judging(DesignFile designs) {
        this.designs = designs;
    }

    /**
     * What should come of an input.
     *
     * @param mayBeRefused whether a refusal will do
     * @param asRead whether a design will do
     */
    record Meant(boolean mayBeRefused, Predicate<Design> asRead) {
        static final Meant REFUSED = new Meant(true, design -> false);

        /** This design and no other. */
        static Meant exactly(Design design) {
            return new Meant(false, design::equals);
        }

        /** A refusal, or such a design. */
        static Meant refusedOr(Predicate<Design> such) {
            return new Meant(true, such);
        }
    }

    /** Reads an input. Time is that of the processor, which others on the same machine do not lengthen. */
    Optional<Design> judge(String name, String place, Meant meant, Supplier<Design> reading) {
        inputs++;
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Optional<Design> design = Optional.empty();
        try {
            design = Optional.of(reading.get());
            read(name, meant, design.get());
        } catch (Problem.Found found) {
            if (!meant.mayBeRefused()) {
                wrong.add(name + ": " + start(found.getMessage()));
            }
            told(name, place, found.problems());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            wrong.add(name + ": " + e);
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        longest = Math.max(longest, took);
        if (took > 2 * SECOND) {
            wrong.add(name + ": took " + took * 1_000 / SECOND + " ms");
        }
        return design;
    }

    private void read(String name, Meant meant, Design design) {
        if (!meant.asRead().test(design)) {
            wrong.add(name + ": read as " + start(design.toString()));
        } else if (!isReadAgain(design, "again.yaml") || !isReadAgain(design, "again.json")) {
            wrong.add(name + ": saved as another");
        }
    }

    private boolean isReadAgain(Design design, String place) {
        return designs.parse(designs.text(design, place), place).equals(design);
    }

    /** The first problem has the file and the line, none is longer than a paragraph, and none steers a terminal. */
    private void told(String name, String place, List<Problem> problems) {
        Problem first = problems.get(0);
        boolean placed =
                first.place().matches(Pattern.quote(place) + (place.matches(".*:[0-9]+") ? "" : ":[1-9][0-9]*"))
                        || first.place().equals(place)
                                && WHOLE_FILE.matcher(first.says()).matches();
        boolean plain = problems.stream()
                .allMatch(one -> Target.isPlain(one) && one.says().matches("(?s).*(\\.|\\?|start \\S+)"));
        if (!placed || !plain || problems.size() > PROBLEMS) {
            wrong.add(name + ": told in " + problems.size() + " problems: " + start(problems.toString()));
        }
    }

    static String start(String text) {
        return text.substring(0, Math.min(160, text.length()));
    }

    /** What is wrong with any of them. */
    List<String> wrong() {
        return wrong;
    }

    /** How many were read. */
    int inputs() {
        return inputs;
    }

    /** What the slowest took. */
    long milliseconds() {
        return longest * 1_000 / SECOND;
    }
}
