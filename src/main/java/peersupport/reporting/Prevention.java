package peersupport.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import peersupport.evidence.Condition;
import peersupport.evidence.Condition.All;
import peersupport.evidence.Condition.Any;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Context;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Level;
import peersupport.evidence.Question;

/**
 * Words for what would take away a condition that a harm or a risk needs. It only turns the card's conditions round: it
 * concludes nothing, and who comes and what defines the programme are left alone.
 */
final class Prevention {
    private final Knowledge knowledge;

    Prevention(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** One line a condition; any one of them is enough. */
    List<String> of(List<Need> needs) {
        return needs.stream()
                .map(need -> words(need.negated()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Words for a condition to be put in place, or null where it is not for the designer to choose. */
    private String words(Condition condition) {
        if (condition instanceof Need need) {
            return words(need);
        }
        boolean all = condition instanceof All;
        List<String> parts = new ArrayList<>();
        for (Condition member : all ? ((All) condition).members() : ((Any) condition).members()) {
            String part = words(member);
            if (part == null && all) {
                return null;
            }
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? null : parts.stream().distinct().collect(Collectors.joining(all ? "; and " : "; or "));
    }

    private String words(Need need) {
        Context context = knowledge.contexts().get(need.context());
        if (context.level() == Level.PEOPLE || context.broughtAbout()) {
            return null;
        }
        if (knowledge.owner(context.id()).filter(Question::definesTheProgramme).isPresent()) {
            return null;
        }
        if (context.definition().isPresent() && !need.met()) {
            return words(context.definition().get().negated());
        }
        return (need.met() ? "in place: “" : "no longer: “") + context.says() + "”";
    }
}
