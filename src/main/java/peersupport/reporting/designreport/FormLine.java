package peersupport.reporting.designreport;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;

/** A form of support that is chosen or not decided, and what the sources say it brings and costs. */
public record FormLine(String says, boolean chosen, List<FindingLine> brings, List<FindingLine> costs) {
    /** The forms of this design, in the order of the interview; each finding stands beside its most particular form. */
    static List<FormLine> of(AdvisedDesign design) {
        ContextStates readings = design.readings();
        Map<Option, List<FindingLine>> resting = new LinkedHashMap<>();
        design.knowledge().questions().values().stream()
                .filter(Question::definesTheProgramme)
                .flatMap(question -> question.options().stream())
                .filter(option -> !option.makes().isEmpty())
                .filter(option -> option.makes().stream()
                        .allMatch(id -> design.knowledge().contexts().get(id).level() == Level.FEATURE
                                && (readings.met(id) || readings.state(id) == State.NOT_SAID)))
                .forEach(option -> resting.put(option, resting(design, option)));
        Map<FindingLine, Option> homes = new HashMap<>();
        resting.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().size()))
                .forEach(entry -> entry.getValue().forEach(line -> homes.putIfAbsent(line, entry.getKey())));
        return resting.entrySet().stream()
                .map(entry -> of(
                        entry.getKey(),
                        readings,
                        entry.getValue().stream()
                                .filter(line -> homes.get(line) == entry.getKey())
                                .toList()))
                .filter(line -> !line.brings().isEmpty() || !line.costs().isEmpty())
                .toList();
    }

    private static FormLine of(Option option, ContextStates readings, List<FindingLine> lines) {
        return new FormLine(
                option.says(),
                option.makes().stream().allMatch(readings::met),
                lines.stream().filter(line -> line.card().isFor()).toList(),
                lines.stream().filter(line -> line.card().isAgainst()).toList());
    }

    private static List<FindingLine> resting(AdvisedDesign design, Option option) {
        return design.findings().entries().stream()
                .filter(line -> conditions(line.card())
                        .anyMatch(need -> need.met() && option.makes().contains(need.context())))
                .toList();
    }

    private static Stream<Need> conditions(Configuration card) {
        return Stream.of(
                        card.needs().stream(),
                        card.arises().stream(),
                        card.routes().stream().flatMap(route -> route.when().stream()))
                .flatMap(needs -> needs);
    }
}
