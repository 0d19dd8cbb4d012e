package peersupport.reporting.designreport;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Level;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;

/**
 * A form of support that is chosen or not decided, and what the sources say it brings and costs.
 *
 * @param says the form
 * @param chosen whether it is chosen; otherwise it is not decided
 * @param brings what rests on it that may help or draw people
 * @param costs what was reported of it that may harm, keep people away or weaken the work
 */
public record FormLine(String says, boolean chosen, List<FindingLine> brings, List<FindingLine> costs) {

    /** The forms of this design, in the order of the interview. */
    static List<FormLine> of(Knowledge knowledge, Readings readings, Findings findings) {
        return knowledge.questions().values().stream()
                .filter(Question::definesTheProgramme)
                .flatMap(question -> question.options().stream())
                .filter(option -> !option.makes().isEmpty()
                        && option.makes().stream().allMatch(id -> isForm(knowledge, id))
                        && option.makes().stream().allMatch(id -> isOpen(readings.state(id))))
                .map(option -> line(option, readings, findings))
                .filter(line -> !line.brings().isEmpty() || !line.costs().isEmpty())
                .toList();
    }

    private static boolean isForm(Knowledge knowledge, String context) {
        return knowledge.contexts().get(context).level() == Level.FEATURE;
    }

    private static boolean isOpen(State state) {
        return state == State.MET || state == State.NOT_SAID;
    }

    private static FormLine line(Option option, Readings readings, Findings findings) {
        Set<String> made = new HashSet<>(option.makes());
        return new FormLine(
                option.says(),
                option.makes().stream().allMatch(readings::met),
                findings.entries().stream()
                        .filter(line -> line.card().isFor() && restsOn(line.card(), made))
                        .toList(),
                findings.entries().stream()
                        .filter(line -> line.card().isAgainst() && restsOn(line.card(), made))
                        .toList());
    }

    private static boolean restsOn(Configuration card, Set<String> made) {
        return Stream.of(
                        card.needs().stream(),
                        card.arises().stream(),
                        card.routes().stream().flatMap(route -> route.when().stream()))
                .flatMap(needs -> needs)
                .filter(Need::met)
                .anyMatch(need -> made.contains(need.context()));
    }
}
