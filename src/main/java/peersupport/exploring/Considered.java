package peersupport.exploring;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import peersupport.design.Design;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Question;

/**
 * A finding that was considered and set aside.
 *
 * @param changed questions behind it whose answers have changed since: a reason to look at it again
 */
public record Considered(Configuration card, SetAside setAside, List<Question> changed) {

    /** The findings set aside in a design, in the order they were; one that has left the knowledge base is left out. */
    public static List<Considered> in(Knowledge knowledge, Design design) {
        return design.setAside().stream()
                .flatMap(one -> Stream.ofNullable(knowledge.configurations().get(one.finding()))
                        .map(card -> new Considered(card, one, changed(knowledge, design, one))))
                .toList();
    }

    /** The questions that the finding rests on; none where only its label is known. */
    public static List<Question> behind(Knowledge knowledge, String finding) {
        return Goal.of(knowledge, finding)
                .map(goal -> goal.questions(knowledge))
                .orElse(List.of());
    }

    private static List<Question> changed(Knowledge knowledge, Design design, SetAside one) {
        return behind(knowledge, one.finding()).stream()
                .filter(question -> !Objects.equals(
                        design.answers().get(question.id()), one.answers().get(question.id())))
                .toList();
    }
}
