package peersupport.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page made ready for paper: what is for the screen alone is gone, every heading can be pointed to, every picture says
 * in words what it shows.
 */
final class PrintPreparation {
    /** Signs that turn the direction of whatever follows them: a browser keeps them to their own words, paper cannot. */
    private static final String TURNING = "[\\u202A-\\u202E\\u2066-\\u2069]";

    /** As many letters as stand in two lines beside the page number, however wide they are. */
    private static final int RUNNING = 90;

    private PrintPreparation() {}

    /** The page as it goes to print. */
    static Document of(String html) {
        Document page = Jsoup.parse(html);
        page.select(".page-only, .screen, script").remove();
        page.nodeStream(TextNode.class).toList().forEach(PrintPreparation::straighten);
        int number = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            number++;
            if (heading.id().isEmpty()) {
                heading.id("heading-" + number);
            }
        }
        page.select("svg").forEach(svg -> svg.attr("alt", svg.attr("aria-label")));
        return page;
    }

    private static void straighten(TextNode text) {
        String words = text.getWholeText().replaceAll(TURNING, "");
        if (words.isEmpty()) {
            text.remove(); // the PDF library takes no text of no letters
        } else {
            text.text(words);
        }
    }

    /** Whether nothing of it would be printed. */
    static boolean isBlank(Node node) {
        return node instanceof TextNode text ? text.isBlank() : !(node instanceof Element);
    }

    /** The title as it stands at the foot of every page: a long one ends at a word, so that it leaves room. */
    static String runningTitle(String title) {
        if (title.length() <= RUNNING) {
            return title;
        }
        int space = title.lastIndexOf(' ', RUNNING - 1);
        int end = space > RUNNING / 2 ? space : title.offsetByCodePoints(0, title.codePointCount(0, RUNNING - 1));
        return title.substring(0, end).strip() + "…";
    }

    /** A file kept beside these classes. */
    static String resource(String name) {
        try (InputStream file = PrintPreparation.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
