package peersupport.export;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words within a block of Markdown: text, emphasis, links, check boxes. */
final class MarkdownLine {
    private MarkdownLine() {}

    /** Adds everything in this element. */
    static <T extends Node> T of(Element parent, T target) {
        parent.childNodes().forEach(child -> add(child, target));
        trimEnd(target);
        return target;
    }

    /** One piece of it. Runs of white space become one space. */
    static void add(org.jsoup.nodes.Node child, Node target) {
        if (child instanceof TextNode text) {
            String words = text.getWholeText().replaceAll("\\s+", " ");
            words = isSpaced(target.getLastChild()) ? words.stripLeading() : words;
            if (words.startsWith("+") && isStart(target.getLastChild())) {
                // it would begin a list, and is the one such sign that the library does not know
                raw("\\+", target);
                words = words.substring(1);
            }
            if (!words.isEmpty()) {
                target.appendChild(new Text(words));
            }
        } else if (child instanceof Element element && !element.hasClass("page-only")) {
            switch (element.normalName()) {
                case "strong", "b" -> wrap(element, new StrongEmphasis("**"), target);
                case "em", "i", "cite" -> wrap(element, new Emphasis("*"), target);
                case "br" -> lineBreak(target);
                case "a" -> link(element, target);
                case "code" -> target.appendChild(new Code(element.text()));
                default -> {
                    if (element.hasClass("box")) {
                        raw("[ ] ", target);
                    } else if (element.hasClass("tag")) {
                        tag(element, target);
                    } else {
                        element.childNodes().forEach(inner -> add(inner, target));
                    }
                }
            }
        }
    }

    /** A mark of our own, written as it is; nothing typed comes this way. */
    static void raw(String words, Node target) {
        HtmlInline mark = new HtmlInline();
        mark.setLiteral(words);
        target.appendChild(mark);
    }

    /** Takes away white space at the end. */
    static void trimEnd(Node target) {
        if (target.getLastChild() instanceof Text last) {
            last.setLiteral(last.getLiteral().stripTrailing());
            if (last.getLiteral().isEmpty()) {
                last.unlink();
            }
        }
    }

    private static boolean isStart(Node before) {
        return before == null || before instanceof HardLineBreak;
    }

    private static boolean isSpaced(Node before) {
        return before == null
                || before instanceof HtmlInline
                || before instanceof HardLineBreak
                || before instanceof Text text && text.getLiteral().endsWith(" ");
    }

    private static void lineBreak(Node target) {
        if (target instanceof TableCell) {
            raw("<br>", target);
        } else {
            target.appendChild(new HardLineBreak());
        }
    }

    private static void tag(Element element, Node target) {
        Emphasis tag = new Emphasis("*");
        tag.appendChild(new Text("(" + element.text() + ")"));
        target.appendChild(tag);
    }

    private static void link(Element element, Node target) {
        if (element.attr("href").startsWith("#")) {
            element.childNodes().forEach(inner -> add(inner, target));
        } else {
            wrap(element, new Link(element.attr("href"), null), target);
        }
    }

    private static void wrap(Element element, Node wrapper, Node target) {
        of(element, wrapper);
        if (wrapper.getFirstChild() != null) {
            target.appendChild(wrapper);
        }
    }
}
