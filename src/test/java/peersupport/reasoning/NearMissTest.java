package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Level;

/**
 * The rules, put before every combination of states of the contexts they name: met, not met, out of play and not said.
 * They come to what the oracle comes to, which reads the files and not the code; and in every one of these the laws 9 and
 * 10 hold.
 */
class NearMissTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Theory THEORY = Theory.read();
    private static final Posed POSED = Posed.everyContext(KNOWLEDGE);
    private static final Posed DEFINED = Posed.underTheDefinitions(KNOWLEDGE);
    private static final Map<String, Integer> FIGURES = new TreeMap<>();

    /** From worse to better. */
    private static final List<Status> FOR = List.of(Status.NOT_IN_PLACE, Status.OPEN, Status.IN_PLACE);

    private static final List<Status> AGAINST = List.of(Status.UNGUARDED, Status.OPEN, Status.GUARDED);
    private static final List<FactorState> FACTOR = List.of(FactorState.GAP, FactorState.OPEN, FactorState.COVERED);
    private static final List<State> SAFEGUARD = List.of(State.NOT_MET, State.NOT_SAID, State.MET);

    @TestFactory
    Stream<DynamicTest> aCardComesToWhatTheDesignDefines() {
        return KNOWLEDGE.configurations().values().stream()
                .filter(card -> !card.labelOnly())
                .map(card -> DynamicTest.dynamicTest(card.id() + " " + card.says(), () -> card(card)));
    }

    private static void card(Configuration card) {
        Map<Map<String, State>, Status> all = every(
                "cards",
                POSED,
                contexts(card.conditions()),
                states -> POSED.conclude(states).status(card.id()),
                oracle -> oracle.status(card.id()));
        if (card.isFor()) {
            badNewsIsNoProgress(all, FOR, card.needs());
        } else {
            badNewsIsNoProgress(
                    all,
                    AGAINST,
                    card.safeguards().stream().map(Safeguard::need).toList());
            all.forEach((states, status) -> noFalseReassurance(card, all, states));
        }
    }

    /** Law 9: whether a harm is outside does not turn on a provision, and one that arises stays on the lists. */
    private static void noFalseReassurance(
            Configuration card, Map<Map<String, State>, Status> all, Map<String, State> states) {
        Status status = all.get(states);
        assertTrue(
                AGAINST.contains(status)
                        || card.arises().stream()
                                .anyMatch(need -> !states.get(need.context()).asNeeded(need)),
                () -> card.id() + " arises, and is " + status + ", where " + states);
        Map<String, State> nothingProvided = new LinkedHashMap<>(states);
        nothingProvided.replaceAll((context, state) ->
                KNOWLEDGE.contexts().get(context).level() == Level.PROVISION ? State.NOT_SAID : state);
        assertEquals(
                all.get(nothingProvided) == Status.OUTSIDE,
                status == Status.OUTSIDE,
                () -> card.id() + " where " + states);
    }

    /**
     * Law 10: where one of its own conditions is not said, saying that it is not so makes nothing better. That a feature
     * closes its gate is no bad news.
     */
    private static <T> void badNewsIsNoProgress(
            Map<Map<String, State>, T> all, List<T> fromWorse, List<Need> conditions) {
        all.forEach((states, before) -> conditions.stream()
                .filter(need -> states.get(need.context()) == State.NOT_SAID && fromWorse.contains(before))
                .forEach(need -> {
                    Map<String, State> worse = new LinkedHashMap<>(states);
                    worse.put(need.context(), need.met() ? State.NOT_MET : State.MET);
                    assertTrue(
                            fromWorse.indexOf(all.get(worse)) <= fromWorse.indexOf(before),
                            () -> before + " becomes " + all.get(worse) + " without " + need + " where " + states);
                    count("times that bad news was no progress", 1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aFactorIsReadFromItsSignsThatAreInPlay() {
        return KNOWLEDGE.contents().factors().stream()
                .map(factor -> DynamicTest.dynamicTest(factor.name(), () -> factor(factor)));
    }

    private static void factor(Factor factor) {
        List<Need> signs =
                factor.signs().stream().flatMap(sign -> sign.any().stream()).toList();
        Map<Map<String, State>, FactorState> all = every(
                "factors",
                POSED,
                contexts(signs.stream()),
                states -> POSED.conclude(states).factor(factor.id()),
                oracle -> oracle.factor(factor.id()));
        badNewsIsNoProgress(all, FACTOR, signs);
    }

    @TestFactory
    Stream<DynamicTest> aNoteIsShownUnlessTheDesignIsSurelyAboutSomethingElse() {
        return KNOWLEDGE.contents().notes().stream()
                .filter(note -> note.applies().isPresent())
                .map(note -> DynamicTest.dynamicTest(note.id() + " " + note.says(), () -> note(note)));
    }

    private static void note(Note note) {
        every(
                "notes",
                POSED,
                contexts(note.applies().orElseThrow().needs()),
                states -> note.onceSaid()
                        ? POSED.conclude(states).applies().get(note.id()) == State.MET
                        : POSED.conclude(states).applies().get(note.id()) != State.NOT_MET,
                oracle -> oracle.noted(note.id()));
    }

    @TestFactory
    Stream<DynamicTest> aDefinitionIsMetWhenItSurelyHoldsNotMetWhenItCannotAndOtherwiseNotSaid() {
        return KNOWLEDGE.contents().contexts().stream()
                .filter(context -> context.definition().isPresent())
                .map(context -> DynamicTest.dynamicTest(context.id(), () -> definition(context)));
    }

    private static void definition(Context context) {
        Map<Map<String, State>, State> all = every(
                "definitions",
                DEFINED,
                DEFINED.behind(context.id()),
                states -> DEFINED.in(states).state(context.id()),
                oracle -> oracle.state(context.id()));
        if (safeguards().contains(context.id())) {
            badNewsIsNoProgress(
                    all, SAFEGUARD, context.definition().orElseThrow().needs().toList());
        }
    }

    private static Set<String> safeguards() {
        return KNOWLEDGE.configurations().values().stream()
                .flatMap(card -> card.safeguards().stream())
                .map(Safeguard::context)
                .collect(Collectors.toSet());
    }

    private static List<String> contexts(Stream<Need> needs) {
        return needs.map(Need::context).distinct().toList();
    }

    /** What comes of every combination of states. */
    private static <T> Map<Map<String, State>, T> every(
            String what,
            Posed posed,
            List<String> contexts,
            Function<Map<String, State>, T> says,
            Function<Oracle, T> oracle) {
        Map<Map<String, State>, T> all = new HashMap<>();
        count(what + ": combinations of states", posed.combinations(contexts, states -> {
            T said = says.apply(states);
            assertEquals(oracle.apply(Oracle.where(THEORY, states)), said, states::toString);
            all.put(states, said);
        }));
        return all;
    }

    private static void count(String what, int more) {
        FIGURES.merge(what, more, Integer::sum);
    }

    @AfterAll
    static void figures() {
        FIGURES.forEach((what, value) -> Trust.figure(NearMissTest.class, what, value));
    }
}
