package peersupport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import peersupport.Jdk;
import peersupport.shell.Typist;

/**
 * How long the start takes through the launcher, beside plain {@code java -jar} and a JVM that says hello; no build runs
 * it. Round after round everything once, so that a busy moment falls on all alike. By hand, for the JDKs found or those
 * in {@code JDKS}, a path of their folders:
 *
 * <pre>
 * bench/start/run
 * </pre>
 */
public final class StartBenchmark {
    private static final String THREE = "three documents as HTML: ./advisor";
    private static final String ALL = "every document, every form: ./advisor";

    private static final int ROUNDS = 9;
    private static final long THINKING = 1500;

    private final Path project = Path.of("").toAbsolutePath();
    private final Path folder;
    private final Jdk jdk;
    private final List<String> launched = List.of(project.resolve("advisor").toString());
    private final List<String> plain;
    private final Map<String, Timings> timings = new LinkedHashMap<>();

    private StartBenchmark(Jdk jdk, Path folder) {
        this.jdk = jdk;
        this.folder = folder;
        this.plain = List.of(
                jdk.java(),
                "-jar",
                project.resolve("target/peer-support-advisor.jar").toString());
    }

    /** Measures and prints a table for each JDK. */
    public static void main(String... args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("start");
        Files.writeString(
                folder.resolve("Hello.java"),
                "public class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        folder.resolve("Hello.java").toString());
        Files.copy(Path.of("examples/facilitators-prepared.yaml"), folder.resolve("design.yaml"));
        List<StartBenchmark> each = new ArrayList<>();
        for (Jdk jdk : Jdk.found()) {
            each.add(new StartBenchmark(jdk, folder));
        }
        for (int round = 0; round <= ROUNDS; round++) {
            for (StartBenchmark one : each) {
                if (round == 1) {
                    one.timings.clear(); // the first was to train the archives and to fill the file cache
                }
                one.round();
            }
        }
        each.forEach(StartBenchmark::print);
    }

    private void round() throws IOException, InterruptedException {
        timed("JVM hello: java -cp . Hello, no flags", () -> runs(List.of(jdk.java(), "-cp", ".", "Hello")));
        prompt("./advisor", launched);
        prompt("java -jar", plain);
        timed("advise FILE --json: ./advisor", () -> runs(with(launched, "advise", "design.yaml", "--json")));
        timed("advise FILE --json: java -jar", () -> runs(with(plain, "advise", "design.yaml", "--json")));
        timed(THREE, () -> runs(with(launched, "report", "design.yaml", "--kind", "design,checklist,evaluation")));
        timed(ALL, () -> runs(with(launched, "report", "design.yaml", "--format", "all")));
    }

    /** From the start to the prompt, and from Enter to the prompt after the first answer that needs the rules. */
    private void prompt(String how, List<String> command) throws IOException, InterruptedException {
        for (boolean thinking : new boolean[] {true, false}) {
            long start = System.nanoTime();
            try (Typist typist =
                    Typist.at(folder, Map.of("JAVA_HOME", jdk.home().toString()), command)) {
                typist.reads();
                note("first prompt: " + how, start);
                if (thinking) {
                    Thread.sleep(THINKING); // somebody reads the first line and types
                }
                String after = thinking ? " after the prompt" : ", all typed at once";
                start = System.nanoTime();
                typist.types("open design.yaml", "Opened");
                long opened = System.nanoTime();
                typist.types("advise", "Next: 'explain'");
                note("first advice" + after + ": " + how, thinking ? opened : start);
                typist.types("exit");
            }
        }
    }

    private static List<String> with(List<String> command, String... words) {
        return Stream.concat(command.stream(), Stream.of(words)).toList();
    }

    private void runs(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", jdk.home().toString());
        Process process = builder.start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("did not work: " + command);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void timed(String what, Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        note(what, start);
    }

    private void note(String what, long start) {
        timings.computeIfAbsent(what, key -> new Timings()).add(System.nanoTime() - start);
    }

    private void print() {
        System.out.printf("%nJDK %s%n", jdk.version());
        System.out.printf(
                "%-48s %8s %8s %8s %8s   %s%n", "median of " + ROUNDS, "median s", "min", "max", "x hello", "limit");
        double hello = timings.values().iterator().next().median();
        timings.forEach((what, times) -> System.out.printf(
                "%-48s %8.3f %8.3f %8.3f %8.1f   %s%n",
                what, times.median(), times.least(), times.most(), times.median() / hello, limit(what, times, hello)));
    }

    private String limit(String what, Timings times, double hello) {
        boolean newer = jdk.feature() >= 24;
        return switch (what) {
            case "first prompt: ./advisor" -> ratio(times.median() / hello, newer ? 15 : 18, newer ? 10 : 13);
            case "advise FILE --json: ./advisor" -> ratio(times.median() / hello, 25, 15);
            case THREE -> limit(times.median() / hello, 25);
            case ALL -> limit(times.median() / hello, 120);
            case "first advice after the prompt: ./advisor" ->
                "0.15 s" + (times.median() <= 0.15 ? ", kept" : ", MISSED");
            default -> "";
        };
    }

    private static String limit(double is, int limit) {
        return limit + "x" + (is <= limit ? ", kept" : ", MISSED");
    }

    private static String ratio(double is, int limit, int stretch) {
        return limit(is, limit) + "; stretch " + stretch + "x" + (is <= stretch ? ", kept" : ", missed");
    }
}
