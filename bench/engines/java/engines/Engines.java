package engines;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
        System.exit(0); // Evrete may leave a thread behind
    }

    private void agree() {
        for (Inside each : inside) {
            Engine engine = each.engine(task);
            for (int i = 0; i < Task.DESIGNS; i++) {
                String expected = task.designs().get(i).statuses();
                String found = engine.statuses(engine.conclude(i));
                if (!found.equals(expected)) {
                    stop(each + " differs at design " + (i + 1) + "\nadvisor " + expected + "\nhere    " + found);
                }
            }
            agreed(each);
        }
        for (Outside each : outside) {
            String disagreement = each.disagreement();
            if (!disagreement.isEmpty()) {
                stop(each + " " + disagreement);
            }
            agreed(each);
        }
    }

    private void agreed(Object engine) {
        System.out.printf(
                "the same %d statuses on %,d designs: %s%n", task.cards().size(), Task.DESIGNS, engine);
    }

    private static void stop(String why) {
        System.err.println(why);
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
        return parts.stream().collect(Collectors.joining("; "))
                + "\n%d cards over %d contexts; designs a second, warm, over the same %d designs\n"
                        .formatted(task.cards().size(), task.contexts().size(), Measured.DESIGNS);
    }
}
