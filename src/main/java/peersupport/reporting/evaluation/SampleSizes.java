package peersupport.reporting.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.context.Band;
import peersupport.evidence.context.Option;
import peersupport.evidence.register.Effect;
import peersupport.reasoning.State;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.Results.EffectLine;
import peersupport.samplesize.Interval;
import peersupport.samplesize.Precision;
import peersupport.samplesize.TwoGroups;

/**
 * What the expected numbers can say, beside the differences reported by results that speak to the design. One that only
 * may speak sizes nothing.
 *
 * @param said the answer about numbers, in words; empty when not said
 * @param counts what single numbers of people can say: the ends of that answer, or examples
 * @param sizes differences reported by reviews and trials that speak to this programme, smallest first
 * @param notSeen whether others may speak to it: whom or where they studied was not seen
 * @param fitNotSaid whether others may speak to it, by answers not given yet
 * @param reach how far the largest of the expected numbers goes
 */
public record SampleSizes(
        String said, List<CountLine> counts, List<SizeLine> sizes, boolean notSeen, boolean fitNotSaid, Reach reach) {
    private static final TwoGroups EIGHTY = new TwoGroups(0.8);
    private static final TwoGroups NINETY = new TwoGroups(0.9);
    private static final String NOTHING = "–";

    /** Which of the differences a comparison of two groups would show, with the largest of the expected numbers. */
    public enum Reach {
        NOT_SAID,
        TOO_FEW,
        NO_SIZE,
        NONE,
        SOME,
        ALL
    }

    /**
     * What a number of people can say; a dash where it can say nothing.
     *
     * @param mean half the interval round a mean, in standard deviations
     * @param none the largest share that seeing nobody leaves possible
     * @param each how many that makes in each of two groups
     * @param eighty the smallest difference two such groups show with a power of 80 %
     */
    public record CountLine(
            String people, String mean, String share, String none, String each, String eighty, String ninety) {}

    /**
     * A difference that was reported, and how many in each of two groups it takes to show it.
     *
     * @param size in standard deviations, without sign
     * @param weakEnd for 80 %, if the truth lies at the weaker end of its interval; empty where no interval was seen
     * @param shown whether its interval leaves no difference out, as far as it was seen
     */
    public record SizeLine(EffectLine line, String size, String eighty, String ninety, String weakEnd, boolean shown) {}

    static SampleSizes of(AdvisedDesign design) {
        Optional<Option> said = said(design);
        List<Integer> numbers =
                said.map(option -> ends(option.people().orElseThrow())).orElseGet(() -> examples(design));
        List<EffectLine> speaking = comparing(design, State.MET);
        List<EffectLine> maySpeak = comparing(design, State.NOT_SAID);
        int most = numbers.get(numbers.size() - 1);
        return new SampleSizes(
                said.map(Option::says).orElse(""),
                numbers.stream().map(SampleSizes::count).toList(),
                speaking.stream().map(SampleSizes::size).toList(),
                maySpeak.stream().anyMatch(EffectLine::notSeen),
                maySpeak.stream().anyMatch(line -> !line.notSeen()),
                said.isEmpty() ? Reach.NOT_SAID : reach(EIGHTY.shown(most / 2), speaking));
    }

    /** The largest of the expected numbers, as far as an upper end was given. */
    public CountLine most() {
        return counts.get(counts.size() - 1);
    }

    /** Whether there may be more people than the largest of the numbers. */
    public boolean openEnded() {
        return counts.size() == 1;
    }

    /** The differences that were reported and shown, smallest first. */
    public List<SizeLine> shown() {
        return sizes.stream().filter(SizeLine::shown).toList();
    }

    /** The smallest of them; there must be one. */
    public SizeLine smallest() {
        return shown().get(0);
    }

    /** The largest of them; there must be one. */
    public SizeLine largest() {
        return shown().get(shown().size() - 1);
    }

    /** Whether smaller ones were reported, none of which was shown; one at least must have been. */
    public boolean smallerNotShown() {
        return !sizes.get(0).size().equals(smallest().size());
    }

    /** The answer that stands for a number of people. */
    private static Optional<Option> said(AdvisedDesign design) {
        return design.knowledge().questions().values().stream()
                .filter(question -> design.readings().gate(question) == State.MET)
                .flatMap(question -> design.advice().design().answers().get(question.id()) instanceof Chosen chosen
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
    private static List<Integer> examples(AdvisedDesign design) {
        return design.knowledge().questions().values().stream()
                .flatMap(question -> question.options().stream())
                .flatMap(option -> option.people().stream())
                .map(Band::from)
                .filter(people -> people > 1)
                .toList();
    }

    private static List<EffectLine> comparing(AdvisedDesign design, State applies) {
        return design.results().effects().stream()
                .filter(line -> line.applies() == applies && !line.effect().weak())
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
        double size = size(line.effect());
        OptionalDouble weakEnd = weakEnd(line.effect());
        return new SizeLine(
                line,
                deviations(OptionalDouble.of(size)),
                people(EIGHTY.needed(size)),
                people(NINETY.needed(size)),
                weakEnd.isEmpty()
                        ? ""
                        : weakEnd.getAsDouble() > 0 ? people(EIGHTY.needed(weakEnd.getAsDouble())) : "no number",
                wasShown(line.effect()));
    }

    /** The end of the interval that is nearer to no difference; below nought where it lies beyond. */
    private static OptionalDouble weakEnd(Effect effect) {
        boolean raised = effect.estimate().orElseThrow() > 0;
        OptionalDouble end = raised ? effect.low() : effect.high();
        return raised || end.isEmpty() ? end : OptionalDouble.of(-end.getAsDouble());
    }

    private static boolean wasShown(Effect effect) {
        return weakEnd(effect).orElse(1) > 0;
    }

    private static Reach reach(OptionalDouble shown, List<EffectLine> sizes) {
        if (shown.isEmpty()) {
            return Reach.TOO_FEW;
        }
        List<Effect> reported = sizes.stream()
                .map(EffectLine::effect)
                .filter(SampleSizes::wasShown)
                .toList();
        if (reported.isEmpty()) {
            return Reach.NO_SIZE;
        }
        long seen = reported.stream()
                .filter(effect -> size(effect) >= shown.getAsDouble())
                .count();
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
