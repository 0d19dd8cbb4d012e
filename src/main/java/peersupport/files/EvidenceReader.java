package peersupport.files;

import java.util.Collection;
import java.util.List;
import peersupport.evidence.card.Note;
import peersupport.evidence.register.Effect;
import peersupport.evidence.register.Studied;
import peersupport.evidence.register.Theory;

/** Reads the evidence that stands beside the cards: notes, effects, theories, and who was studied. */
final class EvidenceReader {
    private final RuleFiles files;
    private final ConditionReader conditions;
    private final RegisterReader register;
    private final Collection<String> contexts;

    EvidenceReader(RuleFiles files, ConditionReader conditions, RegisterReader register, Collection<String> contexts) {
        this.files = files;
        this.conditions = conditions;
        this.register = register;
        this.contexts = contexts;
    }

    List<Note> notes(Collection<String> cards) {
        return files.open("notes.yaml", "notes")
                .list(
                        "notes",
                        r -> new Note(
                                files.id(r, "note"),
                                r.word("kind", Note.Kind.class),
                                r.text("says"),
                                conditions.condition(r, "applies"),
                                r.yes("once-said"),
                                r.list(
                                        "sides",
                                        s -> new Note.Side(s.text("says"), register.rowsOf(s), register.sourcesOf(s)),
                                        "says",
                                        "rows",
                                        "sources"),
                                r.references("beside", "card", cards)),
                        "id",
                        "kind",
                        "says",
                        "applies",
                        "once-said",
                        "sides",
                        "beside");
    }

    private static final List<String> METRICS = List.of("SMD", "g", "MD", "d", "RR", "risk", "none");
    private static final List<String> DESIGNS =
            List.of("meta-analysis", "umbrella review", "review", "trial", "survey", "trial of training");
    private static final String[] EFFECT = {
        "id",
        "says",
        "population",
        "outcome",
        "metric",
        "estimate",
        "low",
        "high",
        "studies",
        "people",
        "heterogeneity",
        "favourable",
        "design",
        "quality",
        "weak",
        "applies",
        "otherwise",
        "rows",
        "sources"
    };

    List<Effect> effects() {
        return files.open("effects.yaml", "effects").list("effects", this::effect, EFFECT);
    }

    private Effect effect(Reading reading) {
        reading.choice("metric", METRICS);
        reading.choice("favourable", List.of("higher", "lower"));
        reading.choice("design", DESIGNS);
        return new Effect(
                files.id(reading, "effect"),
                reading.text("says"),
                reading.text("population"),
                reading.text("outcome"),
                reading.text("metric"),
                reading.number("estimate"),
                reading.number("low"),
                reading.number("high"),
                reading.textOrEmpty("studies"),
                reading.textOrEmpty("people"),
                reading.textOrEmpty("heterogeneity"),
                reading.textOrEmpty("favourable"),
                reading.text("design"),
                reading.textOrEmpty("quality"),
                reading.yes("weak"),
                conditions.applies(reading),
                reading.textOrEmpty("otherwise"),
                register.rowsOf(reading),
                register.sourcesOf(reading));
    }

    List<Theory> theories(Collection<String> cards) {
        return files.open("theories.yaml", "theories")
                .list(
                        "theories",
                        r -> new Theory(
                                files.id(r, "theory"),
                                r.text("name"),
                                r.text("says"),
                                r.references("explains", "card", cards),
                                register.rowsOf(r),
                                register.sourcesOf(r)),
                        "id",
                        "name",
                        "says",
                        "explains",
                        "rows",
                        "sources");
    }

    List<Studied> studied() {
        return files.open("studied.yaml", "studied")
                .list(
                        "studied",
                        r -> new Studied(
                                r.reference("source", "source", register.sourceIds())
                                        .map(s -> files.id(r, "studied source", "source"))
                                        .orElse(""),
                                r.text("says"),
                                inShort(r),
                                r.yes("practice"),
                                r.references("population", "context", contexts),
                                r.references("setting", "context", contexts),
                                r.references("country", "context", contexts)),
                        "source",
                        "short",
                        "says",
                        "practice",
                        "population",
                        "setting",
                        "country");
    }

    /** What stands in the sentence of a claim must be short. */
    private static final int SHORT = 60;

    private static String inShort(Reading reading) {
        String text = reading.text("short");
        if (text.length() > SHORT) {
            reading.problem(
                    reading.line("short"),
                    "'short' has " + text.length() + " characters. Keep it to " + SHORT
                            + ": it completes “from …” within a sentence.");
        }
        return text;
    }
}
