package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.Trust;
import peersupport.design.Answer;

/**
 * What is stated case by case would notice any one thing changed in the cards, and in the definitions, factors and notes
 * it speaks of. A mutant is judged by the
 * oracle, which agrees with the rules on random designs; {@code BuiltMutantsTest} lets the build judge a few as well.
 * What no case can notice is listed with the reason in {@code rules/exceptions.yaml}, and is shown to make no difference
 * by trying every way to answer the questions it rests on.
 */
class RuleMutationTest {
    private static final Theory THEORY = Theory.read();
    private static final Map<String, List<Stated>> STATED = Stated.byAbout(Stated.all(THEORY));

    /** What changes nothing, as {@code rules/exceptions.yaml} has it. */
    private static final Set<String> MAKING_NO_DIFFERENCE = Theory.list(Path.of("rules/exceptions.yaml")).stream()
            .flatMap(reason -> ((List<?>) reason.get("changes")).stream())
            .map(String.class::cast)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Map<String, Mutant> ALIVE = new TreeMap<>();

    @BeforeAll
    static void tryEveryMutant() {
        Map<String, Integer> made = new TreeMap<>();
        int circular = 0;
        for (Mutant mutant : Mutant.all(THEORY)) {
            made.merge(kind(mutant) + " " + mutant.how(), 1, Integer::sum);
            try {
                if (STATED.containsKey(mutant.about()) && !noticed(mutant)) {
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
                String.join("\n", MAKING_NO_DIFFERENCE),
                String.join("\n", ALIVE.keySet()),
                "rules/exceptions.yaml lists the first; no case notices the second. Add a case that does: of a card where "
                        + "the card stands, of all else in src/test/resources/stated. Or list it, and say why there can be none");
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
                ? theory.cards().get(about).conditions()
                : theory.factors().containsKey(about)
                        ? theory.factors().get(about).stream()
                                .flatMap(sign -> sign.any().stream())
                                .toList()
                        : theory.notes().containsKey(about)
                                ? theory.notes().get(about)
                                : theory.contexts().get(about);
    }

    private static Object said(Theory theory, String about, Map<String, Answer> answers) {
        Oracle oracle = new Oracle(theory, answers);
        return theory.cards().containsKey(about)
                ? oracle.status(about)
                : theory.factors().containsKey(about)
                        ? oracle.factor(about)
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
