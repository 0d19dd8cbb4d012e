package peersupport;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its folder
 * @param version such as 17.0.15
 */
public record Jdk(Path home, String version) {
    private static final int OLDEST = 17;
    private static final List<Path> USUAL = List.of(Path.of("/usr/lib/jvm"), Path.of("/opt"));

    /** Those in the variable {@code JDKS}; or the one that runs and one of each other version that stands beside it. */
    public static List<Jdk> found() {
        String named = System.getenv("JDKS");
        if (named != null && !named.isBlank()) {
            return Stream.of(named.split(File.pathSeparator))
                    .map(home -> at(Path.of(home)))
                    .toList();
        }
        Map<Integer, Jdk> found = new TreeMap<>();
        Jdk running = at(Path.of(System.getProperty("java.home")));
        found.put(running.feature(), running);
        USUAL.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> list(folder).stream())
                .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                .filter(home -> Files.isRegularFile(home.resolve("release")))
                .map(Jdk::at)
                .filter(jdk -> jdk.feature() >= OLDEST)
                .forEach(jdk -> found.putIfAbsent(jdk.feature(), jdk));
        return new ArrayList<>(found.values());
    }

    /** Its major version. */
    public int feature() {
        return Runtime.Version.parse(version).feature();
    }

    /** The command that starts it. */
    public String java() {
        return home.resolve("bin/java").toString();
    }

    private static Jdk at(Path home) {
        Properties release = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
            String version = release.getProperty("JAVA_VERSION").replace("\"", "");
            return new Jdk(home.toRealPath(), version.replaceAll("_.*", "").replaceFirst("^1\\.", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
