package peersupport.reporting.book;

import java.util.List;
import java.util.Optional;
import peersupport.evidence.Condition;
import peersupport.evidence.Condition.All;
import peersupport.evidence.Condition.Any;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Knowledge;

/**
 * A condition, taken apart for a list: one need, or a lead such as "any of these" with its members.
 *
 * @param need the need, where it is one
 * @param says the need's context as a sentence, or the lead
 */
public record BookTerms(Optional<Need> need, String says, List<BookTerms> members) {

    static BookTerms of(Knowledge knowledge, Condition condition) {
        if (condition instanceof Need need) {
            return new BookTerms(
                    Optional.of(need), knowledge.contexts().get(need.context()).says(), List.of());
        }
        return condition instanceof All all
                ? list(knowledge, "All of these", all.members())
                : list(knowledge, "Any of these", ((Any) condition).members());
    }

    private static BookTerms list(Knowledge knowledge, String lead, List<Condition> members) {
        return new BookTerms(
                Optional.empty(),
                lead,
                members.stream().map(member -> of(knowledge, member)).toList());
    }
}
