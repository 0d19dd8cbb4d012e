package peersupport.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.exploring.Next;
import peersupport.files.KnowledgeReader;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.RandomDesigns;

/** Designs a second through each step of advising, warm, on the real rule base; no build runs it. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class AdvisingBenchmark {
    private static final int DESIGNS = 512;

    /** Runs the benchmarks. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(AdvisingBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    /** Random designs, half of them steered from a card. */
    @State(Scope.Thread)
    public static class Designs {
        private final Knowledge knowledge = KnowledgeReader.load().knowledge();
        private final Advisor advisor = new Advisor(knowledge);
        private final List<Design> designs =
                new RandomDesigns(knowledge, advisor, 1).designs(DESIGNS).toList();
        private final List<ContextStates> readings = designs.stream()
                .map(design -> new ContextStates(knowledge, design))
                .toList();
        private final List<Advice> advice =
                designs.stream().map(advisor::advise).toList();
        private int at;

        private <T> T next(List<T> of) {
            at = (at + 1) % DESIGNS;
            return of.get(at);
        }
    }

    /** The rules alone, from contexts that have been read. */
    @Benchmark
    public Conclusions conclude(Designs given) {
        return given.advisor.conclude(given.next(given.readings));
    }

    /** Read, concluded and explained. */
    @Benchmark
    public Advice advise(Designs given) {
        return given.advisor.advise(given.next(given.designs));
    }

    /** What to decide next, from the advice on. */
    @Benchmark
    public Next decideNext(Designs given) {
        return Next.after(given.knowledge, given.next(given.advice));
    }
}
