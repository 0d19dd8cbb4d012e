package peersupport.reporting;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What of a page everybody reads: without the annex, the references and what a user typed, block by block. */
final class Plain {
    private static final String BLOCKS = "h1, h2, h3, h4, p, li, th, td, caption, figcaption";
    private static final String ASIDE = "style, title, .annex, .references, bdi, .skip, svg";

    private Plain() {}

    /** The blocks of the page in reading order, the innermost of those that hold one another. */
    static List<String> blocks(String html) {
        Document page = Jsoup.parse(html);
        page.select(ASIDE).remove();
        return texts(page);
    }

    /** The prose of the page: sentences, without ids, citations and table headings. */
    static List<String> prose(String html) {
        Document page = Jsoup.parse(html);
        page.select(ASIDE + ", .id, .rows, .small, .tag, .mark, .box, nav, h1, h2, h3, h4, th, caption")
                .remove();
        return texts(page);
    }

    private static List<String> texts(Document page) {
        List<String> texts = new ArrayList<>();
        for (Element block : page.select(BLOCKS)) {
            boolean innermost = block.select(BLOCKS).size() == 1;
            Element own = innermost ? block : block.clone();
            if (!innermost) {
                own.select(BLOCKS).stream().filter(inner -> inner != own).forEach(Element::remove);
            }
            if (own.hasText()) {
                texts.add(own.text());
            }
        }
        return texts;
    }
}
