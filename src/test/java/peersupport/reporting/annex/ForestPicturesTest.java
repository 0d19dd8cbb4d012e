package peersupport.reporting.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peersupport.reporting.annex.Picture.Line;
import peersupport.reporting.annex.Picture.Mark;
import peersupport.reporting.annex.Picture.Words;

/** Where a result is drawn on the scale from -0.5 to 1.5, and what is said of one that is not all on it. */
class ForestPicturesTest {
    private static final int LEFT = 330;
    private static final int RIGHT = 498;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0.5, -, -, '', true, ''",
                "0.5, 0.2, 0.8, '', true, ''",
                "-0.5, -0.5, 1.5, '', true, ''",
                "0.5, 0.2, 1.6, interval beyond the scale, true, right",
                "-0.4, -0.6, 0.1, interval beyond the scale, true, left",
                "0.5, -0.6, 1.6, interval beyond the scale, true, both",
                "2.2, 1.0, 3.4, beyond the scale, false, right",
                "2.2, 1.8, 3.4, beyond the scale, false, right",
                "2.2, -, -, beyond the scale, false, right",
                "-0.7, -0.9, 0.1, beyond the scale, false, left",
                "-0.9, -1.2, -0.6, beyond the scale, false, left",
                "-0.7, -, -, beyond the scale, false, left"
            })
    void whatLiesBeyondTheScaleIsAnArrowAndWords(
            double estimate, Double low, Double high, String says, boolean marked, String arrows) {
        Picture picture = drawn(estimate, low, high);
        List<Line> pointing = picture.lines().stream().filter(Line::arrow).toList();
        assertEquals(
                switch (arrows) {
                    case "left" -> List.of(LEFT - 8);
                    case "right" -> List.of(RIGHT + 8);
                    case "both" -> List.of(LEFT - 8, RIGHT + 8);
                    default -> List.of();
                },
                pointing.stream().map(line -> line.points().get(1).x()).toList());
        assertEquals(
                says,
                picture.words().stream()
                        .map(Words::text)
                        .filter(words -> words.endsWith("beyond the scale"))
                        .findFirst()
                        .orElse(""));
        assertEquals(marked, !picture.marks().isEmpty());
        assertTrue(Stream.concat(
                        picture.marks().stream().map(Mark::x),
                        picture.lines().stream()
                                .flatMap(line -> line.points().stream())
                                .map(Picture.Point::x))
                .allMatch(x -> x >= LEFT - 8 && x <= RIGHT + 8));
    }

    @Test
    void anIntervalOnTheScaleReachesFromItsLowerToItsUpperEnd() {
        Line interval = drawn(0.5, 0.0, 1.0).lines().get(0);
        assertEquals(
                List.of(LEFT + 42, LEFT + 126),
                interval.points().stream().map(Picture.Point::x).toList());
    }

    private static Picture drawn(double estimate, Double low, Double high) {
        Study.Result result = new Study.Result("hope", "k 3", estimate, number(low), number(high), "SMD " + estimate);
        return ForestPictures.of(
                        "forest", "Results", List.of(new Study("One", "all", "", false, List.of(result))), false)
                .get(0);
    }

    private static OptionalDouble number(Double given) {
        return given == null ? OptionalDouble.empty() : OptionalDouble.of(given);
    }
}
