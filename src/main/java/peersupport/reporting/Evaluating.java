package peersupport.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Measure;
import peersupport.evidence.Measure.Role;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;
import peersupport.reporting.EvaluationPart.DomainMeasures;
import peersupport.reporting.EvaluationPart.MeasureLine;

/** Chooses what an evaluation could look at, and the measures that may suit this design. */
final class Evaluating {
    private static final int START = 3;
    private static final Set<Role> STAYING_TRUE = EnumSet.of(Role.PROCESS, Role.FIDELITY);

    private final Knowledge knowledge;
    private final Readings readings;
    private final ReportWords words;

    Evaluating(Knowledge knowledge, Readings readings, ReportWords words) {
        this.knowledge = knowledge;
        this.readings = readings;
        this.words = words;
    }

    EvaluationPart part(Findings findings, Summary summary) {
        return new EvaluationPart(
                families(findings),
                start(summary),
                domains(),
                suited(measure -> measure.role() == Role.OUTCOME),
                suited(measure -> STAYING_TRUE.contains(measure.role())),
                suited(measure -> measure.role() == Role.IMPLEMENTATION),
                suited(measure -> measure.role() == Role.SYMPTOMS),
                lines(knowledge.contents().measures(), State.NOT_MET).toList());
    }

    private static List<Findings.Group> families(Findings findings) {
        List<Findings.Group> groups = new ArrayList<>();
        add(groups, "What may help", findings.live(Family.BENEFIT, true));
        add(groups, "What may harm", findings.live(Family.HARM, false));
        add(groups, "What may draw people", findings.live(Family.TAKE_UP, true));
        add(groups, "What may keep people away", findings.live(Family.TAKE_UP, false));
        add(groups, "What supports the work", findings.live(Family.IMPLEMENTATION, true));
        add(groups, "What may weaken the work", findings.live(Family.IMPLEMENTATION, false));
        return groups;
    }

    private static void add(List<Findings.Group> groups, String title, List<FindingLine> lines) {
        List<FindingLine> asked = lines.stream()
                .filter(line -> line.card().evaluate().isPresent())
                .toList();
        if (!asked.isEmpty()) {
            groups.add(new Findings.Group(title, asked));
        }
    }

    /** As many for as against. */
    private static List<FindingLine> start(Summary summary) {
        return Stream.concat(summary.helping(START).stream(), summary.watching(START).stream())
                .filter(line -> line.card().evaluate().isPresent())
                .toList();
    }

    private List<DomainMeasures> domains() {
        return knowledge.domains().values().stream()
                .map(domain ->
                        new DomainMeasures(domain.says(), inDomain(domain.id(), true), inDomain(domain.id(), false)))
                .toList();
    }

    private List<MeasureLine> inDomain(String domain, boolean firstChoice) {
        return suited(measure -> measure.role() == Role.OUTCOME
                && measure.firstChoice() == firstChoice
                && measure.domains().contains(domain));
    }

    /** Those that may suit this design; first choices first. */
    private List<MeasureLine> suited(Predicate<Measure> wanted) {
        List<Measure> some =
                knowledge.contents().measures().stream().filter(wanted).toList();
        return Stream.concat(lines(some, State.MET), lines(some, State.NOT_SAID))
                .sorted((a, b) ->
                        Boolean.compare(b.measure().firstChoice(), a.measure().firstChoice()))
                .toList();
    }

    private Stream<MeasureLine> lines(Collection<Measure> measures, State state) {
        return measures.stream()
                .map(measure -> new MeasureLine(
                        measure,
                        measure.applies().map(readings::state).orElse(State.MET),
                        words.cite(measure.sources())))
                .filter(line -> line.suits() == state);
    }
}
