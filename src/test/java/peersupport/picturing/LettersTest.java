package peersupport.picturing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peersupport.Loaded;
import peersupport.evidence.Knowledge;

/** Lines are broken so that words never need more room than there is. */
class LettersTest {
    @ParameterizedTest
    @DisplayName("In the faces the pictures name, no sentence of the knowledge base is wider than was reckoned")
    @ValueSource(strings = {"DejaVu Sans", "Liberation Sans"})
    void widthsAreEnough(String face) {
        assumeTrue(new Font(face, Font.PLAIN, 11).getFamily().equals(face), face + " is not installed");
        FontRenderContext screen = new FontRenderContext(null, true, true);
        Knowledge.Contents knowledge = Loaded.KNOWLEDGE.contents();
        for (Hand hand : List.of(Hand.PLAIN, Hand.STRONG, Hand.SOFT, Hand.TOLD)) {
            Font font = new Font(face, hand.bold() ? Font.BOLD : Font.PLAIN, hand.size());
            knowledge.configurations().stream()
                    .flatMap(card -> List.of(card.says(), card.outcome(), card.resource(), card.reasoning()).stream())
                    .flatMap(text -> Letters.wrap(text, 150, hand).stream())
                    .forEach(line -> assertTrue(
                            font.getStringBounds(line, screen).getWidth() <= Letters.width(line, hand),
                            () -> hand + ": " + line));
        }
    }

    @Test
    @DisplayName("A word too long for a line is broken, whole letters each")
    void longWordsAreBroken() {
        List<String> lines =
                Letters.wrap("ab " + "\uD83D\uDE00".repeat(40) + " " + "x".repeat(10_000), 100, Hand.PLAIN);
        assertEquals(80 + 10_002, String.join("", lines).length());
        lines.forEach(line -> assertTrue(Letters.width(line, Hand.PLAIN) <= 100, line));
        lines.forEach(line -> assertTrue(!Character.isLowSurrogate(line.charAt(0)), line));
    }

    @Test
    @DisplayName("No words are one empty line")
    void emptyText() {
        assertEquals(List.of(""), Letters.wrap("", 100, Hand.PLAIN));
    }
}
