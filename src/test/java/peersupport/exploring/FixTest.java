package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Design;
import peersupport.evidence.Harm;
import peersupport.evidence.Knowledge;
import peersupport.exploring.Fix.Found;
import peersupport.exploring.Fix.Way;
import peersupport.reasoning.Advisor;

/** Where one change will not do, pairs are tried: each pair once, and both of it needed. */
class FixTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Design GROUP = Harm.in(KNOWLEDGE).possible();
    private static final Probe TRYING = new Probe(KNOWLEDGE, ADVISOR);

    @Test
    void everyPairIsTriedOnceAndThoseFoundNeedBothOfTheirChanges() {
        Found found = pairs();
        Changes changes = new Changes(KNOWLEDGE);
        Set<Set<String>> reaching = new HashSet<>();
        int tried = 0;
        List<Change> singles =
                changes
                        .of(
                                GROUP,
                                found.goal().questions(KNOWLEDGE).stream()
                                        .filter(changes::isDecision)
                                        .toList())
                        .stream()
                        .filter(found.goal()::touches)
                        .toList();
        Set<Set<String>> pairs = new HashSet<>();
        for (Change first : singles) {
            Design once = first.applyTo(GROUP);
            tried++;
            for (Change second : changes.of(once, found.goal().questions(KNOWLEDGE))) {
                if (changes.isDecision(second.question()) && found.goal().touches(second) && !second.meets(first)) {
                    pairs.add(Set.of(key(first), key(second)));
                    if (found.goal().reached(TRYING.conclude(second.applyTo(once)))) {
                        reaching.add(Set.of(key(first), key(second)));
                    }
                }
            }
        }
        assertEquals(reaching.size(), found.ways().size(), "each once");
        assertEquals(
                reaching, new HashSet<>(found.ways().stream().map(FixTest::keys).toList()));
        assertEquals(tried + pairs.size(), found.tried());
        assertTrue(found.ways().stream().noneMatch(Way::anotherProgramme));
        assertTrue(singles.stream().noneMatch(alone -> found.goal().reached(TRYING.conclude(alone.applyTo(GROUP)))));
    }

    @Test
    void aGoalThatIsReachedIsLeftAlone() {
        Found found = new Fix(KNOWLEDGE, ADVISOR)
                .search(
                        Harm.in(KNOWLEDGE).prepared(),
                        Goal.of(KNOWLEDGE, Harm.in(KNOWLEDGE).card().id()).orElseThrow());
        assertTrue(found.already());
        assertEquals(0, found.tried());
    }

    /** The first goal that two changes of the group reach, and no single one does. */
    private static Found pairs() {
        return KNOWLEDGE.configurations().keySet().stream()
                .flatMap(id -> Goal.of(KNOWLEDGE, id).stream())
                .filter(goal -> goal.questions(KNOWLEDGE).size() < 5)
                .map(goal -> new Fix(KNOWLEDGE, ADVISOR).search(GROUP, goal))
                .filter(found ->
                        !found.ways().isEmpty() && found.ways().get(0).changes().size() == 2)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> keys(Way way) {
        return Set.of(key(way.changes().get(0)), key(way.changes().get(1)));
    }

    private static String key(Change change) {
        return change.question().id() + " " + change.option() + " " + change.adds();
    }
}
