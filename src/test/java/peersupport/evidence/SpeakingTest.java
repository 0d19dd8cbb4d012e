package peersupport.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.effect;
import static peersupport.evidence.Small.need;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Condition.NotSeen;
import peersupport.evidence.register.Effect;
import peersupport.evidence.register.Studied;

/** For which designs a result speaks. */
class SpeakingTest {
    private static final List<String> NONE = List.of();
    private static final Studied MOTHERS = studied("mothers", List.of("for-mothers"), List.of("outside"));
    private static final Studied PEOPLE = studied("people", NONE, NONE);

    @Test
    void aResultSpeaksForThePeopleAndTheSettingsItsSourcesStudied() {
        assertEquals(new All(List.of(need("group"), any("for-mothers"), any("outside"))), speaksFor("mothers"));
    }

    @Test
    void whereWhomAndWhereASourceStudiedWasNotSeenItsResultNeverSpeaksForSure() {
        assertEquals(new All(List.of(need("group"), new NotSeen(), new NotSeen())), speaksFor("people"));
    }

    @Test
    void aSourceThatWasNotSeenWidensNoOther() {
        assertEquals(speaksFor("mothers"), speaksFor("people", "mothers"));
    }

    @Test
    void whetherWhomAndWhereWasSeenIsTold() {
        assertTrue(knowledge(about("people")).notSeen(about("people")));
        assertFalse(knowledge(about("mothers")).notSeen(about("mothers")));
    }

    private static Condition speaksFor(String... sources) {
        return knowledge(about(sources)).speaksFor(about(sources));
    }

    private static Effect about(String... sources) {
        return effect(Optional.of(need("group")), NONE, List.of(sources));
    }

    private static Knowledge knowledge(Effect effect) {
        return Small.of(context("group"), MOTHERS, PEOPLE, effect);
    }

    private static Any any(String context) {
        return new Any(List.of(need(context)));
    }

    private static Studied studied(String source, List<String> population, List<String> setting) {
        return new Studied(source, "", "", false, population, setting, NONE);
    }
}
