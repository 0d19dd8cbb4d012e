package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.reporting.checklist.RiskChecklist;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;

/** The risk checklist has what a design calls for, all of it and nothing else. */
class ChecklistTest {
    /** As many findings as one sheet of paper holds. */
    private static final int SHEET = 26;

    private static final int IN_FULL = 6;

    /** Where findings stand behind the first page: in full, a line each, or by name. */
    private static final String EVERYWHERE = ".risk h3 .id, section[aria-labelledby=others] .id";

    private static final Sheet NOTHING_SAID = Sheet.of(Samples.nothingSaid());
    private static final List<Sheet> SHEETS = Samples.few().map(Sheet::of).toList();

    /** A checklist: what it is made from, and the page. */
    private record Sheet(AdvisedDesign model, Document page, Document annex) {
        static Sheet of(Design design) {
            return new Sheet(
                    Samples.advised(design),
                    Samples.page(design, ReportKind.CHECKLIST),
                    Samples.page(design, ReportKind.ANNEX));
        }

        RiskChecklist practice() {
            return RiskChecklist.of(model);
        }

        String section(String id) {
            return page.select("section[aria-labelledby=" + id + "]").text();
        }

        List<String> ids(String place) {
            return ChecklistTest.ids(page.select(place));
        }
    }

    private static List<String> ids(Elements places) {
        return places.eachText().stream()
                .map(text -> text.replaceAll("[\\[\\]]", ""))
                .toList();
    }

    @Test
    @DisplayName("Every live harm, risk and reason to stay away is there in its order: in full, in a line or by name")
    void blocksAreWhatTheDesignCallsFor() {
        SHEETS.forEach(sheet -> {
            List<String> all = Findings.apart(sheet.practice().all()).stream()
                    .map(FindingLine::id)
                    .toList();
            assertEquals(all, sheet.ids(EVERYWHERE));
            assertTrue(sheet.page().select(".risk").size() <= IN_FULL);
            sheet.page()
                    .select("section[aria-labelledby=others] tbody tr")
                    .forEach(line -> assertFalse(
                            line.select("td").text().isBlank(), () -> line.text() + " does not say how to tell"));
        });
    }

    @Test
    @DisplayName(
            "Every training topic that is called for has a scene in the annex, or is named; scenes are of what is live")
    void everyTopicHasAScene() {
        SHEETS.forEach(sheet -> {
            Elements part = sheet.annex().select("section[aria-labelledby=scenes]");
            List<String> scenes = ids(part.select(".scene h3 .id, > p:contains(has more scenes) .id"));
            sheet.practice()
                    .topics()
                    .forEach(topic -> assertTrue(
                            scenes.containsAll(topic.callers()),
                            () -> topic.context().says() + ": " + topic.callers() + " in " + scenes));
            assertTrue(sheet.ids(EVERYWHERE).containsAll(scenes), scenes::toString);
            String training = sheet.section("training");
            sheet.practice()
                    .topics()
                    .forEach(topic ->
                            assertTrue(training.contains(topic.context().says()), topic.context()::says));
        });
    }

    @Test
    @DisplayName("What is suggested says so, and names the rows that prompted it")
    void suggestionsAreMarked() {
        Document page = NOTHING_SAID.page();
        Stream.concat(
                        page.select(".suggested > p:first-child").stream(),
                        NOTHING_SAID.annex().select(".scene > p:first-of-type").stream())
                .forEach(line -> {
                    assertEquals("Suggested", line.select(".tag").text(), line::text);
                    assertFalse(line.select(".rows .key").isEmpty(), line::text);
                });
        for (String part : List.of("hand-round", "others", "training", "beforehand")) {
            assertTrue(NOTHING_SAID.section(part).contains("Suggested"), part);
        }
        assertEquals(
                2,
                NOTHING_SAID
                        .annex()
                        .select("section[aria-labelledby=scenes] > p > .tag")
                        .size());
        assertEquals(
                NOTHING_SAID.practice().worries().size(),
                page.select("main > p:contains(Whom to tell when worried) .rows:has(.key)")
                        .size());
    }

    @Test
    @DisplayName("The page to hand round says whom to tell, leaves the names blank, and counts what is inside")
    void handRound() {
        SHEETS.forEach(sheet -> {
            Element first = sheet.page().select(".handout").first();
            assertEquals(
                    sheet.practice().worries().size(), first.select("tbody tr").size());
            first.select("tbody tr")
                    .forEach(row -> assertEquals("", row.select("td").last().text()));
            int lines = first.select("ul.marks li").size();
            int inside = first.select("p.small").eachText().stream()
                    .filter(text -> text.endsWith(" more on the pages behind."))
                    .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                    .sum();
            assertEquals(
                    sheet.practice().harms().size()
                            + sheet.practice().risks().size()
                            + sheet.model().findings().keepingAway().size(),
                    lines + inside);
            assertTrue(lines <= SHEET, "one sheet holds no more");
        });
    }

    @Test
    @DisplayName("With no answers, and with none known, every harm and risk with something to watch for has a block")
    void nothingSaid() {
        List<String> watched = Samples.KNOWLEDGE.configurations().values().stream()
                .filter(card -> card.watch().isPresent() && card.isAgainst() && !card.labelOnly())
                .map(Configuration::id)
                .sorted()
                .toList();
        Stream.of(NOTHING_SAID, Sheet.of(Samples.nothingKnown()))
                .forEach(sheet -> assertEquals(
                        watched, sheet.ids(EVERYWHERE).stream().sorted().toList()));
    }

    @Test
    @DisplayName("Where as little is live as can be, what is planned against keeps its block")
    void whatIsPlannedAgainstStays() {
        Sheet sheet = Sheet.of(quiet());
        List<String> guarded = sheet.model().findings().all().stream()
                .filter(line -> line.finding().guarded() && line.card().watch().isPresent())
                .map(FindingLine::id)
                .toList();
        assertFalse(guarded.isEmpty());
        assertTrue(sheet.ids(EVERYWHERE).containsAll(guarded), guarded::toString);
    }

    @Test
    @DisplayName("A safety rule that does not arise is taken off")
    void rulesThatDoNotArise() {
        SHEETS.forEach(sheet -> sheet.model().standard("safety").items().forEach(item -> {
            String name = item.item().name();
            assertEquals(item.arises(), sheet.section("rules").contains(" ☐" + name + ". "), name);
        }));
    }

    @Test
    @DisplayName("What to agree beforehand is there where it fits the design, marked as suggested, and not elsewhere")
    void agreedBeforehand() {
        Design visits = Design.named("Visits").with("mode", new Chosen(List.of("at-home"), false));
        Design calls = Design.named("Calls").with("mode", new Chosen(List.of("telephone"), false));
        String visited = Sheet.of(visits).section("beforehand");
        assertTrue(visited.startsWith("Also agree beforehand Suggested "), visited);
        assertTrue(visited.contains("Meeting alone."), visited);
        assertFalse(Sheet.of(calls).section("beforehand").contains("Meeting alone."));
        SHEETS.forEach(sheet -> assertEquals(
                sheet.practice().beforehand().size(),
                sheet.page().select("section[aria-labelledby=beforehand] li").size()));
    }

    /** A design in which no harm, risk or reason to stay away is live: found by answering as quietly as can be. */
    private static Design quiet() {
        Design quiet = Design.named("Quiet");
        long least = live(quiet);
        for (int round = 0; round < 2; round++) {
            for (Question question : Samples.KNOWLEDGE.questions().values()) {
                for (Answer answer : answers(question)) {
                    Design other = quiet.with(question.id(), answer);
                    long live = live(other);
                    quiet = live <= least ? other : quiet;
                    least = Math.min(live, least);
                }
            }
        }
        return quiet;
    }

    private static List<? extends Answer> answers(Question question) {
        List<String> options = question.options().stream().map(Option::id).toList();
        return question.many()
                ? Stream.concat(
                                Stream.of(new Chosen(options, false), new Chosen(List.of(), false)),
                                options.stream().map(left -> without(options, left)))
                        .toList()
                : options.stream().map(Answer::of).toList();
    }

    private static Answer without(List<String> options, String left) {
        return new Chosen(
                options.stream().filter(option -> !option.equals(left)).toList(), false);
    }

    private static long live(Design design) {
        return Samples.ADVISOR.advise(design).findings().stream()
                .filter(finding -> finding.card().isAgainst() && finding.live())
                .count();
    }
}
