package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Measure;
import peersupport.evidence.Question;
import peersupport.reasoning.State;

/** The evaluation plan is whole whatever is answered, traces each line, and says of numbers what they can say. */
class EvaluationPlanTest {
    private static final Reports REPORTS = new Reports(Samples.KNOWLEDGE, Samples.ADVISOR);

    private static final String CLAIM =
            ".* If .+, then .+(, because .+|\\. How it comes about: not stated\\.) .* Against it: .+";

    private static Stream<Design> designs() {
        return Stream.concat(
                Stream.of(
                        Design.named("Nothing said"),
                        Samples.noneOfAnything(),
                        Samples.answering(question -> Optional.of(new Answer.DontKnow()))),
                Samples.examples());
    }

    @Test
    @DisplayName("Each live finding that can be looked into is one claim, with what would count against it")
    void everyLiveFindingIsAClaim() {
        designs().forEach(design -> {
            List<String> ids = REPORTS.model(Samples.ADVISOR.advise(design)).findings().live().stream()
                    .filter(line -> line.card().evaluate().isPresent())
                    .map(FindingLine::id)
                    .sorted()
                    .toList();
            List<Element> claims = plan(design).select("table.claims tbody tr");
            assertEquals(
                    ids,
                    claims.stream()
                            .map(claim -> claim.select("th .id").text().replaceAll("[\\[\\]]", ""))
                            .sorted()
                            .toList());
            claims.forEach(claim -> assertTrue(claim.text().matches(CLAIM), claim::text));
        });
    }

    @Test
    @DisplayName("It begins with as many that may help as may harm, and says so only where it does")
    void asManyForAsAgainst() {
        Summary all = REPORTS.model(Samples.ADVISOR.advise(Design.named("Nothing said")))
                .summary();
        for (int helping = 0; helping < 5; helping++) {
            for (int watching = 0; watching < 5; watching++) {
                List<FindingLine> start = Evaluating.start(new Summary(
                        all.helping(helping), all.watching(watching), List.of(), List.of(), List.of(), List.of()));
                int each = helping == 0 || watching == 0 ? 3 : Math.min(3, Math.min(helping, watching));
                List<FindingLine> expected = new ArrayList<>(all.helping(Math.min(each, helping)));
                expected.addAll(all.watching(Math.min(each, watching)));
                assertEquals(expected, start);
            }
        }
        for (Design design : List.of(Design.named("Nothing said"), Samples.noneOfAnything())) {
            boolean even =
                    REPORTS.model(Samples.ADVISOR.advise(design)).evaluation().startsEvenly();
            assertEquals(even, plan(design).text().contains("begin with these: as many that may help as may harm."));
        }
    }

    @Test
    @DisplayName("Nothing is worked out for a report that is written in no form")
    void nothingIsWorkedOutForNothing() {
        Reports idle = new Reports(Samples.KNOWLEDGE, null);
        assertEquals(Map.of(), idle.write(null, List.of(ReportKind.EVALUATION), List.of()));
        assertEquals(
                Set.of("risk-register.csv"),
                idle.write(
                                Samples.ADVISOR.advise(Design.named("Nothing said")),
                                List.of(ReportKind.EVALUATION, ReportKind.CHECKLIST),
                                List.of(ReportFormat.CSV))
                        .keySet());
    }

    @Test
    @DisplayName("Each suggestion names rows that are there, and stands in a frame that says it is suggested")
    void everySuggestionNamesItsRows() {
        designs().forEach(design -> {
            Document plan = plan(design);
            List<Element> lines = plan.select(".suggested.long > ul > li, #timetable ~ div tbody tr");
            assertTrue(lines.size() > 30, () -> lines.size() + " suggestions");
            lines.forEach(line -> {
                List<String> rows = line.select(".key").eachText();
                assertFalse(rows.isEmpty(), line::text);
                rows.forEach(
                        row -> assertTrue(Samples.KNOWLEDGE.rows().containsKey(row.replaceAll("[\\[\\]]", "")), row));
            });
            plan.select(".suggested.long")
                    .forEach(box ->
                            assertEquals("Suggested", box.selectFirst(".tag").text()));
        });
    }

    @Test
    @DisplayName("A suggestion for some programmes only is left out elsewhere, and conditional where that is not said")
    void suggestionsFit() {
        String groups = "The principle-based index was not made for groups";
        assertTrue(text("format", "group").contains(groups));
        assertFalse(text("format", "one-to-one").contains(groups));
        assertTrue(plan(Design.named("Nothing said")).text().contains("If support is given in a group: " + groups));
    }

    @Test
    @DisplayName(
            "Of symptoms a plan prints what is known of such people only, by whom, and whether it can be leaned on")
    void symptoms() {
        String broad = "Aftab et al. 2026, review:";
        String mothers = "McLeish et al. 2023, review: women around the time of a birth";
        String forAdults = text("people", "adults");
        String forMothers = text("people", "new-mothers");
        assertTrue(forAdults.matches(".*" + broad + "[^*]*Too weak to lean on\\..*"), forAdults);
        assertTrue(forMothers.contains(broad));
        assertTrue(forMothers.contains(mothers));
        assertFalse(forAdults.contains(mothers));
    }

    @Test
    @DisplayName("A set asks as many questions as its measures have items, in their shortest forms")
    void setsAddUp() {
        EvaluationPart plan = model(Map.of()).evaluation();
        plan.sets()
                .forEach(set -> assertEquals(
                        set.measures().stream().mapToInt(Measure::shortest).sum(), set.items()));
        int fuller = plan.sets().get(0).items();
        int lighter = plan.sets().get(1).items();
        assertTrue(lighter < fuller, "the lighter set is lighter");
        assertEquals(
                List.of(),
                plan.sets().stream()
                        .flatMap(set -> set.measures().stream())
                        .filter(measure -> measure.applies().isPresent())
                        .toList(),
                "a set suits every programme");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("What is said of numbers follows from the number")
    @CsvSource({
        "fewer-than-10, TOO_FEW, promise no comparison",
        "10-to-29, NONE, promise none",
        "30-to-99, NONE, promise none",
        "100-to-299, SOME, talk to a statistician",
        "300-or-more, SOME, talk to a statistician"
    })
    void numbersOfAGroupLedByVolunteers(String number, NumbersPart.Reach reach, String says) {
        Map<String, String> answers =
                Map.of("people", "adults", "format", "group", "role", "volunteers", "finishing", number);
        assertEquals(reach, model(answers).evaluation().numbers().reach());
        Element numbers = plan(design(answers)).selectFirst("#numbers ~ p");
        assertTrue(numbers.text().contains(says), numbers::text);
    }

    @Test
    @DisplayName("Only differences in standard deviations that speak to the design and can be leaned on are planned on")
    void sizesCanBeLeanedOn() {
        designs().forEach(design -> {
            NumbersPart numbers =
                    REPORTS.model(Samples.ADVISOR.advise(design)).evaluation().numbers();
            numbers.sizes().forEach(size -> {
                assertFalse(size.line().effect().weak());
                assertTrue(size.line().effect().sizesAComparison());
                assertEquals(
                        numbers.fitNotSaid() ? State.NOT_SAID : State.MET,
                        size.line().applies());
            });
        });
    }

    @Test
    @DisplayName("Not said, don't know, and an answer held back give examples and promise nothing")
    void numbersNotSaid() {
        NumbersPart numbers = model(Map.of()).evaluation().numbers();
        assertEquals(NumbersPart.Reach.NOT_SAID, numbers.reach());
        assertEquals(
                numbers,
                model(Samples.answering(question -> Optional.of(new Answer.DontKnow())))
                        .evaluation()
                        .numbers());
        assertEquals(
                List.of("10", "30", "100", "300"),
                numbers.counts().stream().map(NumbersPart.CountLine::people).toList());
    }

    @Test
    @DisplayName("One person, and too few for two groups, get a dash and not a number")
    void dashes() {
        NumbersPart numbers =
                model(Map.of("finishing", "fewer-than-10")).evaluation().numbers();
        assertEquals("–", numbers.counts().get(0).mean());
        assertEquals("–", numbers.counts().get(0).eighty());
        assertEquals("0.77", numbers.most().mean());
        assertNotEquals(
                "–",
                model(Map.of("finishing", "10-to-29"))
                        .evaluation()
                        .numbers()
                        .most()
                        .eighty());
    }

    @Test
    @DisplayName("The frame for talks names kinds that differ within this programme, and no kind of one only")
    void frameSpansWhatDiffers() {
        FramePart one = model(Map.of("format", "group")).evaluation().frame();
        assertEquals(List.of(), one.offered());
        FramePart both = model(Map.of("format", "both")).evaluation().frame();
        assertEquals(
                List.of(List.of("One to one", "In a group")),
                both.offered().stream().map(FramePart.Offered::kinds).toList());
        assertFalse(both.people().isEmpty());
    }

    private static Document plan(Design design) {
        return Jsoup.parse(Samples.report(design, ReportKind.EVALUATION, ReportFormat.HTML));
    }

    private static String text(String question, String option) {
        return plan(design(Map.of(question, option))).text();
    }

    private static ReportModel model(Map<String, String> answers) {
        return model(design(answers));
    }

    private static ReportModel model(Design design) {
        return REPORTS.model(Samples.ADVISOR.advise(design));
    }

    private static Design design(Map<String, String> options) {
        Map<String, Answer> answers = new HashMap<>();
        options.forEach((id, option) -> {
            Question question = Samples.KNOWLEDGE.questions().get(id);
            answers.put(id, question.many() ? new Chosen(List.of(option), false) : Answer.of(option));
        });
        return Design.named("A programme").withAnswers(answers);
    }
}
