package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.form.Form;
import peersupport.reporting.book.EvidenceBook;
import peersupport.reporting.book.SuggestedPage;

/**
 * How hard the pages are to read: the Flesch-Kincaid grade of their prose, that is, the American school years it asks
 * for. Printed to {@code target/reading-levels.txt}; the ceiling only catches a page that has gone astray.
 */
class ReadingLevelTest {
    private static final double CEILING = 12;
    private static final int SHORTEST = 4;

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!])\\s+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z’'-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("(?<=[^aeiouyl])(e|es|ed)$");

    @Test
    @DisplayName("Every report of every example reads like ordinary prose")
    void pagesReadEasily() throws IOException {
        Map<String, DoubleSummaryStatistics> levels = new TreeMap<>();
        add(levels, "form", Form.html(Samples.KNOWLEDGE));
        add(levels, "suggested lines", SuggestedPage.html(Samples.KNOWLEDGE));
        add(levels, "evidence book", EvidenceBook.html(Samples.KNOWLEDGE));
        Samples.examples()
                .forEach(design -> Samples.reports(design, ReportFormat.HTML)
                        .forEach((file, text) -> add(levels, file.replace(".html", ""), text)));
        StringBuilder lines = new StringBuilder("Flesch-Kincaid grade of the prose outside the annex\n");
        levels.forEach((page, level) -> lines.append(String.format(
                Locale.ROOT,
                "%-18s %4.1f to %4.1f, mean %4.1f (%d)%n",
                page,
                level.getMin(),
                level.getMax(),
                level.getAverage(),
                level.getCount())));
        Files.writeString(Path.of("target", "reading-levels.txt"), lines);
        levels.forEach((page, level) -> assertTrue(level.getMax() < CEILING, lines::toString));
    }

    private static void add(Map<String, DoubleSummaryStatistics> levels, String page, String html) {
        levels.computeIfAbsent(page, key -> new DoubleSummaryStatistics()).accept(grade(Plain.prose(html)));
    }

    /** 0.39 words a sentence + 11.8 syllables a word − 15.59; what is too short for a sentence does not count. */
    static double grade(List<String> prose) {
        List<List<String>> sentences = prose.stream()
                .flatMap(SENTENCES::splitAsStream)
                .map(ReadingLevelTest::words)
                .filter(words -> words.size() >= SHORTEST)
                .toList();
        double words = sentences.stream().mapToInt(List::size).sum();
        double syllables = sentences.stream()
                .flatMap(List::stream)
                .mapToInt(ReadingLevelTest::syllables)
                .sum();
        return 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(match -> match.group()).toList();
    }

    private static int syllables(String word) {
        String sounded = SILENT.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
        return (int) Math.max(1, VOWELS.matcher(sounded).results().count());
    }

    @Test
    @DisplayName("The measure tells easy from hard")
    void tellsEasyFromHard() {
        double easy = grade(List.of("The cat sat on the mat. It was glad to be warm."));
        double hard = grade(
                List.of(
                        "Heterogeneous interventions necessitate comprehensive methodological differentiation considerations."));
        assertTrue(easy < 2, () -> "" + easy);
        assertTrue(hard > 20, () -> "" + hard);
        assertTrue(Stream.of("peer", "support", "people", "listened")
                .map(ReadingLevelTest::syllables)
                .toList()
                .equals(List.of(1, 2, 2, 2)));
    }
}
