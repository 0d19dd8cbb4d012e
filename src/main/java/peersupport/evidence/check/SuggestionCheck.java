package peersupport.evidence.check;

import java.util.Collection;
import java.util.function.BiConsumer;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.RolePlay;
import peersupport.evidence.card.Configuration.Watch;
import peersupport.evidence.card.Family;

/**
 * Checks that what a checklist or a plan suggests is whole, and names the rows that prompted it. A training topic that a
 * finding calls for has a scene to practise in the same place, so that no checklist names a topic without one.
 */
final class SuggestionCheck {
    private final Knowledge knowledge;
    private final BiConsumer<String, String> problem;

    /**
     * A check of this knowledge base.
     *
     * @param problem takes what something is, such as {@code configuration N3}, and what is wrong with it
     */
    SuggestionCheck(Knowledge knowledge, BiConsumer<String, String> problem) {
        this.knowledge = knowledge;
        this.problem = problem;
    }

    void check() {
        knowledge.configurations().values().stream()
                .filter(card -> !card.labelOnly())
                .forEach(this::card);
    }

    private void card(Configuration card) {
        String where = "configuration " + card.id();
        if (card.isAgainst() && card.family() != Family.TAKE_UP) {
            if (card.watch().isEmpty()) {
                problem.accept(where, card.id() + " is a harm or a risk without 'watch'. Say what to look out for.");
            }
            card.watch().ifPresent(watch -> filled(where, card.id() + ": 'watch'", "supervision", watch.supervision()));
        }
        card.watch().ifPresent(watch -> watch(where, card, watch));
        card.rolePlay().ifPresent(play -> play(where, card.id() + ": 'role-play'", play));
        if (card.evaluate().isEmpty()) {
            problem.accept(where, card.id() + " has no 'evaluate'. Say what to observe.");
        }
    }

    private void watch(String where, Configuration card, Watch watch) {
        String who = card.id() + ": 'watch'";
        filled(where, who, "signs", watch.allSigns());
        filled(where, who, "do", watch.allSteps());
        filled(where, who, "rows", watch.rows());
        if (!watch.training().isEmpty() && card.rolePlay().isEmpty()) {
            problem.accept(
                    where, card.id() + " calls for training without 'role-play'. Write a scene to practise it on.");
        }
    }

    private void play(String where, String who, RolePlay play) {
        filled(where, who, "helpful", play.helpful());
        filled(where, who, "harmful", play.harmful());
        filled(where, who, "rows", play.rows());
    }

    private void filled(String where, String who, String field, Collection<?> lines) {
        if (lines.isEmpty()) {
            problem.accept(where, who + " has no '" + field + "'. Add at least one.");
        }
    }
}
