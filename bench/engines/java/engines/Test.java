package engines;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a status asks of the states of contexts and of the statuses of other cards. */
sealed interface Test {
    Test ALWAYS = new All(List.of());
    Test NEVER = new Any(List.of());

    /** The state of a context, by its place, is one of these letters. */
    record Read(int place, String letters) implements Test {}

    /** The status of another card, by its place, is one of these letters. */
    record Card(int place, String letters) implements Test {}

    /** Every one of these. */
    record All(List<Test> tests) implements Test {}

    /** At least one of these. */
    record Any(List<Test> tests) implements Test {}

    /** Every one of these, with nothing in it that could be left out. */
    static Test all(Stream<Test> tests) {
        List<Test> left = tests.filter(test -> !test.equals(ALWAYS)).distinct().toList();
        return left.contains(NEVER) ? NEVER : left.size() == 1 ? left.get(0) : new All(left);
    }

    /** At least one of these, with nothing in it that could be left out. */
    static Test any(Stream<Test> tests) {
        List<Test> left = tests.filter(test -> !test.equals(NEVER)).distinct().toList();
        return left.contains(ALWAYS) ? ALWAYS : left.size() == 1 ? left.get(0) : new Any(left);
    }

    /** The contexts and cards it looks at. */
    default Stream<Test> looks() {
        return this instanceof All all
                ? all.tests().stream().flatMap(Test::looks)
                : this instanceof Any any ? any.tests().stream().flatMap(Test::looks) : Stream.of(this);
    }

    /** Whether it holds of these states and statuses. */
    default boolean holds(String states, char[] statuses) {
        if (this instanceof Read read) {
            return read.letters.indexOf(states.charAt(read.place)) >= 0;
        }
        if (this instanceof Card card) {
            return card.letters.indexOf(statuses[card.place]) >= 0;
        }
        if (this instanceof All all) {
            for (Test test : all.tests) {
                if (!test.holds(states, statuses)) {
                    return false;
                }
            }
            return true;
        }
        for (Test test : ((Any) this).tests) {
            if (test.holds(states, statuses)) {
                return true;
            }
        }
        return false;
    }

    /** The cards these decisions look at, by their places. */
    static List<Integer> waitsFor(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.when.looks())
                .filter(Card.class::isInstance)
                .map(look -> ((Card) look).place())
                .distinct()
                .toList();
    }

    /** A status, by its letter, and what it asks. */
    record Decision(char status, Test when) {}

    /** A card: the first status that holds is its own, and where none does it is open. */
    record Decided(String id, List<Decision> decisions, char otherwise, int round) {
        /** The cards it waits for, by their places. */
        List<Integer> waitsFor() {
            return Test.waitsFor(decisions);
        }

        /** For engines that read JSON. */
        Map<String, Object> json() {
            return Map.of(
                    "id", id,
                    "round", round,
                    "otherwise", String.valueOf(otherwise),
                    "decisions",
                    decisions.stream()
                            .map(one -> Map.of("status", String.valueOf(one.status), "when", one.when.json()))
                            .toList());
        }
    }

    /** For engines that read JSON. */
    default Map<String, Object> json() {
        if (this instanceof Read read) {
            return Map.of("read", read.place, "in", read.letters);
        }
        if (this instanceof Card card) {
            return Map.of("card", card.place, "in", card.letters);
        }
        return this instanceof All all
                ? Map.of("all", all.tests.stream().map(Test::json).toList())
                : Map.of("any", ((Any) this).tests.stream().map(Test::json).toList());
    }
}
