package peersupport.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import peersupport.Trust;

/** What axe-core, the checker most accessibility audits begin with, finds in the pages: nothing. */
class AccessibleTest {
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
    /** Looking at colours takes most of the time: only in the long run; in each build ScreenTest reads them all. */
    private static final String RUN = """
            axe.run(document, {
              rules: {'color-contrast': {enabled: %s}},
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              resultTypes: ['violations']
            }).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
              rule.id + ': ' + node.html.slice(0, 120) + ' | ' + node.failureSummary.replaceAll('\\n', ' '))))
            """.formatted(Trust.cases(0, 1) == 1);

    @TestFactory
    Stream<DynamicTest> axeFindsNothing() throws IOException {
        String axe = axe();
        return InChromium.each((tab, page) -> {
            tab.thin();
            tab.evaluate(axe);
            for (int width : WIDTHS.subList(0, Trust.cases(1, WIDTHS.size()))) {
                tab.width(width);
                assertEquals(List.of(), tab.texts(RUN), () -> width + " px");
            }
        });
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibleTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
