package peersupport.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.evidence.Context;
import peersupport.evidence.Knowledge;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;

/**
 * What a trainer works with.
 *
 * @param harms live harms, active first
 * @param risks live risks to the work, active first
 * @param away what may keep people away and has something to watch for
 * @param topics training topics that live harms and risks call for
 * @param plays live harms and risks with a scene to practise
 */
public record PracticePart(
        List<FindingLine> harms,
        List<FindingLine> risks,
        List<FindingLine> away,
        List<TopicLine> topics,
        List<FindingLine> plays) {

    /** A training topic, whether it is planned, and the findings that call for it. */
    public record TopicLine(Context context, State state, List<String> callers) {

        /** Whether it is planned, in words. */
        public String planned() {
            return switch (state) {
                case MET -> "● planned";
                case NOT_MET -> "○ not planned";
                case NOT_SAID -> "? not said";
                case OUT_OF_PLAY -> "○ no training planned";
            };
        }
    }

    /** The first few harms, for a page to hand round. */
    public List<FindingLine> harms(int many) {
        return Summary.first(harms, many);
    }

    /** The first few risks, for a page to hand round. */
    public List<FindingLine> risks(int many) {
        return Summary.first(risks, many);
    }

    static PracticePart of(Knowledge knowledge, Readings readings, Findings findings) {
        List<FindingLine> live = new ArrayList<>(findings.harming());
        live.addAll(findings.risking());
        List<FindingLine> away = findings.keepingAway().stream()
                .filter(line -> line.card().watch().isPresent())
                .toList();
        Map<String, List<String>> callers = new LinkedHashMap<>();
        knowledge.contexts().keySet().forEach(context -> callers.put(context, new ArrayList<>()));
        for (FindingLine line : live) {
            line.card().watch().stream()
                    .flatMap(watch -> watch.training().stream())
                    .forEach(topic -> callers.get(topic).add(line.id()));
        }
        List<TopicLine> topics = callers.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new TopicLine(
                        knowledge.contexts().get(entry.getKey()), readings.state(entry.getKey()), entry.getValue()))
                .toList();
        return new PracticePart(
                findings.harming().stream()
                        .filter(line -> line.card().watch().isPresent())
                        .toList(),
                findings.risking().stream()
                        .filter(line -> line.card().watch().isPresent())
                        .toList(),
                away,
                topics,
                live.stream().filter(line -> line.card().rolePlay().isPresent()).toList());
    }
}
