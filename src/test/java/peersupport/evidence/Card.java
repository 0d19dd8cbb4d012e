package peersupport.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import peersupport.design.Design;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration.Evaluate;
import peersupport.evidence.Configuration.RolePlay;
import peersupport.evidence.Configuration.Watch;

/** A card for a small knowledge base. As it begins, nothing is wrong with it; its family is told by its letter. */
public final class Card {
    private static final List<String> CITED = List.of("row");

    private final String id;
    private final List<Need> needs;
    private boolean bearsFor;
    private Optional<String> mirror = Optional.empty();
    private List<String> reinforces = List.of();
    private Optional<String> names = Optional.empty();
    private Optional<String> about = Optional.empty();
    private String domain = "";
    private Basis basis = Basis.STATED;
    private List<String> sources = List.of("source");
    private List<String> rows = CITED;
    private Optional<Watch> watch = Optional.of(watch(List.of()));
    private Optional<RolePlay> play = Optional.empty();
    private Optional<Evaluate> evaluate = Optional.of(evaluate(List.of()));
    private List<Case> cases = cases("active", "blocked", "open");

    private Card(String id, List<Need> needs) {
        this.id = id;
        this.needs = needs;
        this.bearsFor = "TP".contains(id.substring(0, 1));
    }

    /** A card that needs these contexts, {@code not} before one that is needed not met. */
    public static Card of(String id, String... needs) {
        return new Card(id, Arrays.stream(needs).map(Small::need).toList());
    }

    public Card bearingFor(boolean so) {
        bearsFor = so;
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
                bearsFor,
                mirror,
                needs,
                names,
                "",
                "",
                "",
                "",
                domain,
                about,
                reinforces,
                Strength.SOME,
                basis,
                "",
                sources,
                rows,
                watch,
                play,
                evaluate,
                "",
                "",
                cases);
    }

    static Watch watch(List<String> training) {
        return new Watch("", List.of("sign"), "", List.of("step"), "", "", List.of("ask"), CITED, training);
    }

    static Evaluate evaluate(List<String> measures) {
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
