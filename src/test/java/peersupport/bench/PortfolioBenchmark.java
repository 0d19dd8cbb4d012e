package peersupport.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.files.design.AnswersReader;
import peersupport.files.design.DesignFile;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.RandomDesigns;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A portfolio of many designs through {@code screen}, each way in a process of its own that may use 256 MB: time, the
 * most memory the process held, and whether all ways give the same bytes. By hand: {@code bench/run portfolio}.
 */
public final class PortfolioBenchmark {
    private static final int DESIGNS = 100_000;
    private static final Path FOLDER = Path.of("target", "bench", "portfolio").toAbsolutePath();

    private PortfolioBenchmark() {}

    /** Writes the designs, screens them in each way, and prints the table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path whole = FOLDER.resolve("designs.jsonl");
        List<Path> halves = List.of(FOLDER.resolve("half-1.jsonl"), FOLDER.resolve("half-2.jsonl"));
        write(whole, halves);

        System.out.printf("%,d designs, -Xmx256m%n%n", DESIGNS);
        System.out.printf("%-34s %10s %12s %14s%n", "", "seconds", "designs/s", "most memory");
        Path one = FOLDER.resolve("one-thread");
        Path two = FOLDER.resolve("two-threads");
        row("all forms, one thread", List.of(screening(whole, "--out", one.toString(), "--threads", "1")), List.of());
        row("all forms, two threads", List.of(screening(whole, "--out", two.toString(), "--threads", "2")), List.of());
        Path filtered = FOLDER.resolve("filtered.jsonl");
        List<Path> shares = List.of(FOLDER.resolve("share-1.jsonl"), FOLDER.resolve("share-2.jsonl"));
        row("filter, one process", List.of(filter(whole)), List.of(filtered));
        row(
                "filter, two processes",
                halves.stream().map(PortfolioBenchmark::filter).toList(),
                shares);

        System.out.println();
        same("one thread and two", bytes(one), bytes(two));
        same(
                "one process and two",
                Files.readString(filtered),
                Files.readString(shares.get(0)) + Files.readString(shares.get(1)));
    }

    private static void write(Path whole, List<Path> halves) throws IOException {
        Knowledge knowledge = KnowledgeReader.load().knowledge();
        RandomDesigns random = new RandomDesigns(knowledge, new Advisor(knowledge), 100_000);
        try (Writer all = Files.newBufferedWriter(whole);
                Writer first = Files.newBufferedWriter(halves.get(0));
                Writer second = Files.newBufferedWriter(halves.get(1))) {
            for (int i = 1; i <= DESIGNS; i++) {
                String line = line(knowledge, random.next(), "Programme " + i);
                all.write(line);
                (i <= DESIGNS / 2 ? first : second).write(line);
            }
        }
    }

    private static String line(Knowledge knowledge, Design design, String title) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberProperty("format", DesignFile.FORMAT);
            json.writeStringProperty("title", title);
            json.writeObjectPropertyStart("answers");
            design.answers().forEach((id, answer) -> {
                json.writeName(id);
                write(json, knowledge.questions().get(id), answer);
            });
            json.writeEndObject();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, Question question, Answer answer) {
        if (answer instanceof Answer.Chosen chosen) {
            List<String> words = AnswersReader.write(question, chosen);
            if (question.many()) {
                json.writeArray(words.toArray(String[]::new), 0, words.size());
            } else {
                json.writeString(words.get(0));
            }
        } else {
            json.writeString(
                    answer instanceof Answer.DontKnow ? AnswersReader.DONT_KNOW : AnswersReader.DOES_NOT_APPLY);
        }
    }

    private static ProcessBuilder screening(Path designs, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "peersupport.Application",
                "screen",
                designs.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static ProcessBuilder filter(Path designs) {
        return screening(Path.of("-"), "--format", "jsonl", "--threads", "1").redirectInput(designs.toFile());
    }

    /** Runs the processes side by side; what they print goes to these files. */
    private static void row(String name, List<ProcessBuilder> runs, List<Path> into)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i)
                    .redirectOutput(
                            into.isEmpty()
                                    ? ProcessBuilder.Redirect.DISCARD
                                    : ProcessBuilder.Redirect.to(into.get(i).toFile()));
            processes.add(runs.get(i).start());
        }
        long most = 0;
        for (Process process : processes) {
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                for (Process running : processes) {
                    most = Math.max(most, kilobytes(running));
                }
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(name + ": exit status " + process.exitValue());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.UK, "%-34s %10.1f %,12.0f %11d MB%n", name, seconds, DESIGNS / seconds, most / 1024);
    }

    /** The most memory the process has held until now, as Linux tells it; 0 elsewhere, and when it is gone. */
    private static long kilobytes(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static String bytes(Path out) throws IOException {
        return Files.readString(out.resolve("portfolio.jsonl"))
                + Files.readString(out.resolve("portfolio.csv"))
                + Files.readString(out.resolve("portfolio.html"));
    }

    private static void same(String what, String left, String right) {
        System.out.println(what + ": " + (left.equals(right) ? "the same bytes" : "NOT THE SAME BYTES"));
        if (!left.equals(right)) {
            System.exit(1);
        }
    }
}
