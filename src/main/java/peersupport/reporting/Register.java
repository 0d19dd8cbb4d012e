package peersupport.reporting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Row;
import peersupport.evidence.Source;
import peersupport.evidence.Standard;
import peersupport.reporting.EvidencePart.EffectGroup;

/** The evidence rows and sources, so that each report can list what it cites. */
public final class Register {
    private final Knowledge knowledge;
    private final Set<String> rowsOfDesignReport;
    private final Set<String> sourcesOfDesignReport;
    private final List<Standard> standards;

    /** The register for a report that cites these rows and sources, and some of these standards. */
    Register(Knowledge knowledge, Collection<String> rows, Collection<String> sources, List<Standard> standards) {
        this.knowledge = knowledge;
        rowsOfDesignReport = new LinkedHashSet<>(rows);
        sourcesOfDesignReport = new LinkedHashSet<>(sources);
        this.standards = standards;
    }

    /** A row with the sources it comes from. */
    public record RowLine(Row row, String cite) {}

    /**
     * A source in a list of references.
     *
     * @param studied who was studied, where that is known
     * @param rows the rows that say how much of it was seen and what is wrong with it
     */
    public record SourceLine(Source source, String studied, List<String> rows) {}

    /**
     * The rows the design report cites, in the order of the register.
     *
     * @param elsewhere ids of standards that other reports print
     */
    public List<RowLine> rows(List<String> elsewhere) {
        return cited(elsewhere)
                .map(row -> new RowLine(row, knowledge.cite(row.sources())))
                .toList();
    }

    /**
     * Every source the design report cites, in the order of their citations.
     *
     * @param elsewhere ids of standards that other reports print
     */
    public List<SourceLine> sources(List<String> elsewhere) {
        Set<String> cited = new LinkedHashSet<>(sourcesOfDesignReport);
        printed(elsewhere).forEach(standard -> cited.addAll(standard.sources()));
        cited(elsewhere).forEach(row -> cited.addAll(row.sources()));
        return lines(cited);
    }

    private Stream<Row> cited(List<String> elsewhere) {
        Set<String> cited = new LinkedHashSet<>();
        rowsOfDesignReport.forEach(row -> add(row, cited));
        printed(elsewhere)
                .forEach(standard ->
                        standard.items().forEach(item -> item.rows().forEach(row -> add(row, cited))));
        knowledge.contents().rows().stream().filter(Register::isAboutSources).forEach(row -> add(row.id(), cited));
        return knowledge.contents().rows().stream().filter(row -> cited.contains(row.id()));
    }

    /** A row comes with the rows it rests on. */
    private void add(String row, Set<String> cited) {
        if (cited.add(row)) {
            knowledge.rows().get(row).restsOn().forEach(other -> add(other, cited));
        }
    }

    private Stream<Standard> printed(List<String> elsewhere) {
        return standards.stream().filter(standard -> !elsewhere.contains(standard.id()));
    }

    /** The sources of these findings. */
    public List<SourceLine> sourcesOf(List<FindingLine> findings) {
        return lines(ids(findings));
    }

    /** The sources of these findings and results, and of the measures and checklists an evaluation plan prints. */
    public List<SourceLine> sourcesOf(
            List<FindingLine> findings,
            EvaluationPart evaluation,
            List<StandardPart> standards,
            List<EffectGroup> results) {
        Set<String> cited = ids(findings);
        Stream.of(evaluation.outcome(), evaluation.process(), evaluation.implementation(), evaluation.symptoms())
                .flatMap(List::stream)
                .forEach(line -> cited.addAll(line.measure().sources()));
        evaluation
                .numbers()
                .sizes()
                .forEach(size -> cited.addAll(size.line().effect().sources()));
        evaluation.topics().stream()
                .flatMap(topic -> topic.suggestions().stream())
                .flatMap(suggestion -> suggestion.line().rows().stream())
                .forEach(row -> cited.addAll(knowledge.rows().get(row).sources()));
        standards.forEach(part -> cited.addAll(part.standard().sources()));
        results.forEach(group ->
                group.lines().forEach(line -> cited.addAll(line.effect().sources())));
        return lines(cited);
    }

    private static Set<String> ids(List<FindingLine> findings) {
        return findings.stream()
                .flatMap(line -> line.cited().stream())
                .map(Source::id)
                .collect(Collectors.toSet());
    }

    private List<SourceLine> lines(Collection<String> cited) {
        return knowledge.sources().values().stream()
                .filter(source -> cited.contains(source.id()))
                .map(source -> new SourceLine(
                        source,
                        knowledge
                                .studied(source.id())
                                .map(known -> known.says())
                                .orElse(""),
                        aboutSources(source.id())))
                .toList();
    }

    private List<String> aboutSources(String source) {
        return knowledge.contents().rows().stream()
                .filter(Register::isAboutSources)
                .filter(row -> row.sources().contains(source))
                .map(Row::id)
                .toList();
    }

    private static boolean isAboutSources(Row row) {
        return row.id().startsWith("S-") && row.unused().isEmpty();
    }
}
