package peersupport.reporting.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.Band;
import peersupport.evidence.Effect;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;
import peersupport.reporting.evaluation.NumbersPart.CountLine;
import peersupport.reporting.evaluation.NumbersPart.Reach;
import peersupport.reporting.evaluation.NumbersPart.SizeLine;
import peersupport.reporting.shared.EvidencePart;
import peersupport.reporting.shared.EvidencePart.EffectLine;
import peersupport.samplesize.Interval;
import peersupport.samplesize.Precision;
import peersupport.samplesize.TwoGroups;

/**
 * Sets the numbers of people that a design expects beside the differences reported by results that speak to it. One that
 * only may speak sizes nothing.
 */
final class Sizes {
    private static final TwoGroups EIGHTY = new TwoGroups(0.8);
    private static final TwoGroups NINETY = new TwoGroups(0.9);
    private static final String NOTHING = "–";

    private final Knowledge knowledge;
    private final Readings readings;
    private final EvidencePart evidence;

    Sizes(Knowledge knowledge, Readings readings, EvidencePart evidence) {
        this.knowledge = knowledge;
        this.readings = readings;
        this.evidence = evidence;
    }

    NumbersPart part() {
        Optional<Option> said = said();
        List<Integer> numbers =
                said.map(option -> ends(option.people().orElseThrow())).orElseGet(this::examples);
        List<EffectLine> speaking = comparing(State.MET, false);
        List<EffectLine> maySpeak = comparing(State.NOT_SAID, false);
        int most = numbers.get(numbers.size() - 1);
        return new NumbersPart(
                said.map(Option::says).orElse(""),
                numbers.stream().map(Sizes::count).toList(),
                speaking.stream().map(Sizes::size).toList(),
                maySpeak.stream().anyMatch(EffectLine::notSeen),
                maySpeak.stream().anyMatch(line -> !line.notSeen()),
                comparing(State.MET, true).size(),
                said.isEmpty() ? Reach.NOT_SAID : reach(EIGHTY.shown(most / 2), speaking));
    }

    /** The answer that stands for a number of people. */
    private Optional<Option> said() {
        Map<String, ?> answers = readings.design().answers();
        return knowledge.questions().values().stream()
                .filter(question -> readings.gate(question) == State.MET)
                .flatMap(question -> answers.get(question.id()) instanceof Chosen chosen
                        ? chosen.options().stream().flatMap(id -> question.option(id).stream())
                        : Stream.of())
                .filter(option -> option.people().isPresent())
                .findFirst();
    }

    private static List<Integer> ends(Band band) {
        return Stream.concat(Stream.of(band.from()), band.to().stream().boxed())
                .distinct()
                .toList();
    }

    /** Where nothing was said: where each of the possible answers begins. */
    private List<Integer> examples() {
        return knowledge.questions().values().stream()
                .map(Question::options)
                .flatMap(List::stream)
                .flatMap(option -> option.people().stream())
                .map(Band::from)
                .filter(people -> people > 1)
                .toList();
    }

    private List<EffectLine> comparing(State applies, boolean weak) {
        return evidence.effects().stream()
                .filter(line -> line.applies() == applies && line.effect().weak() == weak)
                .filter(line -> line.effect().sizesAComparison())
                .sorted(Comparator.comparingDouble(line -> size(line.effect())))
                .toList();
    }

    private static double size(Effect effect) {
        return Math.abs(effect.estimate().orElseThrow());
    }

    private static CountLine count(int people) {
        Precision precision = new Precision(people);
        Interval half = precision.share(0.5);
        int each = people / 2;
        return new CountLine(
                whole(people),
                deviations(precision.halfWidthOfMean()),
                people < 2 ? NOTHING : percent(half.low()) + " to " + percent(half.high()),
                percent(precision.mostWhenNoneSeen()),
                whole(each),
                deviations(EIGHTY.shown(each)),
                deviations(NINETY.shown(each)));
    }

    private static SizeLine size(EffectLine line) {
        Effect effect = line.effect();
        double size = size(effect);
        return new SizeLine(
                line,
                deviations(OptionalDouble.of(size)),
                people(EIGHTY.needed(size)),
                people(NINETY.needed(size)),
                weakEnd(effect).stream()
                        .mapToObj(weak -> weak > 0 ? people(EIGHTY.needed(weak)) : "no number")
                        .findFirst()
                        .orElse(""),
                wasShown(effect));
    }

    /** The end of the interval that is nearer to no difference; below nought where it lies beyond. */
    private static OptionalDouble weakEnd(Effect effect) {
        boolean raised = effect.estimate().orElseThrow() > 0;
        OptionalDouble end = raised ? effect.low() : effect.high();
        return end.isPresent() ? OptionalDouble.of(raised ? end.getAsDouble() : -end.getAsDouble()) : end;
    }

    private static boolean wasShown(Effect effect) {
        return weakEnd(effect).orElse(1) > 0;
    }

    private static Reach reach(OptionalDouble shown, List<EffectLine> sizes) {
        if (shown.isEmpty()) {
            return Reach.TOO_FEW;
        }
        List<Double> reported = sizes.stream()
                .map(EffectLine::effect)
                .filter(Sizes::wasShown)
                .map(Sizes::size)
                .toList();
        if (reported.isEmpty()) {
            return Reach.NO_SIZE;
        }
        long seen =
                reported.stream().filter(size -> size >= shown.getAsDouble()).count();
        return seen == 0 ? Reach.NONE : seen == reported.size() ? Reach.ALL : Reach.SOME;
    }

    private static String people(OptionalInt number) {
        return number.isPresent() ? whole(number.getAsInt()) : NOTHING;
    }

    private static String whole(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String deviations(OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%.2f", number.getAsDouble()) : NOTHING;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.0995 && share > 0 ? "%.1f%%" : "%.0f%%", 100 * share);
    }
}
