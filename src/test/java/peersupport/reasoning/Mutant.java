package peersupport.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A knowledge base with one thing in it changed: a condition of a card dropped or negated, as the check of a knowledge
 * base tells it, a safeguard made to answer every way, a way taken out; a sign or a member of a definition dropped,
 * negated or swapped for another, all and any exchanged, a sign that stands in for another wanted beside it, or mattering
 * otherwise; a link cut, a card, definition, factor or note deleted.
 *
 * @param about the card, context, factor or note that was changed
 */
public record Mutant(String how, String about, String what, Theory theory) {

    /** As the exceptions name it. */
    public String name() {
        return switch (how) {
            case "drop" -> about + " without " + what;
            case "negate" -> about + " with " + negated(what) + " instead of " + what;
            case "swap" -> about + " with " + what;
            default -> about + ": " + how + " " + what;
        };
    }

    /** Every mutant of a knowledge base. */
    public static List<Mutant> all(Theory theory) {
        List<Mutant> all = new ArrayList<>();
        theory.cards().forEach((id, card) -> ofCard(theory, id, card, all));
        theory.contexts().forEach((id, condition) -> {
            if (!condition.equals(Theory.BROUGHT_ABOUT)) {
                all.add(new Mutant("delete", id, "", theory.withDefinition(id, null)));
                ofCondition(
                        theory,
                        condition,
                        (what, other) -> all.add(new Mutant(what[0], id, what[1], theory.withDefinition(id, other))));
            }
        });
        Set<String> signs = theory.factors().values().stream()
                .flatMap(List::stream)
                .flatMap(sign -> sign.any().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        theory.factors().forEach((id, of) -> {
            all.add(new Mutant("delete", id, "", theory.withSigns(id, null)));
            for (int i = 0; i < of.size(); i++) {
                Theory.Sign sign = of.get(i);
                int at = i;
                ofList(
                        sign.any(),
                        one -> also(signs, theory, one),
                        (what, any) -> all.add(new Mutant(
                                what[0],
                                id,
                                what[1],
                                theory.withSigns(
                                        id,
                                        any.isEmpty()
                                                ? with(of, at)
                                                : with(of, at, new Theory.Sign(any, sign.matters()))))));
                all.add(new Mutant(
                        sign.matters() ? "only also see" : "let matter",
                        id,
                        sign.any().get(0),
                        theory.withSigns(id, with(of, at, new Theory.Sign(sign.any(), !sign.matters())))));
                if (sign.any().size() > 1) {
                    Theory.Sign[] apart = sign.any().stream()
                            .map(one -> new Theory.Sign(List.of(one), sign.matters()))
                            .toArray(Theory.Sign[]::new);
                    all.add(new Mutant(
                            "want each of", id, sign.any().toString(), theory.withSigns(id, with(of, at, apart))));
                }
            }
        });
        theory.notes().forEach((id, applies) -> {
            all.add(new Mutant("delete", id, "", theory.withNote(id, null)));
            if (!applies.equals(Theory.ALWAYS)) {
                ofCondition(
                        theory,
                        applies,
                        (what, other) -> all.add(new Mutant(what[0], id, what[1], theory.withNote(id, other))));
            }
        });
        return all;
    }

    private static void ofCard(Theory theory, String id, Theory.Card card, List<Mutant> all) {
        all.add(new Mutant("delete", id, "", theory.withCard(id, null)));
        if (!card.bringsAbout().isEmpty()) {
            all.add(new Mutant("unlink", id, card.bringsAbout(), theory.withCard(id, card.unlinked())));
        }
        Function<String, Set<String>> others = need -> Set.of();
        BiConsumer<String[], Theory.Card> each =
                (what, changed) -> all.add(new Mutant(what[0], id, what[1], theory.withCard(id, changed)));
        ofList(
                card.needs(),
                others,
                (what, needs) -> each.accept(what, card.with(needs, card.arises(), card.routes(), card.safeguards())));
        ofList(
                card.arises(),
                others,
                (what, arises) -> each.accept(what, card.with(card.needs(), arises, card.routes(), card.safeguards())));
        for (int i = 0; i < card.routes().size(); i++) {
            Theory.Route route = card.routes().get(i);
            int at = i;
            each.accept(
                    new String[] {"drop", "the way " + route.id()},
                    card.with(card.needs(), card.arises(), with(card.routes(), i), card.safeguards()));
            ofList(
                    route.when(),
                    others,
                    (what, when) -> each.accept(
                            what,
                            card.with(
                                    card.needs(),
                                    card.arises(),
                                    with(card.routes(), at, new Theory.Route(route.id(), when)),
                                    card.safeguards())));
        }
        for (int i = 0; i < card.safeguards().size(); i++) {
            Theory.Safeguard safeguard = card.safeguards().get(i);
            int at = i;
            Function<List<Theory.Safeguard>, Theory.Card> guarded =
                    safeguards -> card.with(card.needs(), card.arises(), card.routes(), safeguards);
            ofList(
                    List.of(safeguard.context()),
                    others,
                    (what, one) -> each.accept(
                            what,
                            guarded.apply(
                                    one.isEmpty()
                                            ? with(card.safeguards(), at)
                                            : with(
                                                    card.safeguards(),
                                                    at,
                                                    new Theory.Safeguard(one.get(0), safeguard.answers())))));
            if (!safeguard.answers().isEmpty()) {
                each.accept(
                        new String[] {"swap", safeguard.context() + " against every way"},
                        guarded.apply(
                                with(card.safeguards(), i, new Theory.Safeguard(safeguard.context(), List.of()))));
            }
        }
    }

    /** What all the others name, and what the same question could also have made of this one. */
    private static Set<String> also(Set<String> named, Theory theory, String need) {
        Set<String> also = new LinkedHashSet<>(named);
        also.addAll(siblings(theory, need));
        return also;
    }

    private static Set<String> siblings(Theory theory, String need) {
        String not = need.startsWith("not ") ? "not " : "";
        String owner = theory.owners().get(need.substring(not.length()));
        return theory.owners().entrySet().stream()
                .filter(context -> context.getValue().equals(owner))
                .map(context -> not + context.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void ofList(
            List<String> needs, Function<String, Set<String>> others, BiConsumer<String[], List<String>> each) {
        for (int i = 0; i < needs.size(); i++) {
            String need = needs.get(i);
            each.accept(new String[] {"drop", need}, with(needs, i));
            each.accept(new String[] {"negate", need}, with(needs, i, negated(need)));
            for (String other : others.apply(need)) {
                if (!needs.contains(other) && !other.equals(negated(need))) {
                    each.accept(new String[] {"swap", other + " instead of " + need}, with(needs, i, other));
                }
            }
        }
    }

    private static void ofCondition(Theory theory, Object condition, BiConsumer<String[], Object> each) {
        if (condition instanceof String need) {
            ofCondition(theory, Map.of("all", List.of(need)), each);
            return;
        }
        Map.Entry<?, ?> form = ((Map<?, ?>) condition).entrySet().iterator().next();
        boolean all = form.getKey().equals("all");
        List<?> members = (List<?>) form.getValue();
        if (members.size() > 1) {
            each.accept(
                    new String[] {"exchange all and any in", condition.toString()},
                    Map.of(all ? "any" : "all", members));
        }
        for (int i = 0; i < members.size(); i++) {
            int at = i;
            each.accept(new String[] {"drop", members.get(i).toString()}, Map.of(form.getKey(), with(members, i)));
            if (members.get(i) instanceof String need) {
                each.accept(new String[] {"negate", need}, Map.of(form.getKey(), with(members, i, negated(need))));
                siblings(theory, need).stream()
                        .filter(other -> !members.contains(other))
                        .forEach(other -> each.accept(
                                new String[] {"swap", other + " instead of " + need},
                                Map.of(form.getKey(), with(members, at, other))));
            } else {
                ofCondition(
                        theory,
                        members.get(i),
                        (what, inner) -> each.accept(what, Map.of(form.getKey(), with(members, at, inner))));
            }
        }
    }

    private static String negated(String need) {
        return need.startsWith("not ") ? need.substring(4) : "not " + need;
    }

    @SafeVarargs
    private static <T> List<T> with(List<? extends T> list, int at, T... instead) {
        return Stream.of(list.subList(0, at).stream(), Stream.of(instead), list.subList(at + 1, list.size()).stream())
                .<T>flatMap(part -> part)
                .toList();
    }

    /** Of what is stated, that to which the change can make a difference: the rest need not be tried. */
    public Set<String> concerns(Set<String> stated) {
        if (theory.factors().containsKey(about) || theory.notes().containsKey(about)) {
            return Set.of(about);
        }
        if (!theory.cards().containsKey(about)) {
            return stated;
        }
        Set<String> cards = new LinkedHashSet<>(Set.of(about));
        String link = how.equals("unlink") ? what : theory.cards().get(about).bringsAbout();
        addThoseFedBy(link, cards);
        return cards;
    }

    private void addThoseFedBy(String context, Set<String> cards) {
        theory.cards().forEach((id, card) -> {
            if (card.conditions().contains(context) && cards.add(id)) {
                addThoseFedBy(card.bringsAbout(), cards);
            }
        });
    }
}
