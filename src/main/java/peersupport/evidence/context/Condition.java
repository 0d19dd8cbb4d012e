package peersupport.evidence.context;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must hold of a programme's contexts: one grammar for definitions, cards, signs and notes. {@code not} stands
 * before single contexts only, because an out-of-play context is never as needed, whichever way it is needed.
 */
public sealed interface Condition {

    /** Every context the condition speaks of, in the order written. */
    Stream<Need> needs();

    /** The condition that is as needed exactly where this one is known not to be, gates apart. */
    Condition negated();

    /** One context, needed met or needed not met. */
    record Need(String context, boolean met) implements Condition {
        @Override
        public Stream<Need> needs() {
            return Stream.of(this);
        }

        @Override
        public Need negated() {
            return new Need(context, !met);
        }

        @Override
        public String toString() {
            return met ? context : "not " + context;
        }
    }

    /** What was not seen of the evidence: never known, whatever a design says. */
    record NotSeen() implements Condition {
        @Override
        public Stream<Need> needs() {
            return Stream.empty();
        }

        @Override
        public NotSeen negated() {
            return this;
        }
    }

    /** As needed when every member is. */
    record All(List<Condition> members) implements Condition {
        @Override
        public Stream<Need> needs() {
            return members.stream().flatMap(Condition::needs);
        }

        @Override
        public Condition negated() {
            return new Any(members.stream().map(Condition::negated).toList());
        }
    }

    /** As needed when at least one member is. */
    record Any(List<Condition> members) implements Condition {
        @Override
        public Stream<Need> needs() {
            return members.stream().flatMap(Condition::needs);
        }

        @Override
        public Condition negated() {
            return new All(members.stream().map(Condition::negated).toList());
        }
    }
}
