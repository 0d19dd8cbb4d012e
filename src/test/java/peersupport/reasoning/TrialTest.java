package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static peersupport.evidence.Small.need;

import java.util.Arrays;
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
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.Small;
import peersupport.reasoning.Completions.Partial;

/** A card is tried as it stands and after its ground was shifted: what no longer holds of it is told. */
class TrialTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Configuration COMPARING = card("N3");
    private static final Configuration SHY = card("R4");
    private static final Design GROUP = Design.named("A group").with("format", Answer.of("group"));

    @Test
    void aCardThatHoldsHasNothingToTellAndNeitherHasABareLabel() {
        assertEquals(List.of(), with(List.of(), COMPARING, SHY, card("P24")).problems());
    }

    @Test
    void aCaseThatComesOutOtherwiseIsToldWithWhatWasRead() {
        Case open = new Case("Nobody said how it is led", Optional.empty(), "", GROUP, "open");
        Case active = new Case("Nobody said how it is led", Optional.empty(), "", GROUP, "active");
        Trial trial = with(List.of());
        assertEquals(Optional.empty(), trial.wrong(COMPARING, open));
        assertEquals(
                Optional.of("N3 is open, not active, in the case 'Nobody said how it is led': "
                        + "group is met, not comparison-managed is not-said."),
                trial.wrong(COMPARING, active));
    }

    @Test
    void everyCaseOfACardIsTried() {
        Configuration said = Card.of("N3", "group", "not comparison-managed")
                .expecting("active", "open", "blocked")
                .written();
        assertEquals(
                List.of(
                        "N3 is open, not active, in the case 'active'",
                        "N3 is open, not blocked, in the case 'blocked'"),
                with(List.of()).problems(said).stream()
                        .map(problem -> problem.says().split(":")[0])
                        .toList());
    }

    @Test
    void aCardOpenWhereNothingIsOpenIsToldWithADesignThatShowsIt() {
        Trial trial = with(List.of(defined(new Any(List.of(need("group"), need("not group"))))), COMPARING, SHY);
        assertEquals(
                List.of(new Problem(
                        "take-up.yaml:7",
                        "R4 is open for a design that answers hesitations: [group-shy], yet however that is completed "
                                + "it is active. Change its needs, or the definitions behind them.")),
                trial.problems());
    }

    @Test
    void aCardThatCanNeverBeActiveIsTold() {
        Trial trial = with(List.of(defined(new All(List.of(need("group"), need("not group"))))), COMPARING, SHY);
        assertEquals(
                List.of("R4 can never be active: no answers are as it needs. Change its needs."),
                trial.problems().stream().map(Problem::says).toList());
    }

    @Test
    void aProblemOfACardWithoutAPlaceIsToldOfTheFolder() {
        Trial trial = new Trial(
                changed(List.of(defined(new All(List.of(need("group"), need("not group"))))), SHY), Map.of(), ADVISOR);
        assertEquals("rules/configurations", trial.problems(SHY).get(0).place());
    }

    @Test
    void needsAreAsNeededOrNot() {
        Trial trial = with(List.of());
        Completions format = groupOf(COMPARING, "group");
        assertTrue(trial.asNeeded(COMPARING, format, partial("format", "group").and(led("turns"))));
        assertFalse(trial.asNeeded(COMPARING, format, partial("format", "one-to-one")));
        assertFalse(trial.asNeeded(COMPARING, format, partial("format", "group").and(led("comparison"))));
        assertFalse(trial.asNeeded(COMPARING, format, partial("format", "group")));
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

    private static Partial partial(String question, String... options) {
        return new Partial(Map.of(question, Answer.of(options)));
    }

    private static Partial led(String... options) {
        return new Partial(Map.of("group-leading", new Chosen(List.of(options), false)));
    }

    private static Context defined(Condition condition) {
        return Small.defined("group-only", condition);
    }

    private static Trial with(List<Context> changed, Configuration... cards) {
        return new Trial(changed(changed, cards), Map.of("configuration R4", "take-up.yaml:7"), ADVISOR);
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

    private static Configuration card(String id) {
        return KNOWLEDGE.configurations().get(id);
    }
}
