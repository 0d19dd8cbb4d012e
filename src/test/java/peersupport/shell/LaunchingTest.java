package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Jdk;
import peersupport.launching.Launcher;

/**
 * When the launcher builds, and what it says when it cannot: with a jar in which the advisor only says what it was told,
 * in a folder with a blank and a letter beyond ASCII.
 */
class LaunchingTest {
    private static final Jdk JDK = Jdk.found().get(0);
    private static final String BUILT = "Building the advisor (first run, takes about a minute)…\n";
    private static final String AGAIN = "Building the advisor (something has changed)…\n";

    /** All that the launcher, and Maven as it is here, may find. */
    private static final List<String> TOOLS = List.of("cat", "cp", "find", "mkdir", "readlink", "sed");

    @TempDir
    private Path folder;

    private Path here;
    private Path bin;

    @BeforeEach
    void sources() throws IOException {
        here = folder.resolve("é b");
        for (String file : Installed.LAUNCHER) {
            Files.createDirectories(here.resolve(file).getParent());
            Files.copy(Path.of(file), here.resolve(file));
        }
        Files.createDirectories(here.resolve("templates"));
        Files.createDirectories(here.resolve("rules"));
        Files.writeString(here.resolve("rules/cards.yaml"), "one");
        Files.writeString(here.resolve("pom.xml"), "<project/>");
        Path made = folder.resolve("made");
        compile(made, "Application", "System.out.println(String.join(\" \", args));");
        compile(made, "Rehearsal", "");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", made.toString(), Installed.LAUNCHER.get(2));
        bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            script("bin/" + tool, "exec $(PATH=/usr/bin:/bin command -v " + tool + ") \"$@\"");
        }
        maven(
                "mkdir -p target/lib target/classes; cp -R '" + made + "/'* target/classes",
                "'" + JDK.home() + "/bin/jar' --create --file target/peer-support-advisor.jar -C '" + made + "' .");
    }

    @Test
    @DisplayName(
            "It is built once, and again when contents have changed, whatever their dates; not for a date or a copy")
    void builds() throws IOException {
        Path card = here.resolve("rules/cards.yaml");
        FileTime old = Files.getLastModifiedTime(card);
        says(BUILT, "a 'b'  c", "é");
        says("");
        Files.writeString(card, "two");
        Files.setLastModifiedTime(card, old);
        says(AGAIN);
        Installed.touch(card);
        says("");
        Files.createFile(here.resolve("templates/new.vm"));
        says(AGAIN);
        Files.delete(here.resolve("templates/new.vm"));
        says(AGAIN);
        sh("cp -R \"$0\" \"$0 2\" && rm -rf \"$0\" && mv \"$0 2\" \"$0\"", here.toString());
        says("");
        Files.writeString(card, "three");
        sh("cp -R \"$0\" \"$0 2\" && rm -rf \"$0\" && mv \"$0 2\" \"$0\"", here.toString());
        says(AGAIN);
        Files.write(here.resolve("target/peer-support-advisor.jar"), new byte[0]);
        says(AGAIN);
    }

    @Test
    @DisplayName(
            "A killed build is in nobody's way, and of two starts at once one builds while the other waits and says so")
    void oneAtATime() throws Exception {
        Path mvn = bin.resolve("mvn");
        String building = Files.readString(mvn);
        sh("mkfifo \"$0\"", folder.resolve("gate").toString());
        maven("cat '" + folder + "/gate' >/dev/null", building);
        Process killed = start();
        assertEquals(BUILT.strip(), line(killed));
        List<ProcessHandle> all = Stream.concat(killed.descendants(), Stream.of(killed.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().get();
        }
        Process first = start();
        assertEquals(BUILT.strip(), line(first));
        Process second = start();
        assertEquals("The advisor is being built by another command; waiting for it…", line(second));
        Files.writeString(folder.resolve("gate"), "go on");
        assertEquals(0, first.waitFor());
        assertEquals(0, second.waitFor());
        assertEquals("version\n", new String(second.getInputStream().readAllBytes()));
        assertEquals("", new String(second.getErrorStream().readAllBytes()));
    }

    @Test
    @DisplayName("What is missing is said, with what to do, and a build that fails says why")
    void missing() throws IOException {
        Path old = script("jdk-11/bin/java", "echo openjdk 11.0.2 2019-01-15");
        Path few = script("jre/bin/java", "[ \"$1\" != --add-modules ] || exit 1", "exec '" + JDK.java() + "' \"$@\"");
        refuses("needs Java 17 or newer; " + old + " is older", Map.of("JAVA_HOME", home(old)));
        refuses("which needs a JDK; " + few + " is part of none", Map.of("JAVA_HOME", home(few)));
        maven("echo '[ERROR] no such thing'; echo '[ERROR] -> [Help 1]'; exit 1");
        refuses("Maven says:\n  no such thing\nThe whole log: ", Map.of());
        maven("mkdir -p target; echo 'rules/cards.yaml:1: what is this?' >target/check.txt; exit 1");
        refuses("rules/cards.yaml:1: what is this?", Map.of());
        Files.delete(bin.resolve("mvn"));
        refuses("needs Maven 3.8 or newer, and there is no 'mvn' here", Map.of());
        sh("rm -rf \"$0\" && echo >\"$0\"", here.resolve("target").toString());
        refuses("nothing can be written to " + here.resolve("target"), Map.of());
    }

    @Test
    @DisplayName(
            "Both scripts tell Java the same, look in the same places and take the same steps; what differs is said in them")
    void bothScripts() throws IOException {
        String sh = code("advisor", "#");
        String cmd = code("advisor.cmd", "rem ").replace('\\', '/');
        Pattern told =
                Pattern.compile("(?<=[\\s\"=])(?:-X[\\w:=+.-]+|-cp\\b|--[a-z-]+ [\\w.]+|peersupport\\.[\\w.]+\\w)");
        Pattern places = Pattern.compile(
                "(?:runtime/bin/java|src/main/[\\w/]+|peer-support-advisor\\.jar|pom\\.xml|JAVA_HOME|\\.args)");
        Pattern sentences = Pattern.compile("(?<=\"|echo )(?:The advisor|Install)[^;.,$]*");
        for (Pattern each : List.of(told, places)) {
            assertEquals(found(each, sh), found(each, cmd));
        }
        assertFalse(found(told, sh).isEmpty());
        List<String> steps =
                List.of("pom.xml", "JAVA_HOME", "major", Launcher.class.getName(), "screen", "peersupport.Application");
        for (String script : List.of(sh, cmd)) {
            List<Integer> at = steps.stream()
                    .map(step -> script.toLowerCase(Locale.ROOT).indexOf(step.toLowerCase(Locale.ROOT)))
                    .toList();
            assertEquals(at.stream().sorted().toList(), at, script);
            assertTrue(at.get(0) > 0);
        }
        assertTrue(found(sentences, sh).stream()
                .map(said -> said.replaceAll(" \\(.*", ""))
                .toList()
                .containsAll(found(sentences, cmd)));
    }

    private static String code(String script, String comment) throws IOException {
        return Files.readString(Path.of(script))
                .lines()
                .filter(line -> !line.strip().startsWith(comment))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static TreeSet<String> found(Pattern pattern, String text) {
        TreeSet<String> all = new TreeSet<>();
        pattern.matcher(text).results().forEach(one -> all.add(one.group().strip()));
        return all;
    }

    /** A start says this beside the advisor's results, which are what it was told. */
    private void says(String said, String... words) {
        Run run = Run.by(command(words), folder, variables(), "");
        assertEquals(new Run(0, String.join(" ", words) + "\n", said), run);
    }

    private void refuses(String why, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables());
        all.putAll(variables);
        Run run = Run.by(command("version"), folder, all, "");
        assertAll(
                () -> assertTrue(run.err().contains(why), run.err()),
                () -> assertEquals(1, run.status()),
                () -> assertEquals("", run.out()));
    }

    private List<String> command(String... words) {
        return Stream.concat(Stream.of(here.resolve("advisor").toString()), Stream.of(words))
                .toList();
    }

    private Map<String, String> variables() {
        return Map.of("JAVA_HOME", JDK.home().toString(), "PATH", bin.toString());
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command("version")).directory(folder.toFile());
        builder.environment().putAll(variables());
        return builder.start();
    }

    private static String line(Process process) throws IOException {
        return process.errorReader().readLine();
    }

    private void maven(String... lines) throws IOException {
        script("bin/mvn", lines);
    }

    private Path script(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\nset -e\n" + String.join("\n", lines) + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private static String home(Path java) {
        return java.getParent().getParent().toString();
    }

    private static void compile(Path folder, String name, String body) throws IOException {
        Path source = Files.createDirectories(folder).resolveSibling(name + ".java");
        Files.writeString(
                source,
                "package peersupport; public class " + name + " { public static void main(String[] args) { " + body
                        + " } }");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
    }

    private void sh(String... words) {
        List<String> command =
                Stream.concat(Stream.of("sh", "-c"), Stream.of(words)).toList();
        assertEquals(0, Run.by(command, folder, Map.of(), "").status());
    }
}
