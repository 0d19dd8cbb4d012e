package peersupport.export;

import java.text.Bidi;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/** The words of one paragraph of a Word document: text, emphasis, links, marks. */
final class DocxLine {
    private static final int LONGEST_ANCHOR = 40;

    private final XWPFParagraph paragraph;
    private boolean spaced = true;

    DocxLine(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
    }

    /** How words look: what surrounds them decides. */
    private record Look(boolean bold, boolean italic, String style) {

        private Look of(Element element) {
            return switch (element.normalName()) {
                case "strong", "b" -> new Look(true, italic, style);
                case "em", "i", "cite" -> new Look(bold, true, style);
                default ->
                    element.hasClass("tag")
                            ? new Look(bold, italic, "Tag")
                            : element.is(".small, .rows, .id, .said")
                                    ? new Look(bold, italic, "Small")
                                    : element.hasClass("plain") ? new Look(false, italic, style) : this;
            };
        }
    }

    /** Adds one piece, which looks as what it stands in says. */
    void add(Node node) {
        Element parent = (Element) node.parent();
        add(node, new Look(parent.normalName().equals("th"), false, null).of(parent));
    }

    private void add(Node node, Look look) {
        if (node instanceof TextNode text) {
            words(text, look);
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> lineBreak();
                case "a" -> link(element, look);
                default -> {
                    if (element.is("ul.ticks > li > .box")) {
                        return; // the list draws it
                    }
                    Look inner = look.of(element);
                    element.childNodes().forEach(child -> add(child, inner));
                    if (element.is("ul.marks > li > .mark")) {
                        tab();
                    }
                }
            }
        }
    }

    /** White space is one space, except that line ends somebody typed stay line ends. */
    private void words(TextNode text, Look look) {
        boolean typed = text.parent().normalName().equals("bdi");
        String[] lines = typed ? text.getWholeText().strip().split("\\R") : new String[] {text.getWholeText()};
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                lineBreak();
            }
            String words = lines[i].replaceAll("\\s+", " ");
            words = spaced ? words.stripLeading() : words;
            if (!words.isEmpty()) {
                directed(words, look);
                spaced = words.endsWith(" ");
            }
        }
    }

    /** Stretches that read from right to left are told apart, for Word does not do so by itself. */
    private void directed(String words, Look look) {
        Bidi bidi = new Bidi(words, Bidi.DIRECTION_LEFT_TO_RIGHT);
        for (int i = 0; i < bidi.getRunCount(); i++) {
            XWPFRun run = paragraph.createRun();
            run.setText(words.substring(bidi.getRunStart(i), bidi.getRunLimit(i)));
            applyStyle(run, look);
            if (bidi.getRunLevel(i) % 2 == 1) {
                CTR letters = run.getCTR();
                (letters.isSetRPr() ? letters.getRPr() : letters.addNewRPr()).addNewRtl();
            }
        }
    }

    private static void applyStyle(XWPFRun run, Look look) {
        if (look.style() != null) {
            run.setStyle(look.style());
        }
        if (look.bold()) {
            run.setBold(true);
            run.setComplexScriptBold(true);
        }
        if (look.italic()) {
            run.setItalic(true);
        }
    }

    private void tab() {
        paragraph.createRun().addTab();
        spaced = true;
    }

    private void lineBreak() {
        paragraph.createRun().addBreak();
        spaced = true;
    }

    private void link(Element element, Look look) {
        String to = element.attr("href");
        boolean here = to.startsWith("#");
        XWPFHyperlinkRun run = here ? linkTo(anchor(to.substring(1))) : paragraph.createHyperlinkRun(to);
        applyStyle(run, new Look(look.bold(), look.italic(), here ? "Reference" : "Hyperlink"));
        run.setText(element.text());
        spaced = false;
    }

    private XWPFHyperlinkRun linkTo(String anchor) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(anchor);
        return new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
    }

    /** The name of a place in Word: letters, digits and underscores, at most forty. */
    static String anchor(String id) {
        String name = "to_" + id.replaceAll("[^A-Za-z0-9]", "_");
        return name.length() <= LONGEST_ANCHOR
                ? name
                : name.substring(0, LONGEST_ANCHOR - 9) + "_" + Integer.toHexString(id.hashCode());
    }
}
