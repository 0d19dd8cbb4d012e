package peersupport.reporting.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Context;
import peersupport.evidence.document.Checklist.Matter;
import peersupport.evidence.document.Checklist.Worry;
import peersupport.reasoning.State;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.Wording;

/** The risk checklist: only what this design calls for, what nothing is planned against first. */
public record RiskChecklist(
        List<FindingLine> harms,
        List<FindingLine> named,
        List<FindingLine> risks,
        List<FindingLine> away,
        List<TopicLine> topics,
        List<Worry> worries,
        List<Matter> beforehand) {

    /** A training topic, whether it is planned, and the findings that call for it. */
    public record TopicLine(Context context, State state, List<String> callers) {
        /** A shape that says the same as the words. */
        public String mark() {
            return Wording.mark(state == State.OUT_OF_PLAY ? State.NOT_MET : state);
        }

        /** Whether it is planned, in words. */
        public String planned() {
            return state == State.OUT_OF_PLAY ? "no training planned" : Wording.said(state);
        }
    }

    /** The checklist of this design. */
    public static RiskChecklist of(AdvisedDesign design) {
        Findings findings = design.findings();
        return new RiskChecklist(
                watched(findings.harming()),
                findings.named().stream()
                        .filter(line -> line.card().family() == Family.HARM)
                        .toList(),
                watched(findings.risking()),
                watched(findings.keepingAway()),
                topics(design),
                design.knowledge().contents().checklist().worries().stream()
                        .filter(worry -> fits(design, worry.applies()))
                        .toList(),
                design.knowledge().contents().checklist().beforehand().stream()
                        .filter(matter -> fits(design, matter.applies()))
                        .toList());
    }

    /** Harms, risks and what may keep people away, in the order of the checklist. */
    public List<FindingLine> all() {
        return Stream.of(harms, risks, away).flatMap(List::stream).toList();
    }

    /** Live harms and risks with something to watch for, each by itself: what scenes and supervision are for. */
    public static List<FindingLine> practised(AdvisedDesign design) {
        return Findings.apart(Stream.of(Family.HARM, Family.IMPLEMENTATION)
                .flatMap(family -> watched(design.findings().live(family, Side.AGAINST)).stream())
                .toList());
    }

    private static List<TopicLine> topics(AdvisedDesign design) {
        Map<String, List<String>> callers = new HashMap<>();
        practised(design)
                .forEach(line -> line.card().watch().stream()
                        .flatMap(watch -> watch.training().stream())
                        .forEach(topic -> callers.computeIfAbsent(topic, key -> new ArrayList<>())
                                .add(line.id())));
        return design.knowledge().contents().contexts().stream()
                .filter(context -> callers.containsKey(context.id()))
                .map(context ->
                        new TopicLine(context, design.readings().state(context.id()), callers.get(context.id())))
                .toList();
    }

    private static boolean fits(AdvisedDesign design, Optional<Condition> applies) {
        return design.suits(applies) == State.MET;
    }

    private static List<FindingLine> watched(List<FindingLine> lines) {
        return lines.stream().filter(line -> !line.watched().isEmpty()).toList();
    }
}
