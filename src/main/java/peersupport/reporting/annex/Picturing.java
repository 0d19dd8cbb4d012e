package peersupport.reporting.annex;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Effect;
import peersupport.reporting.shared.EvidencePart;
import peersupport.reporting.shared.EvidencePart.EffectGroup;
import peersupport.reporting.shared.EvidencePart.EffectLine;

/** Turns results into the plain values that pictures are drawn from. */
public final class Picturing {
    /** Results that stand the same way to this design, on one scale. */
    public record ResultGroup(String title, List<Picture> pictures) {}

    private Picturing() {}

    /** Results that speak to a design, or may, each kind in pictures of its own. */
    static List<ResultGroup> of(EvidencePart evidence) {
        return Stream.of(
                        results("firm", "Results that speak to this programme", "", evidence.applying()),
                        results(
                                "weak",
                                "Results that speak to it and are too weak to lean on",
                                "",
                                evidence.weaklyApplying()),
                        results(
                                "may",
                                "Results that may speak to it, depending on what has not been said",
                                "May not fit:",
                                evidence.mayApply()))
                .filter(group -> !group.pictures().isEmpty())
                .toList();
    }

    private static ResultGroup results(String id, String title, String but, List<EffectGroup> groups) {
        List<Study> studies = groups.stream()
                .filter(group -> group.lines().stream().anyMatch(line -> drawn(line.effect())))
                .map(group -> study(group, but))
                .toList();
        return new ResultGroup(title, ForestPictures.of("picture-" + id, title, studies, false));
    }

    private static Study study(EffectGroup group, String but) {
        EffectLine shared = group.shared();
        List<EffectLine> lines =
                group.lines().stream().filter(line -> drawn(line.effect())).toList();
        EffectGroup shown = new EffectGroup(lines);
        return new Study(
                shared.cite(),
                shared.effect().design() + ": " + shared.effect().population(),
                Stream.of(
                                Stream.of(group.weak() ? "Too weak to lean on:" : ""),
                                shown.quality().stream(),
                                but.isEmpty()
                                        ? Stream.<String>empty()
                                        : Stream.concat(Stream.of(but), shown.otherwise().stream()))
                        .flatMap(words -> words)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")),
                group.weak(),
                lines.stream().map(Picturing::result).toList());
    }

    /** The result with more always the better; the figure stays as it was printed. */
    private static Study.Result result(EffectLine line) {
        Effect effect = line.effect();
        boolean turned = effect.favourable().equals("lower");
        return new Study.Result(
                effect.outcome(),
                Stream.of(
                                effect.studies().isEmpty() ? null : "k " + effect.studies(),
                                effect.people().isEmpty() ? null : "n " + EffectLine.thousands(effect.people()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                turned ? -effect.estimate().getAsDouble() : effect.estimate().getAsDouble(),
                turned ? opposite(effect.high()) : effect.low(),
                turned ? opposite(effect.low()) : effect.high(),
                line.figure());
    }

    private static OptionalDouble opposite(OptionalDouble number) {
        return number.isPresent() ? OptionalDouble.of(-number.getAsDouble()) : number;
    }

    private static boolean drawn(Effect effect) {
        return effect.estimate().isPresent()
                && effect.standardised()
                && !effect.favourable().isEmpty();
    }
}
