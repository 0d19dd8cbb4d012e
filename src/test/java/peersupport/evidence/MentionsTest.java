package peersupport.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.defined;
import static peersupport.evidence.Small.need;
import static peersupport.evidence.Small.option;
import static peersupport.evidence.Small.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.evidence.Knowledge.Opening;
import peersupport.evidence.card.Configuration.Follows;
import peersupport.evidence.card.Configuration.Limit;
import peersupport.evidence.card.Configuration.OnlyIf;
import peersupport.evidence.card.Configuration.RolePlay;
import peersupport.evidence.card.Configuration.Route;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.card.Configuration.Watch;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Factor.DomainLink;
import peersupport.evidence.card.Factor.Sign;
import peersupport.evidence.card.Note;
import peersupport.evidence.card.Note.Side;
import peersupport.evidence.context.Condition;
import peersupport.evidence.document.Checklist;
import peersupport.evidence.document.Checklist.Line;
import peersupport.evidence.document.Checklist.Matter;
import peersupport.evidence.document.Checklist.Worry;
import peersupport.evidence.document.MeasureSet;
import peersupport.evidence.document.PlanTopic;
import peersupport.evidence.document.Standard;
import peersupport.evidence.document.Standard.Item;
import peersupport.evidence.register.Basis;
import peersupport.evidence.register.Studied;
import peersupport.evidence.register.Theory;

/** Whatever part of the knowledge base makes use of a context, a source or a row, the use is seen. */
class MentionsTest {
    private static final Optional<Condition> C = Optional.of(need("not c"));
    private static final Optional<Condition> ANY = Optional.empty();
    private static final List<String> NONE = List.of();
    private static final List<String> ROWS = List.of("r");
    private static final List<String> SOURCES = List.of("s");

    @TestFactory
    Stream<DynamicTest> everyUseOfAContextIsSeen() {
        return seen(
                List.of(
                        Map.entry("definition", defined("d", C.get())),
                        Map.entry("need of a card", Card.of("P1", "not c")),
                        Map.entry("circumstance of a card", Card.of("N1", "not c")),
                        Map.entry("route of a card", Card.of("N1").by("route", "not c")),
                        Map.entry("safeguard of a card", Card.of("N1").guardedBy("c")),
                        Map.entry("limit of a card", Card.of("N1").limited(new Limit("", List.of(need("c")), ROWS))),
                        Map.entry("name of a card", Card.of("N1").naming("c")),
                        Map.entry("training of a card", Card.of("N1").watching(Card.watch(List.of("c")))),
                        Map.entry("what to watch for only where", Card.of("N1").watching(only("c"))),
                        Map.entry("gate of a question", question("q", true, Optional.of("c"), option("o"))),
                        Map.entry(
                                "what the programme is",
                                question(question("q", option("o", "c")), OptionalInt.empty(), true, false)),
                        Map.entry("sign of a factor", Small.factor("f", "not c")),
                        Map.entry("note", note(C, NONE, NONE)),
                        Map.entry("effect", Small.effect(C, NONE, NONE)),
                        Map.entry("measure", Small.measure("m", List.of(), C, NONE, NONE)),
                        Map.entry("standard", standard(C, NONE, NONE, NONE)),
                        Map.entry("item of a standard", standard(ANY, NONE, List.of("c"), NONE)),
                        Map.entry("line of the plan", topic(C, NONE, NONE)),
                        Map.entry("context of a line of the plan", topic(ANY, List.of("c"), NONE)),
                        Map.entry("set of measures", new MeasureSet("m", "", "", NONE, "", C, NONE)),
                        Map.entry(
                                "line of the checklist",
                                new Checklist(List.of(new Worry("", "", "", C, NONE)), List.of(), List.of())),
                        Map.entry(
                                "matter of the checklist",
                                new Checklist(List.of(), List.of(new Matter("", "", C, NONE)), List.of())),
                        Map.entry("who was studied", new Studied("s", "", "", false, List.of("c"), NONE, NONE)),
                        Map.entry("where was studied", new Studied("s", "", "", false, NONE, List.of("c"), NONE)),
                        Map.entry("in which country", new Studied("s", "", "", false, NONE, NONE, List.of("c")))),
                (part, name) -> assertEquals(
                        Set.of("c"),
                        Set.copyOf(new Mentions(Small.of(part, context("c"), Small.source("s"))).contexts())));
    }

    @Test
    void askingForAContextIsNoUseOfIt() {
        Knowledge knowledge = Small.of(context("c"), question("q", option("o", "c")));
        assertEquals(Set.of(), Set.copyOf(new Mentions(knowledge).contexts()));
    }

    @Test
    void whomASourceStudiedIsToldByItsCitation() {
        Studied studied = new Studied("s", "", "", false, List.of("c"), NONE, NONE);
        assertEquals(
                List.of("s"),
                new Mentions(Small.of(studied, context("c"), Small.source("s")))
                        .all()
                        .map(Mention::name)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyCitationIsSeen() {
        return seen(
                List.of(
                        Map.entry("card", Card.of("N1").from("s")),
                        Map.entry("note", note(ANY, NONE, SOURCES)),
                        Map.entry("effect", Small.effect(ANY, NONE, SOURCES)),
                        Map.entry("measure", Small.measure("m", List.of(), ANY, NONE, SOURCES)),
                        Map.entry("standard", standard(ANY, SOURCES, NONE, NONE)),
                        Map.entry("theory", new Theory("t", "", "", NONE, NONE, SOURCES)),
                        Map.entry("row", Small.row("r", "s"))),
                (part, name) -> assertEquals(
                        Set.of("s"), Set.copyOf(new Mentions(Small.of(part, Small.source("s"))).sources())));
    }

    @TestFactory
    Stream<DynamicTest> everyUseOfARowIsToldInWords() {
        return seen(
                List.of(
                        Map.entry("N1", bare().resting("r")),
                        Map.entry("N1", bare().beside("r")),
                        Map.entry("N1", bare().by(new Route("", "", List.of(), Basis.STATED, ROWS))),
                        Map.entry("N1", bare().guarded(new Safeguard("c", NONE, Basis.STATED, ROWS, ""))),
                        Map.entry("N1", bare().limited(new Limit("", List.of(), ROWS))),
                        Map.entry("N1", bare().following(new Follows("", ROWS))),
                        Map.entry(
                                "N1",
                                bare().watching(new Watch("", NONE, "", NONE, List.of(), "", "", NONE, ROWS, NONE))),
                        Map.entry("N1", bare().playing(new RolePlay("", NONE, NONE, ROWS))),
                        Map.entry("the interview", new Opening(NONE, ROWS)),
                        Map.entry(
                                "the checklist",
                                new Checklist(
                                        List.of(new Worry("", "", "", Optional.empty(), ROWS)), List.of(), List.of())),
                        Map.entry(
                                "the checklist",
                                new Checklist(
                                        List.of(), List.of(new Matter("", "", Optional.empty(), ROWS)), List.of())),
                        Map.entry("the checklist", new Checklist(List.of(), List.of(), List.of(new Line("", ROWS)))),
                        Map.entry("Trust", new Factor("f", "Trust", "", ROWS, List.of(), List.of())),
                        Map.entry(
                                "Trust",
                                new Factor(
                                        "f",
                                        "Trust",
                                        "",
                                        NONE,
                                        List.of(),
                                        List.of(new Sign(List.of(need("c")), true, ROWS)))),
                        Map.entry(
                                "Trust",
                                new Factor("f", "Trust", "", NONE, List.of(new DomainLink("d", ROWS)), List.of())),
                        Map.entry("note", note(ANY, ROWS, NONE)),
                        Map.entry("effects", Small.effect(ANY, ROWS, NONE)),
                        Map.entry("measures", Small.measure("m", List.of(), ANY, ROWS, NONE)),
                        Map.entry("measures", new MeasureSet("m", "", "", NONE, "", Optional.empty(), ROWS)),
                        Map.entry("the evaluation plan", topic(ANY, NONE, ROWS)),
                        Map.entry("Standard", standard(ANY, NONE, NONE, ROWS)),
                        Map.entry("Theory", new Theory("t", "Theory", "", NONE, ROWS, NONE)),
                        Map.entry("guidance", Small.guided("c", "r"))),
                (part, name) -> {
                    Usage usage = new Usage(Small.of(part));
                    assertEquals(Set.of(name), usage.of("r"));
                    assertEquals(List.of("r"), usage.rows().toList());
                });
    }

    @Test
    void aCautionOnASourceIsAUseOfItsOwnUnlessMarkedUnused() {
        Usage usage = new Usage(Small.of(Small.row("S-1", "s"), Small.unused("S-2", "why"), Small.row("N-1", "s")));
        assertEquals(Set.of(Usage.SOURCES), usage.of("S-1"));
        assertEquals(Set.of(), usage.of("S-2"));
        assertEquals(Set.of(), usage.of("N-1"));
    }

    private static Stream<DynamicTest> seen(
            List<? extends Map.Entry<String, ?>> parts, BiConsumer<Object, String> assertion) {
        return parts.stream()
                .map(part ->
                        DynamicTest.dynamicTest(part.getKey(), () -> assertion.accept(part.getValue(), part.getKey())));
    }

    private static Watch only(String context) {
        OnlyIf some = new OnlyIf(context, List.of("sign"), List.of("step"));
        return new Watch("", NONE, "", NONE, List.of(some), "", "", NONE, NONE, NONE);
    }

    /** A card that no row is used by. */
    private static Card bare() {
        return Card.of("N1").resting().watching(null);
    }

    private static Note note(Optional<Condition> applies, List<String> rows, List<String> sources) {
        return new Note("note", Note.Kind.LIMIT, "", applies, false, List.of(new Side("", rows, sources)), NONE);
    }

    private static Standard standard(
            Optional<Condition> applies, List<String> sources, List<String> contexts, List<String> rows) {
        Item item = new Item("i", "", "", NONE, contexts, rows);
        return new Standard("standard", "Standard", "", applies, sources, List.of(item));
    }

    private static PlanTopic topic(Optional<Condition> applies, List<String> contexts, List<String> rows) {
        return new PlanTopic("topic", "", List.of(new PlanTopic.Line("", "", "", applies, contexts, rows)));
    }
}
