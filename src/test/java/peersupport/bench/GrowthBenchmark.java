package peersupport.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.exploring.Fix;
import peersupport.exploring.Goal;
import peersupport.exploring.Next;
import peersupport.exploring.SingleChanges;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.screening.Screening;
import peersupport.screening.Submission;

/**
 * How time grows with the knowledge base; no build runs it. Every size is built and measured in processes of their own.
 * The slope is that of a line through the logarithms: 1 is as much longer as there is more, 2 its square. By hand:
 *
 * <pre>
 * bench/growth/run
 * </pre>
 */
public final class GrowthBenchmark {
    private static final List<Integer> TIMES = List.of(1, 2, 5, 10);
    private static final int DESIGNS = 20;
    private static final int FIXES = 12;
    private static final long ENOUGH = 3_000_000_000L;
    private static final int COLD = 5;

    private GrowthBenchmark() {}

    /** Without arguments builds and measures every size; with one, measures what is on the class path. */
    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length > 0) {
            (args[0].equals("load") ? load() : warm())
                    .forEach((what, value) -> System.out.println(what + "\t" + value));
            return;
        }
        Map<String, Map<Integer, Double>> figures = new LinkedHashMap<>();
        for (int times : TIMES) {
            Map<String, Double> measured = measure(times);
            System.err.println(times + " times: " + measured); // the largest takes minutes
            measured.forEach((what, value) ->
                    figures.computeIfAbsent(what, key -> new TreeMap<>()).put(times, value));
        }
        System.out.printf("%-40s", "times the knowledge base");
        TIMES.forEach(times -> System.out.printf("%12d", times));
        System.out.printf("%8s%n", "slope");
        figures.forEach((what, values) -> {
            System.out.printf("%-40s", what);
            values.values().forEach(value -> System.out.printf("%12.3f", value));
            System.out.printf("%8.2f%n", slope(values));
        });
    }

    private static Map<String, Double> measure(int times) throws IOException, InterruptedException {
        Path project = Files.createTempDirectory("grown");
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        Grown.write(times, project.resolve("rules"));
        Grown.write(times, classes.resolve("rules"));
        Files.createDirectories(classes.resolve("templates")); // there are none of its own
        Map<String, Double> figures = new LinkedHashMap<>();
        long start = System.nanoTime();
        run(classes, "peersupport.build.BuildRules", project.toString(), classes.toString());
        figures.put("build: check, compile, try cases, s", (System.nanoTime() - start) / 1e9);
        Map<String, Timings> cold = new LinkedHashMap<>();
        for (int i = 0; i < COLD; i++) {
            run(classes, GrowthBenchmark.class.getName(), "load")
                    .forEach((what, value) ->
                            cold.computeIfAbsent(what, key -> new Timings()).add((long) (value * 1e9)));
        }
        cold.forEach((what, timings) -> figures.put(what, timings.median()));
        figures.putAll(run(classes, GrowthBenchmark.class.getName(), "warm"));
        return figures;
    }

    private static Map<String, Double> run(Path classes, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        Path out = Files.createTempFile("grown", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("did not work: " + List.of(words));
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        Files.readAllLines(out).stream()
                .map(line -> line.split("\t"))
                .filter(field -> field.length == 2)
                .forEach(field -> figures.put(field[0], Double.parseDouble(field[1])));
        return figures;
    }

    /** From nothing to the first advice, once. */
    private static Map<String, Double> load() {
        Map<String, Double> figures = new LinkedHashMap<>();
        long start = System.nanoTime();
        Knowledge knowledge = KnowledgeReader.packed();
        figures.put("load: knowledge, cold, s", (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        Advisor advisor = new Advisor(knowledge);
        figures.put("load: rules, cold, s", (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        advisor.advise(Design.named("Nothing said yet"));
        figures.put("first advice, cold, s", (System.nanoTime() - start) / 1e9);
        return figures;
    }

    private static Map<String, Double> warm() {
        Knowledge knowledge = KnowledgeReader.packed();
        Advisor advisor = new Advisor(knowledge);
        List<Design> designs = designs(knowledge);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("cards", (double) knowledge.configurations().size());
        figures.put("questions", (double) knowledge.questions().size());
        figures.put("contexts", (double) knowledge.contexts().size());
        figures.put("one advice, warm, ms", each(designs, design -> {
            advisor.advise(design);
            return 1;
        }));
        List<Advice> advised = designs.stream().map(advisor::advise).toList();
        figures.put("next, ms", each(advised, advice -> {
            Next.after(knowledge, advice);
            return 1;
        }));
        Screening screening = new Screening(knowledge, advisor);
        List<Submission> submissions = designs.stream()
                .map(design -> new Submission(design.title(), () -> design))
                .toList();
        figures.put("screen, one thread, ms a design", each(List.of(submissions), all -> {
            screening.run(all.iterator(), 1, screened -> {});
            return all.size();
        }));
        figures.put(
                "improve, ms a design tried",
                each(designs.subList(0, 2), design -> new SingleChanges(knowledge, advisor, design).size()));
        figures.put("improve, designs tried", (double) new SingleChanges(knowledge, advisor, designs.get(0)).size());
        fixes(knowledge, advisor, designs, figures);
        return figures;
    }

    /** The same goals at every size: they are of the cards that every size has. */
    private static void fixes(Knowledge knowledge, Advisor advisor, List<Design> designs, Map<String, Double> figures) {
        List<Goal> goals = knowledge.configurations().keySet().stream()
                .filter(id -> id.length() <= 3)
                .flatMap(id -> Goal.of(knowledge, id).stream())
                .limit(FIXES)
                .toList();
        Fix fix = new Fix(knowledge, advisor);
        double worst = 0;
        double all = 0;
        long tried = 0;
        for (Goal goal : goals) {
            fix.search(designs.get(1), goal);
            long start = System.nanoTime();
            tried += fix.search(designs.get(1), goal).tried();
            double took = (System.nanoTime() - start) / 1e6;
            worst = Math.max(worst, took);
            all += took;
        }
        figures.put("fix, the worst of " + goals.size() + ", ms", worst);
        figures.put("fix, ms a design tried", all / Math.max(1, tried));
        figures.put("fix, designs tried", (double) tried);
    }

    private interface Work<T> {
        int on(T one);
    }

    /** Milliseconds for each, over and over, after as long again to warm up. */
    private static <T> double each(List<T> ones, Work<T> work) {
        double last = 0;
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            long done = 0;
            for (int at = 0; at < ones.size() || System.nanoTime() - start < ENOUGH; at++) {
                done += work.on(ones.get(at % ones.size()));
            }
            last = (System.nanoTime() - start) / 1e6 / done;
        }
        return last;
    }

    /** Designs with every question answered, half of them, or none. */
    private static List<Design> designs(Knowledge knowledge) {
        Random random = new Random(1);
        List<Design> designs = new ArrayList<>();
        for (int i = 0; i < DESIGNS; i++) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (Question question : knowledge.questions().values()) {
                if (random.nextInt(2) < i % 3) {
                    int option = random.nextInt(question.options().size());
                    answers.put(
                            question.id(),
                            Answer.of(question.options().get(option).id()));
                }
            }
            designs.add(Design.named("Design " + i).withAnswers(answers));
        }
        return designs;
    }

    /** Of a line through the logarithms, by least squares. */
    private static double slope(Map<Integer, Double> values) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (Map.Entry<Integer, Double> value : values.entrySet()) {
            double at = Math.log(value.getKey());
            double is = Math.log(Math.max(value.getValue(), 1e-9));
            x += at;
            y += is;
            xx += at * at;
            xy += at * is;
        }
        int n = values.size();
        return (n * xy - x * y) / (n * xx - x * x);
    }
}
