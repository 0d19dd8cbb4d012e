package peersupport.reporting.shared;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Note;
import peersupport.evidence.register.Effect;
import peersupport.reasoning.Advice;
import peersupport.reasoning.State;

/** What the literature found, and its limits: conflicts with both sides, and what was looked for and not found. */
public record Results(List<Note> notes, List<EffectLine> effects) {
    private static final String WHETHER = " whether ";

    static Results of(Knowledge knowledge, Advice advice) {
        return new Results(
                advice.notes(),
                knowledge.contents().effects().stream()
                        .map(effect -> new EffectLine(
                                effect,
                                advice.speaking().get(effect.id()),
                                knowledge.notSeen(effect),
                                knowledge.cite(effect.sources())))
                        .toList());
    }

    /** All that is known, whatever the design. */
    public static Results all(Knowledge knowledge) {
        return new Results(
                List.of(),
                knowledge.contents().effects().stream()
                        .map(effect -> new EffectLine(effect, State.MET, false, knowledge.cite(effect.sources())))
                        .toList());
    }

    /** A result. */
    public record EffectLine(Effect effect, State applies, boolean notSeen, String cite) {
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

        /** How many studies and people it comes from, and how much the studies differ; empty when none was seen. */
        public String from() {
            String counts = joined(
                    " with ",
                    counted(effect.studies(), "study", "studies"),
                    counted(effect.people(), "person", "people"));
            return joined(
                    ", ",
                    counts.isEmpty() ? "" : "from " + counts,
                    effect.heterogeneity().isEmpty() ? "" : "I² " + effect.heterogeneity() + "%");
        }

        private static String joined(String between, String... parts) {
            return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
        }

        private static String counted(String number, String one, String more) {
            return number.isEmpty()
                    ? ""
                    : number.replaceAll("(?<=\\d)(?=(\\d{3})++$)", ",") + " " + (number.equals("1") ? one : more);
        }

        private static String print(OptionalDouble number, int places) {
            return BigDecimal.valueOf(number.getAsDouble())
                    .setScale(Math.max(places, 0))
                    .toPlainString()
                    .replace("-", "−");
        }
    }

    /** Results that one source gives of the same people, told together. */
    public record EffectGroup(List<EffectLine> lines) {
        /** What they have in common. */
        public EffectLine shared() {
            return lines.get(0);
        }

        /** What is told of one of them in words, without what is told of several. */
        public String said(EffectLine line) {
            List<String> common = saidOfSeveral();
            return Sentences.of(line.effect().says()).stream()
                    .filter(sentence -> !common.contains(sentence))
                    .collect(Collectors.joining(" "));
        }

        /** What is told in words of more than one of them. */
        public List<String> saidOfSeveral() {
            List<String> all = lines.stream()
                    .filter(line -> line.figure().isEmpty())
                    .flatMap(line -> Sentences.of(line.effect().says()).stream())
                    .toList();
            return all.stream()
                    .filter(sentence -> Collections.frequency(all, sentence) > 1)
                    .distinct()
                    .toList();
        }

        /** What was said of their quality, each thing once. */
        public List<String> quality() {
            return each(Effect::quality);
        }

        /** Why they may not fit, each reason once. */
        public List<String> otherwise() {
            return each(Effect::otherwise);
        }

        /** Whether they only may speak to this design, depending on what has not been said. */
        public boolean onlyMay() {
            return shared().applies() == State.NOT_SAID;
        }

        /** Whether they are too weak to lean on. */
        public boolean weak() {
            return shared().effect().weak();
        }

        private List<String> each(Function<Effect, String> part) {
            return lines.stream()
                    .map(line -> part.apply(line.effect()))
                    .filter(words -> !words.isEmpty())
                    .flatMap(words -> Sentences.of(words).stream())
                    .distinct()
                    .toList();
        }
    }

    /** The conflicts by what they begin with, up to "whether"; by nothing where one begins like no other. */
    public List<Group<Note>> disagreements() {
        return Group.by(Results::lead, conflicts());
    }

    /** What the sentence of a conflict says after what it begins with. */
    public String after(String lead, Note note) {
        return note.says().substring(lead.length()).strip();
    }

    private static String lead(Note note) {
        int whether = note.says().indexOf(WHETHER);
        return whether < 0 ? "" : note.says().substring(0, whether + WHETHER.length() - 1);
    }

    /** The conflicts, both sides each. */
    public List<Note> conflicts() {
        return of(Note.Kind.CONFLICT);
    }

    /** What was looked for and not found. */
    public List<Note> notFound() {
        return of(Note.Kind.NOT_FOUND);
    }

    /** Other limits. */
    public List<Note> limits() {
        return of(Note.Kind.LIMIT);
    }

    /** Results that speak to this design and are not too weak to lean on. */
    public List<EffectGroup> applying() {
        return of(State.MET).stream().filter(group -> !group.weak()).toList();
    }

    /** Results that speak to this design and are too weak to lean on. */
    public List<EffectGroup> weaklyApplying() {
        return of(State.MET).stream().filter(EffectGroup::weak).toList();
    }

    /** Results that might, depending on what has not been said. */
    public List<EffectGroup> mayApply() {
        return of(State.NOT_SAID);
    }

    /** Results that do not, shown so that nothing is hidden. */
    public List<EffectGroup> notApplying() {
        return of(State.NOT_MET);
    }

    /** What speaks to this design, those that can be leaned on first; then what may. */
    public List<EffectGroup> measured() {
        return Stream.of(applying(), weaklyApplying(), mayApply())
                .flatMap(List::stream)
                .toList();
    }

    private List<Note> of(Note.Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind).toList();
    }

    private List<EffectGroup> of(State state) {
        Map<List<Object>, List<EffectLine>> groups = effects.stream()
                .filter(line -> line.applies() == state)
                .collect(Collectors.groupingBy(
                        line -> List.of(
                                line.effect().rows(),
                                line.effect().population(),
                                line.effect().design(),
                                line.effect().weak()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream().map(EffectGroup::new).toList();
    }
}
