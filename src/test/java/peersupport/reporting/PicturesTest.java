package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.evidence.Effect;
import peersupport.reasoning.State;
import peersupport.reporting.annex.ForestPictures;
import peersupport.reporting.annex.Picture;
import peersupport.reporting.annex.Picture.Box;
import peersupport.reporting.annex.Picture.Words;
import peersupport.reporting.annex.Study;
import peersupport.reporting.shared.EvidencePart;
import peersupport.reporting.shared.EvidencePart.EffectLine;
import peersupport.reporting.shared.Templates;

/** Pictures can be read, and say what the words say: no more and no less. */
class PicturesTest {
    private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "rect", "path", "circle", "text");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "version",
            "role",
            "aria-labelledby",
            "id",
            "viewBox",
            "width",
            "height",
            "x",
            "y",
            "rx",
            "cx",
            "cy",
            "r",
            "d",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "font-family",
            "font-size",
            "font-weight",
            "text-anchor");

    private final Templates templates = new Templates();

    @Test
    @DisplayName("On every example and many random designs, no words run over others, a box or the edge")
    void everythingHasRoom() {
        designs(Trust.cases(30, 200)).forEach(design -> pictures(model(design)).forEach(PicturesTest::assertHasRoom));
    }

    @Test
    @DisplayName("Every result that speaks, or may, is drawn once where it can be, and in words too; no other is drawn")
    void resultsAreAllThere() {
        Samples.few().forEach(design -> {
            EvidencePart evidence = model(design).evidence();
            String drawn = described(model(design));
            Document page = Samples.page(design, ReportKind.ANNEX);
            page.select("svg").remove();
            String words = page.select("section[aria-labelledby=results]").text();
            Stream.of(evidence.measured(), evidence.notApplying())
                    .flatMap(Collection::stream)
                    .forEach(group -> {
                        String of = group.shared().cite() + ", "
                                + group.shared().effect().population();
                        boolean named = words.contains(of);
                        for (EffectLine line : group.lines()) {
                            String told = line.effect().outcome() + ": " + line.figure();
                            int times = drawn.split(Pattern.quote(told + ","), -1).length - 1;
                            assertEquals(drawable(line) && line.applies() != State.NOT_MET, times > 0, told);
                            assertTrue(
                                    named || line.figure().isEmpty() || words.contains(told),
                                    () -> told + " is neither told nor named");
                        }
                    });
        });
    }

    /** Whether it has a figure on the one scale that all pictures share, and a better end of it. */
    private static boolean drawable(EffectLine line) {
        return line.effect().standardised()
                && line.effect().estimate().isPresent()
                && !line.effect().favourable().isEmpty();
    }

    private static String described(ReportModel model) {
        return pictures(model).map(Picture::described).collect(Collectors.joining(" "));
    }

    @Test
    @DisplayName(
            "Whichever sign the source uses, right of the line favours peer support, and the figure stays as printed")
    void signsAreMadeOne() {
        ReportModel model = Samples.model(Samples.nothingSaid());
        String drawn = described(model);
        Set<String> ways = new TreeSet<>();
        for (EffectLine line : model.evidence().effects()) {
            Effect effect = line.effect();
            if (drawable(line) && line.applies() != State.NOT_MET) {
                double estimate = effect.estimate().getAsDouble();
                boolean better = effect.favourable().equals("lower") ? estimate < 0 : estimate > 0;
                String says =
                        better ? "favours peer support" : estimate == 0 ? "no difference" : "favours the comparison";
                assertTrue(
                        drawn.matches("(?s).*" + Pattern.quote(effect.outcome() + ": " + line.figure()) + ",[^;.]*"
                                + says + ".*"),
                        () -> line.figure() + " " + says);
                ways.add(effect.favourable());
            }
        }
        assertEquals(Set.of("higher", "lower"), ways);
    }

    @Test
    @DisplayName("Pictures are plain SVG 1.1: no style, no script, nothing from outside")
    void pictureIsPlain() {
        Samples.few()
                .forEach(design -> pictures(model(design)).forEach(picture -> {
                    List<Element> elements = elements(svg(picture));
                    assertEquals("svg", elements.get(0).getTagName());
                    for (Element element : elements) {
                        assertTrue(ELEMENTS.contains(element.getTagName()), element::getTagName);
                        IntStream.range(0, element.getAttributes().getLength())
                                .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                                .forEach(name -> assertTrue(ATTRIBUTES.contains(name), name));
                    }
                    assertEquals(picture.title(), elements.get(1).getTextContent());
                    assertEquals(picture.described(), elements.get(2).getTextContent());
                }));
    }

    @ParameterizedTest
    @DisplayName("Words in a picture stay words")
    @ValueSource(
            strings = {
                "</text></svg><script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "&lt;b&gt; &#60;i&#62; ]]>",
                "$picture.title() #set($x = 1) #parse(\"x\")",
                "a\u0000b\u0007c",
                "\u202Eright to left\u2069 \uD83D\uDE00"
            })
    void hostileWords(String typed) {
        String clean = typed.replaceAll("[\u0000\u0007]", "");
        for (List<Picture> pair : List.of(forest(typed), forest("Words"))) {
            pair.forEach(PicturesTest::assertHasRoom);
        }
        forest(typed).forEach(picture -> {
            List<Element> elements = elements(svg(picture));
            elements.forEach(element -> assertTrue(ELEMENTS.contains(element.getTagName()), element::getTagName));
            assertTrue(elements.get(2).getTextContent().contains(clean), elements.get(2)::getTextContent);
        });
    }

    @Test
    @DisplayName("Forty studies, none, and one with words of 10,000 letters can be drawn")
    void extremes() {
        assertEquals(List.of(), ForestPictures.of("none", "None", List.of(), false));
        List<Picture> drawn = ForestPictures.of(
                "forty",
                "Forty",
                IntStream.range(0, 40).mapToObj(i -> study("Study " + i)).toList(),
                false);
        drawn.forEach(PicturesTest::assertHasRoom);
        IntStream.range(0, 40)
                .forEach(i -> assertEquals(
                        1,
                        drawn.stream()
                                .filter(picture -> picture.described().matches("(?s).*\\bStudy " + i + "\\b.*"))
                                .count(),
                        () -> "Study " + i));
        forest("x".repeat(10_000)).forEach(PicturesTest::assertInside);
    }

    private static List<Picture> forest(String words) {
        return ForestPictures.of("forest", words, List.of(study(words)), true);
    }

    private static Study study(String words) {
        Study.Result result = new Study.Result(
                words, words.substring(0, 1), 2.2, OptionalDouble.of(1.04), OptionalDouble.of(3.35), "SMD");
        return new Study(words, words, words, true, List.of(result));
    }

    private static Stream<Design> designs(int random) {
        return Stream.of(
                        Stream.of(Samples.nothingSaid()),
                        Samples.examples(),
                        Samples.random(42).designs(random))
                .flatMap(designs -> designs);
    }

    private static ReportModel model(Design design) {
        return Samples.model(design);
    }

    private static Stream<Picture> pictures(ReportModel model) {
        return model.drawn().stream().flatMap(group -> group.pictures().stream());
    }

    private static void assertHasRoom(Picture picture) {
        assertInside(picture);
        assertTrue(picture.height() <= Picture.PAGE_HEIGHT, () -> picture.id() + " is taller than a page");
        List<Words> words = picture.words();
        for (int i = 0; i < words.size(); i++) {
            Words one = words.get(i);
            for (Words other : words.subList(i + 1, words.size())) {
                assertFalse(overlap(one, other), () -> picture.id() + ": " + one + " runs over " + other);
            }
            for (Box box : picture.boxes()) {
                boolean apart = right(one) <= box.x()
                        || one.left() >= box.x() + box.width()
                        || one.y() <= box.y()
                        || top(one) >= box.y() + box.height();
                boolean within = one.left() > box.x()
                        && right(one) < box.x() + box.width()
                        && top(one) >= box.y()
                        && one.y() < box.y() + box.height();
                assertTrue(apart || within, () -> picture.id() + ": " + one + " runs over " + box);
            }
        }
    }

    private static void assertInside(Picture picture) {
        picture.words()
                .forEach(one -> assertTrue(
                        one.left() >= 0
                                && right(one) <= picture.width()
                                && top(one) >= 0
                                && one.y() + 2 <= picture.height(),
                        () -> picture.id() + ": " + one + " runs over the edge"));
        picture.boxes()
                .forEach(box -> assertTrue(
                        box.x() >= 0
                                && box.y() >= 0
                                && box.x() + box.width() < picture.width()
                                && box.y() + box.height() < picture.height(),
                        () -> picture.id() + ": " + box + " runs over the edge"));
        picture.lines().stream()
                .flatMap(line -> line.points().stream())
                .forEach(point -> assertTrue(
                        point.x() >= 0
                                && point.x() <= picture.width()
                                && point.y() >= 0
                                && point.y() <= picture.height(),
                        () -> picture.id() + ": a line runs over the edge at " + point));
    }

    private static boolean overlap(Words one, Words other) {
        return one.left() < right(other) && other.left() < right(one) && top(one) < other.y() && top(other) < one.y();
    }

    private static int right(Words words) {
        return words.left() + words.room();
    }

    private static int top(Words words) {
        return words.y() - words.size();
    }

    private String svg(Picture picture) {
        return templates.write("one-picture", "picture", picture);
    }

    private static List<Element> elements(String svg) {
        try {
            var all = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg.strip())))
                    .getElementsByTagName("*");
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                elements.add((Element) all.item(i));
            }
            return elements;
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }
}
