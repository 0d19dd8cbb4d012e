package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page keeps to. */
final class Pages {
    private Pages() {}

    /** Headings in order, tables with headers, links that lead somewhere and have names, no scripts. */
    static void assertStandsAlone(String file, String html) {
        Document page = Jsoup.parse(html);
        assertEquals("en-GB", page.selectXpath("/html").attr("lang"));
        assertEquals(
                0, page.select("script, img, link, iframe, [onclick], [src]").size(), file);
        assertEquals(1, page.select("h1").size(), file);
        int level = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5")) {
            int next = heading.normalName().charAt(1) - '0';
            assertTrue(next <= level + 1, () -> file + " skips a level at: " + heading.text());
            level = next;
        }
        page.select("table")
                .forEach(table -> assertFalse(table.select("thead th[scope]").isEmpty(), file));
        List<String> ids = page.select("[id]").eachAttr("id");
        Set<String> places = new HashSet<>(ids);
        assertEquals(places.size(), ids.size(), () -> file + " has an id twice");
        page.select("a[href^=#]")
                .forEach(link -> assertTrue(
                        places.contains(link.attr("href").substring(1)),
                        () -> file + " links nowhere: " + link.attr("href")));
        assertNoEmptyHeading(file, page);
    }

    /** Under every heading stand words, before the next that is not beneath it. */
    private static void assertNoEmptyHeading(String file, Document page) {
        Element last = null;
        for (Element one : page.body().select("h1, h2, h3, h4, h5, p, li, td, th, dt, dd, text")) {
            boolean heading = one.normalName().matches("h\\d");
            if (heading && last != null) {
                String empty = last.text();
                assertTrue(
                        one.normalName().compareTo(last.normalName()) > 0, () -> file + " has nothing under: " + empty);
            }
            if (heading) {
                assertTrue(one.hasText(), () -> file + " has an empty heading");
                last = one;
            } else if (one.hasText()) {
                last = null;
            }
        }
        assertTrue(last == null, () -> file + " ends with a heading");
    }
}
