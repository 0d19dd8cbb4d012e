package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.evidence.context.Question;
import peersupport.reasoning.State;

/** The same session in four locales: same words taken, same screen, same reports. */
class LocalesTest {
    private static final List<Locale> LOCALES = List.of(Locale.ROOT, new Locale("tr", "TR"), new Locale("ar", "EG"));

    @TempDir
    private Path folder;

    /** What a session leaves: the results, the talk, the status, and the files. */
    private record Left(Run run, Map<String, String> files) {}

    @TestFactory
    Stream<DynamicTest> theSameEverywhere() throws IOException {
        Left british = session(Locale.UK);
        List<DynamicTest> sittings = new ArrayList<>(List.of(
                dynamicTest("en_GB: every line is understood, and the numbers are 1 2 3", () -> {
                    String screen = british.run().err();
                    assertEquals(0, british.run().status(), screen);
                    assertTrue(screen.contains("  1  "), screen);
                    assertFalse(screen.contains("is none of the answers"), screen);
                    assertTrue(british.files().containsKey("reports/risk-register.csv"));
                    assertTrue(british.files().containsKey("reports/checklists.xlsx"));
                    assertTrue(british.files().containsKey("portfolio/portfolio.jsonl"));
                }),
                dynamicTest("These locales do write differently here, so that sameness says something", () -> {
                    assertEquals("\u0131", "I".toLowerCase(new Locale("tr", "TR")));
                    assertEquals("\u0661", String.format(new Locale("ar", "EG"), "%d", 1));
                }),
                dynamicTest("A process of its own, Turkish and in the letters of C", () -> {
                    Path place = Files.createDirectory(folder.resolve("process"));
                    List<String> command = Run.command(List.of("-Duser.language=tr", "-Duser.country=TR"));
                    Run run = Run.by(command, place, Map.of("LC_ALL", "C"), String.join("\n", lines()) + "\n");
                    same(british, new Left(run, files(place)));
                })));
        LOCALES.forEach(locale ->
                sittings.add(dynamicTest(locale + ": the same, byte by byte", () -> same(british, session(locale)))));
        Trust.figure(getClass(), "transcripts in the locales C, en_GB, tr_TR and ar_EG, the same byte by byte", 4);
        return sittings.stream();
    }

    private static void same(Left british, Left here) {
        assertEquals(british.run().out(), here.run().out());
        assertEquals(british.run().talk(), here.run().talk());
        assertEquals(british.files(), here.files());
        assertEquals(0, here.run().status());
    }

    /** In capitals, where words are typed. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("start mine.yaml", "INTERVIEW IN ISTANBUL"));
        Design design = Design.named("T");
        for (Question question : Loaded.KNOWLEDGE.firstQuestions()) {
            if (Any.gate(question, design) == State.MET) {
                lines.add(
                        lines.size() % 3 == 0
                                ? OptionWords.label(question, 0)
                                : question.options().get(0).says().toUpperCase(Locale.ROOT));
                design = design.with(question.id(), Any.typed(question, Any.option(question)));
            }
        }
        String card = Any.card().id();
        lines.addAll(List.of(
                "deeper",
                "1",
                "DON'T KNOW",
                "PAUSE",
                "advise",
                "advise --json",
                "explain " + card.toLowerCase(Locale.ROOT),
                "configuration " + card,
                "next",
                "help",
                "report --out reports --kind DESIGN,BID,CHECKLIST,EVALUATION,ANNEX --format HTML,MD,CSV,XLSX,JSON",
                "screen mine.yaml --out portfolio --format HTML,CSV,JSONL",
                "exit"));
        return lines;
    }

    private Left session(Locale locale) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            Path place = Files.createDirectory(folder.resolve("in" + locale));
            return new Left(Run.piped(place, lines()), files(place));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Map<String, String> files(Path place) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        place.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                .replace(place + File.separator, ""));
            }
        }
        return files;
    }
}
