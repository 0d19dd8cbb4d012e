package peersupport.evidence.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Keyword;
import peersupport.evidence.register.Basis;
import peersupport.evidence.register.Strength;

/**
 * One context-mechanism-outcome configuration from the literature: a card.
 *
 * @param says the sentence the reader sees
 * @param side whether it may help or may harm; none where only the label is known
 * @param mirror the card that states the opposite, where its own row does
 * @param needs of a card for: all of these must be as needed for it to be in place
 * @param arises of a card against: the circumstances it was reported in, all of which must be as needed
 * @param routes of a card against: the known ways it comes about; where none is known, it can always come about
 * @param safeguards of a card against: what can be provided so that it does not come about
 * @param limits what a source says weakens, or may weaken, the finding: printed beside it, never reasoned with
 * @param follows what sources say follows where a card for is not in place
 * @param names the context a bare label names
 * @param forWhom completes "for …"; may be empty
 * @param resource what the programme offers or leaves out (half of the mechanism)
 * @param reasoning how people respond (the other half)
 * @param domain recovery domain, take-up or implementation; may be empty
 * @param broughtAbout the context it brings about
 * @param reinforces cards it strengthens in turn: printed, never reasoned with
 * @param evidence the sources whose rows carry the claim, each with its own strength
 * @param basisNote which part is a reading; may be empty
 * @param background ids of rows read beside it, which do not carry the claim
 * @param bid a sentence for a bid; may be empty
 * @param change what last changed on the card, and for whom
 * @param reread what moved when the card was read again, and on which row
 */
public record Configuration(
        String id,
        Family family,
        String says,
        Optional<Side> side,
        Optional<String> mirror,
        List<Need> needs,
        List<Need> arises,
        List<Route> routes,
        List<Safeguard> safeguards,
        List<Limit> limits,
        Optional<Follows> follows,
        Optional<String> names,
        String forWhom,
        String resource,
        String reasoning,
        String outcome,
        String domain,
        Optional<String> broughtAbout,
        List<String> reinforces,
        List<Evidence> evidence,
        Basis basis,
        String basisNote,
        List<String> background,
        Optional<Watch> watch,
        Optional<RolePlay> rolePlay,
        Optional<Evaluate> evaluate,
        String bid,
        String change,
        String reread,
        List<Case> cases) {

    /** What ids begin with, in the order of reports. */
    public static final String LETTERS = "TPNRI";

    /** Whether this is the id of a card: a letter, then a number. */
    public static boolean isId(String id) {
        return id.matches("[" + LETTERS + "][1-9][0-9]{0,3}");
    }

    /** Which way a configuration speaks. */
    public enum Side implements Keyword {
        /** It may help. */
        FOR,
        /** It may harm, keep people away or weaken the work. */
        AGAINST
    }

    /** Whether only the label is known: such a card gets no other status. */
    public boolean labelOnly() {
        return basis == Basis.LABEL;
    }

    /** Whether it may help. */
    public boolean isFor() {
        return side.equals(Optional.of(Side.FOR));
    }

    /** Whether it may harm, keep people away or weaken the work. */
    public boolean isAgainst() {
        return side.equals(Optional.of(Side.AGAINST));
    }

    /** Every condition its status rests on, in the order written. */
    public Stream<Need> conditions() {
        return Stream.of(
                        needs.stream(),
                        arises.stream(),
                        routes.stream().flatMap(route -> route.when().stream()),
                        safeguards.stream().map(Safeguard::need))
                .flatMap(part -> part);
    }

    /** The safeguards that answer this route. */
    public List<Safeguard> answering(Route route) {
        return safeguards.stream().filter(safeguard -> safeguard.answers(route)).toList();
    }

    /** The known routes; where none is known, one that is always open. */
    public List<Route> ways() {
        return routes.isEmpty() && isAgainst() ? List.of(Route.ALWAYS) : routes;
    }

    /** Ids of the sources whose rows carry the claim. */
    public List<String> sources() {
        return evidence.stream().map(Evidence::source).toList();
    }

    /** Ids of the rows it rests on: those that carry the claim first. */
    public List<String> rows() {
        return Stream.concat(evidence.stream().flatMap(one -> one.rows().stream()), background.stream())
                .distinct()
                .toList();
    }

    /**
     * A known way in which something that speaks against the programme comes about.
     *
     * @param when all of these must be as needed for it to be in a plan; where none is named, it always is
     */
    public record Route(String id, String says, List<Need> when, Basis basis, List<String> rows) {
        /** Where none is known: whatever is planned, it may come about. */
        public static final Route ALWAYS = new Route("", "", List.of(), Basis.STATED, List.of());

        /** The same route, open under other conditions. */
        public Route open(List<Need> when) {
            return new Route(id, says, when, basis, rows);
        }
    }

    /**
     * A provision that answers known routes.
     *
     * @param answers ids of the routes it answers; all when empty
     * @param tell how to tell that it is real
     */
    public record Safeguard(String context, List<String> answers, Basis basis, List<String> rows, String tell) {
        /** The provision, needed met. */
        public Need need() {
            return new Need(context, true);
        }

        /** Whether it answers this route. */
        public boolean answers(Route route) {
            return answers.isEmpty() || answers.contains(route.id());
        }

        /** The same provision, answering every route. */
        public Safeguard againstEveryWay() {
            return new Safeguard(context, List.of(), basis, rows, tell);
        }
    }

    /**
     * What a source says weakens, or may weaken, a finding.
     *
     * @param when under which it is worth saying; always when empty
     */
    public record Limit(String says, List<Need> when, List<String> rows) {}

    /** What sources say follows where a card for is not in place. */
    public record Follows(String says, List<String> rows) {}

    /** What one source shows of the claim: how strongly, and on which of its rows. */
    public record Evidence(String source, Strength strength, List<String> rows) {}

    /**
     * What to watch for, this project's suggestion.
     *
     * @param onlyIf signs and steps for some designs only
     * @param supervision questions a supervisor asks; none where supervision is not the place
     * @param rows the rows that prompted it
     * @param training contexts of training that would help
     */
    public record Watch(
            String goesWrong,
            List<String> signs,
            String who,
            List<String> steps,
            List<OnlyIf> onlyIf,
            String when,
            String indicator,
            List<String> supervision,
            List<String> rows,
            List<String> training) {

        /** All signs, those for some designs only last. */
        public List<String> allSigns() {
            return Stream.concat(signs.stream(), onlyIf.stream().flatMap(some -> some.signs().stream()))
                    .toList();
        }

        /** All steps, those for some designs only last. */
        public List<String> allSteps() {
            return Stream.concat(steps.stream(), onlyIf.stream().flatMap(some -> some.steps().stream()))
                    .toList();
        }

        /** The same with what is for some designs only where it may be for this one. */
        public Watch fitting(Predicate<String> mayBe) {
            return new Watch(
                    goesWrong,
                    signs,
                    who,
                    steps,
                    onlyIf.stream().filter(some -> mayBe.test(some.context())).toList(),
                    when,
                    indicator,
                    supervision,
                    rows,
                    training);
        }
    }

    /** Signs and steps for designs of which a context is, or may be, so. */
    public record OnlyIf(String context, List<String> signs, List<String> steps) {}

    /** A scene to practise, this project's suggestion. */
    public record RolePlay(String scene, List<String> helpful, List<String> harmful, List<String> rows) {}

    /** How the configuration could be evaluated, this project's suggestion. */
    public record Evaluate(
            String question,
            String context,
            String mechanism,
            String outcome,
            List<String> measures,
            String when,
            String who) {}
}
