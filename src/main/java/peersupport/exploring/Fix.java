package peersupport.exploring;

import java.util.ArrayList;
import java.util.List;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;

/**
 * Looks for the smallest changes that reach a goal: singles, then pairs, then triples. Those found have the fewest
 * changes that will do, and no part of one alone would do.
 */
public final class Fix {
    /** The most changes tried together. */
    public static final int LARGEST = 3;

    private final Knowledge knowledge;
    private final Advisor advisor;

    /** Fixes tried with this advisor. */
    public Fix(Knowledge knowledge, Advisor advisor) {
        this.knowledge = knowledge;
        this.advisor = advisor;
    }

    /**
     * A set of changes that reaches the goal.
     *
     * @param moved everything that moves with it, the goal included
     * @param anotherProgramme whether it changes what defines the programme
     */
    public record Way(List<Change> changes, Moved moved, boolean anotherProgramme) {}

    /**
     * What was found.
     *
     * @param ways all of the smallest size, in the order of the interview
     * @param already whether the goal is reached as it is
     * @param tried designs that were put to the rules
     * @param locked questions in the way that were left alone because they are locked
     * @param given questions in the way that are about people or the setting
     */
    public record Found(
            Goal goal, List<Way> ways, boolean already, int tried, List<Question> locked, List<Question> given) {}

    /**
     * The smallest changes of this design that reach the goal.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public Found search(Design design, Goal goal) {
        Changes changes = new Changes(knowledge);
        List<Question> questions = goal.questions(knowledge);
        List<Question> decisions =
                questions.stream().filter(changes::isDecision).toList();
        List<Question> standing = goal.standing(knowledge, advisor.advise(design));
        List<Question> locked = standing.stream()
                .filter(question -> changes.isDecision(question) && Changes.isLocked(design, question))
                .toList();
        List<Question> given = standing.stream()
                .filter(question -> !changes.isDecision(question))
                .toList();
        Search search = new Search(design, goal, decisions, changes);
        if (goal.reached(search.before)) {
            return new Found(goal, List.of(), true, 0, locked, given);
        }
        for (int size = 1; size <= LARGEST && search.ways.isEmpty(); size++) {
            search.combine(design, new ArrayList<>(), List.of(), size);
        }
        return new Found(goal, List.copyOf(search.ways), false, search.tried, locked, given);
    }

    private final class Search {
        private final Goal goal;
        private final List<Question> questions;
        private final Changes changes;
        private final Conclusions before;
        private final List<Way> ways = new ArrayList<>();
        private int tried;

        Search(Design design, Goal goal, List<Question> questions, Changes changes) {
            this.goal = goal;
            this.questions = questions;
            this.changes = changes;
            this.before = conclude(design);
        }

        /** Tries every way to make so many more changes; each is made where those before it have left the design. */
        void combine(Design design, List<Change> made, List<Change> passed, int more) {
            List<Change> done = new ArrayList<>(passed);
            for (Change change : changes.of(design, questions)) {
                if (!goal.touches(change) || among(done, change) || again(made, change)) {
                    continue;
                }
                done.add(change);
                Design changed = change.applyTo(design);
                made.add(change);
                if (more > 1) {
                    combine(changed, made, done, more - 1);
                } else {
                    attempt(changed, made);
                }
                made.remove(made.size() - 1);
            }
        }

        private void attempt(Design changed, List<Change> made) {
            Conclusions after = conclude(changed);
            tried++;
            if (goal.reached(after)) {
                boolean another =
                        made.stream().anyMatch(change -> change.question().definesTheProgramme());
                ways.add(new Way(List.copyOf(made), Moved.between(knowledge, before, after), another));
            }
        }

        /** Whether all sets with this change were tried already: it came earlier, and order makes no new set. */
        private boolean among(List<Change> done, Change change) {
            return done.stream()
                    .anyMatch(earlier -> earlier.question().equals(change.question())
                            && earlier.option().equals(change.option())
                            && earlier.adds() == change.adds());
        }

        /** Whether one of the changes made already is about the same answer. */
        private boolean again(List<Change> made, Change change) {
            return made.stream().anyMatch(change::meets);
        }
    }

    private Conclusions conclude(Design design) {
        return new Trying(knowledge, advisor).conclude(design);
    }
}
