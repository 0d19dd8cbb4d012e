package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peersupport.design.Design;
import peersupport.design.Design.SetAside;

/** Whatever is typed stays text: it changes no page, no Markdown, and reaches no template. */
class HostileTextTest {
    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</bdi></h1></title><svg onload=alert(1)>",
                "&lt;b&gt; &amp;amp; &#60;i&#62;",
                "$report.title() ${report} #set($x = 1) #parse(\"x\") #end $!x #[[",
                "[link](javascript:alert(1)) ![picture](http://example.org/x.png) <http://example.org>",
                "# heading",
                "- [ ] box",
                "1. item",
                "| a | b |",
                "> quote",
                "---",
                "===",
                "```",
                "*bold* _it_ `code` **x** \\",
                "+ x",
                "    indented",
                "=HYPERLINK(\"http://example.org\")",
                "\u202Eright to left\u2069 \uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD"
            })
    void typedTextStaysText(String typed) {
        Map<String, String> harmless = Samples.reports(design("Words"));
        Map<String, String> hostile = Samples.reports(design(typed));
        hostile.forEach((file, text) -> {
            if (file.endsWith(".html")) {
                assertEquals(elements(harmless.get(file)), elements(text), () -> file + " gained or lost an element");
                assertTrue(
                        Jsoup.parse(text).body().wholeText().contains(typed), () -> file + " does not print " + typed);
            } else if (file.endsWith(".md")) {
                assertEquals(blocks(harmless.get(file)), blocks(text), () -> file + " gained or lost a block");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b\u0007c\u001Bd"})
    void controlCharactersAreDropped(String typed) {
        Samples.reports(design(typed))
                .forEach((file, text) -> assertFalse(
                        text.chars().anyMatch(c -> c < ' ' && "\n\r\t".indexOf(c) < 0), () -> file + " has one"));
    }

    private static Design design(String typed) {
        Design example = Samples.example("first-idea");
        String question = Samples.KNOWLEDGE.questions().keySet().iterator().next();
        return new Design(
                typed,
                typed,
                example.answers(),
                Map.of(question, typed),
                example.locked(),
                example.unlocked(),
                List.of(new SetAside("N3", typed, typed, Map.of())),
                example.lastAdvised());
    }

    private static List<String> elements(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .map(element -> element.normalName()
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey())
                                .toList())
                .toList();
    }

    private static List<String> blocks(String markdown) {
        List<String> names = new ArrayList<>();
        walk(MARKDOWN.parse(markdown), names);
        return names;
    }

    private static void walk(Node node, List<String> names) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof Text) && !(child instanceof SoftLineBreak)) {
                names.add(child.getClass().getSimpleName());
            }
            walk(child, names);
        }
    }
}
