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
import peersupport.picturing.Chain;
import peersupport.picturing.ChainPictures;
import peersupport.picturing.FactorMap;
import peersupport.picturing.ForestPictures;
import peersupport.picturing.Picture;
import peersupport.picturing.Picture.Box;
import peersupport.picturing.Picture.Words;
import peersupport.picturing.Sign;
import peersupport.picturing.Study;
import peersupport.reporting.EvidencePart.EffectLine;

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
    @DisplayName("Every live chain is drawn once, with all it needs, and nothing else is")
    void chainsAreDrawnOnce() {
        designs(Trust.cases(10, 40)).forEach(design -> {
            ReportModel model = model(design);
            List<FindingLine> live = Findings.apart(model.findings().live());
            List<Picture> drawn = model.pictures().chains().stream()
                    .flatMap(group -> Stream.concat(group.first().stream(), group.further().stream()))
                    .toList();
            List<String> names = drawn.stream()
                    .flatMap(picture -> picture.words().stream())
                    .filter(words -> words.bold() && words.text().matches("[TPNRI]\\d+ .*"))
                    .map(words -> words.text().split(" ")[0])
                    .sorted()
                    .toList();
            assertEquals(live.stream().map(FindingLine::id).sorted().toList(), names);
            for (FindingLine line : live) {
                String told = drawn.stream()
                        .map(Picture::described)
                        .filter(words -> words.contains(line.id() + ", " + line.status() + ": " + line.says()))
                        .findFirst()
                        .orElseThrow();
                assertTrue(told.contains(line.card().outcome()), line::id);
                assertTrue(told.contains(line.card().resource()), line::id);
                line.needs().forEach(need -> assertTrue(told.contains(need.says() + ": " + need.reading()), line::id));
            }
        });
    }

    @Test
    @DisplayName("What is drawn is what is described, word for word")
    void wordsAreDescribed() {
        designs(Trust.cases(5, 20))
                .forEach(design -> pictures(model(design)).forEach(picture -> {
                    if (!picture.id().matches("picture-(firm|weak|may|not)-.*")) {
                        Set<String> described = words(picture.title() + " " + picture.described());
                        described.addAll(words("What it needs How it may work What may follow for"));
                        assertEquals(
                                Set.of(),
                                picture.words().stream()
                                        .flatMap(words -> words(words.text()).stream())
                                        .filter(word -> !described.contains(word))
                                        .collect(Collectors.toSet()));
                    }
                }));
    }

    @Test
    @DisplayName(
            "Every result is drawn, listed as not drawn, or counted as told in words; what is drawn is in a table too")
    void resultsAreAllThere() {
        Samples.few().forEach(design -> {
            ReportModel model = model(design);
            Pictures pictures = model.pictures();
            String drawn = pictures.results().stream()
                    .flatMap(group -> group.pictures().stream())
                    .map(Picture::described)
                    .collect(Collectors.joining(" "));
            Document page = Samples.page(design, ReportKind.DESIGN);
            page.select("svg").remove();
            String words = page.text();
            List<EffectLine> others = Stream.of(
                            pictures.onOtherScales(), pictures.directionNotSaid(), pictures.inWordsOnly())
                    .flatMap(Collection::stream)
                    .toList();
            for (EffectLine line : model.evidence().effects()) {
                String told = line.effect().outcome() + ": " + line.figure();
                assertEquals(!others.contains(line), drawn.contains(told + ","), told);
                assertTrue(line.figure().isEmpty() || words.contains(told), told);
                assertTrue(words.contains(line.from()) || line.figure().isEmpty(), told);
            }
        });
    }

    @Test
    @DisplayName(
            "Whichever sign the source uses, right of the line favours peer support, and the figure stays as printed")
    void signsAreMadeOne() {
        ReportModel model = Samples.model(Samples.nothingSaid());
        String drawn = model.pictures().results().stream()
                .flatMap(group -> group.pictures().stream())
                .map(Picture::described)
                .collect(Collectors.joining(" "));
        Set<String> ways = new TreeSet<>();
        for (EffectLine line : model.evidence().effects()) {
            Effect effect = line.effect();
            if (effect.standardised()
                    && effect.estimate().isPresent()
                    && !effect.favourable().isEmpty()) {
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
        for (List<Picture> pair : List.of(chain(typed), chain("Words"))) {
            pair.forEach(PicturesTest::assertHasRoom);
        }
        chain(typed).forEach(picture -> {
            List<Element> elements = elements(svg(picture));
            elements.forEach(element -> assertTrue(ELEMENTS.contains(element.getTagName()), element::getTagName));
            assertTrue(elements.get(2).getTextContent().contains(clean), elements.get(2)::getTextContent);
        });
    }

    @Test
    @DisplayName("Forty chains, none, and one with words of 10,000 letters can be drawn")
    void extremes() {
        assertEquals(List.of(), ChainPictures.of(List.of()));
        assertEquals(List.of(), ForestPictures.of("none", "None", List.of(), false));
        List<Chain> forty = IntStream.range(0, 40)
                .mapToObj(i -> chain("C" + i, "A chain", i == 0 ? List.of() : List.of("C" + (i - 1))))
                .toList();
        List<Picture> drawn = ChainPictures.of(forty);
        drawn.forEach(PicturesTest::assertHasRoom);
        assertEquals(40, drawn.size(), "what would not fit a page together stands alone");
        chain("x".repeat(10_000)).forEach(PicturesTest::assertInside);
    }

    private static List<Picture> chain(String words) {
        Study.Result result = new Study.Result(
                words, words.substring(0, 1), 2.2, OptionalDouble.of(1.04), OptionalDouble.of(3.35), "SMD");
        return Stream.of(
                        ChainPictures.of(List.of(chain("C1", words, List.of()), chain("C2", words, List.of("C1")))),
                        List.of(FactorMap.of(
                                "map",
                                words,
                                List.of(new FactorMap.Factor(
                                        Sign.PARTLY,
                                        words,
                                        words,
                                        List.of(new FactorMap.Shown(Sign.OPEN, words, words)))),
                                words,
                                List.of(words))),
                        ForestPictures.of(
                                "forest", words, List.of(new Study(words, words, words, true, List.of(result))), true))
                .flatMap(List::stream)
                .toList();
    }

    private static Chain chain(String id, String words, List<String> from) {
        return new Chain(
                id,
                Sign.OPEN,
                "still open",
                words,
                List.of(new Chain.Given(Sign.OPEN, words, "not said", from)),
                words,
                words,
                words,
                words,
                words);
    }

    private static Stream<Design> designs(int random) {
        return Stream.of(
                        Stream.of(Samples.nothingSaid()),
                        Samples.examples(),
                        Samples.random(42).designs(random))
                .flatMap(designs -> designs);
    }

    private ReportModel model(Design design) {
        return Samples.model(design);
    }

    private static Stream<Picture> pictures(ReportModel model) {
        Pictures pictures = model.pictures();
        return Stream.of(
                        pictures.chains().stream().flatMap(group -> group.first().stream()),
                        pictures.chains().stream().flatMap(group -> group.further().stream()),
                        Stream.of(pictures.appear()),
                        pictures.results().stream().flatMap(group -> group.pictures().stream()))
                .flatMap(all -> all);
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

    private static Set<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
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
