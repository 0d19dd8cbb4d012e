package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static peersupport.evidence.Small.need;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Card;
import peersupport.evidence.Case;
import peersupport.evidence.Condition;
import peersupport.evidence.Condition.All;
import peersupport.evidence.Condition.Any;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Harm;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Option;
import peersupport.evidence.Problem;
import peersupport.evidence.Small;
import peersupport.files.KnowledgeReader;
import peersupport.reasoning.Completions.Partial;

/** A card is tried as it stands and after its ground was shifted: what no longer holds of it is told. */
class TrialTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Harm HARM = Harm.in(KNOWLEDGE);
    private static final Configuration COMPARING = HARM.card();
    private static final String ID = COMPARING.id();
    /** One that needs something of people, and something that is worked out from others. */
    private static final Configuration SHY = KNOWLEDGE.configurations().values().stream()
            .filter(card -> card.needs().size() == 2
                    && KNOWLEDGE.owner(card.needs().get(0).context()).isPresent()
                    && card.needs().get(0).met()
                    && card.needs().get(1).met()
                    && KNOWLEDGE
                            .contexts()
                            .get(card.needs().get(1).context())
                            .definition()
                            .isPresent())
            .findFirst()
            .orElseThrow();

    private static final Configuration LABEL = KNOWLEDGE.configurations().values().stream()
            .filter(Configuration::labelOnly)
            .findFirst()
            .orElseThrow();
    private static final Design GROUP = HARM.possible();
    private static final Condition NEVER = new All(List.of(need(HARM.met()), need("not " + HARM.met())));

    @Test
    void aCardThatHoldsHasNothingToTellAndNeitherHasABareLabel() {
        Trial trial = new Trial(KNOWLEDGE, KnowledgeReader.load().places(), ADVISOR);
        for (Configuration card : List.of(COMPARING, SHY, LABEL)) {
            assertEquals(List.of(), trial.problems(card));
        }
    }

    @Test
    void aCaseThatComesOutOtherwiseIsToldWithWhatWasRead() {
        Case open = new Case("Nobody said how it is led", Optional.empty(), "", GROUP, "open");
        Case active = new Case("Nobody said how it is led", Optional.empty(), "", GROUP, "active");
        Trial trial = with(List.of());
        assertEquals(Optional.empty(), trial.wrong(COMPARING, open));
        assertEquals(
                Optional.of(ID + " is open, not active, in the case 'Nobody said how it is led': " + HARM.met()
                        + " is met, not " + HARM.notMet() + " is not-said."),
                trial.wrong(COMPARING, active));
    }

    @Test
    void everyCaseOfACardIsTried() {
        Configuration said = Card.of(ID, HARM.met(), "not " + HARM.notMet())
                .expecting("active", "open", "blocked")
                .written();
        assertEquals(
                List.of(
                        ID + " is open, not active, in the case 'active'",
                        ID + " is open, not blocked, in the case 'blocked'"),
                with(List.of()).problems(said).stream()
                        .map(problem -> problem.says().split(":")[0])
                        .toList());
    }

    @Test
    void aCardOpenWhereNothingIsOpenIsToldWithADesignThatShowsIt() {
        Trial trial = with(List.of(defined(new Any(List.of(need(HARM.met()), need("not " + HARM.met()))))), SHY);
        String says = trial.notOpen(SHY).orElseThrow();
        assertTrue(
                says.matches(SHY.id() + " is open for a design that answers .*, yet however that is completed it is "
                        + "active\\. Change its needs, or the definitions behind them\\."),
                says);
    }

    @Test
    void aCardThatCanNeverBeActiveIsTold() {
        Trial trial = with(List.of(defined(NEVER)), SHY);
        String says = SHY.id() + " can never be active: no answers are as it needs. Change its needs.";
        assertEquals(Optional.of(says), trial.notOpen(SHY));
        assertTrue(trial.problems().contains(new Problem("take-up.yaml:7", says)));
    }

    @Test
    void aProblemOfACardWithoutAPlaceIsToldOfTheFolder() {
        Trial trial = new Trial(changed(List.of(defined(NEVER)), SHY), Map.of(), ADVISOR);
        assertEquals("rules/configurations", trial.problems(SHY).get(0).place());
    }

    @Test
    void aNeedThatNoCaseMissesIsToldWithADesignThatWouldTell() {
        assertEquals(
                List.of(new Problem(
                        "cards.yaml:1",
                        "no case notices 'N1 without b'. Add one that does, such as a design that answers qa: [yes]: "
                                + "open, and active with the change.")),
                unnoticed(Map.of(), false, answering("active", "yes", "yes"), answering("blocked", "no", "yes")));
    }

    @Test
    void whereEachNeedIsMissedNothingIsTold() {
        assertEquals(List.of(), unnoticed(Map.of(), false, enough()));
    }

    @Test
    void aNeedThatMakesNoDifferenceIsToldUnlessItIsListedAndSoIsAnExceptionInVain() {
        String listed = "exception N1 without a";
        assertEquals(
                List.of("'N1 without a' makes no difference, however the questions are answered. Change the needs, or "
                        + "list it in exceptions.yaml and say why."),
                unnoticed(Map.of(), true, enough()).stream().map(Problem::says).toList());
        assertEquals(List.of(), unnoticed(Map.of(listed, "exceptions.yaml:3"), true, enough()));
        assertEquals(
                List.of(new Problem(
                        "exceptions.yaml:3",
                        "'N1 without a' is noticed by a case, or changes nothing that N1 needs. Take the line out.")),
                unnoticed(Map.of(listed, "exceptions.yaml:3"), false, enough()));
    }

    @Test
    void needsAreAsNeededOrNot() {
        Trial trial = with(List.of());
        Completions format = groupOf(COMPARING, HARM.met());
        assertTrue(trial.asNeeded(COMPARING, format, form(HARM.formed()).and(led(HARM.more()))));
        assertFalse(trial.asNeeded(COMPARING, format, form(HARM.other())));
        assertFalse(trial.asNeeded(COMPARING, format, form(HARM.formed()).and(led(HARM.done()))));
        assertFalse(trial.asNeeded(COMPARING, format, form(HARM.formed())));
    }

    @Test
    void whatConfigurationsBringAboutIsReadFromWhatTheRulesConclude() {
        Configuration fed = KNOWLEDGE.configurations().values().stream()
                .filter(one -> one.needs().stream()
                        .anyMatch(
                                need -> KNOWLEDGE.contexts().get(need.context()).broughtAbout()))
                .findFirst()
                .orElseThrow();
        String felt = fed.needs().stream()
                .map(Condition.Need::context)
                .filter(context -> KNOWLEDGE.contexts().get(context).broughtAbout())
                .findFirst()
                .orElseThrow();
        Trial trial = with(List.of());
        Configuration waiting = Card.of("N1", felt).written();
        Completions behind = groupOf(waiting, felt);
        Case active = KNOWLEDGE.feeders(felt).get(0).cases().stream()
                .filter(example -> example.expect().equals("active"))
                .findFirst()
                .orElseThrow();
        assertTrue(trial.asNeeded(waiting, behind, new Partial(active.design().answers())));
        assertFalse(trial.asNeeded(waiting, behind, new Partial(Map.of())));
        assertFalse(trial.state(need(felt), new Partial(Map.of())).ruledOut(need(felt)));
    }

    private static Completions groupOf(Configuration card, String context) {
        return Completions.of(KNOWLEDGE, card).stream()
                .filter(group -> group.concerns(context))
                .findFirst()
                .orElseThrow();
    }

    private static Partial form(Option option) {
        return new Partial(Map.of(HARM.form().id(), Answer.of(option.id())));
    }

    private static Partial led(Option option) {
        return new Partial(Map.of(HARM.doing().id(), new Chosen(List.of(option.id()), false)));
    }

    /** What the second need of that card is worked out from, changed. */
    private static Context defined(Condition condition) {
        return Small.defined(SHY.needs().get(1).context(), condition);
    }

    /** Cases that each miss one thing, of two questions, where a third asks what else there is. */
    private static Case[] enough() {
        return new Case[] {
            answering("active", "yes", "yes"),
            answering("blocked", "no", "yes"),
            answering("blocked", "yes", "no"),
            answering("open", null, "yes"),
            answering("open", "yes", null)
        };
    }

    private static Case answering(String expect, String a, String b) {
        Design design = Design.named(expect);
        design = a == null ? design : design.with("qa", Answer.of(a));
        design = b == null ? design : design.with("qb", Answer.of(b));
        return new Case(expect, Optional.empty(), "", design, expect);
    }

    /** What is told of a card with these cases that needs a and b, where b may be asked about only if a is so. */
    private static List<Problem> unnoticed(Map<String, String> exceptions, boolean gated, Case... cases) {
        Configuration card = Card.of("N1", "a", "b").trying(cases).written();
        Knowledge knowledge = Small.of(
                card,
                Small.question("qa", Small.option("yes", "a"), Small.option("no", "d")),
                Small.question(
                        "qb",
                        false,
                        gated ? Optional.of("a") : Optional.empty(),
                        Small.option("yes", "b"),
                        Small.option("no")),
                Small.context("a"),
                Small.context("b"),
                Small.context("d"));
        Map<String, String> places = new HashMap<>(exceptions);
        places.put("configuration N1", "cards.yaml:1");
        return new Trial(knowledge, places, ADVISOR).unnoticed(card);
    }

    private static Trial with(List<Context> changed, Configuration... cards) {
        return new Trial(changed(changed, cards), Map.of("configuration " + SHY.id(), "take-up.yaml:7"), ADVISOR);
    }

    /** The questions and contexts as they are, but for these, and no cards but these. */
    private static Knowledge changed(List<Context> changed, Configuration... cards) {
        return Small.of(Stream.of(
                        KNOWLEDGE.questions().values().stream(),
                        KNOWLEDGE.contents().contexts().stream()
                                .map(context -> changed.stream()
                                        .filter(other -> other.id().equals(context.id()))
                                        .findFirst()
                                        .orElse(context)),
                        KNOWLEDGE.configurations().values().stream()
                                .filter(card -> Arrays.asList(cards).contains(card)))
                .flatMap(parts -> parts)
                .toArray());
    }
}
