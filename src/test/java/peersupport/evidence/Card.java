package peersupport.evidence;

import java.util.ArrayList;
import java.util.Arrays;
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
import peersupport.evidence.card.Configuration.RolePlay;
import peersupport.evidence.card.Configuration.Route;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Configuration.Watch;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.register.Basis;
import peersupport.evidence.register.Strength;

/**
 * A card for a small knowledge base. As it begins, nothing is wrong with it; its family is told by its letter, and so is
 * its side: for with T and P, against with all others.
 */
public final class Card {
    private static final List<String> CITED = List.of("row");

    private final String id;
    private final List<Need> conditions;
    private Side side;
    private List<Route> routes = List.of();
    private List<Safeguard> safeguards = List.of();
    private List<Limit> limits = List.of();
    private Optional<Follows> follows = Optional.empty();
    private Optional<String> mirror = Optional.empty();
    private List<String> reinforces = List.of();
    private Optional<String> names = Optional.empty();
    private Optional<String> about = Optional.empty();
    private String domain = "";
    private Basis basis = Basis.STATED;
    private List<String> sources = List.of("source");
    private List<String> rows = CITED;
    private List<String> background = List.of();
    private Optional<Watch> watch = Optional.of(watch(List.of()));
    private Optional<RolePlay> play = Optional.empty();
    private Optional<Evaluate> evaluate = Optional.of(evaluate(List.of()));
    private String reread = "nothing moved";
    private List<Case> cases =
            cases("in-place", "not-in-place", "open", "unguarded", "guarded", "outside", "named-only");

    private Card(String id, List<Need> conditions) {
        this.id = id;
        this.conditions = conditions;
        this.side = "TP".contains(id.substring(0, 1)) ? Side.FOR : Side.AGAINST;
    }

    /**
     * A card for that needs these contexts, or a card against that arises where they are as needed; {@code not} before
     * one that is needed not met.
     */
    public static Card of(String id, String... conditions) {
        return new Card(id, needs(conditions));
    }

    /** On this side, or on none, whatever its letter. */
    public Card on(Side changed) {
        side = changed;
        return this;
    }

    /** With one more known way in which it comes about. */
    public Card by(String route, String... when) {
        return by(new Route(route, route + " says", needs(when), Basis.STATED, CITED));
    }

    public Card by(Route another) {
        routes = and(routes, another);
        return this;
    }

    /** With one more safeguard against these ways, or against all where none is named. */
    public Card guardedBy(String context, String... answers) {
        return guarded(new Safeguard(context, List.of(answers), Basis.STATED, CITED, "tell"));
    }

    public Card guarded(Safeguard another) {
        safeguards = and(safeguards, another);
        return this;
    }

    public Card limited(Limit another) {
        limits = and(limits, another);
        return this;
    }

    public Card following(Follows changed) {
        follows = Optional.of(changed);
        return this;
    }

    public Card reread(String changed) {
        reread = changed;
        return this;
    }

    public Card mirroring(String other) {
        mirror = Optional.of(other);
        return this;
    }

    public Card reinforcing(String... others) {
        reinforces = List.of(others);
        return this;
    }

    public Card naming(String context) {
        names = Optional.of(context);
        return this;
    }

    public Card bringingAbout(String context) {
        about = Optional.of(context);
        return this;
    }

    public Card in(String changed) {
        domain = changed;
        return this;
    }

    public Card on(Basis changed) {
        basis = changed;
        return this;
    }

    public Card from(String... ids) {
        sources = List.of(ids);
        return this;
    }

    public Card resting(String... ids) {
        rows = List.of(ids);
        return this;
    }

    /** With these rows read beside those that carry the claim. */
    public Card beside(String... ids) {
        background = List.of(ids);
        return this;
    }

    public Card watching(Watch changed) {
        watch = Optional.ofNullable(changed);
        return this;
    }

    public Card playing(RolePlay changed) {
        play = Optional.of(changed);
        return this;
    }

    public Card evaluated(Evaluate changed) {
        evaluate = Optional.ofNullable(changed);
        return this;
    }

    public Card expecting(String... statuses) {
        cases = cases(statuses);
        return this;
    }

    public Card trying(Case... changed) {
        cases = List.of(changed);
        return this;
    }

    /** The card as the knowledge base has it. */
    public Configuration written() {
        Family family = switch (id.charAt(0)) {
            case 'T' -> Family.TAKE_UP;
            case 'P' -> Family.BENEFIT;
            case 'N' -> Family.HARM;
            default -> Family.IMPLEMENTATION;
        };
        return new Configuration(
                id,
                family,
                id + " says",
                basis == Basis.LABEL ? Optional.empty() : Optional.ofNullable(side),
                mirror,
                side == Side.AGAINST ? List.of() : conditions,
                side == Side.AGAINST ? conditions : List.of(),
                routes,
                safeguards,
                limits,
                follows,
                names,
                "",
                "",
                "",
                "",
                domain,
                about,
                reinforces,
                sources.stream()
                        .map(source -> new Evidence(source, Strength.SOME, rows))
                        .toList(),
                basis,
                "",
                background,
                watch,
                play,
                evaluate,
                "",
                "",
                reread,
                cases);
    }

    private static List<Need> needs(String... conditions) {
        return Arrays.stream(conditions).map(Small::need).toList();
    }

    private static <T> List<T> and(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    public static Watch watch(List<String> training) {
        return new Watch("", List.of("sign"), "", List.of("step"), List.of(), "", "", List.of("ask"), CITED, training);
    }

    public static Evaluate evaluate(List<String> measures) {
        return new Evaluate("", "", "", "", measures, "", "");
    }

    private static List<Case> cases(String... statuses) {
        List<Case> cases = new ArrayList<>();
        for (String status : statuses) {
            cases.add(new Case(status, Optional.empty(), "", Design.named(status), status));
        }
        return cases;
    }
}
