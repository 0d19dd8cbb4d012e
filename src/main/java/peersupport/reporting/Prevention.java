package peersupport.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Condition;
import peersupport.evidence.Condition.All;
import peersupport.evidence.Condition.Any;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Level;
import peersupport.evidence.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;

/**
 * Words for what would take away a condition that a harm or a risk needs. It only turns the card's conditions round: it
 * concludes nothing, and who comes, what defines the programme, and what arises in another kind of programme only are
 * left alone. Where something is to go, it names what may help and rests on that very thing.
 */
final class Prevention {
    private final Knowledge knowledge;
    private final Advice advice;

    Prevention(Knowledge knowledge, Advice advice) {
        this.knowledge = knowledge;
        this.advice = advice;
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
            if (member instanceof Need need && arisesElsewhere(need.context())) {
                continue;
            }
            String part = words(member);
            if (part == null && all) {
                return null;
            }
            if (part != null && !parts.contains(part)) {
                parts.add(part);
            }
        }
        if (parts.size() < 2) {
            return parts.isEmpty() ? null : parts.get(0);
        }
        return all ? String.join("; and ", parts) : "either " + String.join(", or ", parts);
    }

    private String words(Need need) {
        Context context = knowledge.contexts().get(need.context());
        if (context.level() == Level.PEOPLE || context.broughtAbout() || definesTheProgramme(context.id())) {
            return null;
        }
        if (context.level() == Level.SETTING && !need.met()) {
            return null;
        }
        if (context.definition().isPresent() && !need.met()) {
            return words(context.definition().get().negated());
        }
        return (need.met() ? "a yes to “" : "a no to “") + context.says() + "”" + cost(need);
    }

    private boolean definesTheProgramme(String context) {
        return knowledge.owner(context).filter(Question::definesTheProgramme).isPresent();
    }

    /** Whether the question behind this context is asked of another kind of programme only. */
    private boolean arisesElsewhere(String context) {
        return advice.readings().outOfPlay(context)
                && knowledge
                        .owner(context)
                        .flatMap(Question::askWhen)
                        .filter(this::definesTheProgramme)
                        .isPresent();
    }

    /** What may help and needs this as it is now. */
    private String cost(Need need) {
        String names = Stream.concat(
                        advice.findings().stream()
                                .filter(Finding::live)
                                .map(Finding::card)
                                .filter(card -> card.bearsFor() && card.needs().contains(need.negated()))
                                .map(Configuration::id),
                        knowledge.contents().factors().stream()
                                .filter(factor -> factor.signs().stream()
                                        .anyMatch(sign -> sign.need().equals(need.negated())))
                                .map(factor -> "the factor " + factor.name()))
                .collect(Collectors.joining(", "))
                .replaceFirst(", (?=[^,]+$)", " and ");
        return names.isEmpty() ? "" : " (but this would take away something needed by " + names + ")";
    }
}
