package peersupport.reporting.shared;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Family;

/**
 * What a busy reader is told first. In each list what holds comes before what is open, and that before what is planned
 * against; harms before risks; stronger evidence before weaker. For and against stand side by side and are never set off
 * against each other.
 *
 * @param inPlace benefits in place, then what draws people, then what supports the work
 * @param hoped benefits that are open
 * @param watching harms, and risks to the work
 * @param stayingAway what may keep people away
 */
public record Summary(
        List<FindingLine> inPlace, List<FindingLine> hoped, List<FindingLine> watching, List<FindingLine> stayingAway) {
    private static final Comparator<FindingLine> STRONGEST_FIRST =
            Comparator.comparing(line -> line.finding().strength());

    static Summary of(Findings findings) {
        return new Summary(
                Stream.of(Family.BENEFIT, Family.TAKE_UP, Family.IMPLEMENTATION)
                        .flatMap(family -> findings.live(family, Side.FOR).stream()
                                .filter(line -> line.finding().inPlace())
                                .sorted(STRONGEST_FIRST))
                        .toList(),
                findings.live(Family.BENEFIT, Side.FOR).stream()
                        .filter(line -> line.finding().open())
                        .sorted(STRONGEST_FIRST)
                        .toList(),
                Stream.concat(findings.harming().stream(), findings.risking().stream())
                        .sorted(Findings.MOST_PRESSING_FIRST
                                .thenComparing(line -> line.card().family() != Family.HARM)
                                .thenComparing(STRONGEST_FIRST))
                        .toList(),
                findings.keepingAway().stream()
                        .sorted(Findings.MOST_PRESSING_FIRST.thenComparing(STRONGEST_FIRST))
                        .toList());
    }

    /** What is in place, then what may help too and is open. */
    public List<FindingLine> helping() {
        return Stream.concat(inPlace.stream(), hoped.stream()).toList();
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
}
