package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.evidence.Condition;
import peersupport.evidence.Condition.All;
import peersupport.evidence.Condition.Any;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Factor;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Note;

/**
 * The rules, put before every combination of states of the contexts they name: as needed, the other way, out of play and
 * not said. What must come is said here once more, in one sentence each.
 */
class NearMissTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Posed POSED = Posed.everyContext(KNOWLEDGE);
    private static final Posed DEFINED = Posed.underTheDefinitions(KNOWLEDGE);

    private static int cards;
    private static int missed;
    private static int nearMisses;
    private static int ofCards;
    private static int ofFactors;
    private static int ofNotes;
    private static int ofDefinitions;

    @TestFactory
    Stream<DynamicTest> aCardIsActiveWhenAllIsAsNeededBlockedWhenOneThingIsNotAndOtherwiseOpen() {
        return KNOWLEDGE.configurations().values().stream()
                .filter(card -> !card.labelOnly())
                .map(card -> DynamicTest.dynamicTest(card.id() + " " + card.says(), () -> card(card)));
    }

    private static void card(Configuration card) {
        int before = nearMisses;
        List<String> contexts = card.needs().stream().map(Need::context).toList();
        ofCards += POSED.combinations(contexts, 1, states -> {
            List<Need> otherwise = card.needs().stream()
                    .filter(need -> states.get(need.context()) != asNeeded(need))
                    .toList();
            boolean onlyUnsaid = otherwise.stream().allMatch(need -> states.get(need.context()) == State.NOT_SAID);
            Status expected = otherwise.isEmpty() ? Status.ACTIVE : onlyUnsaid ? Status.OPEN : Status.BLOCKED;
            // Conclusions refuses a second status, and refuses to tell one that was not concluded
            assertEquals(
                    expected,
                    ADVISOR.conclude(POSED.in(POSED.posing(states))).status(card.id()),
                    () -> card.id() + " where " + states);
            nearMisses += otherwise.size() == 1 ? 1 : 0;
        });
        long broughtAbout = contexts.stream()
                .filter(context -> KNOWLEDGE.contexts().get(context).broughtAbout())
                .count();
        assertEquals(
                3L * contexts.size() - broughtAbout, nearMisses - before, "each need missed in each way it can be");
        missed += contexts.size();
        cards++;
    }

    private static State asNeeded(Need need) {
        return need.met() ? State.MET : State.NOT_MET;
    }

    @TestFactory
    Stream<DynamicTest> aFactorIsReadFromItsSignsThatAreInPlay() {
        return KNOWLEDGE.contents().factors().stream()
                .map(factor -> DynamicTest.dynamicTest(factor.name(), () -> factor(factor)));
    }

    private static void factor(Factor factor) {
        List<Need> signs = factor.signs().stream().map(Factor.Sign::need).toList();
        ofFactors += POSED.combinations(signs.stream().map(Need::context).toList(), Trust.cases(3, 1), states -> {
            List<Need> inPlay = signs.stream()
                    .filter(sign -> states.get(sign.context()) != State.OUT_OF_PLAY)
                    .toList();
            long inPlace = inPlay.stream()
                    .filter(sign -> states.get(sign.context()) == asNeeded(sign))
                    .count();
            long unsaid = inPlay.stream()
                    .filter(sign -> states.get(sign.context()) == State.NOT_SAID)
                    .count();
            long otherwise = inPlay.size() - inPlace - unsaid;
            if (inPlay.isEmpty()) {
                return; // two signs of each factor are always asked for, or the check refuses it
            }
            FactorState expected = inPlace > 0 && otherwise > 0
                    ? FactorState.PARTLY
                    : unsaid > 0 ? FactorState.NOT_SAID : inPlace > 0 ? FactorState.SUPPORTED : FactorState.ABSENT;
            assertEquals(
                    expected,
                    ADVISOR.conclude(POSED.in(states)).factor(factor.id()),
                    () -> factor.name() + " where " + states);
        });
    }

    @TestFactory
    Stream<DynamicTest> aNoteIsShownWhereWhatTouchesItIsSurelySo() {
        return KNOWLEDGE.contents().notes().stream()
                .filter(note -> note.touches().isPresent())
                .map(note -> DynamicTest.dynamicTest(note.id() + " " + note.says(), () -> note(note)));
    }

    private static void note(Note note) {
        Condition touches = note.touches().orElseThrow();
        List<String> contexts = touches.needs().map(Need::context).distinct().toList();
        int step = contexts.size() > 5 ? Trust.cases(17, 1) : 1;
        ofNotes += POSED.combinations(
                contexts,
                step,
                states -> assertEquals(
                        truth(touches, states) == State.MET,
                        ADVISOR.conclude(POSED.in(states)).noted(note.id()),
                        () -> note.id() + " where " + states));
    }

    @TestFactory
    Stream<DynamicTest> aDefinitionIsMetWhenItSurelyHoldsNotMetWhenItCannotAndOtherwiseNotSaid() {
        return KNOWLEDGE.contents().contexts().stream()
                .filter(context -> context.definition().isPresent())
                .map(context -> DynamicTest.dynamicTest(context.id(), () -> definition(context)));
    }

    private static void definition(Context context) {
        List<String> behind = DEFINED.behind(context.id());
        assertTrue(behind.size() <= 6, () -> context.id() + " rests on " + behind);
        ofDefinitions += DEFINED.combinations(
                behind,
                1,
                states -> assertEquals(
                        truth(context.definition().orElseThrow(), states),
                        DEFINED.in(states).state(context.id()),
                        () -> context.id() + " where " + states));
    }

    /** By counting: what is sure, what cannot be, and the rest. */
    private static State truth(Condition condition, Map<String, State> states) {
        if (condition instanceof Need need) {
            Context context = KNOWLEDGE.contexts().get(need.context());
            State state = states.containsKey(context.id())
                    ? states.get(context.id())
                    : truth(context.definition().orElseThrow(), states);
            return state == State.NOT_SAID ? state : state == asNeeded(need) ? State.MET : State.NOT_MET;
        }
        boolean all = condition instanceof All;
        Map<State, Long> count = (all ? ((All) condition).members() : ((Any) condition).members())
                .stream().collect(Collectors.groupingBy(member -> truth(member, states), Collectors.counting()));
        State decides = all ? State.NOT_MET : State.MET;
        return count.containsKey(decides)
                ? decides
                : count.containsKey(State.NOT_SAID) ? State.NOT_SAID : all ? State.MET : State.NOT_MET;
    }

    @AfterAll
    static void figures() {
        Trust.figure(NearMissTest.class, "cards put before every combination of states", cards);
        Trust.figure(NearMissTest.class, "needs of these cards", missed);
        Trust.figure(NearMissTest.class, "near misses: one need the other way, out of play or not said", nearMisses);
        Trust.figure(NearMissTest.class, "combinations of states for cards", ofCards);
        Trust.figure(NearMissTest.class, "combinations of states for factors", ofFactors);
        Trust.figure(NearMissTest.class, "combinations of states for notes", ofNotes);
        Trust.figure(NearMissTest.class, "combinations of states for definitions", ofDefinitions);
    }
}
