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
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Family;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.files.json.AdviceJson;
import peersupport.form.Form;
import peersupport.reporting.annex.ReportingChecklists;
import peersupport.reporting.book.EvidenceBook;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.Results;
import peersupport.reporting.shared.Sentences;
import peersupport.reporting.shared.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every report keeps to, whatever is answered. */
class ReportLawsTest {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?<!fear that the same )will happen|guarantee|net score|overall score|total score|traffic light|red flag|\\bgrade of\\b|\\bratings?: ");
    private static final Pattern LEFTOVER =
            Pattern.compile("\\$!?\\{?[a-z]+\\.|#(set|if|end|foreach|else|[a-z]+\\()|null");

    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern ROWS = Pattern.compile("#row-([A-Za-z0-9-]+)\"");
    private static final Pattern ID = Pattern.compile("\\[([A-Za-z0-9-]+)]");

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
                        "words-for-a-bid.html",
                        "words-for-a-bid.md",
                        "risk-checklist.html",
                        "risk-checklist.md",
                        "risk-register.csv",
                        "evaluation-plan.html",
                        "evaluation-plan.md",
                        "annex.html",
                        "annex.md"),
                files.keySet());
        for (ReportKind kind : ReportKind.values()) {
            Samples.write(design, List.of(kind), Samples.TEXTS)
                    .forEach((file, text) -> assertEquals(text, files.get(file), file));
        }
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
    @DisplayName("Every used row is behind something in a document, the annex, a spreadsheet or the evidence book")
    void everyUsedRowIsPrinted() {
        Set<String> unprinted = Samples.KNOWLEDGE.contents().rows().stream()
                .filter(row -> row.unused().isEmpty())
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.concat(
                        Stream.of(EvidenceBook.html(Samples.KNOWLEDGE)),
                        Stream.of(Samples.nothingSaid(), Samples.everything())
                                .flatMap(design -> Samples.reports(design, ReportFormat.HTML).values().stream()))
                .forEach(text -> ROWS.matcher(text).results().forEach(match -> unprinted.remove(match.group(1))));
        Sheets.of(ReportingChecklists.xlsx(Samples.advised(Samples.nothingSaid()))).stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(List::stream)
                .flatMap(cell -> Stream.of(cell.split(" ")))
                .forEach(unprinted::remove);
        assertEquals(Set.of(), unprinted);
    }

    @Test
    @DisplayName(
            "A page stands alone: headings in order, tables with headers, links that lead somewhere, no scripts but the form's")
    void pagesStandAlone() {
        Pages.assertStandsAlone("form.html", Form.html(Samples.KNOWLEDGE).replaceFirst("(?s)<script>.*</script>", ""));
        Samples.few()
                .forEach(design -> Samples.reports(design, ReportFormat.HTML).forEach(Pages::assertStandsAlone));
    }

    @Test
    @DisplayName("Every link of every document leads to a place in the annex, and every id in brackets is a link")
    void idsLeadToTheAnnex() {
        Samples.few().forEach(design -> {
            Document annex = Samples.page(design, ReportKind.ANNEX);
            for (ReportKind kind : ReportKind.values()) {
                Document page = Samples.page(design, kind);
                page.select("a[href^=annex.html]")
                        .forEach(link -> assertTrue(
                                annex.getElementById(link.attr("href").replaceFirst("annex.html#", "")) != null,
                                () -> kind.file() + ": " + link));
                page.select("bdi, style, a").remove();
                ID.matcher(page.body().text())
                        .results()
                        .map(match -> match.group(1))
                        .filter(ReportLawsTest::isKnown)
                        .forEach(id -> assertTrue(
                                kind == ReportKind.ANNEX && isAt(page, id),
                                () -> kind.file() + " names [" + id + "] and leads nowhere"));
            }
        });
    }

    private static boolean isKnown(String id) {
        return Samples.KNOWLEDGE.configurations().containsKey(id)
                || Samples.KNOWLEDGE.rows().containsKey(id)
                || Samples.KNOWLEDGE.contents().notes().stream()
                        .anyMatch(note -> note.id().equals(id));
    }

    /** Whether the id stands at its own place. */
    private static boolean isAt(Document annex, String id) {
        return Stream.of(FindingLine.Behind.chain(id).anchor(), "note-" + id)
                .map(annex::getElementById)
                .anyMatch(place -> place != null && place.text().contains("[" + id + "]"));
    }

    @Test
    @DisplayName("The annex has each row and source that the documents cite, once, and no other")
    void theAnnexHasWhatIsCited() {
        Samples.few().forEach(design -> {
            Document annex = Samples.page(design, ReportKind.ANNEX);
            Set<String> rows = linked(design, "row-");
            assertEquals(rows, Set.copyOf(places(annex, "row-")));
            Set<String> sources = linked(design, "source-");
            rows.forEach(row -> Samples.KNOWLEDGE.rows().get(row.replaceFirst("row-", "")).sources().stream()
                    .filter(Samples.KNOWLEDGE.sources()::containsKey)
                    .forEach(source -> sources.add("source-" + source)));
            assertEquals(sources, Set.copyOf(places(annex, "source-")));
        });
    }

    private static Set<String> linked(Design design, String such) {
        return Stream.of(ReportKind.values())
                .map(kind -> Samples.page(design, kind))
                .flatMap(page -> page.select("a[href*=#" + such + "]").eachAttr("href").stream())
                .map(href -> href.replaceFirst(".*#", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> places(Document annex, String such) {
        return annex.select("[id^=" + such + "]").eachAttr("id");
    }

    @Test
    @DisplayName(
            "No harm, risk or reason to stay away that can arise, or may, leaves any list: named, or counted with where")
    void nothingAgainstIsMissing() {
        Samples.few().forEach(design -> {
            Findings findings = Samples.advised(design).findings();
            Document report = Samples.page(design, ReportKind.DESIGN);
            Document checklist = Samples.page(design, ReportKind.CHECKLIST);
            Document annex = Samples.page(design, ReportKind.ANNEX);
            String register = Samples.report(design, ReportKind.CHECKLIST, ReportFormat.CSV);
            List<FindingLine> live = findings.live().stream()
                    .filter(line -> line.card().isAgainst())
                    .toList();
            assertNamedOrCounted(
                    live,
                    report.select("section[aria-labelledby=harming] > :not(p:contains(Known by their name only))"));
            assertNamedOrCounted(
                    live.stream().filter(line -> !line.watched().isEmpty()).toList(),
                    checklist.select("section[aria-labelledby=full], section[aria-labelledby=others]"));
            Findings.apart(live).forEach(line -> {
                assertTrue(annex.getElementById(line.anchor()) != null, () -> line.id() + " is not in the annex");
                assertTrue(
                        line.card().watch().isEmpty()
                                || register.matches("(?s).*(^|[\r\n \"])" + line.id() + "[ ,\"].*"),
                        () -> line.id() + " is not in the register");
            });
        });
    }

    /** Each of these is named in these places, or among those counted there as more. */
    private static void assertNamedOrCounted(List<FindingLine> lines, Elements places) {
        String words = places.text();
        long named = lines.stream()
                .filter(line -> words.contains("[" + line.id() + "]"))
                .count();
        long counted = Pattern.compile("; and (\\d+) more\\.")
                .matcher(words)
                .results()
                .mapToLong(more -> Long.parseLong(more.group(1)))
                .sum();
        assertEquals(lines.size(), named + counted, words);
    }

    @Test
    @DisplayName(
            "What may harm stands in full as far as there is room, unguarded before open before guarded, what can arise before what may not, with its words")
    void harmsStandInTheirOrder() {
        Samples.few().forEach(design -> {
            Document report = Samples.page(design, ReportKind.DESIGN);
            List<FindingLine> harms = Samples.advised(design).findings().harming();
            List<Integer> order = harms.stream()
                    .map(line -> line.finding().holds()
                            ? 0
                            : !line.finding().open() ? 3 : line.finding().arising() ? 1 : 2)
                    .toList();
            assertEquals(order.stream().sorted().toList(), order);
            for (Elements place : List.of(
                    report.select("#glance ~ .pair li:has([aria-label])"),
                    report.select("section[aria-labelledby=harming] .brief h3"))) {
                List<String> printed = ids(place.select(".id")).stream()
                        .filter(id -> Samples.KNOWLEDGE.configurations().get(id).family() == Family.HARM)
                        .toList();
                int entries = (int) harms.stream()
                        .filter(line -> printed.contains(line.id()))
                        .count();
                assertEquals(
                        Findings.apart(harms.subList(0, entries)).stream()
                                .map(FindingLine::id)
                                .toList(),
                        printed);
                assertTrue(harms.isEmpty() || entries > 0);
            }
            report.select("section[aria-labelledby=harming] .brief").forEach(block -> {
                FindingLine line = harms.stream()
                        .filter(one -> block.text().contains("[" + one.id() + "]"))
                        .findFirst()
                        .orElseThrow();
                assertTrue(block.text().contains(line.mark() + " "), line::id);
                line.brief().forEach(words -> assertTrue(block.text().contains(words), () -> line.id() + ": " + words));
                assertTrue(block.text().contains(line.evidenceInShort()), line::id);
            });
        });
    }

    @Test
    @DisplayName(
            "What is in place stands in the design report under what it leads to, or is counted, and nothing else does")
    void whatIsInPlaceIsThere() {
        Samples.few().forEach(design -> {
            Document report = Samples.page(design, ReportKind.DESIGN);
            List<FindingLine> inPlace = Samples.advised(design).findings().inPlace();
            Element part = report.selectFirst("section[aria-labelledby=helping]");
            List<String> printed = ids(part.select("ul.marks .id"));
            int more = part.select("> p.small").eachText().stream()
                    .filter(words -> words.matches("And \\d+ more by name in the annex\\."))
                    .mapToInt(words -> Integer.parseInt(words.replaceAll("\\D", "")))
                    .sum();
            assertEquals(
                    Findings.apart(inPlace.subList(0, inPlace.size() - more)).stream()
                            .map(FindingLine::id)
                            .sorted()
                            .toList(),
                    printed.stream().sorted().toList());
        });
    }

    private static List<String> ids(Elements printed) {
        return printed.eachText().stream()
                .map(id -> id.replaceAll("[\\[\\]]", ""))
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
            Findings findings = Samples.advised(design).findings();
            Document report = Samples.page(design, ReportKind.DESIGN);
            Document checklist = Samples.page(design, ReportKind.CHECKLIST);
            String register = Samples.report(design, ReportKind.CHECKLIST, ReportFormat.CSV);
            Document plan = Samples.page(design, ReportKind.EVALUATION);
            for (List<Configuration> entry : together) {
                FindingLine first = findings.get(entry.get(0).id());
                one(report.select("section[aria-labelledby=helping] li"), entry, findings, "what is in place");
                one(report.select("section[aria-labelledby=harming] > p, .brief h3"), entry, findings, "what may harm");
                one(report.select("#glance ~ .pair .marks li"), entry, findings, "the first page");
                one(checklist.select(".handout li"), entry, findings, "the page to hand round");
                one(checklist.select(".risk h3, #others ~ table tbody th"), entry, findings, "the checklist");
                one(plan.select("table.claims tbody th p:first-child"), entry, findings, "the plan");
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
            Findings findings = Samples.advised(design).findings();
            List<FindingLine> lines = findings.all();
            Document page = Samples.page(design, ReportKind.DESIGN);
            Document annex = Samples.page(design, ReportKind.ANNEX);
            String markdown = Samples.report(design, ReportKind.ANNEX, ReportFormat.MD);
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
                Element place = annex.getElementById(line.anchor());
                if (place.hasClass("chain")) {
                    String said = line.mark() + " " + line.opening() + ".";
                    assertTrue(place.child(1).text().startsWith(said), line::id);
                    assertTrue(
                            Pattern.compile("\n### " + line.id() + ": .+\n\n" + Pattern.quote(said))
                                    .matcher(markdown)
                                    .find(),
                            line::id);
                } else {
                    assertEquals(
                            line.finding().absent()
                                    ? "Not in place, or reported in other circumstances:"
                                    : "These too:",
                            place.parent().selectFirst("strong").text(),
                            line::id);
                }
            }
            page.select("#glance ~ .pair .marks li").forEach(item -> {
                FindingLine line = findings.get(ids(item.select(".id")).get(0));
                assertEquals(line.status(), item.selectFirst(".mark").attr("aria-label"), line::id);
            });
            checklist.select(".risk h3, #others ~ table tbody th").forEach(heading -> {
                FindingLine line = findings.get(ids(heading.select(".id")).get(0));
                assertTrue(heading.text().startsWith(line.mark() + " "), line::id);
                assertTrue(
                        heading.text().endsWith(heading.normalName().equals("h3") ? line.status() : line.planned()),
                        line::id);
            });
        });
    }

    @Test
    @DisplayName(
            "The annex has each chain in full, or by name where it is absent or there is no room; harms come first")
    void everyChainIsInTheAnnex() {
        Samples.few().forEach(design -> {
            Document annex = Samples.page(design, ReportKind.ANNEX);
            List<FindingLine> named = new ArrayList<>();
            for (FindingLine line : Samples.advised(design).findings().all()) {
                Element chain = annex.getElementById(line.anchor());
                if (chain.hasClass("chain")) {
                    assertFalse(line.finding().absent(), line::id);
                    assertTrue(chain.text().contains(line.card().outcome()), () -> line.id() + " is not in full");
                    line.finding()
                            .conditions()
                            .forEach(need -> assertTrue(
                                    chain.text().contains(need.context().says() + ": " + Wording.reading(need)),
                                    () -> line.id() + " does not name "
                                            + need.context().says()));
                } else {
                    assertTrue(chain.text().contains(line.saysOn() + " [" + line.id() + "]"), chain::text);
                    if (!line.finding().absent()) {
                        named.add(line);
                    }
                }
            }
            assertTrue(
                    named.stream().noneMatch(line -> line.card().family() == Family.HARM)
                            || annex.select(".chain h3").eachText().stream()
                                    .map(heading -> heading.replaceFirst(":.*", ""))
                                    .allMatch(id -> Samples.KNOWLEDGE
                                                    .configurations()
                                                    .get(id)
                                                    .family()
                                            == Family.HARM),
                    "a harm gave way to something else");
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
            boolean annex = kind == ReportKind.ANNEX;
            assertEquals(
                    annex ? List.of("The reason", "The other author") : List.of(),
                    page.select("section[aria-labelledby=aside] bdi").eachText());
            assertEquals(annex ? 4 + notes.size() : 2, page.select("bdi").size(), kind.file());
            assertTrue(kind == ReportKind.BID || page.select("main").text().contains("[" + card + "]"), kind.file());
            assertTrue(Samples.report(design, kind, ReportFormat.MD).contains("\n# The title\n"));
        }
        Document page = Samples.page(design, ReportKind.ANNEX);
        notes.forEach((question, note) -> assertEquals(
                note, page.getElementById("answer-" + question).select("bdi").text()));
    }

    @Test
    @DisplayName("Results told together lose nothing: each sentence stands with its result, or once for all of them")
    void resultsToldTogetherLoseNothing() {
        Samples.examples().forEach(design -> {
            Results evidence = Samples.advised(design).results();
            List<Results.EffectGroup> groups = Stream.of(
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
