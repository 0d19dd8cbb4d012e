package peersupport.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.files.DesignFile;
import peersupport.reasoning.Advisor;

/** What the tests of the reports share: the knowledge, an advisor, and the designs in {@code examples/}. */
final class Samples {
    static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    static final Advisor ADVISOR = Loaded.ADVISOR;

    private Samples() {}

    /** The example of this name. */
    static Design example(String name) {
        return new DesignFile(KNOWLEDGE).read(Path.of("examples", name + ".yaml"));
    }

    /** All examples, by name. */
    static Stream<Design> examples() {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(name -> example(name.replace(".yaml", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A design that says none of these to every question that lets it. */
    static Design noneOfAnything() {
        return answering(question -> question.many() ? Optional.of(new Chosen(List.of(), false)) : Optional.empty());
    }

    /** A design that gives every question this answer, where it gives one. */
    static Design answering(Function<Question, Optional<Answer>> give) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        KNOWLEDGE
                .questions()
                .values()
                .forEach(question -> give.apply(question).ifPresent(answer -> answers.put(question.id(), answer)));
        return Design.named("A programme").withAnswers(answers);
    }

    /** One report in a form that is text. */
    static String report(Design design, ReportKind kind, ReportFormat format) {
        return texts(design, List.of(kind), List.of(format)).values().iterator().next();
    }

    /** Every report on a design in every form that is text, by file name. */
    static Map<String, String> reports(Design design) {
        return texts(design, List.of(ReportKind.values()), List.of(ReportFormat.HTML, ReportFormat.MD));
    }

    /** These reports in these forms, all of them text, by file name. */
    static Map<String, String> texts(Design design, List<ReportKind> kinds, List<ReportFormat> formats) {
        Map<String, String> texts = new LinkedHashMap<>();
        new Reports(KNOWLEDGE, ADVISOR)
                .write(ADVISOR.advise(design), kinds, formats)
                .forEach((file, bytes) -> texts.put(file, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }
}
