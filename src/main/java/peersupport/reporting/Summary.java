package peersupport.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import peersupport.evidence.Family;
import peersupport.evidence.Strength;
import peersupport.reasoning.Directness;
import peersupport.reasoning.Directness.Match;

/**
 * What a busy reader is told first. Within each list active findings come before open ones, harms before risks, stronger
 * evidence before weaker; for and against stand side by side and are never set off against each other.
 *
 * @param helping active benefits, then what draws people, then what supports the work; then open benefits
 * @param watching harms, then risks to the work
 * @param stayingAway what may keep people away
 * @param decisions open questions, those most turns on first
 * @param sure how strong the evidence is for what is active, in words
 * @param direct how close the people studied are, one line an aspect
 */
public record Summary(
        List<FindingLine> helping,
        List<FindingLine> watching,
        List<FindingLine> stayingAway,
        List<Decisions.Decision> decisions,
        List<String> sure,
        List<String> direct) {

    private static final Comparator<FindingLine> BY_STRENGTH =
            Comparator.comparing(line -> line.card().strength());

    static Summary of(Findings findings, Decisions decisions) {
        List<FindingLine> helping = new ArrayList<>();
        for (Family family : List.of(Family.BENEFIT, Family.TAKE_UP, Family.IMPLEMENTATION)) {
            helping.addAll(sorted(findings.active(findings.live(family, true))));
        }
        helping.addAll(sorted(findings.open(findings.live(Family.BENEFIT, true))));
        List<FindingLine> harms = findings.harming();
        List<FindingLine> risks = findings.risking();
        List<FindingLine> watching = new ArrayList<>();
        watching.addAll(sorted(findings.active(harms)));
        watching.addAll(sorted(findings.active(risks)));
        watching.addAll(sorted(findings.open(harms)));
        watching.addAll(sorted(findings.open(risks)));
        List<FindingLine> away = new ArrayList<>(sorted(findings.active(findings.keepingAway())));
        away.addAll(sorted(findings.open(findings.keepingAway())));
        return new Summary(
                helping, watching, away, decisions.first(), sure(findings.active()), direct(findings.active()));
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

    private static List<String> sure(List<FindingLine> active) {
        List<String> words = new ArrayList<>();
        for (Strength strength : Strength.values()) {
            long count = active.stream()
                    .filter(line -> line.card().strength() == strength)
                    .count();
            if (count > 0) {
                words.add(strength.says() + " for " + count);
            }
        }
        return words;
    }

    private static List<String> direct(List<FindingLine> active) {
        Map<String, Function<Directness, Match>> aspects = new LinkedHashMap<>();
        aspects.put("People", Directness::population);
        aspects.put("Setting", Directness::setting);
        aspects.put("Country", Directness::country);
        List<String> lines = new ArrayList<>();
        aspects.forEach((aspect, match) -> {
            List<String> parts = new ArrayList<>();
            for (Match value : Match.values()) {
                long count = active.stream()
                        .filter(line -> match.apply(line.finding().directness()) == value)
                        .count();
                if (count > 0) {
                    parts.add(FindingLine.words(value) + " for " + count);
                }
            }
            lines.add(aspect + ": " + String.join(", ", parts));
        });
        return lines;
    }
}
