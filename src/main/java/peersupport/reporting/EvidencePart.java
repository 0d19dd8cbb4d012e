package peersupport.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import peersupport.evidence.Effect;
import peersupport.evidence.Note;
import peersupport.reasoning.State;

/** What the literature found, and its limits: conflicts with both sides, and what was looked for and not found. */
public record EvidencePart(List<NoteLine> notes, List<EffectLine> effects) {

    /** A note this design touches. */
    public record NoteLine(Note note, List<SideLine> sides) {}

    /** One side of a conflict, or one statement. */
    public record SideLine(String says, String cite, List<String> rows) {}

    /**
     * A result.
     *
     * @param applies whether it speaks to this design: met, not met, not said
     */
    public record EffectLine(Effect effect, State applies, String cite) {

        /** The figure with its interval, as printed; empty when only a direction was seen. */
        public String figure() {
            if (effect.estimate().isEmpty()) {
                return "";
            }
            int places = Stream.of(effect.estimate(), effect.low(), effect.high())
                    .filter(OptionalDouble::isPresent)
                    .mapToInt(number -> BigDecimal.valueOf(number.getAsDouble())
                            .stripTrailingZeros()
                            .scale())
                    .max()
                    .orElse(0);
            String interval = effect.low().isPresent() && effect.high().isPresent()
                    ? " (" + print(effect.low(), places) + " to " + print(effect.high(), places) + ")"
                    : "";
            return effect.metric() + " " + print(effect.estimate(), places) + interval;
        }

        private static String print(OptionalDouble number, int places) {
            return BigDecimal.valueOf(number.getAsDouble())
                    .setScale(Math.max(places, 0))
                    .toPlainString()
                    .replace("-", "−");
        }
    }

    /** The conflicts, both sides each. */
    public List<NoteLine> conflicts() {
        return of(Note.Kind.CONFLICT);
    }

    /** What was looked for and not found. */
    public List<NoteLine> notFound() {
        return of(Note.Kind.NOT_FOUND);
    }

    /** Other limits. */
    public List<NoteLine> limits() {
        return of(Note.Kind.LIMIT);
    }

    /** Results that speak to this design. */
    public List<EffectLine> applying() {
        return of(State.MET);
    }

    /** Results that might, depending on what has not been said. */
    public List<EffectLine> mayApply() {
        return of(State.NOT_SAID);
    }

    /** Results that do not, shown so that nothing is hidden. */
    public List<EffectLine> notApplying() {
        return of(State.NOT_MET);
    }

    private List<NoteLine> of(Note.Kind kind) {
        return notes.stream().filter(line -> line.note().kind() == kind).toList();
    }

    private List<EffectLine> of(State state) {
        return effects.stream().filter(line -> line.applies() == state).toList();
    }
}
