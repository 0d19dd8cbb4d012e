package peersupport.files.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import peersupport.design.Design;
import peersupport.evidence.card.Case;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Evaluate;
import peersupport.evidence.card.Configuration.Evidence;
import peersupport.evidence.card.Configuration.Follows;
import peersupport.evidence.card.Configuration.Limit;
import peersupport.evidence.card.Configuration.OnlyIf;
import peersupport.evidence.card.Configuration.RolePlay;
import peersupport.evidence.card.Configuration.Route;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Configuration.Watch;
import peersupport.evidence.card.Family;
import peersupport.evidence.register.Basis;
import peersupport.evidence.register.Strength;
import peersupport.files.QuotedText;
import peersupport.files.design.AnswersReader;
import peersupport.files.yaml.MappingReader;

/** Reads the cards of one family. */
final class CardsReader {
    private static final String CARD = """
            id says side mirror needs arises routes safeguards limits follows names for-whom resource reasoning outcome \
            domain brings-about reinforces evidence basis basis-note rows watch role-play evaluate bid change reread \
            cases""";
    private static final List<String> STATUSES =
            List.of("in-place", "not-in-place", "unguarded", "guarded", "outside", "open", "named-only");

    private final RuleFiles files;
    private final AnswersReader answers;
    private final Collection<String> domains;
    private final List<MappingReader> read = new ArrayList<>();

    CardsReader(RuleFiles files, AnswersReader answers) {
        this.files = files;
        this.answers = answers;
        this.domains = Stream.concat(
                        files.known("domain").stream(), Stream.of(Family.TAKE_UP.word(), Family.IMPLEMENTATION.word()))
                .toList();
    }

    List<Configuration> read(MappingReader file) {
        Family family = file.word("family", Family.class);
        return file.list("configurations", CARD, reading -> card(reading, family));
    }

    /** Once all cards are read: those that cards point to are among them. */
    void checkPointers() {
        read.forEach(reading -> {
            reading.reference("mirror", "card");
            reading.references("reinforces", "card");
        });
    }

    private Configuration card(MappingReader reading, Family family) {
        read.add(reading);
        reading.reference("domain", "domain", domains);
        reading.whole();
        String id = files.id(reading, "configuration");
        if (!id.isEmpty() && !Configuration.isId(id)) {
            reading.problem("id", noId(id));
            id = "R0";
        }
        Basis basis = reading.word("basis", Basis.class);
        boolean label = basis == Basis.LABEL;
        List<Route> routes = reading.list("routes", "id says when basis rows", CardsReader::route);
        List<String> routeIds = routes.stream().map(Route::id).toList();
        return new Configuration(
                id,
                family,
                reading.text("says"),
                reading.has("side") ? Optional.of(reading.word("side", Side.class)) : Optional.empty(),
                reading.optional("mirror"),
                ConditionReader.needs(reading, "needs"),
                ConditionReader.needs(reading, "arises"),
                routes,
                reading.list("safeguards", "context answers basis rows tell", one -> safeguard(one, routeIds)),
                reading.list("limits", "says when rows", CardsReader::limit),
                reading.inner("follows", "says rows")
                        .map(follows -> new Follows(follows.text("says"), follows.references("rows", "row"))),
                reading.reference("names", "context"),
                reading.textOrEmpty("for-whom"),
                label ? reading.textOrEmpty("resource") : reading.text("resource"),
                label ? reading.textOrEmpty("reasoning") : reading.text("reasoning"),
                label ? reading.textOrEmpty("outcome") : reading.text("outcome"),
                reading.textOrEmpty("domain"),
                reading.reference("brings-about", "context"),
                reading.texts("reinforces"),
                reading.list("evidence", "source strength rows", CardsReader::evidence),
                basis,
                reading.textOrEmpty("basis-note"),
                reading.references("rows", "row"),
                watch(reading),
                reading.inner("role-play", "scene helpful harmful rows")
                        .map(play -> new RolePlay(
                                play.text("scene"),
                                play.texts("helpful"),
                                play.texts("harmful"),
                                play.references("rows", "row"))),
                evaluate(reading),
                reading.textOrEmpty("bid"),
                reading.textOrEmpty("change"),
                reading.textOrEmpty("reread"),
                reading.list("cases", "says programme reported answers expect", this::example));
    }

    /** What is said of a word that cannot be a card's id. */
    static String noId(String word) {
        return QuotedText.of(word) + " is no card id: a letter (" + String.join(", ", Configuration.LETTERS.split(""))
                + "), then a number.";
    }

    private static Route route(MappingReader reading) {
        return new Route(
                reading.text("id"),
                reading.text("says"),
                ConditionReader.needs(reading, "when"),
                reading.word("basis", Basis.class),
                reading.references("rows", "row"));
    }

    private static Safeguard safeguard(MappingReader reading, Collection<String> routes) {
        return new Safeguard(
                reading.required("context", "context"),
                reading.references("answers", "route of this card", routes),
                reading.word("basis", Basis.class),
                reading.references("rows", "row"),
                reading.textOrEmpty("tell"));
    }

    private static Limit limit(MappingReader reading) {
        return new Limit(
                reading.text("says"), ConditionReader.needs(reading, "when"), reading.references("rows", "row"));
    }

    private static Evidence evidence(MappingReader reading) {
        return new Evidence(
                reading.required("source", "source"),
                reading.word("strength", Strength.class),
                reading.references("rows", "row"));
    }

    private static Optional<Watch> watch(MappingReader card) {
        return card.inner("watch", "goes-wrong signs who do only-if when indicator supervision rows training")
                .map(watch -> new Watch(
                        watch.text("goes-wrong"),
                        watch.texts("signs"),
                        watch.text("who"),
                        watch.texts("do"),
                        watch.list(
                                "only-if",
                                "context signs do",
                                some -> new OnlyIf(
                                        some.required("context", "context"), some.texts("signs"), some.texts("do"))),
                        watch.text("when"),
                        watch.text("indicator"),
                        watch.texts("supervision"),
                        watch.references("rows", "row"),
                        watch.references("training", "context")));
    }

    private static Optional<Evaluate> evaluate(MappingReader card) {
        return card.inner("evaluate", "question context mechanism outcome measures when who")
                .map(plan -> new Evaluate(
                        plan.text("question"),
                        plan.text("context"),
                        plan.text("mechanism"),
                        plan.text("outcome"),
                        plan.references("measures", "measure"),
                        plan.text("when"),
                        plan.text("who")));
    }

    private Case example(MappingReader reading) {
        reading.choice("expect", STATUSES);
        String says = reading.text("says");
        return new Case(
                says,
                reading.reference("programme", "source"),
                reading.textOrEmpty("reported"),
                Design.named(says).withAnswers(answers.read(reading, "answers")),
                reading.text("expect"));
    }
}
