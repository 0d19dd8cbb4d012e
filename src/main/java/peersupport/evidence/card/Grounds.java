package peersupport.evidence.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;

/**
 * All that decides the status of a card, and the heading it stands under: cards on the same grounds always agree.
 *
 * @param ways each known way it comes about, with what answers it
 */
public record Grounds(
        Family family, Optional<Side> side, Condition needs, Condition arises, Set<List<Condition>> ways) {

    public static Grounds of(Configuration card, Map<String, Context> contexts) {
        Function<List<Need>, Condition> all = needs -> plain(new All(List.copyOf(needs)), contexts, List.of());
        return new Grounds(
                card.family(),
                card.side(),
                all.apply(card.needs()),
                all.apply(card.arises()),
                card.ways().stream()
                        .map(route -> List.of(
                                all.apply(route.when()),
                                plain(
                                        new Any(card.answering(route).stream()
                                                .<Condition>map(Safeguard::need)
                                                .toList()),
                                        contexts,
                                        List.of())))
                        .collect(Collectors.toSet()));
    }

    /**
     * The same condition with definitions written out and members in one order, so that what says the same is equal.
     *
     * @param within the definitions it stands in: one that goes round in a circle is not written out again
     */
    private static Condition plain(Condition condition, Map<String, Context> contexts, List<String> within) {
        if (condition instanceof All all) {
            return one(All::new, members(all.members(), contexts, within, All.class));
        }
        if (condition instanceof Any any) {
            return one(Any::new, members(any.members(), contexts, within, Any.class));
        }
        if (condition instanceof Need need && need.met() && !within.contains(need.context())) {
            List<String> deeper = new ArrayList<>(within);
            deeper.add(need.context());
            return Optional.ofNullable(contexts.get(need.context()))
                    .flatMap(Context::definition)
                    .map(definition -> plain(definition, contexts, deeper))
                    .orElse(need);
        }
        return condition;
    }

    private static Condition one(Function<List<Condition>, Condition> together, List<Condition> members) {
        return members.size() == 1 ? members.get(0) : together.apply(members);
    }

    /** The members, those of a member of the same kind among them. */
    private static List<Condition> members(
            List<Condition> members, Map<String, Context> contexts, List<String> within, Class<?> kind) {
        return members.stream()
                .map(member -> plain(member, contexts, within))
                .flatMap(member -> !kind.isInstance(member)
                        ? Stream.of(member)
                        : member instanceof All all ? all.members().stream() : ((Any) member).members().stream())
                .distinct()
                .sorted(Comparator.comparing(Condition::toString))
                .toList();
    }
}
