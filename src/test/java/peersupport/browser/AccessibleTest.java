package peersupport.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What axe-core, the checker most accessibility audits begin with, finds in the pages: nothing. */
class AccessibleTest {
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
    /** Looking at colours takes most of the time: one page of each kind, at one width; ScreenTest reads them all. */
    private static final String RUN = """
            axe.run(document, {
              rules: {'color-contrast': {enabled: %s}},
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              resultTypes: ['violations']
            }).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
              rule.id + ': ' + node.html.slice(0, 120) + ' | ' + node.failureSummary.replaceAll('\\n', ' '))))
            """;

    @TestFactory
    Stream<DynamicTest> axeFindsNothingAtAnyWidth() throws IOException {
        String axe = axe();
        List<Written> ofEachKind = Written.ofEachKind().toList();
        return InChromium.each(Written::all, (tab, page) -> {
            // the pages have none; axe-core is one
            tab.scripts(true);
            tab.evaluate(axe);
            List<String> found = new ArrayList<>();
            for (int width : WIDTHS) {
                tab.width(width);
                boolean colours = width == WIDTHS.get(0) && ofEachKind.contains(page);
                tab.texts(RUN.formatted(colours)).forEach(problem -> found.add(width + " px: " + problem));
            }
            assertEquals(List.of(), found);
        });
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibleTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
