package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A typed line as words. */
class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "  answer  format   group | answer/format/group",
                "open \"my programme.yaml\" | open/my programme.yaml",
                "open 'my programme.yaml' | open/my programme.yaml",
                "new --title=\"Mums' group\" | new/--title=Mums' group",
                "new --title mum's | new/--title/mum's",
                "don't know | don't/know",
                "open C:\\designs\\mine.yaml | open/C:\\designs\\mine.yaml",
                "say \"a \\\"b\\\" c\" | say/a \"b\" c",
                "open \"half | open/\"half"
            })
    void quotesHoldWordsTogetherAndApostrophesAreLetters(String line, String words) {
        assertEquals(List.of(words.split("/")), Words.of(line));
    }
}
