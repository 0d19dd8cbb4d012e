package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.design.Design;
import peersupport.evidence.register.Effect;
import peersupport.reasoning.State;
import peersupport.reporting.shared.Results;
import peersupport.reporting.shared.Results.EffectGroup;
import peersupport.reporting.shared.Results.EffectLine;

/** The results drawn in the annex: each that can be drawn, on its side of the line, as plain SVG. */
class ForestPlotTest {
    private static final int NO_DIFFERENCE = 50;
    private static final Set<String> ELEMENTS = Set.of("svg", "path");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "version",
            "role",
            "aria-label",
            "viewBox",
            "width",
            "height",
            "d",
            "fill",
            "stroke",
            "stroke-width");

    @Test
    @DisplayName("Every result that speaks, or may, is drawn once where it can be, and in words too; no other is drawn")
    void resultsAreAllThere() {
        Samples.few().forEach(design -> {
            Results results = Samples.advised(design).results();
            Document page = Samples.page(design, ReportKind.ANNEX);
            List<String> drawn = page.select(".pictured tr:has(svg)").eachText();
            page.select(".pictured").remove();
            String words = page.select("section[aria-labelledby=results]").text();
            for (EffectGroup group : Stream.of(results.measured(), results.notApplying())
                    .flatMap(Collection::stream)
                    .toList()) {
                boolean named = words.contains(
                        group.shared().cite() + ", " + group.shared().effect().population());
                for (EffectLine line : group.lines()) {
                    String told = line.effect().outcome() + " " + line.figure();
                    assertEquals(
                            isDrawable(line) && line.applies() != State.NOT_MET,
                            !line.figure().isEmpty() && drawn.stream().anyMatch(row -> row.startsWith(told)),
                            told);
                    assertTrue(
                            named
                                    || line.figure().isEmpty()
                                    || words.contains(line.effect().outcome() + ": " + line.figure()),
                            () -> told + " is neither told nor named");
                }
            }
        });
    }

    @Test
    @DisplayName(
            "Whichever sign the source uses, right of the line favours peer support, and the figure stays as printed")
    void signsAreMadeOne() {
        Design design = Samples.nothingSaid();
        List<Element> rows = Samples.page(design, ReportKind.ANNEX).select(".pictured tr:has(svg)");
        Set<String> ways = new TreeSet<>();
        for (EffectLine line : Samples.advised(design).results().effects()) {
            if (isDrawable(line) && line.applies() != State.NOT_MET) {
                Effect effect = line.effect();
                double better =
                        effect.estimate().getAsDouble() * (effect.favourable().equals("lower") ? -1 : 1);
                List<Element> of = rows.stream()
                        .filter(row -> row.text().startsWith(effect.outcome() + " " + line.figure()))
                        .toList();
                assertTrue(
                        of.stream().anyMatch(row -> side(row) == (int) Math.signum(better)),
                        () -> effect.outcome() + " " + line.figure());
                ways.add(effect.favourable());
            }
        }
        assertEquals(Set.of("higher", "lower"), ways);
    }

    /** On which side of no difference a row is drawn, and said to be. */
    private static int side(Element row) {
        String says = row.selectFirst("svg").attr("aria-label");
        int said = says.startsWith("favours peer support") ? 1 : says.startsWith("favours the comparison") ? -1 : 0;
        int mark = Integer.parseInt(row.select("path").last().attr("d").replaceFirst("M(\\d+) .*", "$1"));
        assertEquals(said, Integer.signum(mark - NO_DIFFERENCE), says);
        return said;
    }

    @Test
    @DisplayName("What is drawn is plain SVG 1.1: no style, no script, nothing from outside, and no path leaves it")
    void plain() {
        Samples.few()
                .forEach(design -> Samples.page(design, ReportKind.ANNEX)
                        .select("svg, svg *")
                        .forEach(element -> {
                            assertTrue(ELEMENTS.contains(element.normalName()), element::normalName);
                            element.attributes()
                                    .forEach(attribute ->
                                            assertTrue(ATTRIBUTES.contains(attribute.getKey()), attribute::getKey));
                            assertTrue(
                                    element.attr("d").matches("(M(\\d|[1-9]\\d|1[0-7]\\d|180) \\S.*)?"),
                                    element::outerHtml);
                        }));
    }

    private static boolean isDrawable(EffectLine line) {
        Effect effect = line.effect();
        return effect.standardised()
                && effect.estimate().isPresent()
                && !effect.favourable().isEmpty();
    }
}
