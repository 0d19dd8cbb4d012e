package peersupport.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A typed line as words. */
class TokenizerTest {
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
                "open \"half | open/\"half",
                "open “my programme.yaml” | open/my programme.yaml",
                "open „my programme.yaml“ | open/my programme.yaml",
                "open ‘my programme.yaml’ | open/my programme.yaml",
                "new —title “Mums’ group” –title=“Mums’ group” | new/--title/Mums’ group/--title=Mums’ group",
                "title \"the “Stepping Stones” group\" | title/the “Stepping Stones” group",
                "title mum’s\u00a0group – together | title/mum’s/group/–/together",
                "open “my programme.yaml\" | open/my programme.yaml"
            })
    void quotesHoldWordsTogetherAndApostrophesAreLetters(String line, String words) {
        assertEquals(List.of(words.split("/")), Tokenizer.of(line));
    }
}
