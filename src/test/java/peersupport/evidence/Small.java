package peersupport.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge.Contents;
import peersupport.evidence.Knowledge.Opening;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Domain;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Guidance;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.evidence.document.BidHeading;
import peersupport.evidence.document.Checklist;
import peersupport.evidence.document.Measure;
import peersupport.evidence.document.MeasureSet;
import peersupport.evidence.document.PlanTopic;
import peersupport.evidence.document.Standard;
import peersupport.evidence.register.Effect;
import peersupport.evidence.register.Reference;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.evidence.register.Studied;
import peersupport.evidence.register.Theory;

/** A knowledge base of a few parts, for tests of what reads one: a test names the parts it is about, and no others. */
public final class Small {
    private Small() {}

    /** The knowledge base of these parts; parts of one kind keep their order. */
    public static Knowledge of(Object... parts) {
        return new Knowledge(new Contents(
                "1",
                Map.of(),
                all(parts, Opening.class).stream().findFirst().orElse(new Opening(List.of(), List.of())),
                List.of(
                        new Section("section", "", false, all(parts, Question.class)),
                        all(parts, Section.class).stream()
                                .findFirst()
                                .orElse(new Section("optional", "", true, List.of()))),
                all(parts, Context.class),
                Stream.concat(
                                all(parts, Configuration.class).stream(),
                                all(parts, Card.class).stream().map(Card::written))
                        .toList(),
                "",
                all(parts, Domain.class),
                all(parts, Factor.class),
                all(parts, Note.class),
                all(parts, Effect.class),
                all(parts, Measure.class),
                all(parts, MeasureSet.class),
                all(parts, Standard.class),
                all(parts, Checklist.class).stream().findFirst().orElse(new Checklist(List.of(), List.of(), List.of())),
                all(parts, PlanTopic.class),
                all(parts, BidHeading.class),
                all(parts, Theory.class),
                all(parts, Studied.class),
                all(parts, Row.class),
                all(parts, Source.class)));
    }

    private static <T> List<T> all(Object[] parts, Class<T> kind) {
        return Arrays.stream(parts).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** {@code a}, or {@code not a}. */
    public static Need need(String written) {
        return written.startsWith("not ") ? new Need(written.substring(4), false) : new Need(written, true);
    }

    /** A context of what the programme is. */
    public static Context context(String id) {
        return context(id, Level.FEATURE);
    }

    public static Context context(String id, Level level) {
        return new Context(id, id, level, Optional.empty(), false, Optional.empty());
    }

    /** A context of what is done to make the programme go well. */
    public static Context provision(String id) {
        return context(id, Level.PROVISION);
    }

    public static Context defined(String id, Condition definition) {
        return new Context(id, id, Level.FEATURE, Optional.of(definition), false, Optional.empty());
    }

    public static Context broughtAbout(String id) {
        return new Context(id, id, Level.FEATURE, Optional.empty(), true, Optional.empty());
    }

    public static Context guided(String id, String... rows) {
        return new Context(
                id, id, Level.FEATURE, Optional.empty(), false, Optional.of(new Guidance("", "", "", List.of(rows))));
    }

    /** An optional section of these questions. */
    public static Section optional(Question... questions) {
        return new Section("optional", "", true, List.of(questions));
    }

    /** A question with one answer. */
    public static Question question(String id, Option... options) {
        return question(id, false, Optional.empty(), options);
    }

    /** A question whose options are ticked. */
    public static Question list(String id, Option... options) {
        return question(id, true, Optional.empty(), options);
    }

    public static Question question(String id, boolean many, Optional<String> askWhen, Option... options) {
        return new Question(
                id, "section", "", "", many, OptionalInt.empty(), askWhen, false, false, false, List.of(options));
    }

    /** The same question, among the first few, defining the programme or with "does not apply" among its answers. */
    public static Question question(Question of, OptionalInt first, boolean defines, boolean mayNotApply) {
        return new Question(
                of.id(),
                of.section(),
                of.asks(),
                of.help(),
                of.many(),
                first,
                of.askWhen(),
                defines,
                mayNotApply,
                of.somethingElse(),
                of.options());
    }

    /** An option that makes these contexts met. */
    public static Option option(String id, String... makes) {
        return new Option(id, id + " says", List.of(makes), List.of(), Optional.empty());
    }

    /** An option that leaves these contexts not said. */
    public static Option leaving(String id, String... open) {
        return new Option(id, id + " says", List.of(), List.of(open), Optional.empty());
    }

    public static Row row(String id, String... sources) {
        return new Row(id, "", List.of(sources), List.of(), "", "stated", "", "", "");
    }

    public static Row unused(String id, String why) {
        return new Row(id, "", List.of("source"), List.of(), "", "stated", "", "for-keepers", why);
    }

    public static Source source(String id) {
        return new Source(id, List.of(), "", "", "", new Reference(List.of()), "");
    }

    public static Effect effect(Optional<Condition> applies, List<String> rows, List<String> sources) {
        OptionalDouble none = OptionalDouble.empty();
        return new Effect(
                "effect", "", "", "", "", none, none, none, "", "", "", "", "", "", false, applies, "", rows, sources);
    }

    public static Measure measure(
            String id, List<Integer> forms, Optional<Condition> applies, List<String> rows, List<String> sources) {
        return new Measure(
                id,
                "",
                Measure.Role.OUTCOME,
                List.of("domain"),
                "",
                forms,
                "",
                "",
                "",
                "",
                applies,
                false,
                rows,
                sources);
    }

    /** A sign of each of these needs, whose absence matters. */
    public static Factor factor(String id, String... signs) {
        return new Factor(
                id,
                "Factor " + id,
                "",
                List.of(),
                List.of(),
                Arrays.stream(signs).map(sign -> sign(true, sign)).toList());
    }

    /** A sign of needs that stand in for one another. */
    public static Factor.Sign sign(boolean matters, String... any) {
        return new Factor.Sign(Arrays.stream(any).map(Small::need).toList(), matters, List.of());
    }
}
