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

    /**
     * Leaves one piece of each shape: of neighbours that differ in words and places alone, axe says the same. Headings,
     * cells and whatever others point at stay.
     */
    private static final String THIN = """
            (() => {
              const words = ['id', 'href', 'title', 'aria-label'];
              const pointing = ['for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
              const named = new Set(pointing.flatMap(name => [...document.querySelectorAll(`[${name}]`)]
                .flatMap(e => e.getAttribute(name).split(' '))));
              const shape = e => {
                const seen = new Set();
                for (const child of [...e.children]) {
                  const its = shape(child);
                  if (seen.has(its) && !named.has(child.id) && !child.matches('h1, h2, h3, h4, h5, h6, td, th'))
                    child.remove();
                  seen.add(its);
                }
                return JSON.stringify([e.tagName, e.textContent.trim() !== '',
                  [...e.attributes].map(a => [...words, ...pointing].includes(a.name) || e.ownerSVGElement
                    ? [a.name, a.value !== ''] : [a.name, a.value]), [...seen]]);
              };
              shape(document.body);
            })()
            """;

    @TestFactory
    Stream<DynamicTest> axeFindsNothing() throws IOException {
        String axe = axe();
        return InChromium.each((tab, page) -> {
            if (Trust.cases(0, 1) == 0) {
                tab.evaluate(THIN);
            }
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
