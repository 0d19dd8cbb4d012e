package peersupport.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import peersupport.evidence.Knowledge;
import peersupport.files.design.DesignFile;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.reporting.Reports;

/**
 * How long one full set of documents takes, warm, from advice to text, for an example with much open and one with much
 * said; no build runs it. By hand:
 *
 * <pre>
 * mvn -q test-compile exec:exec@benchmark -Dbenchmark=DocumentsBenchmark
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@State(Scope.Benchmark)
public class DocumentsBenchmark {
    @Param({"volunteer-group-2025", "facilitators-prepared"})
    private String example;

    @Param({"HTML", "MD", "PDF", "DOCX", "XLSX"})
    private ReportFormat format;

    private Reports reports;
    private Advice advice;

    /** Runs the benchmark. */
    public static void main(String... args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DocumentsBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    /** Advises on the example. */
    @Setup
    public void advise() {
        Knowledge knowledge = KnowledgeReader.load().knowledge();
        Advisor advisor = new Advisor(knowledge);
        reports = new Reports(knowledge, advisor);
        advice = advisor.advise(new DesignFile(knowledge).read(Path.of("examples", example + ".yaml")));
    }

    /** All documents. */
    @Benchmark
    public Map<String, ?> set() {
        return reports.write(advice, List.of(ReportKind.values()), List.of(format));
    }
}
