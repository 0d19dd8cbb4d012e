package engines;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One design after another, warm, by an engine that runs in this machine. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
public class Measured {
    /** The first so many of the designs agreed on are timed, by every engine. */
    static final int DESIGNS = 500;

    /** What the threads share. */
    @State(Scope.Benchmark)
    public static class Shared {
        @Param("THE_RULES")
        public Inside engine;

        private Engine started;

        /** Starts the engine. */
        @Setup
        public void start() {
            started = engine.engine(new Task(DESIGNS));
        }
    }

    /** Where a thread stands. */
    @State(Scope.Thread)
    public static class Own {
        private Engine engine;
        private int next;

        /** Takes the engine this thread is to use. */
        @Setup
        public void take(Shared shared) {
            engine = shared.started.forOneThread();
        }
    }

    /** The statuses of all cards for one design. */
    @Benchmark
    public Object conclude(Shared shared, Own own) {
        own.next = own.next + 1 < DESIGNS ? own.next + 1 : 0;
        return own.engine.conclude(own.next);
    }

    /** Designs a second. */
    static double rate(Inside engine, int threads) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(Measured.class.getName())
                        .param("engine", engine.name())
                        .threads(threads)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }
}
