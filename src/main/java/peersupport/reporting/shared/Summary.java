package peersupport.reporting.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import peersupport.evidence.Configuration.Side;
import peersupport.evidence.Family;

/**
 * What a busy reader is told first. Within each list what holds comes before what is open, and that before what is planned against, harms before risks, stronger
 * evidence before weaker; for and against stand side by side and are never set off against each other.
 *
 * @param helping benefits in place, then what draws people, then what supports the work; then open benefits
 * @param watching harms, then risks to the work
 * @param stayingAway what may keep people away
 * @param decisions open questions, those most turns on first
 */
public record Summary(
        List<FindingLine> helping,
        List<FindingLine> watching,
        List<FindingLine> stayingAway,
        List<Decisions.Decision> decisions) {

    private static final Comparator<FindingLine> BY_STRENGTH =
            Comparator.comparing(line -> line.finding().strength());

    static Summary of(Findings findings, Decisions decisions) {
        List<FindingLine> helping = new ArrayList<>();
        for (Family family : List.of(Family.BENEFIT, Family.TAKE_UP, Family.IMPLEMENTATION)) {
            helping.addAll(sorted(findings.holding(findings.live(family, Side.FOR))));
        }
        helping.addAll(sorted(findings.open(findings.live(Family.BENEFIT, Side.FOR))));
        List<FindingLine> harms = findings.harming();
        List<FindingLine> risks = findings.risking();
        List<FindingLine> watching = new ArrayList<>();
        watching.addAll(sorted(findings.holding(harms)));
        watching.addAll(sorted(findings.holding(risks)));
        watching.addAll(sorted(findings.open(harms)));
        watching.addAll(sorted(findings.open(risks)));
        watching.addAll(sorted(findings.guarded(harms)));
        watching.addAll(sorted(findings.guarded(risks)));
        List<FindingLine> away = new ArrayList<>(sorted(findings.holding(findings.keepingAway())));
        away.addAll(sorted(findings.open(findings.keepingAway())));
        away.addAll(sorted(findings.guarded(findings.keepingAway())));
        return new Summary(helping, watching, away, decisions.first());
    }

    /** What is in place: benefits, then what draws people, then what supports the work. */
    public List<FindingLine> inPlace() {
        return helping.stream().filter(line -> line.finding().inPlace()).toList();
    }

    /** Benefits that are open. */
    public List<FindingLine> hoped() {
        return helping.stream().filter(line -> line.finding().open()).toList();
    }

    /** What may harm people. */
    public List<FindingLine> harming() {
        return watching.stream()
                .filter(line -> line.card().family() == Family.HARM)
                .toList();
    }

    /** What may weaken the work. */
    public List<FindingLine> risking() {
        return watching.stream()
                .filter(line -> line.card().family() != Family.HARM)
                .toList();
    }

    /** The first of a list, as many as there is room for. */
    public static <T> List<T> first(List<T> list, int many) {
        return list.subList(0, Math.min(many, list.size()));
    }

    /** The first few things that may help. */
    public List<FindingLine> helping(int many) {
        return first(helping, many);
    }

    /** The first few things to watch. */
    public List<FindingLine> watching(int many) {
        return first(watching, many);
    }

    /** The first few things that may keep people away. */
    public List<FindingLine> stayingAway(int many) {
        return first(stayingAway, many);
    }

    /** The first few questions to decide. */
    public List<Decisions.Decision> decisions(int many) {
        return first(decisions, many);
    }

    private static List<FindingLine> sorted(List<FindingLine> lines) {
        return lines.stream().sorted(BY_STRENGTH).toList();
    }
}
