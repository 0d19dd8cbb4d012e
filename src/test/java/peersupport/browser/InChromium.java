package peersupport.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a tab, in one Chromium for all of them. Without a Chromium they are skipped and say what to install. */
final class InChromium implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(
                Chromium.installed().isPresent(),
                "Skipped, for want of a browser: install chromium (Debian: apt-get install chromium)");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(InChromium.class)).getOrComputeIfAbsent(Running.class).tab;
    }

    /** The browser and its folder, until all tests are done. */
    static final class Running implements AutoCloseable {
        private final Path home;
        private final Chromium chromium;
        private final Tab tab;

        Running() {
            try {
                home = Files.createTempDirectory("chromium");
                chromium = Chromium.start(Chromium.installed().orElseThrow(), home);
                tab = chromium.open();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            chromium.close();
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
