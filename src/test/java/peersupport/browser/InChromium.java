package peersupport.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests that look at pages, in one Chromium for all of them. Without a Chromium a single test stands for them, which is
 * skipped and says what to install.
 */
final class InChromium {
    private static final String WANTED =
            "Chromium is not installed, so no page was looked at: apt-get install chromium";

    static {
        if (Chromium.installed().isEmpty()) {
            // the build's own output does not give the reason
            System.out.println(WANTED);
        }
    }

    private InChromium() {}

    /** What is tested of a page that is open in a tab. */
    interface Look {
        /** Fails if the page is not as it should be. */
        void at(Tab tab, Written page) throws Exception;
    }

    /** What is tested in a tab where nothing has been opened for it. */
    interface Walk {
        /** Fails if something is not as it should be. */
        void in(Tab tab) throws Exception;
    }

    /** One such test. */
    static DynamicTest test(String name, Walk walk) {
        return DynamicTest.dynamicTest(name, () -> {
            Assumptions.assumeTrue(Chromium.installed().isPresent(), WANTED);
            walk.in(Running.TAB);
        });
    }

    /** One more tab of the same browser, for what two tabs do to each other. */
    static Tab another() throws IOException, InterruptedException {
        return Running.CHROMIUM.open();
    }

    /** A test of each page, which has been opened for it. */
    static Stream<DynamicTest> each(Look look) {
        return each(page -> true, look);
    }

    /** A test of each of these pages. */
    static Stream<DynamicTest> each(Predicate<Written> which, Look look) {
        if (Chromium.installed().isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest(WANTED, () -> Assumptions.abort(WANTED)));
        }
        return Written.all()
                .filter(which)
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> {
                    Running.TAB.show(page.file());
                    look.at(Running.TAB, page);
                }));
    }

    /** The browser and its folder, until all tests are done. */
    private static final class Running {
        static final Chromium CHROMIUM;
        static final Tab TAB;

        static {
            try {
                Path home = Files.createTempDirectory("chromium");
                CHROMIUM = Chromium.start(Chromium.installed().orElseThrow(), home);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(CHROMIUM, home)));
                TAB = CHROMIUM.open();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void end(Chromium chromium, Path home) {
            chromium.close();
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
            } catch (IOException e) {
                // what is left lies in the system's folder for such things
            }
        }
    }
}
