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
import peersupport.evidence.Configuration;
import peersupport.evidence.Factor;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.exploring.Fix;
import peersupport.exploring.Goal;
import peersupport.exploring.Next;
import peersupport.exploring.Sweep;
import peersupport.files.KnowledgeReader;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.Readings;

/**
 * How long exploring takes, warm, on the real rule base; no build runs it. The fix measured is the one that puts most
 * designs to the rules, of all goals on many designs; {@code tried} counts these designs per second. By hand:
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath peersupport.bench.ExploringBenchmark"
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

    /** The designs, and the problem that takes most. */
    @State(Scope.Benchmark)
    public static class Designs {
        private final Knowledge knowledge = KnowledgeReader.load().knowledge();
        private final Advisor advisor = new Advisor(knowledge);
        private final List<Design> designs = new ArrayList<>();
        private Design hardest;
        private Goal goal;
        private int at;

        /** Random designs with nothing locked, and the fix among them that tries most. */
        @Setup
        public void findHardest() {
            new RandomDesigns(knowledge, advisor, 1)
                    .designs(DESIGNS)
                    .map(this::unlocked)
                    .forEach(designs::add);
            designs.add(unlocked(Design.named("Nothing said yet")));
            int most = -1;
            for (Design design : designs) {
                for (Goal candidate : goals()) {
                    int tried = new Fix(knowledge, advisor)
                            .search(design, candidate)
                            .tried();
                    if (tried > most) {
                        most = tried;
                        hardest = design;
                        goal = candidate;
                    }
                }
            }
            System.out.println("hardest fix: " + goal.id() + ", " + most + " designs tried");
        }

        private List<Goal> goals() {
            return Stream.concat(
                            knowledge.configurations().values().stream().map(Configuration::id),
                            knowledge.contents().factors().stream().map(Factor::id))
                    .flatMap(id -> Goal.of(knowledge, id).stream())
                    .toList();
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

    /** Designs put to the rules. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counter {
        public long tried;
    }

    /** The smallest changes, for the problem that takes most. */
    @Benchmark
    public Fix.Found fix(Designs given, Counter counter) {
        Fix.Found found = new Fix(given.knowledge, given.advisor).search(given.hardest, given.goal);
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
    public Next next(Designs given, Counter counter) {
        Advice advice = given.advisor.advise(given.next());
        counter.tried++;
        return Next.after(given.knowledge, advice);
    }

    /** One design put to the rules. */
    @Benchmark
    public Conclusions design(Designs given, Counter counter) {
        counter.tried++;
        return given.advisor.conclude(new Readings(given.knowledge, given.next()));
    }
}
