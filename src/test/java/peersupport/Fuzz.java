package peersupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import peersupport.files.design.DesignTarget;
import peersupport.files.design.FormTarget;
import peersupport.files.knowledge.KnowledgeTarget;
import peersupport.shell.interview.ReplyTarget;

/**
 * Looks for inputs that break a promise, led by the code that they reach. Jazzer makes them; CONTRIBUTING.md says how it
 * is started.
 */
public final class Fuzz {
    static final Map<String, Class<? extends Target>> TARGETS = Map.of(
            "designs", DesignTarget.class,
            "knowledge", KnowledgeTarget.class,
            "replies", ReplyTarget.class,
            "forms", FormTarget.class);

    /** Inputs may grow by so many bytes. */
    private static final int LONGER = 500;

    private static Target target;

    private Fuzz() {}

    /** Starts Jazzer on one of the targets, for so many seconds. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of("target", "fuzz", args[0]);
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Path found = Files.createDirectories(folder.resolve("found"));
        Target start = target(args[0]);
        for (int i = 0; i < start.seeds().size(); i++) {
            Files.write(seeds.resolve("seed-" + i), start.seeds().get(i));
        }
        Path words = Files.writeString(
                folder.resolve("words"),
                start.words().stream().distinct().map(Fuzz::quoted).collect(Collectors.joining("\n", "", "\n")));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xss1m",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzz.class.getName(),
                "--target_args=" + args[0],
                "--instrumentation_includes=peersupport.**",
                "--custom_hook_includes=peersupport.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-dict=" + words,
                "-max_len="
                        + (LONGER
                                + start.seeds().stream()
                                        .mapToInt(seed -> seed.length)
                                        .max()
                                        .orElse(0)),
                "-max_total_time=" + args[1],
                "-timeout=20",
                "-rss_limit_mb=0",
                "-print_final_stats=1"));
        command.addAll(List.of(args).subList(2, args.length));
        command.addAll(List.of(found.toString(), seeds.toString()));
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static String quoted(String word) {
        StringBuilder quoted = new StringBuilder("\"");
        for (byte one : word.getBytes(UTF_8)) {
            quoted.append(
                    one < ' ' || one > '~' || one == '"' || one == '\\' ? String.format("\\x%02X", one) : (char) one);
        }
        return quoted.append('"').toString();
    }

    static Target target(String name) {
        try {
            return TARGETS.get(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called by Jazzer, once. */
    public static void fuzzerInitialize(String[] args) {
        target = target(args[0]);
    }

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        target.holds(input);
    }
}
