package peersupport.reporting.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.evidence.Context;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Level;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;
import peersupport.reporting.evaluation.FramePart.Circumstance;
import peersupport.reporting.evaluation.FramePart.Offered;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.Summary;

/** Finds the contrasts that talks with people should span. */
final class Sampling {
    private static final int CIRCUMSTANCES = 8;

    private final Knowledge knowledge;
    private final Readings readings;

    Sampling(Knowledge knowledge, Readings readings) {
        this.knowledge = knowledge;
        this.readings = readings;
    }

    FramePart frame(Findings findings) {
        Map<Context, List<String>> matters = new LinkedHashMap<>();
        for (FindingLine line : Findings.apart(findings.live())) {
            line.finding().conditions().stream()
                    .map(NeedRead::context)
                    .filter(this::differsBetweenPeople)
                    .forEach(context -> matters.computeIfAbsent(context, key -> new ArrayList<>())
                            .add(line.id()));
        }
        List<Circumstance> people = matters.entrySet().stream()
                .map(entry -> new Circumstance(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                        circumstance -> -circumstance.findings().size()))
                .toList();
        return new FramePart(
                Summary.first(people, CIRCUMSTANCES),
                knowledge.questions().values().stream()
                        .filter(Question::definesTheProgramme)
                        .map(this::offered)
                        .filter(offered -> offered.kinds().size() > 1)
                        .toList());
    }

    /** Whom the programme is for is the same for all of them, or is among the kinds offered. */
    private boolean differsBetweenPeople(Context context) {
        return context.level() == Level.PEOPLE
                && knowledge
                        .owner(context.id())
                        .filter(owner -> !owner.definesTheProgramme())
                        .isPresent();
    }

    /** What is decided and in place, each kind by itself: "both" is told as the two. */
    private Offered offered(Question question) {
        List<Option> inPlace = question.options().stream()
                .filter(option ->
                        option.leavesOpen().isEmpty() && !option.makes().isEmpty())
                .filter(option -> option.makes().stream().allMatch(id -> readings.state(id) == State.MET))
                .toList();
        return new Offered(
                question.asks(),
                inPlace.stream()
                        .filter(option -> inPlace.stream().noneMatch(other -> isPartOf(other, option)))
                        .map(Option::says)
                        .toList());
    }

    private static boolean isPartOf(Option part, Option whole) {
        return part.makes().size() < whole.makes().size() && new HashSet<>(whole.makes()).containsAll(part.makes());
    }
}
