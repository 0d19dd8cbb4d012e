package peersupport.shell;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import peersupport.Jdk;

/**
 * The launcher in a folder of its own, with what has just been compiled as its jar. The JDKs it is run by note what they are asked, and which classes come out of an archive.
 */
final class Installed {
    private static final String NAME = "Zo\\303\\253 \\303\\274ber caf\\303\\251 \\350\\251\\246 & co";

    /** Only tests have it, and Java 17 dies of making an archive in which signed classes have been used. */
    private static final String SIGNED = "Saxon-HE";

    private static final Pattern ARGUMENTS = Pattern.compile("@([^@]*\\.args) ");

    /** What starts before anything is built. */
    static final List<String> LAUNCHER =
            List.of("advisor", "src/main/launcher/flags", "src/main/java/peersupport/launching/Launcher.java");

    private final Path around;
    private final Path link;

    /** Installs it somewhere in this folder; Maven only fetches the jar. */
    Installed(Path around) throws IOException {
        this.around = around;
        this.link = around.resolve("link");
        sh("mkdir plain && ln -s plain link");
        for (String file : LAUNCHER) {
            Files.createDirectories(link.resolve(file).getParent());
            Files.copy(Path.of(file), link.resolve(file));
        }
        sh("mkdir link/rules link/templates && echo '<project/>' >link/pom.xml");
        Path made = Files.createDirectory(around.resolve("made"));
        jar(made.resolve("peer-support-advisor.jar"), libraries(Files.createDirectory(made.resolve("lib"))));
        script(
                Files.createDirectory(around.resolve("bin")).resolve("mvn"),
                "mv '" + made + "/'* '" + link.resolve("target") + "'");
        sh("chmod -R a+rX .");
    }

    /** Runs the launcher by this JDK in the folder around. */
    Run by(Jdk jdk, String... words) throws IOException {
        return by(jdk, List.of(), words);
    }

    /** The same while nothing can be written where it is installed; root, who always can, is somebody else meanwhile. */
    Run unwritable(Jdk jdk, String... words) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        sh("chmod a+rwx . && chmod -R a-w link/target");
        try {
            return by(
                    jdk,
                    root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of(),
                    words);
        } finally {
            sh("chmod -R u+w link/target");
        }
    }

    /** The same with a stream closed, such as {@code <&-}. */
    Run closing(String stream, Jdk jdk, String... words) throws IOException {
        return by(jdk, List.of("sh", "-c", "\"$0\" \"$@\" " + stream), words);
    }

    private Run by(Jdk jdk, List<String> way, String... words) throws IOException {
        Files.deleteIfExists(around.resolve("asked"));
        Files.deleteIfExists(around.resolve("loaded"));
        List<String> command = new ArrayList<>(way);
        command.add(link.resolve("advisor").toString());
        command.addAll(List.of(words));
        String path = around.resolve("bin") + File.pathSeparator + System.getenv("PATH");
        return Run.by(command, around, Map.of("JAVA_HOME", noting(jdk).toString(), "PATH", path), "");
    }

    /** Whether the JVM that ran last was told to use an archive. */
    boolean asked() throws IOException {
        Matcher file = ARGUMENTS.matcher(Files.readString(around.resolve("asked")));
        return file.find()
                && Files.readString(Path.of(file.group(1))).matches("(?s).*-XX:(SharedArchiveFile|AOTCache)=.*");
    }

    /** Whether it did: the rules, which the rehearsal gets to last, came from there. */
    boolean used() throws IOException {
        try (Stream<String> lines = Files.lines(around.resolve("loaded"))) {
            return lines.anyMatch(line -> line.contains(" peersupport.rules.") && line.contains("shared objects file"));
        }
    }

    /** Moves it to a folder whose name has spaces and letters that are not ASCII. */
    void move() {
        sh("mv plain \"$(printf '" + NAME + "')\" && rm link && ln -s \"$(printf '" + NAME + "')\" link");
    }

    /** Moves it back to where it was first. */
    void moveBack() {
        sh("mv \"$(printf '" + NAME + "')\" plain && rm link && ln -s plain link");
    }

    /** What is in the folder that is built. */
    Path built(String name) {
        return link.resolve("target").resolve(name);
    }

    /** The archive made for this JDK. */
    Path archive(Jdk jdk) throws IOException {
        return Path.of(findings(jdk) + ".archive");
    }

    /** What is known of what was built, for this JDK. */
    Path findings(Jdk jdk) throws IOException {
        return built("launch" + noting(jdk).toRealPath() + "/bin/java.args");
    }

    /** What a rehearsal should have taken away again. */
    List<Path> leftBehind() throws IOException {
        try (Stream<Path> all = Files.walk(built("launch"))) {
            return all.filter(file -> file.getFileName().toString().startsWith("rehearsal"))
                    .toList();
        }
    }

    /** Gives a file another date. */
    static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    }

    /** Runs a line of shell in the folder around. */
    void sh(String line) {
        Run run = Run.by(List.of("sh", "-c", line), around, Map.of(), "");
        if (run.status() != 0) {
            throw new IllegalStateException(line + "\n" + run.err());
        }
    }

    private Path noting(Jdk jdk) throws IOException {
        Path home = around.resolve("jdk-" + jdk.version());
        if (!Files.exists(home)) {
            Files.createDirectories(home.resolve("bin"));
            Files.copy(jdk.home().resolve("release"), home.resolve("release"));
            script(home.resolve("bin/javac"), "exit 1");
            script(
                    home.resolve("bin/java"),
                    "for word; do shift",
                    "[ \"$word\" != -cp ] || set -- \"$@\" \"-Xlog:class+load:file=" + around + "/loaded\"",
                    "set -- \"$@\" \"$word\"; done",
                    "echo \"$@\" >'" + around + "/asked'",
                    "exec '" + jdk.java() + "' \"$@\"");
            sh("chmod -R a+rX .");
        }
        return home;
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String libraries(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar") && !entry.contains(SIGNED)) {
                Path jar = Path.of(entry);
                Path here = folder.resolve(jar.getFileName());
                Files.copy(jar, here);
                names.add("lib/" + jar.getFileName());
            }
        }
        return String.join(" ", names);
    }

    private static void jar(Path file, String libraries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
        Path classes = Path.of("target/classes");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                Stream<Path> inside = Files.walk(classes)) {
            jar.setLevel(Deflater.NO_COMPRESSION);
            for (Path each : inside.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(
                        new ZipEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, jar);
            }
        }
    }
}
