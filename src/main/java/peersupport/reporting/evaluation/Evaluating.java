package peersupport.reporting.evaluation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Condition;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Measure;
import peersupport.evidence.Measure.Role;
import peersupport.evidence.MeasureSet;
import peersupport.evidence.PlanTopic;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;
import peersupport.reporting.evaluation.EvaluationPart.MeasureLine;
import peersupport.reporting.evaluation.EvaluationPart.SafeguardLine;
import peersupport.reporting.evaluation.EvaluationPart.SetLine;
import peersupport.reporting.evaluation.EvaluationPart.Suggestion;
import peersupport.reporting.evaluation.EvaluationPart.TopicLine;
import peersupport.reporting.shared.EvidencePart;
import peersupport.reporting.shared.FindingLines;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.ReportWords;

/** Chooses what an evaluation could look at, and the measures and suggestions that may suit this design. */
final class Evaluating {
    private static final Set<Role> STAYING_TRUE = EnumSet.of(Role.PROCESS, Role.FIDELITY);

    private final Knowledge knowledge;
    private final Readings readings;
    private final ReportWords words;
    private final FindingLines lines;

    Evaluating(Knowledge knowledge, Readings readings, ReportWords words, FindingLines lines) {
        this.knowledge = knowledge;
        this.readings = readings;
        this.words = words;
        this.lines = lines;
    }

    EvaluationPart part(Findings findings, EvidencePart evidence) {
        Claims claims = new Claims(knowledge, words);
        List<ChainLine> core = claims.core(findings);
        return new EvaluationPart(
                core,
                findings.live().stream()
                        .filter(line ->
                                core.stream().noneMatch(chain -> chain.finding().equals(line)))
                        .toList(),
                safeguards(findings),
                new Sampling(knowledge, readings).frame(findings),
                new Sizes(knowledge, readings, evidence).part(),
                knowledge.contents().measureSets().stream()
                        .filter(set -> suits(set.applies()) != State.NOT_MET)
                        .map(this::set)
                        .toList(),
                knowledge.contents().plan().stream().map(this::topic).toList(),
                suited(measure -> measure.role() == Role.OUTCOME),
                suited(measure -> STAYING_TRUE.contains(measure.role())),
                suited(measure -> measure.role() == Role.IMPLEMENTATION),
                suited(measure -> measure.role() == Role.SYMPTOMS),
                lines(knowledge.contents().measures(), State.NOT_MET).toList());
    }

    private static List<SafeguardLine> safeguards(Findings findings) {
        return findings.live().stream()
                .flatMap(entry -> entry.together().stream())
                .flatMap(line -> line.finding().planned().stream())
                .map(safeguard -> new SafeguardLine(
                        safeguard.read().context().says(), safeguard.safeguard().tell()))
                .collect(Collectors.toMap(
                        SafeguardLine::says, Function.identity(), (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private SetLine set(MeasureSet set) {
        return new SetLine(
                set, set.measures().stream().map(knowledge.measures()::get).toList());
    }

    private TopicLine topic(PlanTopic topic) {
        return new TopicLine(
                topic,
                topic.lines().stream()
                        .filter(line -> suits(line.applies()) != State.NOT_MET)
                        .map(this::suggestion)
                        .toList());
    }

    private State suits(Optional<Condition> applies) {
        return applies.map(readings::state).orElse(State.MET);
    }

    private Suggestion suggestion(PlanTopic.Line line) {
        return new Suggestion(
                line,
                suits(line.applies()) == State.MET
                        ? ""
                        : line.applies().map(words::condition).orElse(""),
                line.contexts().stream().map(lines::said).toList());
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
                .map(measure -> new MeasureLine(measure, suits(measure.applies()), words.sources(measure.sources())))
                .filter(line -> line.suits() == state);
    }
}
