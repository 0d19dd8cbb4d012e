package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Trust;

/** The same session in four locales: same words taken, same screen, same reports. */
class LocalesTest {
    private static final List<String> LINES = List.of(
            "start mine.yaml",
            "INTERVIEW IN ISTANBUL",
            "NEW-MOTHERS",
            "1, 3 AND THE REST",
            "NONE",
            "IN A GROUP",
            "2",
            "VOLUNTEERS",
            "1",
            "DAYS",
            "LISTENING",
            "1",
            "deeper",
            "7",
            "1",
            "10 TO 29",
            "NONE",
            "done",
            "stop",
            "advise",
            "advise --json",
            "explain n3",
            "configuration N3",
            "next",
            "help",
            "report --out reports --kind DESIGN,CHECKLIST,EVALUATION --format HTML,MD,CSV,JSON",
            "screen mine.yaml --out portfolio --format HTML,CSV,JSONL",
            "exit");

    @TempDir
    private Path folder;

    /** What a session leaves: the screen, the status, and the files. */
    private record Left(int status, String screen, Map<String, String> files) {}

    @TestFactory
    Stream<DynamicTest> theSameEverywhere() {
        Left british = session("en_GB.UTF-8", "en", "GB");
        List<DynamicTest> sittings = List.of(
                dynamicTest("en_GB: every line is understood, and the numbers are 1 2 3", () -> {
                    assertEquals(0, british.status(), british.screen());
                    assertTrue(british.screen().contains("  1  "), british.screen());
                    assertFalse(british.screen().contains("is none of the answers"), british.screen());
                    assertTrue(british.files().containsKey("reports/risk-register.csv"));
                    assertTrue(british.files().containsKey("portfolio/portfolio.jsonl"));
                }),
                same("C", british, "C", "en", ""),
                same("tr_TR: capital I is no other letter", british, "tr_TR.UTF-8", "tr", "TR"),
                same("ar_EG: digits are the same", british, "ar_EG.UTF-8", "ar", "EG"),
                dynamicTest("These locales do write differently here, so that sameness says something", () -> {
                    assertEquals("\u0131", "I".toLowerCase(new Locale("tr", "TR")));
                    assertEquals("\u0661", String.format(new Locale("ar", "EG"), "%d", 1));
                }));
        Trust.figure(getClass(), "transcripts in the locales C, en_GB, tr_TR and ar_EG, the same byte by byte", 4);
        return sittings.stream();
    }

    private DynamicTest same(String name, Left british, String locale, String language, String country) {
        return dynamicTest(name, () -> {
            Left here = session(locale, language, country);
            assertEquals(british.screen(), here.screen());
            assertEquals(british.files(), here.files());
            assertEquals(0, here.status());
        });
    }

    private Left session(String locale, String language, String country) {
        try {
            Path place = Files.createDirectory(folder.resolve(locale));
            var where = Typist.Place.at(place)
                    .with(Map.of("LC_ALL", locale))
                    .telling(List.of("-Duser.language=" + language, "-Duser.country=" + country));
            try (Typist typist = Typist.at(where)) {
                LINES.forEach(typist::types);
                int status = typist.status();
                // a pseudo-terminal hands over what is typed and what is printed as it comes: the spaces may differ
                return new Left(status, typist.raw().replaceAll("\u001b\\[[?0-9;]*[A-Za-z]|\r", ""), files(place));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> files(Path place) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        place.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
