package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Case;
import peersupport.evidence.card.Configuration;

/** Cards printed as one entry always agree, and no others of one family and side do. */
class AgreementTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final List<Conclusions> CASES = KNOWLEDGE.configurations().values().stream()
            .flatMap(card -> card.cases().stream())
            .map(Case::design)
            .map(design -> Loaded.ADVISOR.conclude(new ContextStates(KNOWLEDGE, design)))
            .toList();

    @Test
    @DisplayName("In every case of every card, cards that stand together have the same status")
    void thoseTogetherAgree() {
        KNOWLEDGE
                .entries(KNOWLEDGE.configurations().values(), Function.identity())
                .forEach(
                        entry -> entry.forEach(card -> assertEquals(statuses(entry.get(0)), statuses(card), card::id)));
    }

    @Test
    @DisplayName("Some case tells any two cards of one family and side apart that do not stand together")
    void thoseApartDiffer() {
        List<Configuration> cards = KNOWLEDGE.configurations().values().stream()
                .filter(card -> !card.labelOnly())
                .toList();
        for (Configuration one : cards) {
            cards.stream()
                    .filter(other -> other.family() == one.family()
                            && other.side().equals(one.side())
                            && !KNOWLEDGE.together(one).contains(other))
                    .forEach(other ->
                            assertFalse(statuses(one).equals(statuses(other)), () -> one.id() + " and " + other.id()));
        }
    }

    private static List<Status> statuses(Configuration card) {
        return CASES.stream().map(conclusions -> conclusions.status(card.id())).toList();
    }
}
