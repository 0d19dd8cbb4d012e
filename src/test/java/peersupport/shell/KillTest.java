package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.DesignFile;

/**
 * The advisor is killed in the middle of what people do with it: every file that has its name can be read and is whole,
 * no answer is lost that was acknowledged, and the next run leaves no trace of the last. Each test keeps to one folder,
 * so that every run is the next run of the one before.
 */
class KillTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final DesignFile DESIGNS = new DesignFile(KNOWLEDGE);
    private static final String TAKEN = "  → ";
    private static final Question ONE = Any.one();
    private static final String MINE =
            "format: 1\ntitle: Mine\nanswers:\n  " + ONE.id() + ": " + Any.option(ONE) + "\n";

    @TempDir
    private Path all;

    private Path folder;

    private final Random random = new Random(2026);

    @TestFactory
    Stream<DynamicTest> killed() {
        return Stream.of(
                        in(
                                "interview",
                                "In the interview every answer acknowledged is in the file, and at most the next one besides",
                                this::interview),
                        in(
                                "atATerminal",
                                "At a terminal, too, at most the answer being typed is lost",
                                this::atATerminal),
                        in(
                                "save",
                                "Every copy acknowledged by 'save' is whole; the next is whole or not there",
                                this::save),
                        in(
                                "report",
                                "Reports, in one form and in all, are the old ones or the new ones, each of them whole",
                                this::report),
                        in("screen", "Every form of a portfolio is the old one or the new one, whole", this::screen))
                .limit(Trust.cases(1, Integer.MAX_VALUE));
    }

    private DynamicTest in(String name, String says, Executable test) {
        return DynamicTest.dynamicTest(says, () -> {
            folder = Files.createDirectory(all.resolve(name));
            test.execute();
        });
    }

    private void interview() throws IOException, InterruptedException {
        int kills = Trust.cases(1, 100);
        Question second = KNOWLEDGE.firstQuestions().get(1);
        for (int kill = 0; kill < kills; kill++) {
            String file = "mine" + kill % 3 + ".yaml"; // the second session on each goes on where the first was killed
            Files.deleteIfExists(folder.resolve(file));
            List<String> lines = new ArrayList<>(List.of("start " + file, "Mine"));
            int first = random.nextInt(2, 7);
            lines.addAll(Any.first().subList(0, first));
            lines.addAll(Collections.nCopies(first - 1, "back"));
            for (int correction = 0; correction < 300; correction++) {
                lines.addAll(List.of(String.valueOf(1 + (correction + 1) % 2), "back"));
            }
            List<String> said = Victim.killed(folder, lines, TAKEN, random.nextInt(1, 60), random);
            List<String> taken = said.stream()
                    .filter(line -> line.startsWith(TAKEN))
                    .map(line -> line.substring(TAKEN.length()))
                    .toList();
            Design saved = DESIGNS.read(folder.resolve(file));
            int answers = saved.answers().size();
            String told = taken + " and saved " + saved.answers();
            if (taken.size() < first) {
                assertTrue(answers == taken.size() || answers == taken.size() + 1, told);
            } else {
                assertEquals(first, answers, told);
                String last = QuestionPage.words(second, saved.answers().get(second.id()));
                int corrections = taken.size() - first;
                String acknowledged = taken.get(corrections == 0 ? 1 : taken.size() - 1);
                Option next = second.options().get((corrections + 1) % 2);
                assertTrue(
                        // what is acknowledged may go on in a second line
                        last.startsWith(acknowledged)
                                || last.equals(QuestionPage.words(second, Any.typed(second, next.id()))),
                        told);
            }
        }
        List<String> files =
                Stream.of("mine0.yaml", "mine1.yaml", "mine2.yaml").limit(kills).toList();
        sweptByTheNextRun(files.stream()
                .flatMap(file -> Stream.of("start " + file, "pause"))
                .toList());
        assertEquals(files, names(folder));
        Trust.figure(getClass(), "kills in the interview; unreadable files 0, answers acknowledged and lost 0", kills);
    }

    private void atATerminal() throws IOException {
        int kills = Trust.cases(1, 25);
        for (int kill = 0; kill < kills; kill++) {
            Files.deleteIfExists(folder.resolve("mine.yaml"));
            try (Typist typist = Typist.at(folder, "start", "mine.yaml")) {
                typist.types("Mine");
                int answers = random.nextInt(1, 8);
                Any.first().subList(0, answers).forEach(typist::types);
                typist.taps(Any.first().get(answers) + "\r");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(30)));
                typist.kills();
                int saved = DESIGNS.read(folder.resolve("mine.yaml")).answers().size();
                assertTrue(saved == answers || saved == answers + 1, saved + " saved of " + answers);
            }
        }
        sweptByTheNextRun(List.of("start mine.yaml", "pause"));
        Trust.figure(getClass(), "kills in the interview at a terminal; answers acknowledged and lost 0", kills);
    }

    private void save() throws IOException, InterruptedException {
        int kills = Trust.cases(1, 30);
        Files.writeString(folder.resolve("mine.yaml"), MINE);
        Design mine = DESIGNS.read(folder.resolve("mine.yaml"));
        for (int kill = 0; kill < kills; kill++) {
            List<String> lines = new ArrayList<>(List.of("open mine.yaml"));
            for (int copy = 0; copy < 500; copy++) {
                lines.add("save copy-" + kill + "-" + copy + ".yaml");
            }
            String sign = "Saved a copy in ";
            List<String> said = Victim.killed(folder, lines, sign, random.nextInt(1, 100), random);
            long saved = said.stream().filter(line -> line.startsWith(sign)).count();
            for (long copy = 0; copy < 500; copy++) {
                Path file = folder.resolve("copy-" + kill + "-" + copy + ".yaml");
                assertTrue(copy >= saved || Files.exists(file), file + " was acknowledged");
                assertTrue(copy <= saved || !Files.exists(file), file + " had not begun");
                if (Files.exists(file)) {
                    assertEquals(mine, DESIGNS.read(file));
                }
            }
        }
        sweptByTheNextRun(List.of("open mine.yaml", "save last.yaml"));
        Trust.figure(getClass(), "kills in 'save'; unreadable files 0", kills);
    }

    private void report() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mine.yaml"), MINE);
        int pages = Trust.cases(1, 35);
        int all = Trust.cases(0, 15); // PDF and Word take their time
        int mixed = killed(pages, "report --out pages", 6);
        if (all > 0) {
            mixed += killed(all, "report --out all --format all", 2);
        }
        Trust.figure(getClass(), "kills in 'report'; reports neither old nor new 0", pages + all);
        Trust.figure(getClass(), "of these, between two moves, some reports new and some old", mixed);
    }

    private int killed(int kills, String report, int most) throws IOException, InterruptedException {
        String answer = "answer " + ONE.id() + " ";
        List<String> both = List.of(answer + Any.option(ONE), report, answer + Any.other(ONE), report);
        List<String> lines = new ArrayList<>(List.of("open mine.yaml"));
        Collections.nCopies(40, both).forEach(lines::addAll);
        return oldOrNew(kills, lines, both.subList(0, 2), both.subList(2, 4), report.split(" ")[2], most);
    }

    private void screen() throws IOException, InterruptedException {
        int kills = Trust.cases(1, 30);
        for (String many : List.of("few", "more")) {
            Path designs = Files.createDirectory(folder.resolve(many));
            for (int i = 0; i < (many.equals("few") ? 20 : 60); i++) {
                Files.writeString(designs.resolve(i + ".yaml"), MINE);
            }
        }
        List<String> few = List.of("screen few --out portfolio");
        List<String> more = List.of("screen more --out portfolio");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.addAll(few);
            lines.addAll(more);
        }
        int mixed = oldOrNew(kills, lines, few, more, "portfolio", 4);
        Trust.figure(getClass(), "kills in 'screen'; forms neither old nor new 0", kills);
        Trust.figure(getClass(), "of these, some forms new and some old", mixed);
    }

    /** Kills a session that writes the one and the other by turns; how often some files were of the one and some not. */
    private int oldOrNew(int kills, List<String> lines, List<String> one, List<String> other, String to, int most)
            throws IOException, InterruptedException {
        Path out = folder.resolve(to);
        String open = to.equals("portfolio") ? "version" : "open mine.yaml";
        Map<String, String> ones = written(open, one, out);
        Map<String, String> others = written(open, other, out);
        assertFalse(ones.equals(others));
        int mixed = 0;
        for (int kill = 0; kill < kills; kill++) {
            Victim.killed(folder, lines, "Written to ", random.nextInt(1, most + 1), random);
            TreeSet<String> from = new TreeSet<>();
            for (var file : contents(out).entrySet()) {
                if (!file.getKey().startsWith(".")) {
                    String name = file.getKey();
                    boolean old = file.getValue().equals(ones.get(name));
                    assertTrue(old || file.getValue().equals(others.get(name)), name + " is neither");
                    if (!ones.get(name).equals(others.get(name))) {
                        from.add(old ? "one" : "other");
                    }
                }
            }
            mixed += from.size() - 1;
        }
        assertEquals(ones, written(open, one, out)); // and nothing else is left there
        return mixed;
    }

    private Map<String, String> written(String open, List<String> lines, Path out) throws IOException {
        List<String> all = new ArrayList<>(List.of(open));
        all.addAll(lines);
        sweptByTheNextRun(all);
        return contents(out);
    }

    private void sweptByTheNextRun(List<String> lines) throws IOException {
        Run run = Run.apart(folder, String.join("\n", lines) + "\n");
        assertEquals(0, run.status(), run.err());
        assertEquals(
                List.of(),
                names(folder).stream().filter(name -> name.startsWith(".")).toList());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String name : names(folder)) {
            contents.put(name, new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
