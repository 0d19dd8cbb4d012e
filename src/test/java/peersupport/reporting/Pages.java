package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
        page.select("a[href^=#]")
                .forEach(link -> assertTrue(
                        page.getElementById(link.attr("href").substring(1)) != null,
                        () -> file + " links nowhere: " + link.attr("href")));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.stream().distinct().toList(), ids, () -> file + " has an id twice");
    }
}
