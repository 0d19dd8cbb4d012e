package peersupport.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The filter of the annex: by keyboard, each box hides its own chains and no others, and none on paper. */
class FilterTest {
    private static final String IDS = ".map(e => e.id)";
    private static final String BOXES = "[...document.querySelectorAll('.filter input')]";
    private static final String CHAINS = "[...document.querySelectorAll('#chains ~ * [id^=chain-]')]"
            + ".filter(e => e.matches('.holding, .open, .guarded, .named-only'))";

    @TestFactory
    Stream<DynamicTest> eachBoxHidesItsOwnChainsAndNoOthersAndNoneOnPaper() {
        return InChromium.each(Written::filtered, (tab, page) -> {
            List<String> all = shown(tab);
            assertEquals(tab.texts(CHAINS + IDS), all, "all are ticked to begin with");
            List<String> hidden = new ArrayList<>();
            for (String box : tab.texts(BOXES + IDS)) {
                String kind = box.replaceFirst("show-", "");
                List<String> its = tab.texts(CHAINS + ".filter(e => e.matches('.%s'))".formatted(kind) + IDS);
                press(tab, box);
                List<String> left = new ArrayList<>(all);
                left.removeAll(its);
                assertEquals(left, shown(tab), box);
                tab.paper(PrintTest.BETWEEN_MARGINS);
                assertEquals(all, shown(tab), "paper holds all of them");
                tab.colours("none", "light");
                press(tab, box);
                assertEquals(all, shown(tab), box);
                hidden.addAll(its);
            }
            assertEquals(
                    all.stream().sorted().toList(), hidden.stream().sorted().toList(), "each is of one kind");
        });
    }

    private static void press(Tab tab, String box) {
        tab.evaluate("document.getElementById('%s').focus()".formatted(box));
        tab.press("Space");
    }

    @TestFactory
    Stream<DynamicTest> aLinkLeadsToAChainThatIsHiddenToo() {
        return InChromium.each(Written::filtered, (tab, page) -> {
            String chain = shown(tab).get(0);
            tab.texts(BOXES + IDS).forEach(box -> press(tab, box));
            assertEquals(List.of(), shown(tab));
            tab.evaluate("location.hash = '%s'".formatted(chain));
            assertEquals(List.of(chain), shown(tab));
        });
    }

    @TestFactory
    Stream<DynamicTest> aKeyboardReachesEveryBoxInTurnAndAReaderHearsWhatItShows() {
        return InChromium.each(Written::filtered, (tab, page) -> {
            List<String> boxes = tab.texts(BOXES + IDS);
            assertEquals(4, boxes.size());
            tab.evaluate(BOXES + "[0].focus()");
            for (String box : boxes) {
                assertEquals(box, tab.evaluate("document.activeElement.id").asString());
                assertFalse(
                        tab.evaluate("document.activeElement.labels[0].textContent.trim()")
                                .asString()
                                .isEmpty(),
                        box);
                assertEquals(
                        "Show",
                        tab.evaluate("document.activeElement.closest('fieldset').querySelector('legend').textContent")
                                .asString());
                tab.press("Tab");
            }
        });
    }

    private static List<String> shown(Tab tab) {
        return tab.texts(CHAINS + ".filter(e => e.checkVisibility())" + IDS);
    }
}
