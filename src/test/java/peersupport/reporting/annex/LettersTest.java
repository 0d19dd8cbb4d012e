package peersupport.reporting.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.afm.AFMParser;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import peersupport.Loaded;
import peersupport.evidence.Knowledge;

/** Lines are broken so that words never need more room than there is. */
class LettersTest {
    private static final String WIDE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final String NARROW = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /** The widths of bold Arial and of bold Liberation Sans as well. */
    private static final String NARROW_BOLD = "/org/apache/pdfbox/resources/afm/Helvetica-Bold.afm";

    @ParameterizedTest
    @DisplayName("In a wide face and a narrow one, no sentence of the knowledge base is wider than was reckoned")
    @MethodSource("faces")
    void widthsAreEnough(Face plain, Face bold) throws IOException {
        Knowledge.Contents knowledge = Loaded.KNOWLEDGE.contents();
        for (Hand hand : List.of(Hand.PLAIN, Hand.STRONG, Hand.SOFT, Hand.TOLD)) {
            Face face = hand.bold() ? bold : plain;
            List<String> lines = knowledge.configurations().stream()
                    .flatMap(card -> List.of(card.says(), card.outcome(), card.resource(), card.reasoning()).stream())
                    .flatMap(text -> Letters.wrap(text, 150, hand).stream())
                    .toList();
            for (String line : lines) {
                double width = 0;
                for (int letter : line.codePoints().toArray()) {
                    width += face.width(letter) * hand.size();
                }
                assertTrue(width > 0 || line.isEmpty(), line);
                assertTrue(width <= Letters.width(line, hand), () -> hand + ": " + line);
            }
        }
    }

    /** How wide a face makes a letter, where its size is 1. */
    private interface Face {
        double width(int letter) throws IOException;
    }

    private static Stream<Arguments> faces() throws IOException {
        return Stream.of(
                arguments(
                        named("DejaVu Sans", trueType(WIDE + ".ttf")), named("and bold", trueType(WIDE + "-Bold.ttf"))),
                arguments(named("Liberation Sans", trueType(NARROW)), named("and bold", adobe(NARROW_BOLD))));
    }

    private static Face trueType(String file) throws IOException {
        TrueTypeFont font =
                new TTFParser().parse(new RandomAccessReadBuffer(LettersTest.class.getResourceAsStream(file)));
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        double unit = font.getUnitsPerEm();
        return letter -> font.getAdvanceWidth(glyphs.getGlyphId(letter)) / unit;
    }

    private static Face adobe(String file) throws IOException {
        FontMetrics font = new AFMParser(LettersTest.class.getResourceAsStream(file)).parse();
        return letter -> font.getCharacterWidth(GlyphList.getAdobeGlyphList().codePointToName(letter)) / 1000;
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
