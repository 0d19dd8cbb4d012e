package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Small;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Context;
import peersupport.evidence.document.Measure;
import peersupport.evidence.register.Effect;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.evidence.register.Strength;
import peersupport.evidence.register.Studied;
import peersupport.export.Markdown;
import peersupport.reporting.book.ContextUses;
import peersupport.reporting.book.EvidenceBook;
import peersupport.reporting.shared.FindingLine.Behind;

/** The evidence book leaves nothing out, and says of each thing what it rests on. */
class EvidenceBookTest {
    private static final Knowledge KNOWLEDGE = Samples.KNOWLEDGE;
    private static final String HTML = EvidenceBook.html(KNOWLEDGE);
    private static final Document PAGE = Jsoup.parse(HTML);
    private static final Map<String, Element> PLACES =
            PAGE.select("[id]").stream().collect(Collectors.toMap(Element::id, place -> place));

    @Test
    @DisplayName("Every card, condition, question, factor, note, measure, row and source has a place of its own")
    void everythingHasAPlace() {
        Knowledge.Contents all = KNOWLEDGE.contents();
        List<String> places = Stream.of(
                        all.configurations().stream()
                                .map(card -> Behind.chain(card.id()).anchor()),
                        all.contexts().stream().map(context -> "context-" + context.id()),
                        KNOWLEDGE.questions().values().stream()
                                .filter(question -> !question.contexts().isEmpty())
                                .map(question -> "question-" + question.id()),
                        all.factors().stream().map(factor -> factor.id()),
                        all.notes().stream().map(note -> "note-" + note.id()),
                        all.measures().stream().map(measure -> "measure-" + measure.id()),
                        all.standards().stream().map(standard -> "standard-" + standard.id()),
                        all.theories().stream().map(theory -> "theory-" + theory.id()),
                        all.rows().stream().map(row -> "row-" + row.id()),
                        all.sources().stream().map(source -> "source-" + source.id()))
                .flatMap(ids -> ids)
                .toList();
        assertEquals(
                List.of(), places.stream().filter(id -> !PLACES.containsKey(id)).toList());
    }

    @Test
    @DisplayName("Each condition says what uses it, with a link to whatever the book holds")
    void everyConditionIsUsed() {
        EvidenceBook book = new EvidenceBook(KNOWLEDGE);
        for (Context context : KNOWLEDGE.contents().contexts()) {
            Element block = PLACES.get("context-" + context.id());
            Map<String, Set<ContextUses.Use>> known = book.uses(context);
            assertFalse(known.isEmpty(), context::id);
            known.forEach((role, all) -> all.forEach(use -> {
                assertTrue(block.text().contains(role), () -> context.id() + " " + role);
                assertTrue(plain(block.text()).contains(plain(use.label())), () -> context.id() + " " + use);
                assertTrue(
                        use.anchor().isEmpty()
                                || !block.select("a[href=#" + use.anchor() + "]")
                                        .isEmpty(),
                        use::anchor);
            }));
        }
    }

    @Test
    @DisplayName("The conditions of one question stand together, wherever they were written")
    void conditionsByTheirQuestion() {
        Knowledge knowledge = Small.of(
                Small.context("first"),
                Small.context("other"),
                Small.context("last"),
                Small.question("one", Small.option("a", "first"), Small.option("b", "last")),
                Small.question("two", Small.option("c", "other")));
        assertEquals(
                List.of("first", "last", "other"),
                new EvidenceBook(knowledge)
                        .contexts().stream()
                                .flatMap(part -> part.contexts().stream())
                                .map(Context::id)
                                .toList());
    }

    @Test
    @DisplayName("What they say is there, word for word")
    void everythingIsSaid() {
        String text = plain(PAGE.text());
        Knowledge.Contents all = KNOWLEDGE.contents();
        List<String> missing = Stream.of(
                        all.configurations().stream()
                                .filter(card -> !card.labelOnly())
                                .flatMap(EvidenceBookTest::said),
                        all.contexts().stream().map(Context::says),
                        all.notes().stream().map(Note::says),
                        all.notes().stream()
                                .flatMap(note -> note.sides().stream())
                                .map(Note.Side::says),
                        all.measures().stream().map(Measure::caution),
                        all.measures().stream().map(Measure::licence),
                        all.effects().stream().map(Effect::population),
                        all.effects().stream().map(Effect::quality),
                        all.rows().stream().map(Row::says),
                        all.sources().stream().map(Source::note),
                        all.sources().stream().map(source -> source.reference().words()))
                .flatMap(words -> words)
                .filter(words -> !text.contains(plain(words)))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    @DisplayName("Each card names its basis, its rows and its sources, each with its strength and whom it studied")
    void eachCardSaysWhatItRestsOn() {
        for (Configuration card : KNOWLEDGE.configurations().values()) {
            Element block = PLACES.get(Behind.chain(card.id()).anchor()).parent();
            assertTrue(block.text().contains(card.basis().says()), card::id);
            card.evidence().forEach(one -> {
                assertFalse(block.select("a[href=#source-" + one.source() + "]").isEmpty(), card::id);
                assertTrue(
                        block.text()
                                .contains(one.strength().says()
                                        + (one.strength() == Strength.NOT_FOUND ? ", from " : " evidence, from ")
                                        + KNOWLEDGE
                                                .studied(one.source())
                                                .map(Studied::inShort)
                                                .orElse("people it does not describe")),
                        card::id);
            });
            card.rows()
                    .forEach(row ->
                            assertFalse(block.select("a[href=#row-" + row + "]").isEmpty(), card::id));
        }
    }

    @Test
    @DisplayName("It passes no suggestion off as evidence: the lines of practice are not in it")
    void noSuggestions() {
        String text = plain(PAGE.text());
        assertEquals(
                List.of(),
                KNOWLEDGE.configurations().values().stream()
                        .flatMap(card -> card.watch().stream())
                        .flatMap(watch -> Stream.concat(Stream.of(watch.goesWrong()), watch.steps().stream()))
                        .filter(words -> text.contains(plain(words)))
                        .toList());
    }

    @Test
    @DisplayName("The page stands alone, is the same every time, and is the same as Markdown")
    void standsAlone() {
        Pages.assertStandsAlone("evidence-book.html", HTML);
        assertEquals(HTML, EvidenceBook.html(KNOWLEDGE));
        String markdown = Markdown.of(HTML);
        assertTrue(markdown.contains("\n# " + PAGE.select("h1").text() + "\n"), markdown.substring(0, 200));
        KNOWLEDGE.contents().rows().forEach(row -> assertTrue(markdown.contains("**" + row.id() + "** "), row::id));
    }

    private static Stream<String> said(Configuration card) {
        return Stream.of(card.says(), card.resource(), card.outcome(), card.basisNote());
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
