package peersupport.build;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The advisor with other rules, in a folder of its own: built there and run there, in processes of their own. */
public record Rebuilt(Path folder) {
    /** A copy of what was compiled, with these rules to be built. */
    public static Rebuilt with(Path rules, Path folder) throws IOException {
        copy(Path.of("target/classes"), folder.resolve("classes"));
        copy(rules, folder.resolve("rules"));
        copy(rules, folder.resolve("classes/rules"));
        return new Rebuilt(folder);
    }

    /** Checks, writes and compiles the rules; the exit status. What is wrong with them then stands in check.txt. */
    public int build() throws IOException, InterruptedException {
        return run(
                BuildRules.class, folder.toString(), folder.resolve("classes").toString());
    }

    /** Runs this class, of the advisor or of its tests, on the rules as they were built; the exit status. */
    public int run(Class<?> main, String... words) throws IOException, InterruptedException {
        String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                String.join(File.pathSeparator, folder.resolve("classes").toString(), "target/test-classes", libraries),
                main.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start()
                .waitFor();
    }

    /** What the last process said. */
    public String said() {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
