package peersupport.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static peersupport.evidence.Small.broughtAbout;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.defined;
import static peersupport.evidence.Small.leaving;
import static peersupport.evidence.Small.list;
import static peersupport.evidence.Small.need;
import static peersupport.evidence.Small.option;
import static peersupport.evidence.Small.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Domain;
import peersupport.evidence.card.Family;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.document.Measure;
import peersupport.evidence.register.Basis;
import peersupport.evidence.register.Effect;
import peersupport.evidence.register.Reference;
import peersupport.evidence.register.Reference.Look;
import peersupport.evidence.register.Reference.Part;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.evidence.register.Strength;
import peersupport.evidence.register.Studied;

/** The knowledge base as a value: what is found by id, in which order, and what rests on what. */
class KnowledgeTest {
    private static final Reference NONE = new Reference(List.of());

    @Test
    void cardsAreReportedByFamilyThenByLetterThenByNumber() {
        Knowledge knowledge =
                Small.of(Card.of("N10"), Card.of("I2"), Card.of("P14"), Card.of("R3"), Card.of("N9"), Card.of("T1"));
        assertEquals(
                List.of("T1", "P14", "N9", "N10", "R3", "I2"),
                List.copyOf(knowledge.configurations().keySet()));
    }

    @Test
    void sourcesStandInTheOrderOfTheirCitationsAndAreCitedInOneLine() {
        Source late = new Source("a", List.of("Watson, E."), "2019", "", "", NONE, "");
        Source early = new Source("b", List.of("Åsberg, M.", "Lee, K."), "", "", "", NONE, "");
        Knowledge knowledge = Small.of(late, early);
        assertEquals(List.of("b", "a"), List.copyOf(knowledge.sources().keySet()));
        assertEquals("Watson 2019; Åsberg and Lee", knowledge.cite(List.of("a", "b")));
    }

    @Test
    void aSourceIsCitedByWhoWroteItAsFarAsSeen() {
        assertEquals(
                "Lee et al. 2020",
                source("2020", "", "Lee, K.", "Watson, E.", "Moss, A.").cite());
        assertEquals("Lee et al.", source("", "", "Lee, K.", "others").cite());
        assertEquals("Survey 2020", source("2020", "Survey").cite());
        assertEquals("id 2020", source("2020", "").cite());
    }

    @Test
    void cardsOnTheSameGroundsAreTogetherWithDefinitionsWrittenOut() {
        Knowledge knowledge = Small.of(
                context("a"),
                context("b"),
                context("c"),
                defined("both", new All(List.of(need("b"), need("a")))),
                defined("either", new Any(List.of(need("a"), need("c")))),
                defined("round", new All(List.of(need("round")))),
                Card.of("P1", "a", "b"),
                Card.of("P2", "both"),
                Card.of("P3", "a"),
                Card.of("P4", "not both"),
                Card.of("P5", "round"),
                Card.of("T1", "a", "b"),
                Card.of("N1", "a", "b").guardedBy("c"),
                Card.of("N2", "both").guardedBy("c"),
                Card.of("N3", "both").by("way", "c").guardedBy("c"),
                Card.of("N4", "both").by("way", "c").by("other", "either").guardedBy("c", "way"),
                Card.of("N5", "both").by("one", "either").by("two", "c").guardedBy("c", "two"),
                Card.of("N6").on(Basis.LABEL),
                Card.of("N7").on(Basis.LABEL));
        assertEquals(
                List.of(
                        List.of("T1"),
                        List.of("P1", "P2"),
                        List.of("P3"),
                        List.of("P4"),
                        List.of("P5"),
                        List.of("N1", "N2"),
                        List.of("N3"),
                        List.of("N4", "N5"),
                        List.of("N6"),
                        List.of("N7")),
                knowledge.entries(knowledge.configurations().values(), card -> card).stream()
                        .map(entry -> entry.stream().map(Configuration::id).toList())
                        .toList());
        Configuration second = knowledge.configurations().get("P2");
        assertEquals(
                List.of(second),
                knowledge.entries(List.of(second), card -> card).get(0));
    }

    @Test
    void aNoteWithoutAConditionConcernsEveryDesign() {
        Note note = new Note("note", Note.Kind.LIMIT, "", Optional.empty(), false, List.of(), List.of());
        assertEquals(Map.of(new All(List.of()), List.of("note")), Small.of(note).concerned());
    }

    @Test
    void aSafeguardAnswersTheRoutesItNames() {
        Configuration card =
                Card.of("N1").by("one").by("two").guardedBy("c", "one").written();
        assertEquals(card.safeguards(), card.answering(card.routes().get(0)));
        assertEquals(List.of(), card.answering(card.routes().get(1)));
    }

    @Test
    void theIdOfACardIsALetterAndANumber() {
        assertTrue(Stream.of("T1", "N12", "I9999").allMatch(Configuration::isId));
        assertTrue(Stream.of("X1", "N0", "N", "N12345", "n1").noneMatch(Configuration::isId));
    }

    @Test
    void nothingOfItCanBeTakenAway() {
        Knowledge knowledge =
                Small.of(context("c"), broughtAbout("felt"), Card.of("P1", "c").bringingAbout("felt"));
        assertThrows(UnsupportedOperationException.class, knowledge.contexts()::clear);
        assertThrows(UnsupportedOperationException.class, knowledge.configurations()::clear);
        assertThrows(UnsupportedOperationException.class, knowledge.feeders("felt")::clear);
    }

    @Test
    void everythingIsFoundByItsId() {
        Question owner = question("q", option("yes", "a"));
        Row row = Small.row("row");
        Measure measure = measure(5, 3);
        Studied studied = new Studied("source", "", "", false, List.of(), List.of(), List.of());
        Domain domain = new Domain("domain", "");
        Knowledge knowledge = Small.of(context("a"), context("b"), owner, row, measure, studied, domain);
        assertEquals(Optional.of(owner), knowledge.owner("a"));
        assertEquals(Optional.empty(), knowledge.owner("b"));
        assertEquals(Set.of("a", "b"), knowledge.contexts().keySet());
        assertEquals(owner, knowledge.questions().get("q"));
        assertEquals(row, knowledge.rows().get("row"));
        assertEquals(measure, knowledge.measures().get("measure"));
        assertEquals(domain, knowledge.domains().get("domain"));
        assertEquals(Optional.of(studied), knowledge.studied("source"));
        assertEquals(Optional.empty(), knowledge.studied("other"));
        assertEquals(3, measure.shortest());
    }

    @Test
    void theFirstQuestionsArePutInTheirOwnOrder() {
        Question second = question(question("second"), OptionalInt.of(2), false, false);
        Question first = question(question("first"), OptionalInt.of(1), false, false);
        assertEquals(
                List.of(first, second),
                Small.of(second, question("later"), first).firstQuestions());
    }

    /** Read aloud in five minutes, at some 150 words a minute. */
    @Test
    void theFirstQuestionsAreTenAndShort() {
        List<Question> first = Loaded.KNOWLEDGE.firstQuestions();
        List<Option> options =
                first.stream().flatMap(question -> question.options().stream()).toList();
        String aloud = Stream.concat(
                        first.stream().map(question -> question.asks() + " " + question.help()),
                        options.stream().map(Option::says))
                .collect(Collectors.joining(" "));
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                first.stream().map(question -> question.first().getAsInt()).toList());
        assertTrue(options.size() <= 60, () -> options.size() + " options");
        assertTrue(aloud.split(" +").length <= 750, () -> aloud.split(" +").length + " words");
    }

    @Test
    void optionalQuestionsDoNotCount() {
        assertEquals(
                List.of("later"),
                Small.of(question("later"), Small.optional(question("paper"))).counting().stream()
                        .map(Question::id)
                        .toList());
    }

    @Test
    void aContextRestsOnItsDefinitionOnWhatBringsItAboutOrOnTheGateOfItsQuestion() {
        Knowledge knowledge = Small.of(
                context("gate"),
                context("gated"),
                defined("both", new All(List.of(need("gated"), need("not gate")))),
                broughtAbout("felt"),
                question("q", true, Optional.of("gate"), option("yes", "gated")),
                Card.of("P1", "both").bringingAbout("felt"),
                Card.of("P2", "not gate").bringingAbout("felt"),
                Card.of("P3", "gated"));
        assertEquals(List.of("gated", "gate"), knowledge.restsOn("both").toList());
        assertEquals(List.of("both", "gate"), knowledge.restsOn("felt").toList());
        assertEquals(List.of("gate"), knowledge.restsOn("gated").toList());
        assertEquals(List.of(), knowledge.restsOn("gate").toList());
        assertEquals(
                List.of("P1", "P2"),
                knowledge.feeders("felt").stream().map(Configuration::id).toList());
        Set<String> found = new LinkedHashSet<>();
        knowledge.addWithAllBehind("felt", found);
        assertEquals(List.of("felt", "both", "gated", "gate"), List.copyOf(found));
    }

    @Test
    void aConditionIsNegatedMemberByMember() {
        Condition condition = new All(List.of(need("a"), new Any(List.of(need("not b"), need("c")))));
        assertEquals(new Any(List.of(need("not a"), new All(List.of(need("b"), need("not c"))))), condition.negated());
        assertEquals(
                List.of("a", "not b", "c"),
                condition.needs().map(Object::toString).toList());
        assertEquals(condition, condition.negated().negated());
    }

    @Test
    void aQuestionOwnsWhatItsOptionsMakeOrLeaveOpenEachOnce() {
        Question question = list("q", option("both", "a", "b"), leaving("unsure", "c"), option("one", "a"));
        assertEquals(List.of("a", "b", "c"), question.contexts());
        assertEquals(Optional.of(option("one", "a")), question.option("one"));
        assertEquals(Optional.empty(), question.option("a"));
    }

    @Test
    void onlyAStandardisedDifferenceFromComparingGroupsCanSizeAComparison() {
        assertTrue(effect("SMD", "trial", 0.2).sizesAComparison());
        assertTrue(effect("d", "meta-analysis", 0.2).sizesAComparison());
        assertFalse(effect("RR", "trial", 0.2).sizesAComparison());
        assertFalse(effect("SMD", "cohort", 0.2).sizesAComparison());
        assertFalse(effect("SMD", "trial").sizesAComparison());
    }

    @Test
    void closedChoicesHaveWordsForFilesAndForReaders() {
        assertEquals("take-up", Family.TAKE_UP.word());
        assertEquals("looked for and not found", Strength.NOT_FOUND.says());
        assertEquals("suggested by this project", Basis.SUGGESTED.says());
        assertEquals("where you work", Level.SETTING.dependsOn());
    }

    @Test
    void aRowSaysInShortThatThereIsMoreToItsMark() {
        assertEquals("stated", Small.row("row").shortBasis());
        Row reserved = new Row("row", "", List.of(), List.of(), "", "stated", "for adults", "", "");
        assertEquals("stated, with a reservation", reserved.shortBasis());
    }

    @Test
    void aReferenceReadsAsItsWords() {
        assertEquals(
                "Lee. Walks.",
                new Reference(List.of(new Part(Look.PLAIN, "Lee. "), new Part(Look.ITALIC, "Walks."))).words());
    }

    @Test
    void whatIsWrongIsToldLineByLine() {
        Problem.Found found = new Problem.Found(List.of(new Problem("a:1", "one"), new Problem("a:2", "two")));
        assertEquals("a:1: one\na:2: two", found.getMessage());
        assertEquals(List.of(new Problem("b:3", "three")), new Problem.Found("b:3", "three").problems());
    }

    private static Source source(String year, String kind, String... authors) {
        return new Source("id", List.of(authors), year, kind, "", NONE, "");
    }

    private static Measure measure(Integer... forms) {
        return Small.measure("measure", List.of(forms), Optional.empty(), List.of(), List.of());
    }

    private static Effect effect(String metric, String design, double... estimate) {
        OptionalDouble figure = estimate.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(estimate[0]);
        return new Effect(
                "id",
                "",
                "",
                "",
                metric,
                figure,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                "",
                "",
                "",
                design,
                "",
                false,
                Optional.empty(),
                "",
                List.of(),
                List.of());
    }
}
