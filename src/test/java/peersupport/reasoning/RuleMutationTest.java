package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.Trust;
import peersupport.design.Answer;

/**
 * What is stated case by case would notice any one thing changed in the knowledge base. A mutant is judged by the
 * oracle, which agrees with the rules on random designs; {@code BuiltMutantsTest} lets the build judge a few as well.
 * What no case can notice is listed with the reason, and is shown to make no difference by trying every way to answer
 * the questions it rests on.
 */
class RuleMutationTest {
    private static final Theory THEORY = Theory.read();
    private static final Map<String, List<Stated>> STATED = Stated.byAbout(Stated.all(THEORY));

    /** What changes nothing, by the reason why. */
    private static final Map<String, List<String>> MAKING_NO_DIFFERENCE = Map.of(
            "the question behind another need is asked only where this is so, or the other way round",
            List.of(
                    "I21: drop in-clinical-team",
                    "I23: drop paid",
                    "I26: drop paid",
                    "I27: drop paid",
                    "I28: drop paid",
                    "I29: drop paid",
                    "I30: drop in-clinical-team",
                    "I31: drop in-clinical-team",
                    "I32: drop in-clinical-team",
                    "I33: swap employed-outside for in-third-sector",
                    "I45: drop group",
                    "I50: drop one-to-one",
                    "I51: drop one-to-one",
                    "N2: drop group",
                    "N3: drop group",
                    "N4: drop group",
                    "R31: drop group",
                    "acknowledging-left-to-chance: drop group",
                    "room-to-speak-left-to-chance: drop group",
                    "skilled-in-boundaries: drop trained",
                    "skilled-in-listening: drop trained",
                    "skilled-in-not-directing: drop trained",
                    "skilled-in-own-story: drop trained",
                    "trained-in-what-is-distinctive: drop trained"),
            "another need cannot be as it is without it",
            List.of(
                    "I50: swap one-to-one for matched-with-someone-similar",
                    "I51: swap one-to-one for lived-experience",
                    "N2: swap group for not group-well-led",
                    "N3: swap group for not group-well-led",
                    "N4: swap group for not group-well-led",
                    "R31: swap group for not group-well-led"),
            "the one brings the other about, and nothing else does",
            List.of("I36: swap people-take-part-more for support-stays-true"),
            "the other options of the question leave only this",
            List.of("L-23: drop support-ends", "group-only: drop group"));

    private static final Map<String, Mutant> ALIVE = new TreeMap<>();

    @BeforeAll
    static void tryEveryMutant() {
        Map<String, Integer> made = new TreeMap<>();
        int circular = 0;
        for (Mutant mutant : Mutant.all(THEORY)) {
            made.merge(kind(mutant) + " " + mutant.how(), 1, Integer::sum);
            try {
                if (!noticed(mutant)) {
                    ALIVE.put(mutant.name(), mutant);
                }
            } catch (Oracle.Circular refused) {
                circular++; // the check refuses such knowledge, with the path
            }
        }
        Trust.figure(
                RuleMutationTest.class,
                "mutants",
                made.values().stream().mapToInt(Integer::intValue).sum());
        Trust.figure(RuleMutationTest.class, "mutants by kind", made);
        Trust.figure(RuleMutationTest.class, "of these circular, which the check refuses", circular);
        Trust.figure(RuleMutationTest.class, "not noticed, and shown to make no difference", ALIVE.size());
        Trust.figure(
                RuleMutationTest.class,
                "cases on the cards",
                THEORY.cards().values().stream()
                        .mapToInt(card -> card.cases().size())
                        .sum());
        Trust.figure(
                RuleMutationTest.class,
                "designs stated for contexts, factors and notes",
                Stated.besidesTheCards(THEORY).stream()
                        .map(Stated::answers)
                        .distinct()
                        .count());
    }

    @Test
    void everyMutantThatMakesADifferenceIsNoticed() {
        assertEquals(
                MAKING_NO_DIFFERENCE.values().stream()
                        .flatMap(List::stream)
                        .sorted()
                        .collect(Collectors.joining("\n")),
                String.join("\n", ALIVE.keySet()),
                "add a case that notices it, or say why there can be none");
    }

    @TestFactory
    Stream<DynamicTest> theOthersMakeNoDifferenceHoweverQuestionsAreAnswered() {
        return ALIVE.values().stream()
                .map(mutant -> DynamicTest.dynamicTest(
                        mutant.name(),
                        () -> new Completely(THEORY)
                                .behind(written(THEORY, mutant.about()))
                                .behind(written(mutant.theory(), mutant.about()))
                                .ways()
                                .forEach(way -> assertEquals(
                                        said(THEORY, mutant.about(), way),
                                        said(mutant.theory(), mutant.about(), way),
                                        way::toString))));
    }

    private static Object written(Theory theory, String about) {
        return theory.cards().containsKey(about)
                ? theory.cards().get(about).needs()
                : theory.notes().containsKey(about)
                        ? theory.notes().get(about)
                        : theory.contexts().get(about);
    }

    private static Object said(Theory theory, String about, Map<String, Answer> answers) {
        Oracle oracle = new Oracle(theory, answers);
        return theory.cards().containsKey(about)
                ? oracle.status(about)
                : theory.notes().containsKey(about) ? oracle.noted(about) : oracle.state(about);
    }

    private static boolean noticed(Mutant mutant) {
        return mutant.concerns(STATED.keySet()).stream()
                .flatMap(about -> STATED.getOrDefault(about, List.of()).stream())
                .anyMatch(stated -> !stated.holds(mutant.theory()));
    }

    private static String kind(Mutant mutant) {
        return THEORY.cards().containsKey(mutant.about())
                ? "card"
                : THEORY.factors().containsKey(mutant.about())
                        ? "factor"
                        : THEORY.notes().containsKey(mutant.about()) ? "note" : "definition";
    }
}
