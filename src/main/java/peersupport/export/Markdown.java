package peersupport.export;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.CoreMarkdownNodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A report as Markdown, made from its HTML. The document is built as nodes and written by a Markdown renderer, which
 * knows what must be escaped where: typed text stays text.
 */
public final class Markdown {
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(new Fences())
            .build();

    /** The renderer escapes no tildes, and three of them would open a block of code, two strike words through. */
    private static final class Fences implements MarkdownNodeRendererFactory {
        @Override
        public NodeRenderer create(MarkdownNodeRendererContext context) {
            return new CoreMarkdownNodeRenderer(context);
        }

        @Override
        public Set<Character> getSpecialCharacters() {
            return Set.of('~');
        }
    }

    private Markdown() {}

    /** The page as Markdown with simple tables and check boxes. */
    public static String of(String html) {
        Document document = new Document();
        blocks(Jsoup.parse(html).body(), document);
        return RENDERER.render(document).strip() + "\n";
    }

    private static void blocks(Element parent, Node target) {
        Node open = null;
        for (org.jsoup.nodes.Node child : parent.childNodes()) {
            if (child instanceof Element element && element.isBlock()) {
                open = null;
                block(element, target);
            } else if (open != null || !PrintPreparation.isBlank(child)) {
                if (open == null) {
                    open = new Paragraph();
                    target.appendChild(open);
                }
                MarkdownLine.add(child, open);
            }
        }
        for (Node block = target.getFirstChild(); block != null; block = block.getNext()) {
            MarkdownLine.trimEnd(block);
        }
    }

    private static void block(Element element, Node target) {
        if (element.hasClass("page-only") || element.hasClass("pictured")) {
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                Heading heading = new Heading();
                heading.setLevel(element.normalName().charAt(1) - '0');
                target.appendChild(MarkdownLine.of(element, heading));
            }
            case "p" -> target.appendChild(MarkdownLine.of(element, new Paragraph()));
            case "caption", "dt" -> {
                Paragraph paragraph = new Paragraph();
                paragraph.appendChild(MarkdownLine.of(element, new StrongEmphasis("**")));
                target.appendChild(paragraph);
            }
            case "ul" -> list(element, new BulletList(), target);
            case "ol" -> list(element, new OrderedList(), target);
            case "table" -> {
                element.select("> caption").forEach(caption -> block(caption, target));
                table(element, target);
            }
            case "hr" -> target.appendChild(new ThematicBreak());
            default -> blocks(element, target);
        }
    }

    private static void list(Element element, ListBlock list, Node target) {
        list.setTight(true);
        for (Element child : element.children()) {
            ListItem item = new ListItem();
            blocks(child, item);
            list.appendChild(item);
        }
        target.appendChild(list);
    }

    private static void table(Element element, Node target) {
        TableBlock table = new TableBlock();
        TableHead head = new TableHead();
        TableBody body = new TableBody();
        for (Element row : element.select("tr")) {
            TableRow cells = new TableRow();
            for (Element cell : row.children()) {
                TableCell one = new TableCell();
                one.setHeader(head.getFirstChild() == null);
                flat(cell, one);
                cells.appendChild(one);
            }
            (head.getFirstChild() == null ? head : body).appendChild(cells);
        }
        table.appendChild(head);
        table.appendChild(body);
        target.appendChild(table);
    }

    /** A cell holds one line: its paragraphs and list items are set apart by line breaks. */
    private static void flat(Element parent, Node cell) {
        for (org.jsoup.nodes.Node child : parent.childNodes()) {
            if (child instanceof Element element && element.isBlock()) {
                if (cell.getFirstChild() != null && !element.normalName().matches("ul|ol")) {
                    MarkdownLine.trimEnd(cell);
                    MarkdownLine.raw("<br>", cell);
                }
                flat(element, cell);
            } else {
                MarkdownLine.add(child, cell);
            }
        }
        MarkdownLine.trimEnd(cell);
    }
}
