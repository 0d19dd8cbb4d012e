package peersupport.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;

/**
 * The blocks of a page as paragraphs, lists, tables and pictures of a Word document. Of the page's classes it knows
 * those that say what a block is for: boxes, boxes to tick, marks, a new page.
 */
final class DocxBlocks {
    private static final int BULLETS = 0;
    private static final int NUMBERS = 1;
    private static final int TICKS = 2;
    private static final int MARKS = 3;
    private static final int DEEPEST = 2;
    /** Each is the name of a style too. */
    private static final List<String> BOXES = List.of("suggested", "facts", "note", "annex", "handout", "fine");

    private static final String TOGETHER = ".finding, .brief, .note, .risk, .way";

    private final XWPFDocument document;
    private final Document page;
    private final Set<String> pointedTo;
    private final List<String> arriving = new ArrayList<>();
    private boolean newPage;
    private boolean newColumn;
    private boolean afterTable;
    private int bookmarks;

    DocxBlocks(XWPFDocument document, Document page) {
        this.document = document;
        this.page = page;
        pointedTo = page.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .collect(Collectors.toSet());
    }

    /** Writes the whole page. */
    void write() {
        ParagraphTarget body = new ParagraphTarget(this::paragraph, 0, false);
        blocks(page.body(), body);
        if (afterTable) {
            body.next();
        }
    }

    /** What stands in this element, here. */
    void blocks(Element parent, ParagraphTarget place) {
        DocxLine open = null;
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && element.isBlock()) {
                open = null;
                block(element, place);
            } else if (open != null || !PrintPreparation.isBlank(child)) {
                if (open == null) {
                    open = new DocxLine(place.next());
                }
                open.add(child);
            }
        }
    }

    private void block(Element element, ParagraphTarget place) {
        arriving(element);
        newPage |= element.hasClass("newpage");
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4" ->
                line(element, place.heading(element.normalName().charAt(1) - '0'));
            case "p", "dt", "dd" -> line(element, element.hasClass("write") ? place.in("Line") : boxed(element, place));
            case "ul", "ol" -> list(element, place);
            case "table" -> table(element, place);
            default -> {
                if (element.hasClass("pair")) {
                    pair(element, place);
                } else {
                    together(element, boxed(element, place));
                }
            }
        }
    }

    private void line(Element element, ParagraphTarget place) {
        DocxLine line = new DocxLine(place.next());
        element.childNodes().forEach(line::add);
    }

    private static ParagraphTarget boxed(Element element, ParagraphTarget place) {
        return BOXES.stream()
                .filter(element::hasClass)
                .findFirst()
                .map(name -> place.in(Character.toUpperCase(name.charAt(0)) + name.substring(1)))
                .orElse(place);
    }

    /** Two parts beside each other, read one after the other. */
    private void pair(Element element, ParagraphTarget place) {
        if (afterTable) {
            place.next();
        }
        Docx.endSection(document, 1);
        for (Element part : element.children()) {
            newColumn = part.previousElementSibling() != null;
            block(part, place);
        }
        Docx.endSection(document, 2);
    }

    /** What belongs together stays on one page where it can. */
    private void together(Element element, ParagraphTarget place) {
        int from = document.getParagraphs().size();
        blocks(element, place);
        if (element.is(TOGETHER)) {
            List<XWPFParagraph> inside = document.getParagraphs();
            int to = afterTable ? inside.size() : inside.size() - 1;
            inside.subList(from, Math.max(from, to)).forEach(paragraph -> paragraph.setKeepNext(true));
        }
    }

    private void list(Element element, ParagraphTarget place) {
        BigInteger list = newList(
                element.hasClass("ticks")
                        ? TICKS
                        : element.hasClass("marks")
                                ? MARKS
                                : element.normalName().equals("ol") ? NUMBERS : BULLETS);
        ParagraphTarget here = new ParagraphTarget(place.paragraphs(), Math.min(place.depth(), DEEPEST), place.cell());
        for (Element item : element.children()) {
            arriving(item);
            blocks(item, here.item(list));
        }
    }

    /** Each list counts for itself. */
    private BigInteger newList(int kind) {
        BigInteger list = document.getNumbering().addNum(Docx.whole(kind));
        if (kind == NUMBERS) {
            CTNum number = document.getNumbering().getNum(list).getCTNum();
            for (int level = 0; level <= DEEPEST; level++) {
                var restart = number.addNewLvlOverride();
                restart.setIlvl(Docx.whole(level));
                restart.addNewStartOverride().setVal(BigInteger.ONE);
            }
        }
        return list;
    }

    private void table(Element element, ParagraphTarget place) {
        if (place.cell() || place.depth() > 0) {
            element.select("th, td").forEach(cell -> blocks(cell, place));
            return;
        }
        Element caption = element.selectFirst("> caption");
        if (caption != null) {
            line(caption, place.in("Caption"));
        } else if (afterTable) {
            place.next();
        }
        XWPFTable table = document.createTable();
        new DocxTable(table, this).write(element);
        afterTable = true;
    }

    private XWPFParagraph paragraph() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.getCTP().addNewPPr();
        if (afterTable) {
            paragraph.setSpacingBefore(160);
            afterTable = false;
        }
        return arrived(paragraph);
    }

    /** Tells the paragraph what it begins: a page, or the place a link leads to. */
    XWPFParagraph arrived(XWPFParagraph paragraph) {
        if (newPage) {
            paragraph.setPageBreak(true);
            newPage = false;
        }
        if (newColumn) {
            paragraph.createRun().addBreak(BreakType.COLUMN);
            newColumn = false;
        }
        for (String id : arriving) {
            CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
            bookmark.setId(Docx.whole(bookmarks));
            bookmark.setName(DocxLine.anchor(id));
            paragraph.getCTP().addNewBookmarkEnd().setId(Docx.whole(bookmarks));
            bookmarks++;
        }
        arriving.clear();
        return paragraph;
    }

    /** The next paragraph is where links to this element lead. */
    void arriving(Element element) {
        if (pointedTo.contains(element.id())) {
            arriving.add(element.id());
        }
    }
}
