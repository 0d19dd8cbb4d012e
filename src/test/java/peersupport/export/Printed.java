package peersupport.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What has been printed, read back. */
public final class Printed {
    private static final int FAILURES_TOLD = 20;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Printed() {}

    /** The text of a PDF. */
    public static String pdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper reading = new PDFTextStripper();
            reading.setSortByPosition(true);
            return reading.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** How many pages a PDF has. */
    public static int pages(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The text of one page of a PDF. */
    public static String page(byte[] bytes, int number) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper reading = new PDFTextStripper();
            reading.setStartPage(number);
            reading.setEndPage(number);
            return reading.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The letters of a page as they are drawn: joined ones are not taken apart, as {@link #pdf} does. */
    static List<TextPosition> drawn(PDDocument document, int page) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper reading = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
            }
        };
        reading.setStartPage(page);
        reading.setEndPage(page);
        reading.getText(document);
        return letters;
    }

    /** The text of a Word document. */
    public static String docx(byte[] bytes) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the pictures of a PDF say in words, to those who listen. */
    public static List<String> pdfPictures(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return parts(document.getDocumentCatalog().getStructureTreeRoot())
                    .filter(part -> part.getStructureType().equals("Figure"))
                    .map(PDStructureElement::getAlternateDescription)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<PDStructureElement> parts(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(part -> Stream.concat(Stream.of(part), parts(part)));
    }

    /** Passes when veraPDF finds nothing against PDF/UA-1. */
    public static void assertAccessible(String name, byte[] pdf) {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertEquals(
                    List.of(),
                    result.getTestAssertions().stream()
                            .filter(told -> told.getStatus() == TestAssertion.Status.FAILED)
                            .map(told -> told.getRuleId().getClause() + ": " + told.getMessage())
                            .distinct()
                            .limit(FAILURES_TOLD)
                            .collect(Collectors.toList()),
                    name);
            assertEquals(true, result.isCompliant(), name);
        } catch (Exception e) {
            throw new AssertionError(name, e);
        }
    }

    /** The text without white space, for what is told apart by lines and pages. */
    public static String letters(String text) {
        return Arrays.stream(text.split("[\\s\\p{Z}\\p{Cf}]+")).collect(Collectors.joining());
    }
}
