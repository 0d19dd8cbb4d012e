package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.evidence.card.Configuration;
import peersupport.form.Form;
import peersupport.reporting.book.EvidenceBook;
import peersupport.reporting.book.SuggestedPage;

/**
 * Words of research are left out, or explained where they first appear. The annex is for readers who check every claim;
 * references and what a user typed are as they are.
 */
class JargonTest {
    /** A heading and what stands under it belong together. */
    private static final int UNDER = 2;

    /**
     * A word of research.
     *
     * @param explained words of which one must have been read by then
     */
    private record Term(String name, Pattern word, Pattern explained) {
        static Term of(String word, String explained) {
            boolean name = word.matches(".*[A-Z].*");
            return new Term(
                    word,
                    Pattern.compile("(?<![\\w-])(" + word + ")(?![\\w])", name ? 0 : Pattern.CASE_INSENSITIVE),
                    Pattern.compile(explained, Pattern.CASE_INSENSITIVE));
        }

        boolean in(String words) {
            return word.matcher(words).find();
        }

        boolean explainedIn(String words) {
            return explained.matcher(words).find();
        }
    }

    private static final List<Term> TERMS = List.of(
            Term.of("mechanisms?", "how people (may )?respond|people respond in this way"),
            Term.of("outcomes?", "what (may )?follows?|result"),
            Term.of("C-M-O", "context-mechanism-outcome"),
            Term.of("contexts?", "circumstances|conditions"),
            Term.of("configurations?", "chain"),
            Term.of("realist", "for whom|chains? of cause"),
            Term.of("APPEAR", "five factors"),
            Term.of("TIDieR", "describ"),
            Term.of("RAMESES( II)?", "report of a realist|reporting"),
            Term.of("Proctor", "put into practice"),
            Term.of("CFIR", "helps and hinders|put(ting)? into practice|framework"),
            Term.of("SMDs?", "steps of the spread|standardised mean difference"),
            Term.of("meta-analys[ei]s", "puts? (together )?the (figures|results) of several"),
            Term.of("umbrella review", "review of reviews"),
            Term.of("randomi[sz]ed", "chance decides"),
            Term.of("risk of bias", "may have misled"),
            Term.of("fidelity", "keeps? (close )?to what"),
            Term.of("directness", "how close"),
            Term.of("heterogeneity|I²", "how far .* differ"),
            Term.of("EPDS", "questionnaire on depression|depression scale"),
            Term.of("RR", "equally often"),
            Term.of("relative risk reduction", "equally often"),
            Term.of("number needed to treat", "for one more to"),
            Term.of("primary outcome", "set out to change"),
            Term.of("per-protocol", "took part as planned"),
            Term.of("AMSTAR2?", "quality of reviews"),
            Term.of("abstracts?", "short summary"),
            Term.of("co-production|co-produced", "together with"));

    @TestFactory
    @DisplayName("In every page, whatever the programme")
    Stream<DynamicTest> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("form", List.of(Form.html(Samples.KNOWLEDGE)));
        pages.put("suggested", List.of(SuggestedPage.html(Samples.KNOWLEDGE)));
        pages.put("evidence-book", List.of(EvidenceBook.html(Samples.KNOWLEDGE)));
        Samples.examples()
                .forEach(design -> Samples.reports(design, ReportFormat.HTML)
                        .forEach((file, text) -> pages.computeIfAbsent(
                                        file.replace(".html", ""), key -> new ArrayList<>())
                                .add(text)));
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertEquals(
                                List.of(),
                                page.getValue().stream()
                                        .flatMap(html -> unexplained(Plain.blocks(html)))
                                        .distinct()
                                        .toList())));
    }

    @Test
    @DisplayName("In what is read of a card, each text on its own")
    void cards() {
        assertEquals(
                List.of(),
                Samples.KNOWLEDGE.configurations().values().stream()
                        .flatMap(card -> texts(card)
                                .flatMap(text -> unexplained(List.of(text)).map(found -> card.id() + " " + found)))
                        .toList());
    }

    private static Stream<String> unexplained(List<String> blocks) {
        return TERMS.stream().flatMap(term -> {
            int first = IntStream.range(0, blocks.size())
                    .filter(at -> term.in(blocks.get(at)))
                    .findFirst()
                    .orElse(-1);
            boolean fine = first < 0
                    || blocks.subList(0, Math.min(blocks.size(), first + 1 + UNDER)).stream()
                            .anyMatch(term::explainedIn);
            return fine ? Stream.empty() : Stream.of(term.name() + " in: " + blocks.get(first));
        });
    }

    private static Stream<String> texts(Configuration card) {
        return Stream.of(
                        Stream.of(
                                card.says(),
                                card.forWhom(),
                                card.resource(),
                                card.reasoning(),
                                card.outcome(),
                                card.bid()),
                        card.watch().stream()
                                .flatMap(watch -> Stream.concat(
                                        Stream.of(watch.goesWrong(), watch.who(), watch.when(), watch.indicator()),
                                        Stream.concat(watch.allSigns().stream(), watch.allSteps().stream()))),
                        card.rolePlay().stream()
                                .flatMap(play -> Stream.of(
                                                Stream.of(play.scene()),
                                                play.helpful().stream(),
                                                play.harmful().stream())
                                        .flatMap(words -> words)))
                .flatMap(words -> words);
    }
}
