package peersupport.launching;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What the scripts {@code advisor} and {@code advisor.cmd} leave to Java: a build of what is missing or out of date, and a
 * class archive, which more than halves the time to the first prompt. Run before anything is compiled, as a source file
 * of its own, so it knows no other class of ours.
 */
public record Launcher(Path home, Path java, Path launch, Path flags) {
    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final List<String> SOURCES = List.of("pom.xml", "src/main", "rules", "templates");
    private static final Predicate<String> RULES = name -> name.endsWith(".drl");
    private static final String ASKED = "peersupport.archive";
    private static final boolean ARCHIVE = !"none".equals(System.getProperty(ASKED));
    private static final int ERRORS_SHOWN = 15;
    private static final boolean AOT_CACHE = Runtime.version().feature() >= 25;
    /** What Java reads a file of arguments in. */
    private static final Charset ARGUMENTS = Charset.forName(System.getProperty("sun.jnu.encoding"));

    private static final int WITH_SOURCES = 5;

    /** What Maven says of itself after an error. */
    private static final Pattern ABOUT_MAVEN =
            Pattern.compile("[Rr]e-run Maven|For more information|cwiki\\.apache\\.org|^ *$|^ *-> \\[Help");

    /** What is typed at a made-up terminal while classes are noted for the archive. */
    private static final String REHEARSED =
            "help\nnew it.yaml\nstart it.yaml\n1\npause\nadvise\nadvise --json\nreport --kind design,evaluation\nreport --kind checklist --format all\nexit\n";

    /**
     * Makes ready what a start needs, and ends the process with 0, or with 1 and what is missing on standard error.
     *
     * @param args the folder of the jar, Java, the file to leave arguments in, that of Java's flags; and the folder of the
     *     sources, if there are any
     */
    public static void main(String... args) throws InterruptedException {
        Launcher launcher = new Launcher(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        try {
            if (args.length == WITH_SOURCES && launcher.built(Path.of(args[WITH_SOURCES - 1]))) {
                launcher.asBuilt(args); // which may differ from this
                return;
            }
        } catch (IOException | UncheckedIOException e) {
            refuse("The advisor could not be built: " + e);
        }
        try {
            if (ARCHIVE || launcher.archived()) {
                launcher.writeArguments();
            }
        } catch (IOException | UncheckedIOException e) {
            // nothing depends on them; without a place for them every start is a little slower
        }
    }

    private Path jar() {
        return home.resolve("peer-support-advisor.jar");
    }

    private Path archive() {
        return Path.of(launch + ".archive");
    }

    // is the build current? By content, so that a copy or a checkout needs no new one

    private boolean current(Path root) throws IOException {
        return Files.exists(jar())
                && Files.exists(home.resolve("built"))
                && Files.readString(home.resolve("built")).equals(stamped(root));
    }

    /** The jar is part of it: Maven, run by hand, may have made another one from other sources. */
    private String stamped(Path root) throws IOException {
        return sum(root, name -> true) + " " + sum(jar(), name -> true) + "\n";
    }

    private static long sum(Path root, Predicate<String> counts) throws IOException {
        CRC32 sum = new CRC32();
        List<String> parts = Files.isDirectory(root) ? SOURCES : List.of("");
        for (String part : parts) {
            try (Stream<Path> all = Files.walk(root.resolve(part))) {
                List<Path> files = all.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().matches("\\..*|.*~"))
                        .filter(file -> counts.test(file.toString()))
                        .sorted()
                        .toList();
                for (Path file : files) {
                    byte[] content = Files.readAllBytes(file);
                    sum.update((root.relativize(file) + " " + content.length + "\n").getBytes());
                    sum.update(content);
                }
            }
        }
        return sum.getValue();
    }

    // building, one build at a time: the system gives the lock back, whatever becomes of its owner

    /** Builds what is not current; whether it was so. */
    private boolean built(Path root) throws IOException, InterruptedException {
        if (current(root)) {
            return false;
        }
        home.toFile().mkdirs();
        if (!Files.isDirectory(home) || !Files.isWritable(home)) {
            refuse("The advisor has to be built first, and nothing can be written to " + home + ".");
        }
        try (FileChannel lock =
                FileChannel.open(home.resolve("building.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                System.err.println("The advisor is being built by another command; waiting for it…");
                lock.lock();
            }
            if (current(root)) {
                return false; // built by whoever was first
            }
            build(root);
            return true;
        }
    }

    private void asBuilt(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-D" + ASKED + "=" + System.getProperty(ASKED, ""),
                "@" + flags,
                "-cp",
                jar().toString(),
                Launcher.class.getName()));
        command.addAll(List.of(args).subList(0, WITH_SOURCES - 1));
        run(new ProcessBuilder(command).inheritIO(), "");
    }

    private void build(Path root) throws IOException, InterruptedException {
        Path maven = onPath(WINDOWS ? "mvn.cmd" : "mvn");
        Path jdk = Path.of(System.getProperty("java.home"));
        if (maven == null) {
            refuse("""
                    The advisor has to be built first, which needs Maven 3.8 or newer, and there is no 'mvn' here.
                    Install it (on Debian and Ubuntu: apt install maven) and try again.""");
        }
        if (!Files.exists(jdk.resolve(WINDOWS ? "bin/javac.exe" : "bin/javac"))) {
            refuse("The advisor has to be built first, which needs a JDK; " + jdk + " has no 'javac'.\n"
                    + "Install one (on Debian and Ubuntu: apt install openjdk-17-jdk), or set JAVA_HOME to one.");
        }
        System.err.println(
                Files.exists(home.resolve("lib"))
                        ? "Building the advisor (something has changed)…"
                        : "Building the advisor (first run, takes about a minute)…");
        // From nothing, so that nothing deleted lives on; only Java that is as it was at the last build is not compiled
        // again. A shell still open keeps the old jar it has open.
        Path compiled = home.resolve("compiled");
        String code = sum(root, name -> !name.matches(".*[/\\\\](rules|templates)[/\\\\].*")) + "\n";
        boolean same = Files.exists(compiled) && Files.readString(compiled).equals(code);
        for (String old : List.of("peer-support-advisor.jar", "built", "check.txt", "launch", "compiled")) {
            delete(home.resolve(old));
        }
        for (String old : same ? List.of("classes/rules", "classes/templates") : List.of("classes", "maven-status")) {
            delete(home.resolve(old));
        }
        long before = sum(root, RULES.negate());
        Path log = home.resolve("build.log");
        ProcessBuilder build = new ProcessBuilder(
                        maven.toString(),
                        "-B",
                        "-q",
                        "-ntp",
                        "-Dstyle.color=never",
                        "-Dmaven.test.skip=true",
                        "-Dassembly.skipAssembly=true",
                        "package")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        build.environment().put("JAVA_HOME", jdk.toString());
        if (run(build, "") != 0) {
            refuse(whatFailed(log));
        }
        // The build writes the rules it makes from the cards. An edit made meanwhile is left for the next build.
        if (before == sum(root, RULES.negate())) {
            Files.writeString(home.resolve("built"), stamped(root));
            Files.writeString(compiled, code);
        }
    }

    private String whatFailed(Path log) throws IOException {
        Path found = home.resolve("check.txt");
        if (Files.exists(found)) {
            return Files.readString(found).stripTrailing();
        }
        return "The advisor could not be built. Maven says:\n"
                + new String(Files.readAllBytes(log), Charset.defaultCharset())
                        .lines()
                        .filter(line -> line.startsWith("[ERROR]") || line.startsWith("Error"))
                        .map(line -> line.replaceFirst("^\\[ERROR\\] *", "  "))
                        .filter(line -> !ABOUT_MAVEN.matcher(line).find())
                        .limit(ERRORS_SHOWN)
                        .collect(Collectors.joining("\n"))
                + "\nThe whole log: " + log;
    }

    private static Path onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    // the class archive, made for this very JDK, jar and place

    /** Leaves what to tell Java besides, and of what it holds. Dated before it looks: the script sees what is newer. */
    private void writeArguments() throws IOException, InterruptedException {
        Files.createDirectories(launch.getParent());
        Path work = Files.createTempDirectory(launch.getParent(), "rehearsal");
        try {
            Path fresh = work.resolve("args");
            FileTime now = dated(fresh);
            if (!archived()) {
                rehearse(work);
                Path made = work.resolve("archive");
                if (!Files.exists(made)) {
                    Files.createFile(made); // one that could not be had is empty, so that nobody tries for ever
                }
                Files.move(made, archive(), StandardCopyOption.REPLACE_EXISTING);
                now = dated(fresh); // the archive itself is no news
            }
            Files.writeString(fresh, arguments(), ARGUMENTS);
            Files.setLastModifiedTime(fresh, now);
            Files.move(fresh, launch, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(work);
        }
    }

    /** The time by the clock of the file system, which the script goes by. */
    private static FileTime dated(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.getLastModifiedTime(Files.createFile(file));
    }

    /** Whether there is an archive for what there is now. */
    private boolean archived() throws IOException {
        return Files.exists(launch) && Files.readString(launch, ARGUMENTS).contains(madeFor());
    }

    private String arguments() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# " + home, madeFor()));
        if (Files.size(archive()) > 0) {
            if (AOT_CACHE) {
                lines.add("-Xlog:aot*=off,cds*=off:stderr"); // it tells of one it cannot use, where Java 17 does not
            }
            String flag = (AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive();
            lines.add('"' + flag.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return String.join("\n", lines) + "\n";
    }

    /** Java 17 does not look at libraries that only the jar's manifest names, nor does it notice an archive cut short. */
    private String madeFor() throws IOException {
        CRC32 sum = new CRC32();
        try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
            List<Path> all = Stream.concat(libraries.sorted(), Stream.of(jar(), archive()))
                    .filter(Files::exists)
                    .toList();
            for (Path file : all) {
                sum.update((file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n").getBytes());
            }
        }
        return "# for " + Runtime.version() + " and " + sum.getValue();
    }

    private void rehearse(Path work) throws IOException, InterruptedException {
        ProcessBuilder rehearsal = new ProcessBuilder(
                        java.toString(),
                        "@" + flags,
                        "-XX:TieredStopAtLevel=1",
                        (AOT_CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + work.resolve("archive"),
                        "-cp",
                        jar().toString(),
                        "peersupport.Rehearsal")
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        run(rehearsal, REHEARSED);
    }

    // small things

    private static int run(ProcessBuilder builder, String typed) throws IOException, InterruptedException {
        Process process = builder.start();
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try (var in = process.outputWriter()) {
            in.write(typed);
        }
        int status = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        return status;
    }

    private static void delete(Path what) throws IOException {
        if (Files.exists(what)) {
            try (Stream<Path> all = Files.walk(what)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
