package peersupport.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Factor;
import peersupport.evidence.context.Question;
import peersupport.exploring.Fix;
import peersupport.exploring.Goal;
import peersupport.exploring.Next;
import peersupport.exploring.Sweep;
import peersupport.files.KnowledgeReader;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.RandomDesigns;

/**
 * How long exploring takes, warm, on the real rule base; no build runs it. The fix measured is the one that puts most
 * designs to the rules, of all goals on many designs; {@code tried} is the time it takes for each of these. By hand:
 *
 * <pre>
 * mvn -q test-compile exec:exec@benchmark
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ExploringBenchmark {
    private static final int DESIGNS = 60;

    /** Runs the benchmarks. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ExploringBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    /** Random designs with nothing locked, and one of which nothing is said yet. */
    @State(Scope.Benchmark)
    public static class Designs {
        private final Knowledge knowledge = KnowledgeReader.load().knowledge();
        private final Advisor advisor = new Advisor(knowledge);
        private final List<Design> designs = new ArrayList<>();
        private int at;

        /** Makes the designs. */
        @Setup
        public void make() {
            new RandomDesigns(knowledge, advisor, 1)
                    .designs(DESIGNS)
                    .map(this::unlocked)
                    .forEach(designs::add);
            designs.add(unlocked(Design.named("Nothing said yet")));
        }

        private Design unlocked(Design design) {
            Design open = design;
            for (Question question : knowledge.questions().values()) {
                open = open.unlocking(question.id());
            }
            return open;
        }

        private Design next() {
            at = (at + 1) % designs.size();
            return designs.get(at);
        }
    }

    /** The fix that tries most, of all goals on all the designs. */
    @State(Scope.Benchmark)
    public static class Hardest {
        private Design design;
        private Goal goal;
        private int tried = -1;

        /** Searches for it. */
        @Setup
        public void find(Designs given) {
            for (Design candidate : given.designs) {
                for (Goal other : goals(given.knowledge)) {
                    int tries = new Fix(given.knowledge, given.advisor)
                            .search(candidate, other)
                            .tried();
                    if (tries > tried) {
                        tried = tries;
                        design = candidate;
                        goal = other;
                    }
                }
            }
            System.out.println("hardest fix: " + goal.id() + ", " + tried + " designs tried");
        }

        private static List<Goal> goals(Knowledge knowledge) {
            return Stream.concat(
                            knowledge.configurations().keySet().stream(),
                            knowledge.contents().factors().stream().map(Factor::id))
                    .flatMap(id -> Goal.of(knowledge, id).stream())
                    .toList();
        }
    }

    /** Designs put to the rules: told as the time each takes. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counter {
        public long tried;
    }

    /** The smallest changes, for the problem that tries most. */
    @Benchmark
    public Fix.Found fix(Designs given, Hardest hardest, Counter counter) {
        Fix.Found found = new Fix(given.knowledge, given.advisor).search(hardest.design, hardest.goal);
        counter.tried += found.tried();
        return found;
    }

    /** Every single change of one design after another. */
    @Benchmark
    public List<Sweep.Tried> improve(Designs given, Counter counter) {
        Sweep sweep = new Sweep(given.knowledge, given.advisor, given.next());
        counter.tried += sweep.size();
        return sweep.improvements();
    }

    /** What to decide next, of one design after another, from the answers on. */
    @Benchmark
    public Next next(Designs given) {
        return Next.after(given.knowledge, given.advisor.advise(given.next()));
    }
}
