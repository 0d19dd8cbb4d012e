package peersupport.reporting.checklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import peersupport.evidence.Checklist;
import peersupport.evidence.Checklist.Line;
import peersupport.evidence.Checklist.Matter;
import peersupport.evidence.Checklist.Worry;
import peersupport.evidence.Condition;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.Wording;

/**
 * What a trainer works with: only what this design calls for.
 *
 * @param harms live harms, unguarded first
 * @param named harms the review names and says no more of
 * @param risks live risks to the work, unguarded first
 * @param away what may keep people away and has something to watch for
 * @param topics training topics that live harms and risks call for
 * @param plays live harms and risks with a scene to practise
 * @param supervised live harms and risks with questions a supervisor asks
 * @param worries whom to tell when worried, in this design
 * @param beforehand what else to agree before anybody comes, in this design
 * @param practising how to practise the scenes
 */
public record PracticePart(
        List<FindingLine> harms,
        List<FindingLine> named,
        List<FindingLine> risks,
        List<FindingLine> away,
        List<TopicLine> topics,
        List<FindingLine> plays,
        List<FindingLine> supervised,
        List<Worry> worries,
        List<Matter> beforehand,
        List<Line> practising) {

    /** A training topic, whether it is planned, and the findings that call for it. */
    public record TopicLine(Context context, State state, List<String> callers) {

        /** A shape that says the same as the words. */
        public String mark() {
            return state == State.MET ? "●" : state == State.NOT_SAID ? "?" : "○";
        }

        /** Whether it is planned, in words. */
        public String planned() {
            return state == State.OUT_OF_PLAY ? "no training planned" : Wording.said(state);
        }
    }

    /** Harms, risks and what may keep people away, in the order of the checklist. */
    public List<FindingLine> all() {
        return Stream.of(harms, risks, away).flatMap(List::stream).toList();
    }

    static PracticePart of(Knowledge knowledge, Readings readings, Findings findings) {
        List<FindingLine> harms = watched(findings.harming());
        List<FindingLine> risks = watched(findings.risking());
        List<FindingLine> live =
                Findings.apart(Stream.concat(harms.stream(), risks.stream()).toList());
        Checklist checklist = knowledge.contents().checklist();
        return new PracticePart(
                harms,
                pick(findings.named(), card -> card.family() == Family.HARM),
                risks,
                watched(findings.keepingAway()),
                topics(knowledge, readings, live),
                pick(live, card -> card.rolePlay().isPresent()),
                pick(
                        live,
                        card -> card.watch()
                                .filter(watch -> !watch.supervision().isEmpty())
                                .isPresent()),
                checklist.worries().stream()
                        .filter(worry -> fits(worry.applies(), readings))
                        .toList(),
                checklist.beforehand().stream()
                        .filter(matter -> fits(matter.applies(), readings))
                        .toList(),
                checklist.practising());
    }

    private static boolean fits(Optional<Condition> applies, Readings readings) {
        return applies.map(readings::state).orElse(State.MET) == State.MET;
    }

    private static List<TopicLine> topics(Knowledge knowledge, Readings readings, List<FindingLine> live) {
        Map<String, List<String>> callers = new LinkedHashMap<>();
        knowledge.contexts().keySet().forEach(context -> callers.put(context, new ArrayList<>()));
        live.forEach(line -> line.card()
                .watch()
                .ifPresent(watch ->
                        watch.training().forEach(topic -> callers.get(topic).add(line.id()))));
        return callers.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new TopicLine(
                        knowledge.contexts().get(entry.getKey()), readings.state(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<FindingLine> watched(List<FindingLine> lines) {
        return lines.stream().filter(line -> !line.watched().isEmpty()).toList();
    }

    private static List<FindingLine> pick(List<FindingLine> lines, Predicate<Configuration> wanted) {
        return lines.stream().filter(line -> wanted.test(line.card())).toList();
    }
}
