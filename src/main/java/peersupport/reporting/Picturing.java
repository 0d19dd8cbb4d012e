package peersupport.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Configuration;
import peersupport.evidence.Configuration.Side;
import peersupport.evidence.Domain;
import peersupport.evidence.Effect;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.picturing.Chain;
import peersupport.picturing.ChainPictures;
import peersupport.picturing.FactorMap;
import peersupport.picturing.ForestPictures;
import peersupport.picturing.Picture;
import peersupport.picturing.Sign;
import peersupport.picturing.Study;
import peersupport.reporting.AppearPart.FactorLine;
import peersupport.reporting.EvidencePart.EffectGroup;
import peersupport.reporting.EvidencePart.EffectLine;
import peersupport.reporting.FindingLine.NeedLine;
import peersupport.reporting.Pictures.ChainGroup;
import peersupport.reporting.Pictures.ResultGroup;

/** Turns what a report says into the plain values that pictures are drawn from. */
final class Picturing {
    /** How many open chains of one kind are drawn on paper too. */
    private static final int NEAREST = 3;

    private static final String NOT = "Does not fit:";

    private final Knowledge knowledge;
    private final Findings findings;
    private final Set<String> live;

    Picturing(Knowledge knowledge, Findings findings) {
        this.knowledge = knowledge;
        this.findings = findings;
        live = Findings.apart(findings.live()).stream().map(FindingLine::id).collect(Collectors.toSet());
    }

    Pictures pictures(AppearPart appear, EvidencePart evidence) {
        List<EffectLine> told = evidence.effects().stream()
                .filter(line -> !drawn(line.effect()))
                .toList();
        return new Pictures(
                Stream.of(
                                chains("What may help", Family.BENEFIT, Side.FOR),
                                chains("Who may be drawn to it", Family.TAKE_UP, Side.FOR),
                                chains("What may harm", Family.HARM, Side.AGAINST),
                                chains("Who may stay away", Family.TAKE_UP, Side.AGAINST),
                                chains("What supports the work", Family.IMPLEMENTATION, Side.FOR),
                                chains("Risks to the work", Family.IMPLEMENTATION, Side.AGAINST))
                        .filter(group -> !group.first().isEmpty())
                        .toList(),
                factors(appear),
                Stream.of(
                                results("firm", "Results that speak to this programme", "", evidence.applying()),
                                results(
                                        "weak",
                                        "Results that speak to this programme and are too weak to lean on",
                                        "",
                                        evidence.weaklyApplying()),
                                results(
                                        "may",
                                        "Results that may speak to it, depending on what has not been said",
                                        "May not fit:",
                                        evidence.mayApply()),
                                results("not", "Results that do not speak to it", NOT, evidence.notApplying()))
                        .filter(group -> !group.pictures().isEmpty())
                        .toList(),
                told.stream()
                        .filter(line ->
                                !line.figure().isEmpty() && !line.effect().standardised())
                        .toList(),
                told.stream().filter(line -> line.effect().standardised()).toList(),
                told.stream().filter(line -> line.figure().isEmpty()).toList());
    }

    private ChainGroup chains(String title, Family family, Side side) {
        List<FindingLine> nearestFirst = Findings.apart(findings.live(family, side)).stream()
                .sorted(Comparator.comparing(line -> line.finding().missing().size()))
                .toList();
        int paper = Math.min(nearestFirst.size(), findings.holding(nearestFirst).size() + NEAREST);
        List<FindingLine> further = nearestFirst.subList(paper, nearestFirst.size());
        return new ChainGroup(
                title, draw(nearestFirst.subList(0, paper)), further.isEmpty() ? List.of() : draw(further), further);
    }

    private List<Picture> draw(List<FindingLine> lines) {
        return ChainPictures.of(lines.stream().map(this::chain).toList());
    }

    private Chain chain(FindingLine line) {
        Configuration card = line.card();
        return new Chain(
                line.id(),
                Sign.of(line.mark()),
                line.status(),
                line.says(),
                line.needs().stream().map(this::given).toList(),
                card.resource(),
                line.mechanismStated() ? card.reasoning() : "",
                card.outcome(),
                card.forWhom(),
                line.brings());
    }

    private Chain.Given given(NeedLine need) {
        return new Chain.Given(
                Sign.of(need.mark()),
                need.says(),
                need.reading(),
                knowledge.feeders(need.read().context().id()).stream()
                        .map(Configuration::id)
                        .filter(live::contains)
                        .toList());
    }

    private Picture factors(AppearPart appear) {
        return FactorMap.of(
                "picture-appear",
                "APPEAR as this project reads it: five factors, and the signs that show each",
                appear.factors().stream().map(Picturing::factor).toList(),
                "Together they may lead to recovery:",
                knowledge.domains().values().stream().map(Domain::says).toList());
    }

    private static FactorMap.Factor factor(FactorLine line) {
        return new FactorMap.Factor(
                Sign.of(line.mark()),
                line.factor().name(),
                line.state(),
                line.signs().stream()
                        .map(sign -> new FactorMap.Shown(Sign.of(sign.mark()), sign.says(), ""))
                        .toList());
    }

    private static ResultGroup results(String id, String title, String but, List<EffectGroup> groups) {
        List<Study> studies = groups.stream()
                .filter(group -> group.lines().stream().anyMatch(line -> drawn(line.effect())))
                .map(group -> study(group, but))
                .toList();
        return new ResultGroup(title, ForestPictures.of("picture-" + id, title, studies, but.equals(NOT)));
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
