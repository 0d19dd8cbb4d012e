package peersupport.exploring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.Status;

/**
 * What has moved since a design was last advised: by the evidence, which the answers of then show when put to the rules
 * of today, and by its answers.
 *
 * @param knowledge the version it was last advised under
 * @param byEvidence findings that moved although the answers did not
 * @param byAnswers findings that moved because answers did
 * @param folded findings of then that are now part of another
 */
public record SinceLastTime(String knowledge, List<Move> byEvidence, List<Move> byAnswers, List<Folded> folded) {

    /** A finding that moved; from is the word of the status it had. */
    public record Move(Configuration card, String from, Status to) {}

    /** A finding that was told by a card of its own, and the card that tells it now. */
    public record Folded(String id, Configuration into) {}

    /** What has moved; empty when the design was never advised, or under this very knowledge. */
    public static Optional<SinceLastTime> of(Knowledge knowledge, Advisor advisor, Design design) {
        return design.lastAdvised()
                .filter(last -> !last.knowledge().equals(knowledge.contents().version()))
                .map(last -> of(knowledge, advisor, design, last));
    }

    private static SinceLastTime of(Knowledge knowledge, Advisor advisor, Design design, LastAdvised last) {
        Trying trying = new Trying(knowledge, advisor);
        Conclusions then = trying.conclude(design.withAnswers(last.answers()));
        Conclusions now = trying.conclude(design);
        Map<String, Configuration> cards = knowledge.configurations();
        return new SinceLastTime(
                last.knowledge(),
                cards.values().stream()
                        .map(card -> new Move(card, had(card, last), then.status(card.id())))
                        .filter(move -> !move.from().equals(move.to().word()))
                        .toList(),
                cards.values().stream()
                        .map(card -> new Move(card, then.status(card.id()).word(), now.status(card.id())))
                        .filter(move -> !move.from().equals(move.to().word()))
                        .toList(),
                last.statuses().keySet().stream()
                        .flatMap(id -> knowledge.movedTo(id).map(into -> new Folded(id, into)).stream())
                        .toList());
    }

    /** The status a card had, in today's word for it: the first version knew no guarded, and said active and blocked. */
    private static String had(Configuration card, LastAdvised last) {
        String word = last.statuses().getOrDefault(card.id(), "new");
        return switch (word) {
            case "active" -> (card.isFor() ? Status.IN_PLACE : Status.UNGUARDED).word();
            case "blocked" -> (card.isFor() ? Status.NOT_IN_PLACE : Status.OUTSIDE).word();
            default -> word;
        };
    }
}
