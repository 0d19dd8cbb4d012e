package peersupport.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told apart on a page by how it looks is told apart in its Markdown too. */
class MarkdownTest {
    @ParameterizedTest
    @DisplayName("A tag stands in brackets of its own, and what is to be typed looks so")
    @CsvSource(delimiter = '|', textBlock = """
        <p><span class="tag">Suggested</span> Fill in the names.</p> | *(Suggested)* Fill in the names.
        <p>How to look <span class="tag">Suggested</span></p>        | How to look *(Suggested)*
        <p>Type <code>fix N3</code> or <code>a `b`</code>.</p>       | Type `fix N3` or `` a `b` ``.
        <p>Type <code>*a*</code>.</p>                                | Type `*a*`.
        """)
    void looks(String html, String markdown) {
        assertEquals(markdown + "\n", Markdown.of(html));
    }
}
