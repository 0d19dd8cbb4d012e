package peersupport.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pages on A4 paper: nothing wider than it, no table's row cut, no heading left behind. */
class PrintTest {
    /** What is left of 210 mm between the margins. */
    static final double BETWEEN_MARGINS = 182;

    @TestFactory
    Stream<DynamicTest> nothingIsWiderThanThePaperAndNoSheetEndsInARowOrAfterAHeading() {
        return InChromium.each((tab, page) -> {
            tab.paper(BETWEEN_MARGINS);
            for (Typeface face : Typeface.values()) {
                tab.style(face, "");
                assertEquals(List.of(), tab.lost(), () -> face + ": a browser would print all of it smaller");
            }
            for (Typeface face : Typeface.mostly()) {
                tab.style(face, "");
                try (PDDocument printed = Loader.loadPDF(tab.pdf())) {
                    Sheets sheets = new Sheets(printed);
                    assertFalse(sheets.pieces.isEmpty(), "the print is tagged");
                    assertEquals(List.of(), sheets.cutRows(), () -> face + ": rows cut");
                    assertEquals(List.of(), sheets.lonelyHeadings(), () -> face + ": headings without what they head");
                }
            }
        });
    }

    /**
     * Which sheet each piece of the page is printed on, from the tags that Chromium puts in.
     *
     * @param around the elements it is in, from the outermost in
     */
    private record Piece(List<PDStructureElement> around, int sheet) {}

    private static final class Sheets {
        private final List<Piece> pieces = new ArrayList<>();
        private final Set<PDStructureElement> rows = new HashSet<>();
        private final Map<COSDictionary, Integer> sheets = new IdentityHashMap<>();

        Sheets(PDDocument printed) {
            printed.getPages().forEach(page -> sheets.put(page.getCOSObject(), sheets.size()));
            walk(printed.getDocumentCatalog().getStructureTreeRoot(), List.of(), null);
        }

        private void walk(PDStructureNode node, List<PDStructureElement> around, PDPage page) {
            for (Object kid : node.getKids()) {
                if (kid instanceof PDStructureElement element) {
                    List<PDStructureElement> inside = new ArrayList<>(around);
                    inside.add(element);
                    // a table's first row, its head, is printed anew on every sheet
                    if (element.getStructureType().equals("TR") && !first(element, node)) {
                        rows.add(element);
                    }
                    walk(element, inside, element.getPage() == null ? page : element.getPage());
                } else if (kid instanceof PDMarkedContentReference piece) {
                    add(around, piece.getPage() == null ? page : piece.getPage());
                } else if (kid instanceof Integer) {
                    add(around, page);
                }
            }
        }

        private static boolean first(PDStructureElement row, PDStructureNode table) {
            return table.getKids().stream()
                    .filter(kid -> kid instanceof PDStructureElement element
                            && element.getStructureType().equals("TR"))
                    .findFirst()
                    .map(PDStructureElement.class::cast)
                    .filter(one -> one.getCOSObject() == row.getCOSObject())
                    .isPresent();
        }

        private void add(List<PDStructureElement> around, PDPage page) {
            pieces.add(new Piece(around, sheets.get(page.getCOSObject())));
        }

        List<String> cutRows() {
            Map<PDStructureElement, Set<Integer>> sheets = new LinkedHashMap<>();
            for (Piece piece : pieces) {
                for (PDStructureElement row : piece.around) {
                    if (rows.contains(row)) {
                        sheets.computeIfAbsent(row, first -> new TreeSet<>()).add(piece.sheet + 1);
                    }
                }
            }
            return sheets.values().stream()
                    .filter(on -> on.size() > 1)
                    .map(on -> "a row on sheets " + on)
                    .toList();
        }

        List<String> lonelyHeadings() {
            List<String> lonely = new ArrayList<>();
            for (int at = 0; at + 1 < pieces.size(); at++) {
                Piece piece = pieces.get(at);
                if (heading(piece) && !heading(pieces.get(at + 1)) && piece.sheet != pieces.get(at + 1).sheet) {
                    lonely.add("a heading at the end of sheet " + (piece.sheet + 1));
                }
            }
            return lonely;
        }

        private static boolean heading(Piece piece) {
            return piece.around.stream()
                    .anyMatch(element -> element.getStructureType().matches("H[1-6]"));
        }
    }
}
