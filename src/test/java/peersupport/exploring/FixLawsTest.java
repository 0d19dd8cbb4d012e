package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Factor;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.exploring.BruteForce.Atom;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.State;

/** Law 7 for the search for smallest changes, on random designs with some answers locked and some unlocked. */
class FixLawsTest {
    private static final int DESIGNS = Trust.cases(200, 10_000);
    /** Designs of which all pairs of changes are tried, whatever the goal rests on. */
    private static final int OUTSIDE = Trust.cases(2, 8);

    /** Sets of three are exhausted where no more than these would have to be tried. */
    private static final int TRIPLES = Trust.cases(250, 1_000);

    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final BruteForce BRUTE_FORCE = new BruteForce(KNOWLEDGE, new Advisor(KNOWLEDGE));
    private static final List<Goal> FACTORS =
            goals(KNOWLEDGE.contents().factors().stream().map(Factor::id));
    private static final List<Goal> GOALS = Stream.concat(
                    goals(KNOWLEDGE.configurations().keySet().stream()).stream(), FACTORS.stream())
            .toList();

    private static List<Goal> goals(Stream<String> ids) {
        return ids.flatMap(id -> Goal.of(KNOWLEDGE, id).stream()).toList();
    }

    private record Problem(Design design, Goal goal) {
        @Override
        public String toString() {
            return goal.id() + " in " + design.answers() + ", locked " + design.locked() + ", unlocked "
                    + design.unlocked();
        }
    }

    @Test
    @DisplayName("Each way reaches the goal, changes only what may be changed, and moves what it is told to move")
    void eachWayDoesWhatItSays() {
        Map<Integer, Integer> sizes = new ConcurrentHashMap<>();
        problems(7).parallel().forEach(problem -> {
            Fix.Found found = search(problem);
            assertEquals(reached(problem.goal(), problem.design()), found.already(), problem::toString);
            assertFalse(found.already() && !found.ways().isEmpty(), problem::toString);
            for (Fix.Way way : found.ways()) {
                Design changed = applied(problem, way);
                assertTrue(reached(problem.goal(), changed), problem::toString);
                assertEquals(
                        BRUTE_FORCE.differences(problem.design(), changed),
                        BruteForce.told(way.moved()),
                        problem::toString);
                sizes.merge(way.changes().size(), 1, Integer::sum);
            }
        });
        assertEquals(Set.of(1, 2, 3), sizes.keySet(), "singles, pairs and triples were all met");
    }

    /** The design after these changes, each checked to be open to the designer when it is made. */
    private static Design applied(Problem problem, Fix.Way way) {
        Design changed = problem.design();
        for (Change change : way.changes()) {
            Question question = change.question();
            assertTrue(BRUTE_FORCE.changeable(problem.design(), question), () -> question.id() + ": " + problem);
            assertEquals(
                    State.MET,
                    new ContextStates(KNOWLEDGE, changed).gate(question),
                    () -> question.id() + " does not arise: " + problem);
            changed = change.applyTo(changed);
        }
        assertEquals(
                way.changes().stream().anyMatch(change -> change.question().definesTheProgramme()),
                way.anotherProgramme(),
                problem::toString);
        return changed;
    }

    @Test
    @DisplayName("No smaller set of changes reaches the goal, and every set of the smallest size that does is found")
    void noSmallerSetReachesTheGoal() {
        Map<String, Integer> exhausted = new ConcurrentHashMap<>();
        problems(77).parallel().forEach(problem -> {
            Fix.Found found = search(problem);
            if (found.already()) {
                return;
            }
            List<Atom> all = BRUTE_FORCE.atoms(problem.design());
            List<Atom> resting =
                    BRUTE_FORCE.atoms(problem.design(), problem.goal().questions(KNOWLEDGE));
            int size =
                    found.ways().isEmpty() ? 4 : found.ways().get(0).changes().size();
            assertNoSet(problem, all, Math.min(size - 1, 1));
            assertNoSet(problem, resting, Math.min(size - 1, 2));
            if (size == 4 && combinations(resting.size()) <= TRIPLES) {
                assertNoSet(problem, resting, 3);
                exhausted.merge("none", 1, Integer::sum);
            } else if (size < 3 || size == 3 && combinations(resting.size()) <= TRIPLES) {
                assertEquals(
                        reaching(problem, size == 1 ? all : resting, size), results(problem, found), problem::toString);
                exhausted.merge("size " + size, 1, Integer::sum);
            }
        });
        // a goal that takes three changes rests on many answers: few are small enough to try every triple
        Set<String> expected = new TreeSet<>(Set.of("size 1", "size 2", "none"));
        if (Trust.cases(0, 1) == 1) {
            expected.add("size 3");
        }
        assertTrue(exhausted.keySet().containsAll(expected), exhausted::toString);
    }

    @Test
    @DisplayName("Questions the goal does not rest on make no difference: pairs of all changes find the same")
    void nothingOutsideMatters() {
        List<Problem> some = problems(777)
                .filter(problem -> {
                    Fix.Found found = search(problem);
                    return !found.already()
                            && (found.ways().isEmpty()
                                    || found.ways().get(0).changes().size() > 1);
                })
                .limit(OUTSIDE)
                .toList();
        assertEquals(OUTSIDE, some.size());
        some.stream().parallel().forEach(problem -> {
            Fix.Found found = search(problem);
            boolean pairs =
                    !found.ways().isEmpty() && found.ways().get(0).changes().size() == 2;
            assertEquals(
                    pairs ? results(problem, found) : Set.of(),
                    reaching(problem, BRUTE_FORCE.atoms(problem.design()), 2),
                    problem::toString);
        });
    }

    private static void assertNoSet(Problem problem, List<Atom> atoms, int largest) {
        for (int size = 0; size <= largest; size++) {
            assertEquals(Set.of(), reaching(problem, atoms, size), problem::toString);
        }
    }

    /** The answers of the designs that reach the goal by so many changes. */
    private static Set<Map<String, Answer>> reaching(Problem problem, List<Atom> atoms, int size) {
        return BRUTE_FORCE
                .reachable(problem.design(), atoms, size)
                .filter(design -> reached(problem.goal(), design))
                .map(Design::answers)
                .collect(Collectors.toSet());
    }

    private static Set<Map<String, Answer>> results(Problem problem, Fix.Found found) {
        List<Map<String, Answer>> results = found.ways().stream()
                .map(way -> applied(problem, way).answers())
                .toList();
        assertEquals(results.size(), Set.copyOf(results).size(), () -> "a way is told twice: " + problem);
        return Set.copyOf(results);
    }

    private static int combinations(int n) {
        return n * (n - 1) * (n - 2) / 6;
    }

    private static boolean reached(Goal goal, Design design) {
        return goal.reached(ADVISOR.conclude(new ContextStates(KNOWLEDGE, design)));
    }

    private static Fix.Found search(Problem problem) {
        return new Fix(KNOWLEDGE, ADVISOR).search(problem.design(), problem.goal());
    }

    /** Random designs, each with a goal: one in five a factor, four in five not reached yet. */
    private static Stream<Problem> problems(long seed) {
        Random random = new Random(seed);
        RandomDesigns designs = new RandomDesigns(KNOWLEDGE, ADVISOR, seed);
        return IntStream.range(0, DESIGNS)
                .mapToObj(number -> {
                    Design design = locks(designs.next(), random);
                    List<Goal> goals = new ArrayList<>(number % 5 == 0 ? FACTORS : GOALS);
                    Collections.shuffle(goals, random);
                    Design near = number % 10 == 0 ? near(design, goals.get(0), random, designs) : design;
                    boolean any = number % 10 == 0 || random.nextInt(5) == 0;
                    return new Problem(
                            near,
                            goals.stream()
                                    .filter(goal -> any || !reached(goal, near))
                                    .findFirst()
                                    .orElseThrow());
                })
                .toList()
                .stream();
    }

    /** The design with all that a factor may rest on chosen, and then one answer at random: random ones rarely come near. */
    private static Design near(Design design, Goal factor, Random random, RandomDesigns designs) {
        Design near = design;
        List<Question> questions = factor.questions(KNOWLEDGE);
        for (Question question : questions) {
            List<String> all = question.options().stream().map(Option::id).toList();
            near = near.with(question.id(), question.many() ? new Chosen(all, false) : designs.definite(question));
        }
        Question other = questions.get(random.nextInt(questions.size()));
        return near.with(other.id(), designs.answer(other));
    }

    private static Design locks(Design design, Random random) {
        Design changed = design;
        for (Question question : KNOWLEDGE.questions().values()) {
            int turn = random.nextInt(10);
            changed =
                    turn == 0 ? changed.locking(question.id()) : turn < 4 ? changed.unlocking(question.id()) : changed;
        }
        return changed;
    }
}
