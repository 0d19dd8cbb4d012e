package peersupport.reasoning.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.defined;
import static peersupport.evidence.Small.leaving;
import static peersupport.evidence.Small.list;
import static peersupport.evidence.Small.need;
import static peersupport.evidence.Small.option;
import static peersupport.evidence.Small.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.Card;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Small;
import peersupport.evidence.context.Condition.All;
import peersupport.reasoning.check.Completions.Partial;

/** Every way to answer what a card rests on, once each, and no way that says nothing new. */
class CompletionsTest {
    private static final Answer YES = Answer.of("yes");
    private static final Answer NO = Answer.of("no");
    private static final Knowledge KNOWLEDGE = Small.of(
            context("a"),
            context("b"),
            context("other"),
            context("c"),
            context("gated"),
            context("perhaps"),
            defined("both", new All(List.of(need("a"), need("c")))),
            list("qab", option("x", "a"), option("y", "b"), option("z", "other"), leaving("u", "other")),
            question("qc", option("yes", "c"), option("no"), leaving("unsure", "c")),
            question("qg", false, Optional.of("c"), option("yes", "gated"), option("no")),
            question(question("qp", option("yes", "perhaps"), option("no")), OptionalInt.empty(), false, true));

    @Test
    void conditionsThatShareNoQuestionAreKeptApart() {
        List<Completions> groups = groups("a", "not c", "b");
        assertEquals(2, groups.size());
        Completions lists =
                groups.stream().filter(group -> group.concerns("a")).findFirst().orElseThrow();
        assertTrue(lists.concerns("b"));
        assertFalse(lists.concerns("c"));
    }

    @Test
    void theWaysACardComesAboutAndItsSafeguardsCountAsItsCircumstancesDo() {
        List<Completions> groups = Completions.of(
                KNOWLEDGE,
                Card.of("N1", "a")
                        .by("way", "c")
                        .guardedBy("perhaps")
                        .guardedBy("gated")
                        .written());
        assertEquals(3, groups.size());
        assertTrue(groups.stream().anyMatch(group -> group.concerns("c") && group.concerns("gated")));
        assertTrue(groups.stream().anyMatch(group -> group.concerns("perhaps") && !group.concerns("a")));
    }

    @Test
    void conditionsThatShareAQuestionThroughADefinitionOrAGateAreKeptTogether() {
        assertEquals(1, groups("gated", "not c").size());
        Completions all = groups("a", "c", "both").get(0);
        assertEquals(1, groups("a", "c", "both").size());
        assertTrue(all.concerns("a") && all.concerns("c") && all.concerns("both"));
        assertEquals(2, groups("gated", "a").size());
    }

    @Test
    void oneAnswerStandsForAllThatSayTheSame() {
        assertEquals(
                Set.of(Map.of(), Map.of("qc", YES), Map.of("qc", NO)),
                answers(groups("c").get(0).partials()));
        assertEquals(3, groups("c").get(0).partials().count());
        assertEquals(
                Set.of(Map.of(), Map.of("qp", YES), Map.of("qp", NO)),
                answers(groups("perhaps").get(0).partials()));
    }

    @Test
    void aListIsAnsweredByEverySetOfOptionsThatMattersClosedAndOpen() {
        List<Partial> partials = groups("a", "b").get(0).partials().toList();
        assertEquals(
                Set.of(
                        Map.of(),
                        Map.of("qab", chosen(false)),
                        Map.of("qab", chosen(false, "x")),
                        Map.of("qab", chosen(true, "x")),
                        Map.of("qab", chosen(false, "y")),
                        Map.of("qab", chosen(true, "y")),
                        Map.of("qab", chosen(false, "x", "y"))),
                answers(partials.stream()));
        assertEquals(7, partials.size());
        assertEquals(
                Set.of(Map.of(), Map.of("qab", chosen(false)), Map.of("qab", chosen(false, "z"))),
                answers(groups("other").get(0).partials()));
    }

    @Test
    void anAnswerThatIsHeldBackSaysNothingAndIsLeftOut() {
        assertEquals(
                Set.of(
                        Map.of(),
                        Map.of("qc", YES),
                        Map.of("qc", YES, "qg", YES),
                        Map.of("qc", YES, "qg", NO),
                        Map.of("qc", NO),
                        Map.of("qc", NO, "qg", YES),
                        Map.of("qc", NO, "qg", NO)),
                answers(groups("gated").get(0).partials()));
    }

    @Test
    void aCompletionKeepsWhatIsSaidAndLeavesNothingOpen() {
        Completions lists = groups("a", "b").get(0);
        assertEquals(
                Set.of(Map.of("qab", chosen(false, "x")), Map.of("qab", chosen(false, "x", "y"))),
                answers(lists.of(new Partial(Map.of("qab", chosen(true, "x"))))));
        assertEquals(4, lists.of(new Partial(Map.of())).count());
        assertEquals(
                Set.of(Map.of("qab", chosen(false)), Map.of("qab", chosen(false, "y"))),
                answers(lists.of(new Partial(Map.of("qab", new Chosen(List.of(), List.of("x"), true))))));
        assertEquals(
                Set.of(Map.of("qab", chosen(false))), answers(lists.of(new Partial(Map.of("qab", chosen(false))))));
    }

    @Test
    void answersAreTakenTogetherAndTold() {
        Partial some = new Partial(Map.of("qc", YES, "qab", chosen(true, "x")));
        assertEquals("a design that answers qab: [x], the rest not decided, qc: [yes]", some.toString());
        assertEquals("a design without answers", new Partial(Map.of()).toString());
        assertEquals(
                Map.of("qc", YES, "qab", chosen(true, "x"), "qp", NO),
                some.and(new Partial(Map.of("qc", NO, "qp", NO))).answers());
        assertEquals(some.answers(), some.design().answers());
    }

    private static List<Completions> groups(String... needs) {
        return Completions.of(KNOWLEDGE, Card.of("N1", needs).written());
    }

    private static Set<Map<String, Answer>> answers(Stream<Partial> partials) {
        return partials.map(Partial::answers).collect(Collectors.toSet());
    }

    private static Chosen chosen(boolean rest, String... options) {
        return new Chosen(List.of(options), rest);
    }
}
