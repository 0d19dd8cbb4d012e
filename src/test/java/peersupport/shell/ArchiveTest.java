package peersupport.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Jdk;
import peersupport.Trust;

/** Whatever has become of the launcher's class archive, the advisor says the same, byte for byte, and nothing else. */
class ArchiveTest {
    private static final int HEADER = 4096;
    private static final byte[] NONSENSE = "nonsense\n".getBytes(UTF_8);
    private static final String[] ADVICE = {"advise", "design.yaml", "--json"};

    @TempDir
    Path folder;

    private Installed installed;
    private Run expected;
    private List<Jdk> jdks;

    private interface Harm {
        void doTo(Path archive) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> theArchiveChangesNothing() throws IOException {
        try (Stream<Path> examples = Files.list(Path.of("examples"))) {
            Path any = examples.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Files.copy(any, folder.resolve("design.yaml"));
        }
        installed = new Installed(folder);
        expected = Run.of(folder, ADVICE);
        List<Jdk> found = Jdk.found();
        jdks = found.subList(0, Trust.cases(1, found.size()));
        Trust.figure(ArchiveTest.class, "JDKs", jdks.stream().map(Jdk::version).toList());
        return jdks.stream().flatMap(this::harms).limit(Trust.cases(1, Integer.MAX_VALUE));
    }

    private Stream<DynamicTest> harms(Jdk jdk) {
        return Stream.of(
                named(jdk, "made at the first run, and used", () -> {
                    first(jdk);
                    says(jdk);
                }),
                named(jdk, "cut off", () -> after(jdk, file -> replace(file, half(file)))),
                named(jdk, "missing", () -> after(jdk, Files::delete)),
                named(
                        jdk,
                        "of which nothing is known",
                        () -> after(jdk, file -> replace(installed.findings(jdk), NONSENSE))),
                named(jdk, "of a JVM nobody knows", () -> after(jdk, this::scramble)),
                named(jdk, "of another JDK", () -> after(jdk, file -> takeAnothers(jdk, file))),
                named(jdk, "older than a library", () -> after(jdk, file -> Installed.touch(library()))),
                named(jdk, "older than the jar", () -> after(jdk, file -> Installed.touch(jar()))),
                named(jdk, "made elsewhere, in a folder with spaces and foreign letters", () -> {
                    installed.move();
                    same(installed.by(jdk, ADVICE), expected.err());
                    assertTrue(
                            installed.asked(), "made again for where it is now"); // Java 17 finds little of use in it
                    installed.moveBack();
                    same(installed.by(jdk, ADVICE), expected.err());
                }),
                named(jdk, "that cannot be had, as the folder cannot be written to", () -> {
                    Files.delete(installed.archive(jdk));
                    same(installed.unwritable(jdk, ADVICE), expected.err());
                    assertFalse(installed.asked(), "there was none to be had");
                }));
    }

    private static DynamicTest named(Jdk jdk, String what, Executable test) {
        return DynamicTest.dynamicTest("JDK " + jdk.version() + ": an archive " + what, test);
    }

    /** The very first run builds, and says so. */
    private void first(Jdk jdk) throws IOException {
        Run run = installed.by(jdk, ADVICE);
        String building = "Building the advisor (first run, takes about a minute)…\n";
        String err = (jdk.equals(jdks.get(0)) ? building : "") + expected.err();
        same(run, err);
    }

    private void same(Run run, String err) {
        assertEquals(err, run.err());
        assertEquals(expected.status(), run.status());
        assertTrue(expected.out().equals(run.out()), "other bytes on standard output");
    }

    /** The next run says what it should, tells the JVM of an archive that it uses, and leaves nothing behind. */
    private void says(Jdk jdk) throws IOException {
        same(installed.by(jdk, ADVICE), expected.err());
        assertTrue(installed.asked(), "the JVM is told of the archive");
        assertTrue(installed.used(), "and uses it");
        assertEquals(List.of(), installed.leftBehind());
    }

    /** Harms an archive; it is then made again. */
    private void after(Jdk jdk, Harm harm) throws IOException {
        harm.doTo(installed.archive(jdk));
        says(jdk);
    }

    private void takeAnothers(Jdk jdk, Path archive) throws IOException {
        for (Jdk other : Jdk.found()) {
            if (!other.equals(jdk)) {
                installed.by(other, "version");
                replace(archive, Files.readAllBytes(installed.archive(other)));
                return;
            }
        }
        scramble(archive);
    }

    private void scramble(Path archive) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        byte[] noise = new byte[HEADER];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, 0, HEADER);
        replace(archive, bytes);
    }

    private static byte[] half(Path file) throws IOException {
        return Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2);
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.delete(file); // what was made is not to be written to
        Files.write(file, bytes);
    }

    private Path jar() {
        return installed.built("peer-support-advisor.jar");
    }

    private Path library() throws IOException {
        try (Stream<Path> libraries = Files.list(installed.built("lib"))) {
            return libraries
                    .filter(jar -> jar.getFileName().toString().startsWith("spring-shell-core"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
