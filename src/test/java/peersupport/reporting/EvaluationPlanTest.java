package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.document.Measure;
import peersupport.evidence.document.PlanTopic;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;
import peersupport.reporting.evaluation.Claim;
import peersupport.reporting.evaluation.EvaluationPlan;
import peersupport.reporting.evaluation.SampleSizes;
import peersupport.reporting.evaluation.SampleSizes.Reach;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;

/** The evaluation plan is whole whatever is answered, traces each line, and says of numbers what they can say. */
class EvaluationPlanTest {
    /** The question that asks for a number of people. */
    private static final Question PEOPLE = Samples.KNOWLEDGE.questions().values().stream()
            .filter(question -> question.options().stream()
                    .anyMatch(option -> option.people().isPresent()))
            .findFirst()
            .orElseThrow();

    private static final String CLAIM =
            ".* If .+, then .+(, because .+|\\. How it comes about: not stated\\.) .* Against it: .+";

    @Test
    @DisplayName("The claims to test are the core, in its order, each with what would count against it")
    void theCoreIsClaimed() {
        Samples.few().forEach(design -> {
            List<FindingLine> core = core(design);
            Elements claims = plan(design).select("table.claims tbody tr");
            assertEquals(
                    core.stream().map(line -> line.together().get(0).id()).toList(),
                    claims.stream()
                            .map(claim -> claim.selectFirst("th .id").text().replaceAll("[\\[\\]]", ""))
                            .toList());
            claims.forEach(claim -> assertTrue(claim.text().matches(CLAIM), claim::text));
        });
    }

    @Test
    @DisplayName("Of the core as many may help as may harm, and none that is left out comes before one that is in it")
    void theCoreIsChosenAsIsTold() {
        Comparator<FindingLine> first = Comparator.comparing(
                        (FindingLine line) -> switch (line.card().family()) {
                            case BENEFIT, HARM -> 0;
                            case TAKE_UP -> 1;
                            case IMPLEMENTATION -> 2;
                        })
                .thenComparing(line -> !line.finding().open())
                .thenComparing(line -> line.finding().strength());
        Samples.few().forEach(design -> {
            List<FindingLine> core = core(design);
            List<FindingLine> could = Samples.advised(design).findings().live().stream()
                    .filter(line -> line.card().evaluate().isPresent())
                    .toList();
            Map<Boolean, Integer> each = new HashMap<>();
            for (boolean helps : List.of(true, false)) {
                List<FindingLine> in = core.stream()
                        .filter(line -> line.card().isFor() == helps)
                        .toList();
                List<FindingLine> all = could.stream()
                        .filter(line -> line.card().isFor() == helps)
                        .toList();
                assertTrue(all.containsAll(in));
                assertTrue(in.size() == all.size() || in.size() <= 3);
                in.forEach(line -> all.stream()
                        .filter(other -> !in.contains(other))
                        .forEach(other -> assertTrue(
                                first.compare(line, other) <= 0, () -> other.id() + " comes before " + line.id())));
                each.put(helps, all.size());
            }
            int fewer = Math.min(each.get(true), each.get(false));
            int more = Math.max(each.get(true), each.get(false));
            assertEquals(fewer == 0 ? Math.min(3, more) : 2 * Math.min(3, fewer), core.size());
        });
    }

    @Test
    @DisplayName("What is live and no claim is there by name, or counted")
    void theOthersAreNamedOrCounted() {
        Samples.few().forEach(design -> {
            EvaluationPlan part = Samples.plan(design);
            assertEquals(
                    Set.copyOf(Samples.advised(design).findings().live()),
                    Stream.concat(core(design).stream(), part.others().stream()).collect(Collectors.toSet()));
            String rest = plan(design)
                    .select("section[aria-labelledby=claims] > p:last-child")
                    .text();
            long named = part.others().stream()
                    .filter(line -> rest.contains("[" + line.id() + "]"))
                    .count();
            long counted = Pattern.compile("and (\\d+) more\\.")
                    .matcher(rest)
                    .results()
                    .mapToLong(more -> Long.parseLong(more.group(1)))
                    .sum();
            assertEquals(part.others().size(), named + counted, rest);
        });
    }

    private static List<FindingLine> core(Design design) {
        return Samples.plan(design).core().stream().map(Claim::finding).toList();
    }

    @Test
    @DisplayName("Nothing is worked out for a report that is written in no form")
    void nothingIsWorkedOutForNothing() {
        Reports idle = new Reports(Samples.KNOWLEDGE, null);
        assertEquals(
                Map.of(), idle.write(Samples.advice(Samples.nothingSaid()), List.of(ReportKind.EVALUATION), List.of()));
        assertEquals(
                Set.of("risk-register.csv"),
                idle.write(
                                Samples.advice(Samples.nothingSaid()),
                                List.of(ReportKind.EVALUATION, ReportKind.CHECKLIST),
                                List.of(ReportFormat.CSV))
                        .keySet());
    }

    @Test
    @DisplayName("Each suggestion names rows that are there, and stands in a frame that says it is suggested")
    void everySuggestionNamesItsRows() {
        Samples.few().forEach(design -> {
            Document plan = plan(design);
            List<Element> lines = plan.select(".suggested.long > ul > li, section[aria-labelledby=timetable] tbody tr");
            assertFalse(lines.isEmpty());
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
        Set<State> printed = EnumSet.noneOf(State.class);
        Samples.few().forEach(design -> {
            String plan = plan(design).text();
            Samples.KNOWLEDGE
                    .contents()
                    .plan()
                    .forEach(topic -> topic.lines().forEach(line -> {
                        State state = line.applies()
                                .map(Samples.advice(design).readings()::state)
                                .orElse(State.MET);
                        assertEquals(
                                state != State.NOT_MET,
                                Samples.plan(design).topic(topic.id()).lines().contains(line),
                                line::says);
                        String says = Jsoup.parse(line.says()).text();
                        if (plan.contains(says)) {
                            assertNotEquals(State.NOT_MET, state, says);
                            assertEquals(
                                    state == State.NOT_SAID,
                                    plan.matches("(?s).*\\bIf [^.:]+: " + Pattern.quote(says) + ".*"),
                                    says);
                            printed.add(state);
                        }
                    }));
        });
        assertEquals(Set.of(State.MET, State.NOT_SAID), printed);
    }

    @Test
    @DisplayName("Where a topic has more suggestions than there is room for, the first stand and the rest are counted")
    void suggestionsAreCounted() {
        Samples.few().forEach(design -> {
            Document plan = plan(design);
            for (PlanTopic topic : Samples.plan(design).topics()) {
                List<String> all = topic.lines().stream()
                        .map(one -> Jsoup.parse(one.says()).text())
                        .toList();
                Element where = plan.select("section").stream()
                        .filter(section -> !all.isEmpty() && section.text().contains(all.get(0)))
                        .findFirst()
                        .orElse(null);
                if (where != null) {
                    long shown = all.stream().filter(where.text()::contains).count();
                    assertTrue(all.subList(0, (int) shown).stream().allMatch(where.text()::contains), () -> topic.id());
                    assertTrue(
                            shown == all.size()
                                    || where.text().matches("(?is).*\\band " + (all.size() - shown) + " more .*"),
                            () -> topic.id() + " drops " + (all.size() - shown) + " without a word");
                }
            }
        });
    }

    @Test
    @DisplayName("A set asks as many questions as its measures have items, in their shortest forms")
    void setsAddUp() {
        EvaluationPlan plan = Samples.plan(Samples.nothingSaid());
        plan.sets()
                .forEach(set -> assertEquals(
                        set.measures().stream().mapToInt(Measure::shortest).sum(), set.items()));
        int fuller = plan.sets().get(0).items();
        int lighter = plan.sets().get(1).items();
        assertTrue(lighter < fuller, "the lighter set is lighter");
    }

    @Test
    @DisplayName("No set holds a measure that does not suit, whoever the programme is for")
    void setsSuit() {
        Question people = Samples.KNOWLEDGE.contexts().values().stream()
                .filter(context -> context.level() == Level.PEOPLE)
                .flatMap(context -> Samples.KNOWLEDGE.owner(context.id()).stream())
                .findFirst()
                .orElseThrow();
        Set<Integer> sets = new HashSet<>();
        for (Option option : people.options()) {
            Design design = Samples.nothingSaid().with(people.id(), Answer.of(option.id()));
            ContextStates readings = new ContextStates(Samples.KNOWLEDGE, design);
            EvaluationPlan plan = Samples.plan(design);
            plan.sets().stream()
                    .flatMap(set -> set.measures().stream())
                    .forEach(measure -> assertNotEquals(
                            State.NOT_MET,
                            measure.applies().map(readings::state).orElse(State.MET),
                            option.id() + ": " + measure.name()));
            sets.add(plan.sets().size());
        }
        assertTrue(sets.contains(0) && sets.size() > 1, "for some no set suits, and none is printed");
    }

    @Test
    @DisplayName("What is said of numbers follows from the number and from the differences that were shown")
    void reachFollowsFromTheNumber() {
        Map<Reach, String> said = new EnumMap<>(Reach.class);
        Samples.examples()
                .flatMap(example ->
                        PEOPLE.options().stream().map(option -> example.with(PEOPLE.id(), Answer.of(option.id()))))
                .forEach(design -> {
                    SampleSizes numbers = new EvaluationPlan(
                                    new AdvisedDesign(Samples.KNOWLEDGE, Samples.ADVISOR.advise(design)), Map.of())
                            .numbers();
                    assertEquals(reach(numbers), numbers.reach(), design::title);
                    said.computeIfAbsent(
                            numbers.reach(),
                            key -> plan(design)
                                    .selectXpath("//section[@aria-labelledby='about']/h3[.='What numbers can say']"
                                            + "/following-sibling::p[1]/strong[1]")
                                    .text());
                });
        assertTrue(said.size() > 2, said::toString);
        assertEquals(said.size(), Set.copyOf(said.values()).size(), said::toString);
    }

    /** How many of the differences that were shown two groups of the largest number would show. */
    private static Reach reach(SampleSizes numbers) {
        String smallest = numbers.most().eighty();
        if (numbers.said().isEmpty()) {
            return Reach.NOT_SAID;
        }
        if (smallest.equals("–")) {
            return Reach.TOO_FEW;
        }
        List<SampleSizes.SizeLine> all = numbers.shown();
        long seen = all.stream()
                .filter(size -> Double.parseDouble(size.size()) >= Double.parseDouble(smallest))
                .count();
        return all.isEmpty() ? Reach.NO_SIZE : seen == 0 ? Reach.NONE : seen < all.size() ? Reach.SOME : Reach.ALL;
    }

    @Test
    @DisplayName("Only differences in standard deviations that speak to the design and can be leaned on are planned on")
    void sizesCanBeLeanedOn() {
        Samples.few().forEach(design -> {
            SampleSizes numbers = Samples.plan(design).numbers();
            numbers.sizes().forEach(size -> {
                assertFalse(size.line().effect().weak());
                assertTrue(size.line().effect().sizesAComparison());
                assertEquals(State.MET, size.line().applies());
            });
        });
    }

    @Test
    @DisplayName(
            "Nothing that studied others sizes a study of a group of people, and where nothing speaks, that is said")
    void nobodyElsesTrialSizesAStudy() {
        Question who = Samples.KNOWLEDGE.questions().get("people");
        Set<Boolean> sized = new HashSet<>();
        for (Option group : who.options()) {
            for (Design around : List.of(Samples.nothingSaid(), Samples.everything())) {
                Design design = around.with(who.id(), new Chosen(List.of(group.id()), false));
                SampleSizes numbers = Samples.plan(design).numbers();
                numbers.sizes()
                        .forEach(size -> assertTrue(
                                size.line().effect().sources().stream()
                                        .flatMap(source -> Samples.KNOWLEDGE.studied(source).stream())
                                        .anyMatch(studied ->
                                                studied.population().stream().anyMatch(group.makes()::contains)),
                                () -> group.id() + " is sized by " + size.line().cite()));
                String plan =
                        plan(design).select("section[aria-labelledby=numbers]").text();
                assertEquals(numbers.sizes().isEmpty(), plan.contains("can be leaned on speaks to this programme"));
                assertEquals(
                        numbers.sizes().isEmpty() && numbers.notSeen(),
                        plan.contains("whom or where they studied was not seen"));
                sized.add(numbers.sizes().isEmpty());
            }
        }
        assertEquals(Set.of(true, false), sized);
        assertEquals(List.of(), children().sizes());
        assertTrue(children().notSeen());
    }

    private static SampleSizes children() {
        return Samples.plan(Samples.nothingSaid()
                        .with("people", new Chosen(List.of("children"), false))
                        .with("format", Answer.of("group")))
                .numbers();
    }

    @Test
    @DisplayName("Not said and don't know give examples and promise nothing")
    void numbersNotSaid() {
        SampleSizes numbers = Samples.plan(Samples.nothingSaid()).numbers();
        assertEquals(Reach.NOT_SAID, numbers.reach());
        assertEquals(numbers, Samples.plan(Samples.nothingKnown()).numbers());
        assertEquals(
                PEOPLE.options().stream()
                        .map(option -> option.people().orElseThrow().from())
                        .filter(people -> people > 1)
                        .map(people -> "" + people)
                        .toList(),
                numbers.counts().stream().map(SampleSizes.CountLine::people).toList());
    }

    @Test
    @DisplayName("One person, and too few for two groups, get a dash and not a number")
    void dashes() {
        for (Option option : PEOPLE.options()) {
            numbers(option).counts().forEach(count -> {
                int people = Integer.parseInt(count.people());
                assertEquals(people < 2, count.mean().equals("–"), count::toString);
                assertTrue(people >= 2 || count.eighty().equals("–"), count::toString);
            });
        }
        assertEquals("–", numbers(PEOPLE.options().get(0)).counts().get(0).mean());
    }

    private static SampleSizes numbers(Option option) {
        return Samples.plan(Samples.nothingSaid().with(PEOPLE.id(), Answer.of(option.id())))
                .numbers();
    }

    private static Document plan(Design design) {
        return Samples.page(design, ReportKind.EVALUATION);
    }
}
