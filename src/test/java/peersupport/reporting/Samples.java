package peersupport.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.design.DesignFile;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.RandomDesigns;
import peersupport.reporting.checklist.RiskRegister;
import peersupport.reporting.evaluation.EvaluationPlan;
import peersupport.reporting.shared.AdvisedDesign;

/** What the tests of the reports share: designs, and what is worked out and written about each, once in a process. */
final class Samples {
    static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    static final Advisor ADVISOR = Loaded.ADVISOR;
    static final Reports REPORTS = new Reports(KNOWLEDGE, ADVISOR);

    /** The forms that are text. */
    static final List<ReportFormat> TEXTS = List.of(ReportFormat.HTML, ReportFormat.MD, ReportFormat.CSV);

    private static final int KEPT = 80;
    private static final List<Design> EXAMPLES = read();
    private static final List<Design> FEW = Stream.of(
                    Stream.of(nothingSaid(), nothingKnown(), noneOfAnything(), everything()),
                    examples().limit(Trust.cases(2, Integer.MAX_VALUE)),
                    random(20_251_122).designs(Trust.cases(3, 12)))
            .flatMap(designs -> designs)
            .toList();
    private static final Map<Design, Known> KNOWN = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Design, Known> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param written the pages, all written together when one of them is asked for
     */
    private record Known(AdvisedDesign advised, Map<ReportKind, String> written) {
        static Known of(Design design) {
            return new Known(new AdvisedDesign(KNOWLEDGE, ADVISOR.advise(design)), new EnumMap<>(ReportKind.class));
        }

        Advice advice() {
            return advised.advice();
        }

        Map<ReportKind, String> pages() {
            if (written.isEmpty()) {
                List<ReportKind> kinds = List.of(ReportKind.values());
                Map<String, byte[]> files = REPORTS.write(advice(), kinds, List.of(ReportFormat.HTML));
                kinds.forEach(kind -> written.put(
                        kind, new String(files.get(ReportFormat.HTML.fileName(kind)), StandardCharsets.UTF_8)));
            }
            return written;
        }
    }

    private Samples() {}

    /** The example of this name. */
    static Design example(String name) {
        return new DesignFile(KNOWLEDGE).read(Path.of("examples", name + ".yaml"));
    }

    /** All examples, by name. */
    static Stream<Design> examples() {
        return EXAMPLES.stream();
    }

    /** The example with most answers. */
    static Design fullest() {
        return examples()
                .max((one, other) -> one.answers().size() - other.answers().size())
                .orElseThrow();
    }

    /** A few designs of every kind: of nothing, of everything, examples and random ones. */
    static Stream<Design> few() {
        return FEW.stream();
    }

    static RandomDesigns random(long seed) {
        return new RandomDesigns(KNOWLEDGE, ADVISOR, seed);
    }

    static Design nothingSaid() {
        return Design.named("Nothing said");
    }

    static Design nothingKnown() {
        return answering(question -> Optional.of(new Answer.DontKnow()));
    }

    /** A design that says none of these to every question that lets it. */
    static Design noneOfAnything() {
        return answering(question -> question.many() ? Optional.of(new Chosen(List.of(), false)) : Optional.empty());
    }

    /** A design that chooses everything that can be chosen together. */
    static Design everything() {
        return answering(question -> Optional.of(new Chosen(
                question.options().stream()
                        .map(Option::id)
                        .limit(question.many() ? Integer.MAX_VALUE : 1)
                        .toList(),
                false)));
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

    static Advice advice(Design design) {
        return known(design).advice();
    }

    static AdvisedDesign advised(Design design) {
        return known(design).advised();
    }

    /** The evaluation plan, without the changes that would turn findings round. */
    static EvaluationPlan plan(Design design) {
        return new EvaluationPlan(advised(design), Map.of());
    }

    /** One report in a form that is text. */
    static String report(Design design, ReportKind kind, ReportFormat format) {
        if (format == ReportFormat.CSV) {
            return RiskRegister.csv(advised(design));
        }
        String html = known(design).pages().get(kind);
        return new String(format.write(html), StandardCharsets.UTF_8);
    }

    /** One report as a page that may be changed. */
    static Document page(Design design, ReportKind kind) {
        return Jsoup.parse(report(design, kind, ReportFormat.HTML));
    }

    /** Every report on a design in one form that is text, by file name. */
    static Map<String, String> reports(Design design, ReportFormat format) {
        Map<String, String> reports = new LinkedHashMap<>();
        Stream.of(ReportKind.values())
                .filter(format::fits)
                .forEach(kind -> reports.put(format.fileName(kind), report(design, kind, format)));
        return reports;
    }

    /** These reports in these forms, all of them text, by file name, written anew. */
    static Map<String, String> write(Design design, List<ReportKind> kinds, List<ReportFormat> formats) {
        Map<String, String> texts = new LinkedHashMap<>();
        REPORTS.write(ADVISOR.advise(design), kinds, formats)
                .forEach((file, bytes) -> texts.put(file, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private static Known known(Design design) {
        return KNOWN.computeIfAbsent(design, Known::of);
    }

    private static List<Design> read() {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(new DesignFile(KNOWLEDGE)::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
