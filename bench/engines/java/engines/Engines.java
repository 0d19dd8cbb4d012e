package engines;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.RunnerException;

/** Holds every engine to the advisor's statuses, then times those there are, and prints the table. */
public final class Engines {
    private final Task task = new Task(Task.DESIGNS);
    private final List<Inside> inside =
            Arrays.stream(Inside.values()).filter(Inside::here).toList();
    private final List<Outside> outside;

    private Engines(List<Outside> outside) {
        this.outside = outside;
    }

    /**
     * Runs the comparison.
     *
     * @param args the engines outside this machine that are to be had
     */
    public static void main(String... args) throws IOException, RunnerException {
        Engines engines = new Engines(Arrays.stream(args).map(Outside::valueOf).toList());
        TaskFiles.write(engines.task);
        engines.agree();
        String table = engines.machine() + "\n" + engines.measured();
        Files.writeString(Places.WRITTEN.resolve("table.txt"), table);
        System.out.print("\n" + table);
    }

    private void agree() {
        for (Inside each : inside) {
            Engine engine = each.engine(task);
            hold(
                    each,
                    IntStream.range(0, Task.DESIGNS)
                            .mapToObj(i -> engine.statuses(engine.conclude(i)))
                            .toList());
        }
        outside.forEach(each -> hold(each, each.statuses()));
    }

    /** Ends the run where an engine has not said the same as the advisor about every card of every design. */
    private void hold(Object engine, List<String> found) {
        List<String> expected =
                task.designs().stream().map(Task.Given::statuses).toList();
        if (found.equals(expected)) {
            System.out.printf(
                    "the same %d statuses on %,d designs: %s%n", task.cards().size(), expected.size(), engine);
            return;
        }
        String where = "it concludes %,d of %,d".formatted(found.size(), expected.size());
        for (int design = 0; design < Math.min(found.size(), expected.size()); design++) {
            int card = Arrays.mismatch(
                    found.get(design).toCharArray(), expected.get(design).toCharArray());
            if (card >= 0) {
                where = "first at design %d, card %s%nadvisor  %s%nhere     %s"
                        .formatted(
                                design + 1,
                                card < task.cards().size()
                                        ? task.cards().get(card).id()
                                        : "(none)",
                                expected.get(design),
                                found.get(design));
                break;
            }
        }
        System.err.println(engine + " differs from the advisor, so nothing is timed: " + where);
        System.exit(1);
    }

    private String measured() throws RunnerException {
        List<Line> lines = new ArrayList<>();
        double rules = 0;
        for (Inside each : inside) {
            System.out.println("timing " + each);
            Line line = each.line(Measured.rate(each, 1), Measured.rate(each, 2));
            rules = each == Inside.THE_RULES ? line.one() : rules;
            lines.add(line);
        }
        for (Outside each : outside) {
            System.out.println("timing " + each);
            lines.add(each.measured());
        }
        return Line.table(lines, rules);
    }

    private String machine() {
        List<String> parts = new ArrayList<>(List.of(
                Runtime.getRuntime().availableProcessors() + " cores",
                "%s %s".formatted(System.getProperty("java.vm.name"), System.getProperty("java.vm.version"))));
        if (outside.stream().anyMatch(each -> each != Outside.SWI_PROLOG)) {
            parts.add("Node " + Outside.said(List.of("node", "--version")));
        }
        if (outside.contains(Outside.SWI_PROLOG)) {
            parts.add(Outside.said(List.of("swipl", "--version")));
        }
        return String.join("; ", parts)
                + "\n%d cards over %d contexts; designs a second, warm, over the same %d designs\n"
                        .formatted(task.cards().size(), task.contexts().size(), Measured.DESIGNS);
    }
}
