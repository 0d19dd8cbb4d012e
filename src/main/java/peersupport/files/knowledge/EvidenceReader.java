package peersupport.files.knowledge;

import java.util.List;
import peersupport.evidence.card.Domain;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Note;
import peersupport.evidence.register.Effect;
import peersupport.evidence.register.Studied;
import peersupport.evidence.register.Theory;
import peersupport.files.yaml.MappingReader;

/** Reads the evidence that stands beside the cards: APPEAR, notes, effects, theories, and who was studied. */
final class EvidenceReader {
    private static final List<String> METRICS = List.of("SMD", "g", "MD", "d", "RR", "risk", "none");
    private static final List<String> DESIGNS =
            List.of("meta-analysis", "umbrella review", "review", "trial", "survey", "trial of training");
    private static final String EFFECT = """
            id says population outcome metric estimate low high studies people heterogeneity favourable design quality \
            weak applies otherwise rows sources""";

    /** What stands in the sentence of a claim must be short. */
    private static final int SHORT = 60;

    private final RuleFiles files;
    private final MappingReader appear;

    EvidenceReader(RuleFiles files) {
        this.files = files;
        this.appear = files.open("appear.yaml", "caution domains factors");
    }

    String caution() {
        return appear.text("caution");
    }

    List<Domain> domains() {
        return appear.list("domains", "id says", r -> new Domain(files.id(r, "domain"), r.text("says")));
    }

    List<Factor> factors() {
        return appear.list(
                "factors",
                "id name meaning rows domains signs",
                r -> new Factor(
                        files.id(r, "factor"),
                        r.text("name"),
                        r.text("meaning"),
                        r.references("rows", "row"),
                        r.list("domains", "id rows", EvidenceReader::link),
                        r.list("signs", "sign any also-seen rows", EvidenceReader::sign)));
    }

    private static Factor.DomainLink link(MappingReader reading) {
        return new Factor.DomainLink(reading.required("id", "domain"), reading.references("rows", "row"));
    }

    private static Factor.Sign sign(MappingReader reading) {
        if (!reading.has("any")) {
            reading.text("sign");
        }
        return new Factor.Sign(
                ConditionReader.needs(reading, reading.has("any") ? "any" : "sign"),
                !reading.yes("also-seen"),
                reading.references("rows", "row"));
    }

    List<Note> notes() {
        return files.open("notes.yaml", "notes")
                .list(
                        "notes",
                        "id kind says applies once-said sides beside",
                        r -> new Note(
                                files.id(r, "note"),
                                r.word("kind", Note.Kind.class),
                                r.text("says"),
                                ConditionReader.condition(r, "applies"),
                                r.yes("once-said"),
                                r.list("sides", "says rows sources", EvidenceReader::side),
                                r.references("beside", "card")));
    }

    private static Note.Side side(MappingReader reading) {
        return new Note.Side(
                reading.text("says"), reading.references("rows", "row"), reading.references("sources", "source"));
    }

    List<Effect> effects() {
        return files.open("effects.yaml", "effects").list("effects", EFFECT, this::effect);
    }

    private Effect effect(MappingReader reading) {
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
                ConditionReader.applies(reading),
                reading.textOrEmpty("otherwise"),
                reading.references("rows", "row"),
                reading.references("sources", "source"));
    }

    List<Theory> theories() {
        return files.open("theories.yaml", "theories")
                .list(
                        "theories",
                        "id name says explains rows sources",
                        r -> new Theory(
                                files.id(r, "theory"),
                                r.text("name"),
                                r.text("says"),
                                r.references("explains", "card"),
                                r.references("rows", "row"),
                                r.references("sources", "source")));
    }

    List<Studied> studied() {
        return files.open("studied.yaml", "studied")
                .list("studied", "source short says practice population setting country", this::studied);
    }

    private Studied studied(MappingReader reading) {
        reading.reference("source", "source");
        return new Studied(
                files.id(reading, "studied source", "source"),
                reading.text("says"),
                inShort(reading),
                reading.yes("practice"),
                reading.references("population", "context"),
                reading.references("setting", "context"),
                reading.references("country", "context"));
    }

    private static String inShort(MappingReader reading) {
        String text = reading.text("short");
        if (text.length() > SHORT) {
            reading.problem(
                    "short",
                    "'short' has " + text.length() + " characters. Keep it to " + SHORT
                            + ": it completes “from …” within a sentence.");
        }
        return text;
    }
}
