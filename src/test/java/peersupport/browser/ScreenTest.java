package peersupport.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pages on a screen: read on a phone, enlarged, in other colours, and by keyboard alone. */
class ScreenTest {
    /** As it comes, with larger text, and with the spacing that WCAG's 1.4.12 names. */
    private static final Map<String, String> STYLES = Map.of(
            "text as it comes",
            "",
            "text at 200 %",
            "html{font-size:200%}",
            "text spacing",
            "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
                    + "p{margin-bottom:2em!important}");
    /** Words, marks and boxes that are hard to tell from what is behind them: a contrast below 4.5 to 1. */
    private static final String FAINT = """
            (() => {
              const channels = colour => colour.match(/[\\d.]+/g).map(Number);
              const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
                .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
              const paper = matchMedia('(prefers-color-scheme: dark)').matches
                && getComputedStyle(document.documentElement).colorScheme.includes('dark') ? [18, 18, 18] : [255, 255, 255];
              const seen = new Map([[null, paper]]);
              const behind = e => {
                if (!seen.has(e)) {
                  const colour = channels(getComputedStyle(e).backgroundColor);
                  seen.set(e, colour.length < 4 || colour[3] > 0 ? colour : behind(e.parentElement));
                }
                return seen.get(e);
              };
              const faint = [];
              for (const e of document.body.querySelectorAll(':not(svg, svg *)')) {
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                const [a, b] = [light(channels(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
                if ((a + .05) / (b + .05) < 4.5) faint.push(e.outerHTML.slice(0, 99));
              }
              return faint;
            })()
            """;

    @TestFactory
    Stream<DynamicTest> nothingIsLostOnAPhoneOrWhenEnlarged() {
        return InChromium.each((tab, page) -> {
            for (Typeface face : Typeface.values()) {
                assertNothingIsLost(tab, 320, face);
            }
            for (Typeface face : Typeface.mostly()) {
                assertNothingIsLost(tab, 500, face);
                assertNothingIsLost(tab, 768, face);
            }
        });
    }

    private static void assertNothingIsLost(Tab tab, int width, Typeface face) {
        tab.width(width);
        STYLES.forEach((name, style) -> {
            tab.style(face, style);
            assertEquals(List.of(), tab.lost(), () -> width + " px, " + face + ", " + name);
        });
    }

    @TestFactory
    Stream<DynamicTest> wordsAndMarksStandOutInAnyColours() {
        return InChromium.each((tab, page) -> {
            tab.thin();
            for (String forced : List.of("none", "active")) {
                for (String scheme : List.of("light", "dark")) {
                    tab.colours(forced, scheme);
                    assertEquals(List.of(), tab.texts(FAINT), "forced colours: " + forced + ", " + scheme);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aKeyboardReachesAllInTheOrderOfReadingAndEveryLinkLeadsSomewhere() {
        return InChromium.each((tab, page) -> {
            assertEquals(List.of(), tab.texts(ASTRAY));
            tab.thin();
            tab.width(320);
            tab.press("Tab");
            assertTrue(
                    tab.evaluate("document.activeElement.matches('.skip')").asBoolean(), "the skip link comes first");
            assertTrue(tab.evaluate(seen("document.activeElement")).asBoolean(), "the skip link shows when reached");
            tab.press("Enter");
            assertEquals("main", tab.evaluate("document.activeElement.id").asString(), "where the skip link leads");
            int stops = tab.evaluate(STOPS + ".length").asInt();
            double last = 0;
            // the first forty are enough: pages have some hundred links of one kind
            for (int stop = 0; stop < Math.min(stops, 40); stop++) {
                tab.press("Tab");
                assertTrue(tab.evaluate(seen("document.activeElement")).asBoolean(), "what is reached is in view");
                assertFalse(
                        tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                                .asString()
                                .equals("none"),
                        "what is reached is marked");
                // a table is read cell by cell along each row
                double height = tab.evaluate("(document.activeElement.closest('tr') ?? document.activeElement)"
                                + ".getBoundingClientRect().top + scrollY")
                        .asDouble();
                assertTrue(height > last - LINE, "in one column, each is below the last, in its line or in its row");
                last = height;
            }
        });
    }

    /** Ids that are there more than once, and links to none. */
    private static final String ASTRAY = """
            [...document.querySelectorAll('[id]')].filter(e => document.getElementById(e.id) !== e).map(e => e.id)
              .concat([...document.querySelectorAll('a[href^="#"]')].map(a => a.hash.slice(1))
                .filter(id => !document.getElementById(id)))
            """;

    private static final int LINE = 24;

    private static final String STOPS =
            "document.querySelectorAll('main a[href], main [tabindex=\"0\"], main summary, main input')";

    private static String seen(String element) {
        return "(box => box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0)(" + element
                + ".getBoundingClientRect())";
    }
}
