package peersupport.evidence.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Limit;
import peersupport.evidence.card.Configuration.Route;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Level;
import peersupport.evidence.register.Basis;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Studied;

/**
 * Checks the form of one card: what a card for and a card against may say, so that no provision can take a harm off a
 * list and no harm is the mere lack of a safeguard.
 */
final class CardCheck {
    private final Knowledge knowledge;
    private final Consumer<String> problem;

    CardCheck(Knowledge knowledge, Consumer<String> problem) {
        this.knowledge = knowledge;
        this.problem = problem;
    }

    void check(Configuration card) {
        boolean reasoned =
                card.conditions().findAny().isPresent() || !card.routes().isEmpty();
        if (card.labelOnly()) {
            if (card.names().isEmpty()
                    || reasoned
                    || card.broughtAbout().isPresent()
                    || card.side().isPresent()) {
                tell(
                        card,
                        "is known by its label only: it 'names' a context, has no side, and needs and brings about nothing.");
            }
            return;
        }
        if (card.side().isEmpty()) {
            tell(card, "has no 'side'. Say for or against.");
            return;
        }
        if (card.isFor()) {
            checkFor(card);
        } else {
            checkAgainst(card);
        }
        card.conditions()
                .filter(need -> !need.met())
                .filter(need -> level(need) == Level.PEOPLE || context(need).broughtAbout())
                .forEach(need -> tell(
                        card,
                        "needs '" + need + "'. People and what is brought about are never needed absent: "
                                + "give the absence a context of its own."));
        card.limits().stream()
                .filter(limit -> limit.rows().isEmpty())
                .map(Limit::says)
                .forEach(says -> tell(card, "has a limit that names no row. Name one: " + says));
        card.broughtAbout()
                .filter(context -> !knowledge.contexts().get(context).broughtAbout())
                .ifPresent(context -> tell(
                        card,
                        "brings about '" + context + "', which is not marked 'brought-about: true' in contexts.yaml."));
        for (Configuration.Evidence evidence : card.evidence()) {
            if (evidence.rows().isEmpty()) {
                tell(card, "names no row of " + evidence.source() + ". Name one, or take the source out.");
            }
            evidence.rows().stream()
                    .filter(row -> !knowledge.rows().get(row).sources().isEmpty()
                            && !knowledge.rows().get(row).sources().contains(evidence.source()))
                    .forEach(row -> tell(
                            card,
                            "names " + row + " under " + evidence.source() + ", but the row is from "
                                    + String.join(
                                            ", ", knowledge.rows().get(row).sources()) + "."));
        }
    }

    private void checkFor(Configuration card) {
        if (card.needs().isEmpty()) {
            tell(card, "needs nothing. Say which contexts it needs.");
        }
        if (!card.arises().isEmpty()
                || !card.routes().isEmpty()
                || !card.safeguards().isEmpty()) {
            tell(card, "is a card for: 'arises', 'routes' and 'safeguards' belong to cards against. Write 'needs'.");
        }
    }

    private void checkAgainst(Configuration card) {
        if (!card.needs().isEmpty()) {
            tell(card, "is a card against: write 'arises', 'routes' and 'safeguards' instead of 'needs'.");
        }
        if (card.follows().isPresent()) {
            tell(card, "is a card against: 'follows' belongs to cards for.");
        }
        for (Need need : card.arises()) {
            leaves(need.context())
                    .filter(this::provision)
                    .findFirst()
                    .ifPresent(provision -> tell(
                            card,
                            "arises where '" + need + "', which rests on the provision '" + provision
                                    + "'. No provision may take a harm off a list: make it a safeguard."));
        }
        Set<String> ids =
                new LinkedHashSet<>(card.routes().stream().map(Route::id).toList());
        if (ids.size() < card.routes().size()) {
            tell(card, "has two routes with the same id. Give each its own.");
        }
        for (Route route : card.routes()) {
            if (route.rows().isEmpty()) {
                tell(card, "has the route '" + route.id() + "', which names no row. Name one.");
            }
            route.when().stream()
                    .filter(need -> !need.met() && leaves(need.context()).anyMatch(this::provision))
                    .forEach(need -> tell(
                            card,
                            "has the route '" + route.id() + "', which is the mere lack of '" + need.context()
                                    + "'. Make that a safeguard, or name what happens without it."));
        }
        for (Safeguard safeguard : card.safeguards()) {
            String who = "has the safeguard '" + safeguard.context() + "'";
            if (leaves(safeguard.context()).noneMatch(this::provision)) {
                tell(card, who + ", which is no provision. Make it a circumstance or a route.");
            }
            if (safeguard.tell().isEmpty()) {
                tell(card, who + " without 'tell'. Say how to tell that it is real.");
            }
            if (safeguard.rows().isEmpty()) {
                tell(card, who + ", which names no row. Name one.");
            } else if (safeguard.basis() == Basis.STATED
                    && safeguard.rows().stream().noneMatch(this::statedByResearch)) {
                tell(
                        card,
                        who + " as stated, but no row of research among " + String.join(", ", safeguard.rows())
                                + " states it. Its basis is inferred.");
            }
        }
    }

    /** The contexts asked about that are behind this one, or it: through definitions, and through the gates of questions. */
    private Stream<String> leaves(String context) {
        Set<String> found = new LinkedHashSet<>();
        addLeaves(context, found);
        return found.stream()
                .filter(id -> knowledge.contexts().get(id).definition().isEmpty()
                        && !knowledge.contexts().get(id).broughtAbout());
    }

    private void addLeaves(String context, Set<String> found) {
        if (found.add(context) && !knowledge.contexts().get(context).broughtAbout()) {
            knowledge.restsOn(context).forEach(behind -> addLeaves(behind, found));
        }
    }

    private boolean provision(String context) {
        return knowledge.contexts().get(context).level() == Level.PROVISION;
    }

    private boolean statedByResearch(String id) {
        Row row = knowledge.rows().get(id);
        return row.basis().equals("stated")
                && row.sources().stream()
                        .anyMatch(source -> knowledge
                                .studied(source)
                                .filter(Studied::practice)
                                .isEmpty());
    }

    private Context context(Need need) {
        return knowledge.contexts().get(need.context());
    }

    private Level level(Need need) {
        return context(need).level();
    }

    private void tell(Configuration card, String says) {
        problem.accept(card.id() + " " + says);
    }
}
