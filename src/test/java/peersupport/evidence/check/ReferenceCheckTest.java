package peersupport.evidence.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static peersupport.evidence.Small.broughtAbout;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.list;
import static peersupport.evidence.Small.need;
import static peersupport.evidence.Small.option;
import static peersupport.evidence.Small.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peersupport.evidence.Card;
import peersupport.evidence.Small;
import peersupport.evidence.card.Configuration.RolePlay;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Configuration.Watch;
import peersupport.evidence.card.Domain;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Section;
import peersupport.evidence.document.MeasureSet;
import peersupport.evidence.document.PlanTopic;
import peersupport.evidence.document.Standard;
import peersupport.evidence.document.Standard.Item;
import peersupport.evidence.register.Basis;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Theory;

/** What one part of the knowledge base names in another is there and can be read, and what is suggested is whole. */
class ReferenceCheckTest {
    private static final Optional<Condition> ANY = Optional.empty();
    private static final Optional<Condition> FELT = Optional.of(need("felt"));
    private static final List<String> NONE = List.of();
    private static final List<String> ONE = List.of("row");
    private static final String NOT_READ = "', which is brought about by configurations: only cards may need it.";

    @Test
    void whatIsThereMayBeNamed() {
        assertEquals(
                List.of(),
                told(
                        Card.of("N1", "felt"),
                        Card.of("N2").in("domain"),
                        Card.of("N3").in("take-up"),
                        Card.of("N4").in("implementation"),
                        note(ANY, "N1"),
                        Small.measure("m", List.of(3), Optional.of(need("a")), NONE, NONE),
                        new MeasureSet("set", "", "", List.of("m"), "", Optional.empty(), ONE),
                        new Theory("t", "", "", List.of("N2"), NONE, NONE),
                        Small.guided("g", "row"),
                        row("r", List.of("row"), "", "")));
    }

    @Test
    void guidanceNamesTheRowThatPromptedIt() {
        assertTold("context g", "'g' says what good looks like, but names no row. Name one.", Small.guided("g"));
    }

    @Test
    void notesAndResultsSpeakOfWhatIsRead() {
        assertTold("note note", "note names 'felt" + NOT_READ, note(FELT));
        assertTold("effect effect", "effect names 'felt" + NOT_READ, Small.effect(FELT, NONE, NONE));
    }

    @Test
    void measuresAndTheirSets() {
        Object measure = Small.measure("m", List.of(), ANY, NONE, NONE);
        assertTold("measure m", "m names 'felt" + NOT_READ, Small.measure("m", List.of(), FELT, NONE, NONE));
        assertTold(
                "measure set set",
                "'set' names m, which has no 'forms'. Say how many items it has.",
                measure,
                new MeasureSet("set", "", "", List.of("m"), "", Optional.empty(), ONE));
    }

    @Test
    void nothingWaitsForWhatIsOptional() {
        Section papers = Small.optional(question("paper", option("yes", "printed"), option("no")));
        assertEquals(List.of(), told(papers, context("printed")));
        String says = "'paper' is optional, but a card or a sign rests on it, or it is asked first. "
                + "Move it to another section.";
        assertTold("question paper", says, papers, context("printed"), Card.of("N1", "printed"));
        assertTold("question paper", says, papers, context("printed"), Small.factor("f", "printed"));
        assertEquals(List.of(), told(papers, context("printed"), topic(Optional.of(need("printed")), ONE)));
    }

    @Test
    void linesOfThePlan() {
        assertTold("plan topic topic", "topic names 'felt" + NOT_READ, topic(FELT, ONE));
        assertTold("plan topic topic", "'topic' has a line that names no row. Name one: do it", topic(ANY, NONE));
        assertEquals(List.of(), told(topic(ANY, ONE)));
    }

    @Test
    void rowsNameASourceAndSayWhyTheyAreUnused() {
        assertTold("row r", "r names no source. Name one.", Small.row("r"));
        assertTold("row r", "r is unused without 'why'. Say why.", Small.unused("r", ""));
        assertEquals(List.of(), told(Small.unused("r", "known")));
    }

    @Test
    void aLabelNamesWhatIsRead() {
        assertTold(
                "configuration N1", "N1 names 'felt" + NOT_READ, Card.of("N1").naming("felt"));
    }

    @Test
    void aQuestionHasTwoOptionsAndAnswersThatSomethingUses() {
        assertTold("question q", "'q' offers fewer than two options. Add one.", question("q", option("o", "a")));
        Object idle = list("q", option("o"), option("p"));
        assertTold(
                "question q",
                "nothing uses the answers to 'q'. Let an option make a context, or take the question out.",
                idle);
        Item item = new Item("i", "", "", List.of("q"), NONE, NONE);
        assertEquals(List.of(), told(idle, new Standard("s", "", "", ANY, NONE, List.of(item))));
    }

    @Test
    void aHarmOrARiskIsWatchedForAndABenefitNeedNotBe() {
        String says = " is a harm or a risk without 'watch'. Say what to look out for.";
        assertSuggested("N1" + says, Card.of("N1").watching(null));
        assertSuggested("P1" + says, Card.of("P1").on(Side.AGAINST).watching(null));
        assertEquals(List.of(), suggested(Card.of("P1").watching(null)));
        assertEquals(List.of(), suggested(Card.of("T1").on(Side.AGAINST).watching(null)));
        assertEquals(List.of(), suggested(Card.of("N1").on(Basis.LABEL).watching(null)));
    }

    @Test
    void whatIsWatchedForIsFilledIn() {
        assertSuggested("N1: 'watch' has no 'supervision'. Add at least one.", watched("N1", ONE, ONE, NONE, ONE));
        assertEquals(List.of(), suggested(watched("P1", ONE, ONE, NONE, ONE)));
        assertSuggested("N1: 'watch' has no 'signs'. Add at least one.", watched("N1", NONE, ONE, ONE, ONE));
        assertSuggested("N1: 'watch' has no 'do'. Add at least one.", watched("N1", ONE, NONE, ONE, ONE));
        assertSuggested("N1: 'watch' has no 'rows'. Add at least one.", watched("N1", ONE, ONE, ONE, NONE));
    }

    @Test
    void trainingHasASceneAndASceneIsFilledIn() {
        Card trained = Card.of("N1").watching(Card.watch(List.of("a")));
        assertSuggested("N1 calls for training without 'role-play'. Write a scene to practise it on.", trained);
        assertEquals(List.of(), suggested(trained.playing(new RolePlay("", ONE, ONE, ONE))));
        assertSuggested(
                "N1: 'role-play' has no 'helpful'. Add at least one.",
                trained.playing(new RolePlay("", NONE, ONE, ONE)));
        assertSuggested(
                "N1: 'role-play' has no 'harmful'. Add at least one.",
                trained.playing(new RolePlay("", ONE, NONE, ONE)));
        assertSuggested(
                "N1: 'role-play' has no 'rows'. Add at least one.", trained.playing(new RolePlay("", ONE, ONE, NONE)));
        assertSuggested(
                "N2 has no 'evaluate'. Say what to observe.", Card.of("N2").evaluated(null));
    }

    private static Card watched(
            String id, List<String> signs, List<String> steps, List<String> supervision, List<String> rows) {
        return Card.of(id).watching(new Watch("", signs, "", steps, List.of(), "", "", supervision, rows, NONE));
    }

    private static void assertTold(String where, String says, Object... parts) {
        assertEquals(List.of(where + ": " + says), told(parts));
    }

    private static List<String> told(Object... parts) {
        List<Object> all = new ArrayList<>(List.of(parts));
        all.addAll(List.of(new Domain("domain", ""), context("a"), broughtAbout("felt"), Small.row("row", "source")));
        List<String> told = new ArrayList<>();
        new ReferenceCheck(Small.of(all.toArray()), (where, says) -> told.add(where + ": " + says)).check();
        return told;
    }

    private static void assertSuggested(String says, Card card) {
        assertEquals(List.of(says), suggested(card));
    }

    private static List<String> suggested(Card card) {
        List<String> told = new ArrayList<>();
        new SuggestionCheck(Small.of(card), (where, says) -> told.add(says)).check();
        return told;
    }

    private static Note note(Optional<Condition> applies, String... beside) {
        return new Note("note", Note.Kind.LIMIT, "", applies, false, List.of(), List.of(beside));
    }

    private static PlanTopic topic(Optional<Condition> applies, List<String> rows) {
        return new PlanTopic("topic", "", List.of(new PlanTopic.Line("do it", "", "", applies, NONE, rows)));
    }

    private static Row row(String id, List<String> restsOn, String unused, String why) {
        return new Row(id, "", List.of("source"), restsOn, "", "stated", "", unused, why);
    }
}
