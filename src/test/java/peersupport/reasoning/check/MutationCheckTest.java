package peersupport.reasoning.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.option;
import static peersupport.evidence.Small.provision;
import static peersupport.evidence.Small.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Card;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.Small;
import peersupport.evidence.card.Case;
import peersupport.evidence.card.Configuration;

/** What is taken from a card, or turned round, is told where no case of the card would notice. */
class MutationCheckTest {
    @Test
    void aCircumstanceThatNoCaseMissesIsTold() {
        assertEquals(
                List.of(new Problem(
                        "cards.yaml:1",
                        "no case notices 'N1 without b'. Add one that does; if none can, list it in exceptions.yaml "
                                + "and say why.")),
                problems(
                        Map.of(),
                        false,
                        Card.of("N1", "a", "b").trying(answering("unguarded", "yyu"), answering("outside", "nyu"))));
    }

    @Test
    void whereEachConditionIsMissedNothingIsTold() {
        assertEquals(List.of(), problems(Map.of(), false, arising()));
        assertEquals(
                List.of(),
                problems(
                        Map.of(),
                        false,
                        Card.of("P1", "a", "not b")
                                .trying(
                                        answering("in-place", "ynu"),
                                        answering("not-in-place", "nnu"),
                                        answering("not-in-place", "yyu"))));
    }

    @Test
    void aNeedTakenAwayOrTurnedRoundIsToldOfACardFor() {
        assertEquals(
                List.of("P1 without a", "P1 without not b"),
                names(Card.of("P1", "a", "not b").trying(answering("in-place", "ynu"))));
        assertEquals(
                List.of("P1 without a", "P1 with not a instead of a", "P1 without not b", "P1 with b instead of not b"),
                names(Card.of("P1", "a", "not b").trying(answering("open", "uuu"))));
    }

    @Test
    void aWayAndASafeguardThatNoCaseTurnsOnAreTold() {
        Case unguarded = answering("unguarded", "yyn");
        Case guarded = answering("guarded", "yyy");
        Case elsewhere = answering("guarded", "ynn");
        assertEquals(
                List.of("N1 without a", "N1 without the way way", "N1 without b"),
                names(guardedWhere(unguarded, guarded)));
        assertEquals(List.of("N1 without a", "N1 without s"), names(guardedWhere(unguarded, elsewhere)));
        assertEquals(List.of("N1 without a"), names(guardedWhere(unguarded, guarded, elsewhere)));
        assertEquals(List.of(), names(guardedWhere(unguarded, guarded, elsewhere, answering("outside", "nyn"))));
    }

    @Test
    void aSafeguardOfAnotherWayDoesNotAnswerThisOne() {
        Card card = Card.of("N1", "a").by("one", "b").by("two").guardedBy("s", "two");
        assertEquals(
                List.of("N1 without b", "N1 without the way two", "N1 without s"),
                names(card.trying(answering("unguarded", "yyy"), answering("outside", "nyy"))),
                "turned round, b leaves only what s answers");
    }

    @Test
    void aConditionThatMakesNoDifferenceIsToldUnlessItIsListedAndSoIsAnExceptionInVain() {
        String listed = "exception N1 without a";
        assertEquals(
                List.of("no case notices 'N1 without a'. Add one that does; if none can, list it in exceptions.yaml "
                        + "and say why."),
                problems(Map.of(), true, arising()).stream().map(Problem::says).toList());
        assertEquals(List.of(), problems(Map.of(listed, "exceptions.yaml:3"), true, arising()));
        assertEquals(
                List.of(new Problem(
                        "exceptions.yaml:3",
                        "'N1 without a' is noticed by a case, or changes nothing of N1. Take the line out.")),
                problems(Map.of(listed, "exceptions.yaml:3"), false, arising()));
    }

    /** A card against with cases that each miss one thing. */
    private static Card arising() {
        return Card.of("N1", "a", "b")
                .trying(
                        answering("unguarded", "yyu"),
                        answering("outside", "nyu"),
                        answering("outside", "ynu"),
                        answering("open", "uyu"),
                        answering("open", "yuu"));
    }

    /** A card against that arises with a, comes about with b, and is answered by s. */
    private static Card guardedWhere(Case... cases) {
        return Card.of("N1", "a").by("way", "b").guardedBy("s").trying(cases);
    }

    /** A case that answers y for yes, n for no or u for nothing to the questions of a, b and s. */
    private static Case answering(String expect, String answers) {
        Design design = Design.named(expect);
        for (int i = 0; i < 3; i++) {
            char said = answers.charAt(i);
            design = said == 'u' ? design : design.with("q" + "abs".charAt(i), Answer.of(said == 'y' ? "yes" : "no"));
        }
        return new Case(expect, Optional.empty(), "", design, expect);
    }

    private static List<String> names(Card card) {
        return problems(Map.of(), false, card).stream()
                .map(problem -> problem.says().split("'")[1])
                .toList();
    }

    /** What is told of this card, where b may be asked about only if a is so. */
    private static List<Problem> problems(Map<String, String> exceptions, boolean gated, Card written) {
        Configuration card = written.written();
        Knowledge knowledge = Small.of(
                card,
                question("qa", option("yes", "a"), option("no")),
                question("qb", false, gated ? Optional.of("a") : Optional.empty(), option("yes", "b"), option("no")),
                question("qs", option("yes", "s"), option("no")),
                context("a"),
                context("b"),
                provision("s"));
        Map<String, String> places = new HashMap<>(exceptions);
        places.put("configuration N1", "cards.yaml:1");
        return new CaseCheck(knowledge, places, Loaded.ADVISOR).unnoticed(card);
    }
}
