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
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Row;
import peersupport.evidence.Source;
import peersupport.reasoning.RandomDesigns;

/** What every report keeps to, whatever is answered. */
class ReportLawsTest {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "will happen|guarantee|net score|overall score|total score|traffic light|red flag|\\bgrade of\\b|\\bratings?: ");
    private static final Pattern LEFTOVER =
            Pattern.compile("\\$!?\\{?[a-z]+\\.|#(set|if|end|foreach|else|[a-z]+\\()|null");

    private final RandomDesigns random = new RandomDesigns(Samples.KNOWLEDGE, Samples.ADVISOR, 20_251_122);
    private final Reports reports = new Reports(Samples.KNOWLEDGE, Samples.ADVISOR);

    @Test
    @DisplayName("The same answers in another order give the same bytes")
    void orderChangesNothing() {
        Random shuffling = new Random(7);
        random.designs(12).forEach(design -> {
            Map<String, String> before = Samples.reports(design);
            assertEquals(before, Samples.reports(shuffled(design, shuffling)), () -> "" + design.answers());
        });
    }

    @Test
    @DisplayName("No report forecasts or scores, and none shows a template's own words")
    void wordsThatNeverStand() {
        Stream.concat(random.designs(12), Stream.of(Design.named("Nothing said")))
                .forEach(design -> Samples.reports(design).forEach((file, text) -> {
                    String words =
                            file.endsWith(".html") ? Jsoup.parse(text).body().wholeText() : text;
                    var forbidden = FORBIDDEN.matcher(words.toLowerCase(Locale.ROOT));
                    assertFalse(forbidden.find(), () -> file + " says: " + forbidden.group());
                    var leftover = LEFTOVER.matcher(words);
                    assertFalse(leftover.find(), () -> file + " shows: " + leftover.group());
                }));
    }

    @Test
    @DisplayName("Every used row is printed in some report")
    void everyUsedRowIsPrinted() {
        StringBuilder all = new StringBuilder();
        Stream.of(
                        Stream.of(Design.named("Nothing said"), Samples.noneOfAnything()),
                        Samples.examples(),
                        random.designs(10))
                .flatMap(designs -> designs)
                .map(Samples::reports)
                .forEach(files -> files.forEach((file, text) -> {
                    if (file.endsWith(".html")) {
                        all.append(text);
                    }
                }));
        List<String> missing = Samples.KNOWLEDGE.contents().rows().stream()
                .filter(row -> row.unused().isEmpty())
                .map(Row::id)
                .filter(id -> all.indexOf("[" + id + "]") < 0)
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    @DisplayName("A page stands alone: headings in order, tables with headers, links that lead somewhere, no scripts")
    void pagesStandAlone() {
        Pages.assertStandsAlone("questionnaire.html", Questionnaire.html(Samples.KNOWLEDGE));
        Stream.concat(Stream.of(Design.named("Nothing said")), random.designs(6))
                .forEach(design -> Samples.reports(design).forEach((file, text) -> {
                    if (file.endsWith(".html")) {
                        Pages.assertStandsAlone(file, text);
                    }
                }));
    }

    @Test
    @DisplayName("The annex has each chain once: in full, or in one line with what rules it out")
    void everyChainIsInTheAnnexOnce() {
        random.designs(6).forEach(design -> {
            ReportModel model = reports.model(Samples.ADVISOR.advise(design));
            Document page = Jsoup.parse(Samples.reports(design).get("design-report.html"));
            for (FindingLine line : model.findings().all()) {
                Element chain = page.getElementById(line.anchor());
                if (line.finding().blocked()) {
                    assertEquals("tr", chain.normalName(), line::id);
                    line.blockers()
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
    @DisplayName("What a row says is in the annex of the design report once")
    void rowsAreSaidOnce() {
        Document page =
                Jsoup.parse(Samples.reports(Samples.example("first-idea")).get("design-report.html"));
        page.select("section.annex a[href^=#row-]")
                .forEach(link -> assertEquals(
                        1,
                        page.select("section.annex p[id=" + link.attr("href").substring(1) + "]")
                                .size(),
                        () -> "" + link));
    }

    @Test
    @DisplayName("Results told together lose nothing: each sentence stands with its result, or once for all of them")
    void resultsToldTogetherLoseNothing() {
        Samples.examples().forEach(design -> {
            EvidencePart evidence =
                    reports.model(Samples.ADVISOR.advise(design)).evidence();
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

    private static Design shuffled(Design design, Random shuffling) {
        List<String> questions = new ArrayList<>(design.answers().keySet());
        Collections.shuffle(questions, shuffling);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String question : questions) {
            Answer answer = design.answers().get(question);
            if (answer instanceof Chosen chosen) {
                List<String> options = new ArrayList<>(chosen.options());
                Collections.shuffle(options, shuffling);
                answer = new Chosen(options, chosen.restNotDecided());
            }
            answers.put(question, answer);
        }
        return design.withAnswers(answers);
    }
}
