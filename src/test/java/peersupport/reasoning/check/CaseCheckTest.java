package peersupport.reasoning.check;

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
import peersupport.design.Answer.Chosen;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Card;
import peersupport.evidence.Harm;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.Small;
import peersupport.evidence.card.Case;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Option;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.check.Completions.Partial;

/** A card is tried as it stands and after its ground was shifted: what no longer holds of it is told. */
class CaseCheckTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Harm HARM = Harm.in(KNOWLEDGE);
    private static final Configuration COMPARING = HARM.card();
    private static final String ID = COMPARING.id();
    /** One that turns on something of people, and on something that is worked out from others. */
    private static final Configuration SHY = KNOWLEDGE.configurations().values().stream()
            .filter(card -> card.arises().size() == 2
                    && KNOWLEDGE.owner(card.arises().get(0).context()).isPresent()
                    && card.arises().get(0).met()
                    && workedOut(card.arises().get(1)))
            .findFirst()
            .orElseThrow();
    /** One that helps, and needs something that is worked out from others. */
    private static final Configuration HELPING = KNOWLEDGE.configurations().values().stream()
            .filter(card -> card.needs().stream().anyMatch(CaseCheckTest::workedOut))
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
        CaseCheck trial = new CaseCheck(KNOWLEDGE, KnowledgeReader.load().places(), ADVISOR);
        for (Configuration card : List.of(COMPARING, SHY, HELPING, LABEL)) {
            assertEquals(List.of(), trial.problems(card));
        }
    }

    @Test
    void aCaseThatComesOutOtherwiseIsToldWithWhatWasRead() {
        Case open = new Case("Nobody said how it is led", Optional.empty(), "", GROUP, "open");
        Case unguarded = new Case("Nobody said how it is led", Optional.empty(), "", GROUP, "unguarded");
        CaseCheck trial = with(List.of(), COMPARING);
        assertEquals(Optional.empty(), trial.wrong(COMPARING, open));
        assertEquals(
                Optional.of(ID + " is open, not unguarded, in the case 'Nobody said how it is led': " + HARM.met()
                        + " is met, " + HARM.notMet() + " is not-said."),
                trial.wrong(COMPARING, unguarded));
    }

    @Test
    void everyCaseOfACardIsTried() {
        Configuration said = Card.of(ID, HARM.met())
                .guardedBy(HARM.notMet())
                .expecting("unguarded", "open", "outside")
                .written();
        assertEquals(
                List.of(
                        ID + " is open, not unguarded, in the case 'unguarded'",
                        ID + " is open, not outside, in the case 'outside'"),
                with(List.of(), COMPARING).problems(said).stream()
                        .map(problem -> problem.says().split(":")[0])
                        .toList());
    }

    @Test
    void aCardOpenWhereNothingIsOpenIsToldWithADesignThatShowsIt() {
        CaseCheck trial = with(List.of(defined(new Any(List.of(need(HARM.met()), need("not " + HARM.met()))))), SHY);
        String says = trial.notOpen(SHY).orElseThrow();
        assertTrue(
                says.matches(SHY.id() + " is open for a design that answers .*, yet however that is completed it is "
                        + "unguarded\\. Change its conditions, or the definitions behind them\\."),
                says);
    }

    @Test
    void aCardThatCanNeverHoldIsTold() {
        CaseCheck trial = with(List.of(defined(NEVER)), SHY);
        String says = SHY.id() + " can never be unguarded: no answers are as it needs. Change its conditions.";
        assertEquals(Optional.of(says), trial.notOpen(SHY));
        assertTrue(trial.problems().contains(new Problem("take-up.yaml:7", says)));
        Context never = HELPING.needs().stream()
                .filter(CaseCheckTest::workedOut)
                .map(need -> Small.defined(need.context(), NEVER))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Optional.of(
                        HELPING.id() + " can never be in place: no answers are as it needs. Change its conditions."),
                with(List.of(never), HELPING).notOpen(HELPING));
    }

    @Test
    void aProblemOfACardWithoutAPlaceIsToldOfTheFolder() {
        Knowledge knowledge = changed(List.of(defined(NEVER)), SHY);
        CaseCheck trial = new CaseCheck(knowledge, Map.of(), new Advisor(knowledge));
        assertEquals("rules/configurations", trial.problems(SHY).get(0).place());
    }

    @Test
    void conditionsAreAsNeededWhereTheCardHolds() {
        CaseCheck trial = with(List.of(), COMPARING);
        Completions format = groupOf(COMPARING, HARM.met());
        assertTrue(trial.asNeeded(COMPARING, format, form(HARM.formed()).and(led(HARM.more()))));
        assertFalse(trial.asNeeded(COMPARING, format, form(HARM.other())));
        assertFalse(trial.asNeeded(COMPARING, format, form(HARM.formed()).and(led(HARM.done()))));
        assertFalse(trial.asNeeded(COMPARING, format, form(HARM.formed())));
    }

    @Test
    void whatConfigurationsBringAboutIsReadFromWhatTheRulesConclude() {
        String felt = KNOWLEDGE.configurations().values().stream()
                .flatMap(Configuration::conditions)
                .map(Condition.Need::context)
                .filter(context -> KNOWLEDGE.contexts().get(context).broughtAbout())
                .findFirst()
                .orElseThrow();
        CaseCheck trial = new CaseCheck(KNOWLEDGE, Map.of(), ADVISOR);
        Configuration waiting = Card.of("N1", felt).written();
        Completions behind = groupOf(waiting, felt);
        Case holding = KNOWLEDGE.feeders(felt).get(0).cases().stream()
                .filter(example -> List.of("in-place", "unguarded").contains(example.expect()))
                .findFirst()
                .orElseThrow();
        assertTrue(trial.asNeeded(waiting, behind, new Partial(holding.design().answers())));
        assertFalse(trial.asNeeded(waiting, behind, new Partial(Map.of())));
        assertFalse(trial.state(need(felt), new Partial(Map.of())).ruledOut(need(felt)));
    }

    private static boolean workedOut(Condition.Need need) {
        return need.met()
                && KNOWLEDGE.contexts().get(need.context()).definition().isPresent();
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

    /** What the second circumstance of that card is worked out from, changed. */
    private static Context defined(Condition condition) {
        return Small.defined(SHY.arises().get(1).context(), condition);
    }

    private static CaseCheck with(List<Context> changed, Configuration... cards) {
        Knowledge knowledge = changed(changed, cards);
        return new CaseCheck(knowledge, Map.of("configuration " + SHY.id(), "take-up.yaml:7"), new Advisor(knowledge));
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
