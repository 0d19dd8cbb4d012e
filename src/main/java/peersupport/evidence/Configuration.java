package peersupport.evidence;

import java.util.List;
import java.util.Optional;

/**
 * One context-mechanism-outcome configuration from the literature: a card.
 *
 * @param says the sentence the reader sees
 * @param bearsFor whether it speaks for the programme: draws people, benefits them, supports the work
 * @param mirror the card that states the opposite, where its own row does
 * @param needs all of these, each as met or as not met; empty when only the label is known
 * @param names the context a bare label names
 * @param forWhom completes "for …"; may be empty
 * @param resource what the programme offers or leaves out (half of the mechanism)
 * @param reasoning how people respond (the other half)
 * @param domain recovery domain, take-up or implementation; may be empty
 * @param broughtAbout the context it brings about when active
 * @param reinforces cards it strengthens in turn: printed, never reasoned with
 * @param basisNote which part is a reading; may be empty
 * @param rows ids of the evidence rows it rests on
 * @param bid a sentence for a bid; may be empty
 * @param change what last changed on the card, and for whom
 */
public record Configuration(
        String id,
        Family family,
        String says,
        boolean bearsFor,
        Optional<String> mirror,
        List<Condition.Need> needs,
        Optional<String> names,
        String forWhom,
        String resource,
        String reasoning,
        String outcome,
        String domain,
        Optional<String> broughtAbout,
        List<String> reinforces,
        Strength strength,
        Basis basis,
        String basisNote,
        List<String> sources,
        List<String> rows,
        Optional<Watch> watch,
        Optional<RolePlay> rolePlay,
        Optional<Evaluate> evaluate,
        String bid,
        String change,
        List<Case> cases) {

    /** What ids begin with, in the order of reports. */
    public static final String LETTERS = "TPNRI";

    /** Whether this is the id of a card: a letter, then a number. */
    public static boolean isId(String id) {
        return id.matches("[" + LETTERS + "][1-9][0-9]{0,3}");
    }

    /** Whether only the label is known: such a card is never active. */
    public boolean labelOnly() {
        return basis == Basis.LABEL;
    }

    /**
     * What to watch for, this project's suggestion.
     *
     * @param supervision questions a supervisor asks; none where supervision is not the place
     * @param rows the rows that prompted it
     * @param training contexts of training that would help
     */
    public record Watch(
            String goesWrong,
            List<String> signs,
            String who,
            List<String> steps,
            String when,
            String known,
            List<String> supervision,
            List<String> rows,
            List<String> training) {}

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
