package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Configuration;
import peersupport.evidence.Row;
import peersupport.evidence.Source;
import peersupport.files.AdviceJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every report keeps to, whatever is answered. */
class ReportLawsTest {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "will happen|guarantee|net score|overall score|total score|traffic light|red flag|\\bgrade of\\b|\\bratings?: ");
    private static final Pattern LEFTOVER =
            Pattern.compile("\\$!?\\{?[a-z]+\\.|#(set|if|end|foreach|else|[a-z]+\\()|null");

    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern IDS = Pattern.compile("\\[([^\\]]+)]");

    @Test
    @DisplayName("The same answers in another order give the same bytes")
    void orderChangesNothing() {
        Random shuffling = new Random(7);
        Samples.random(20_251_124).designs(Trust.cases(2, 12)).forEach(design -> {
            Map<String, String> before = write(design);
            assertEquals(before, write(shuffled(design, shuffling)), () -> "" + design.answers());
        });
    }

    @Test
    @DisplayName("Every report is written in every form that it has, together or alone")
    void everyFileIsWritten() {
        Design design = Samples.fullest();
        Map<String, String> files = write(design);
        assertEquals(
                Set.of(
                        "design-report.html",
                        "design-report.md",
                        "risk-checklist.html",
                        "risk-checklist.md",
                        "risk-register.csv",
                        "evaluation-plan.html",
                        "evaluation-plan.md"),
                files.keySet());
        Samples.TEXTS.forEach(
                format -> Samples.reports(design, format).forEach((file, text) -> assertEquals(text, files.get(file))));
    }

    @Test
    @DisplayName("No report forecasts or scores, and none shows a template's own words")
    void wordsThatNeverStand() {
        Samples.few()
                .forEach(design -> Samples.TEXTS.forEach(format -> Samples.reports(design, format)
                        .forEach((file, text) -> {
                            String words = STYLE.matcher(text).replaceAll("");
                            var forbidden = FORBIDDEN.matcher(words.toLowerCase(Locale.ROOT));
                            assertFalse(forbidden.find(), () -> file + " says: " + forbidden.group());
                            var leftover = LEFTOVER.matcher(words);
                            assertFalse(leftover.find(), () -> file + " shows: " + leftover.group());
                        })));
    }

    @Test
    @DisplayName("Every used row is printed in some report")
    void everyUsedRowIsPrinted() {
        Set<String> unprinted = Samples.KNOWLEDGE.contents().rows().stream()
                .filter(row -> row.unused().isEmpty())
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.concat(Samples.few(), Samples.examples())
                .takeWhile(design -> !unprinted.isEmpty())
                .flatMap(design -> Samples.reports(design, ReportFormat.HTML).values().stream())
                .forEach(text -> IDS.matcher(text).results().forEach(match -> unprinted.remove(match.group(1))));
        assertEquals(Set.of(), unprinted);
    }

    @Test
    @DisplayName("A page stands alone: headings in order, tables with headers, links that lead somewhere, no scripts")
    void pagesStandAlone() {
        Pages.assertStandsAlone("questionnaire.html", Questionnaire.html(Samples.KNOWLEDGE));
        Samples.few()
                .forEach(design -> Samples.reports(design, ReportFormat.HTML).forEach(Pages::assertStandsAlone));
    }

    @Test
    @DisplayName("Each part of the design report has the findings that belong there, and no others")
    void everyFindingHasItsPart() {
        Samples.few().forEach(design -> {
            Document page = Samples.page(design, ReportKind.DESIGN);
            Findings findings = Samples.model(design).findings();
            assertEquals(ids(findings.helping(), findings.drawing()), ids(page, "helping"));
            assertEquals(ids(findings.harming()), ids(page, "harming"));
            assertEquals(ids(findings.keepingAway()), ids(page, "away"));
            assertEquals(ids(findings.supporting(), findings.risking()), ids(page, "work"));
            assertEquals(ids(findings.named()), ids(page, "named"));
        });
    }

    @SafeVarargs
    private static List<String> ids(List<FindingLine>... lines) {
        return Stream.of(lines)
                .flatMap(some -> Findings.apart(some).stream())
                .map(FindingLine::id)
                .sorted()
                .toList();
    }

    private static List<String> ids(Document page, String part) {
        return ids(page.select("section[aria-labelledby=" + part + "] .id"));
    }

    private static List<String> ids(Elements printed) {
        return printed.eachText().stream()
                .map(id -> id.replaceAll("[\\[\\]]", ""))
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("What always agrees is one entry: no id is lost, none is printed twice, and each says its sentence")
    void whatAlwaysAgreesIsOneEntry() {
        List<List<Configuration>> together =
                Samples.KNOWLEDGE.entries(Samples.KNOWLEDGE.configurations().values(), Function.identity()).stream()
                        .filter(entry -> entry.size() > 1)
                        .toList();
        assertFalse(together.isEmpty());
        Samples.few().forEach(design -> {
            Findings findings = Samples.model(design).findings();
            Document report = Samples.page(design, ReportKind.DESIGN);
            Document checklist = Samples.page(design, ReportKind.CHECKLIST);
            String register = Samples.report(design, ReportKind.CHECKLIST, ReportFormat.CSV);
            Document plan = Samples.page(design, ReportKind.EVALUATION);
            for (List<Configuration> entry : together) {
                FindingLine first = findings.get(entry.get(0).id());
                Stream.of("helping", "harming", "away", "work")
                        .forEach(part ->
                                one(report.select("section[aria-labelledby=" + part + "] h4"), entry, findings, part));
                one(report.select("#glance ~ .pair li"), entry, findings, "the first page");
                one(checklist.select(".risk h3"), entry, findings, "the checklist");
                one(checklist.select("section[aria-labelledby=off] li"), entry, findings, "what is outside");
                one(plan.select("section[aria-labelledby=theory] tbody th"), entry, findings, "the plan");
                if (first.card().isAgainst() && first.finding().live()) {
                    String ids = entry.stream().map(Configuration::id).collect(Collectors.joining(" "));
                    assertEquals(1, register.split("\r\n" + ids + ",", -1).length - 1, ids);
                }
            }
        });
    }

    /** Where one of these is printed all of them are, in one place. */
    private static void one(Elements places, List<Configuration> entry, Findings findings, String where) {
        List<Element> printed = places.stream()
                .filter(place -> entry.stream().anyMatch(card -> place.text().contains("[" + card.id() + "]")))
                .toList();
        assertTrue(printed.size() <= 1, () -> entry.get(0).id() + " twice in " + where);
        printed.forEach(place -> entry.forEach(card -> {
            assertTrue(place.text().contains("[" + card.id() + "]"), () -> card.id() + " is lost in " + where);
            FindingLine line = findings.get(card.id());
            assertTrue(
                    place.text().contains(line.says()) || place.text().contains(line.saysOn()),
                    () -> card.id() + " does not say its sentence in " + where);
        }));
    }

    @Test
    @DisplayName("HTML, Markdown and JSON give each finding the same status")
    void statusesAreTheSameEverywhere() {
        Samples.few().forEach(design -> {
            List<FindingLine> lines = Samples.model(design).findings().all();
            Document page = Samples.page(design, ReportKind.DESIGN);
            String markdown = Samples.report(design, ReportKind.DESIGN, ReportFormat.MD);
            Document checklist = Samples.page(design, ReportKind.CHECKLIST);
            JsonNode json = JsonMapper.shared()
                    .readTree(AdviceJson.text(Samples.advice(design)))
                    .path("findings");
            assertEquals(lines.size(), json.size());
            for (int at = 0; at < lines.size(); at++) {
                FindingLine line = lines.get(at);
                assertEquals(line.id(), json.get(at).path("id").asString());
                assertEquals(
                        line.finding().status().word(),
                        json.get(at).path("status").asString());
                if (!line.finding().absent()) {
                    String said = line.mark() + " " + line.opening() + ".";
                    Element chain = page.getElementById(line.anchor());
                    assertTrue(chain.child(1).text().startsWith(said), line::id);
                    assertTrue(
                            Pattern.compile("\n#### " + line.id() + ": .+\n\n" + Pattern.quote(said))
                                    .matcher(markdown)
                                    .find(),
                            line::id);
                }
            }
            checklist.select(".risk h3").forEach(heading -> {
                String status = heading.select(".small").text().replaceFirst(", ", "");
                ids(heading.select(".id"))
                        .forEach(id -> assertEquals(
                                Samples.model(design).findings().get(id).status(), status));
            });
        });
    }

    @Test
    @DisplayName("The annex has each chain once: in full, or in one line with what rules it out")
    void everyChainIsInTheAnnexOnce() {
        Samples.few().forEach(design -> {
            Document page = Samples.page(design, ReportKind.DESIGN);
            for (FindingLine line : Samples.model(design).findings().all()) {
                Element chain = page.getElementById(line.anchor());
                if (line.finding().absent()) {
                    assertEquals("tr", chain.normalName(), line::id);
                    line.settledByWhat()
                            .forEach(need -> assertTrue(
                                    chain.text().contains(need.says() + ": " + need.reading()),
                                    () -> line.id() + " does not say that it is ruled out by " + need.says()));
                } else {
                    assertTrue(chain.text().contains(line.card().outcome()), () -> line.id() + " is not in full");
                    line.needs()
                            .forEach(need -> assertTrue(
                                    chain.text().contains(need.says()),
                                    () -> line.id() + " does not name " + need.says()));
                }
            }
        });
    }

    @Test
    @DisplayName("What was typed stands where it belongs, and nowhere else")
    void typedWordsHaveTheirPlace() {
        Design example = Samples.fullest();
        Map<String, String> notes = new LinkedHashMap<>();
        example.answers().keySet().forEach(question -> notes.put(question, "Noted on " + question));
        String card = Samples.KNOWLEDGE.configurations().keySet().iterator().next();
        Design design = new Design(
                "The title",
                "The author",
                example.answers(),
                notes,
                example.locked(),
                example.unlocked(),
                List.of(new SetAside(card, "The reason", "The other author", Map.of())),
                Optional.empty());
        for (ReportKind kind : ReportKind.values()) {
            Document page = Samples.page(design, kind);
            assertTrue(page.title().endsWith(": The title"));
            assertEquals("The title", page.select("h1 bdi").text());
            assertEquals("The author", page.select("header p bdi").text());
            assertEquals(
                    List.of("The reason", "The other author"),
                    page.select("section[aria-labelledby=aside] bdi").eachText());
            assertTrue(Samples.report(design, kind, ReportFormat.MD).contains("\n# The title\n"));
        }
        Document page = Samples.page(design, ReportKind.DESIGN);
        notes.forEach((question, note) -> assertEquals(
                note, page.getElementById("answer-" + question).select("bdi").text()));
        assertEquals(4 + notes.size(), page.select("bdi").size());
    }

    @Test
    @DisplayName("What a row says is in the annex of the design report once")
    void rowsAreSaidOnce() {
        Element annex = Samples.page(Samples.fullest(), ReportKind.DESIGN).selectFirst("section.annex");
        List<String> said = annex.select("p[id^=row-]").eachAttr("id");
        assertEquals(Set.copyOf(said).size(), said.size());
        assertTrue(said.containsAll(annex.select("a[href^=#row-]").eachAttr("href").stream()
                .map(href -> href.substring(1))
                .toList()));
    }

    @Test
    @DisplayName("Results told together lose nothing: each sentence stands with its result, or once for all of them")
    void resultsToldTogetherLoseNothing() {
        Samples.examples().forEach(design -> {
            EvidencePart evidence = Samples.model(design).evidence();
            List<EvidencePart.EffectGroup> groups = Stream.of(
                            evidence.applying(), evidence.weaklyApplying(), evidence.mayApply(), evidence.notApplying())
                    .flatMap(List::stream)
                    .toList();
            assertEquals(
                    evidence.effects().size(),
                    groups.stream().mapToInt(group -> group.lines().size()).sum());
            groups.forEach(group -> group.lines().stream()
                    .filter(line -> line.figure().isEmpty())
                    .forEach(line -> Sentences.of(line.effect().says())
                            .forEach(sentence -> assertTrue(
                                    group.said(line).contains(sentence)
                                            || group.saidOfSeveral().contains(sentence),
                                    sentence))));
        });
    }

    @Test
    @DisplayName("No source is cited by its bare id")
    void sourcesHaveNames() {
        List<String> bare = Samples.KNOWLEDGE.contents().sources().stream()
                .filter(source -> source.cite().startsWith(source.id()))
                .map(Source::id)
                .toList();
        assertEquals(List.of(), bare);
    }

    private static Map<String, String> write(Design design) {
        return Samples.write(design, List.of(ReportKind.values()), Samples.TEXTS);
    }

    private static Design shuffled(Design design, Random shuffling) {
        List<String> questions = new ArrayList<>(design.answers().keySet());
        Collections.shuffle(questions, shuffling);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String question : questions) {
            Answer answer = design.answers().get(question);
            if (answer instanceof Chosen chosen) {
                List<String> options = new ArrayList<>(chosen.options());
                Collections.shuffle(options, shuffling);
                answer = chosen.with(options, chosen.ruledOut());
            }
            answers.put(question, answer);
        }
        return design.withAnswers(answers);
    }
}
