package peersupport.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;

/** A design is a value: every change gives another one, which differs in what was changed and in nothing else. */
class DesignTest {
    private static final Answer GROUP = Answer.of("group");
    private static final SetAside ASIDE = new SetAside("N3", "we are prepared", "Jo", Map.of("format", GROUP));
    private static final LastAdvised LAST = new LastAdvised("1", Map.of("format", GROUP), Map.of("N3", "open"));

    /** Every part of it is filled in, so that a change that loses one is seen. */
    private static final Design FULL = new Design(
            "Walks",
            "Jo",
            Map.of("format", GROUP),
            Map.of("format", "on Mondays"),
            Set.of("format"),
            Set.of("mode"),
            List.of(ASIDE),
            Optional.of(LAST));

    @Test
    void aNamedDesignSaysNothingElse() {
        assertEquals(
                new Design("Walks", "", Map.of(), Map.of(), Set.of(), Set.of(), List.of(), Optional.empty()),
                Design.named("Walks"));
    }

    @Test
    void answeringTouchesTheAnswersAlone() {
        Answer phone = Answer.of("phone");
        assertEquals(full(Map.of("format", GROUP, "mode", phone)), FULL.with("mode", phone));
        assertEquals(full(Map.of("format", phone)), FULL.with("format", phone));
        assertEquals(full(Map.of()), FULL.without("format"));
        assertEquals(FULL, FULL.without("mode"));
        assertEquals(full(Map.of("mode", phone)), FULL.withAnswers(Map.of("mode", phone)));
    }

    @Test
    void itsOwnerSaysItsTitleItsAuthorAndNotes() {
        assertEquals("Runs", FULL.titled("Runs").title());
        assertEquals(FULL, FULL.titled("Runs").titled("Walks"));
        assertEquals("Sam", FULL.by("Sam").author());
        assertEquals(FULL, FULL.by("Sam").by("Jo"));
        Map<String, String> noted = FULL.noting("mode", "in the park").notes();
        assertEquals(Map.of("format", "on Mondays", "mode", "in the park"), noted);
        assertEquals(FULL, FULL.noting("mode", "in the park").noting("mode", ""));
    }

    @Test
    void adviceIsReplaced() {
        LastAdvised latest = new LastAdvised("2", Map.of(), Map.of());
        assertEquals(FULL, FULL.advised(latest).advised(LAST));
        assertEquals(Optional.of(latest), FULL.advised(latest).lastAdvised());
    }

    @Test
    void whatIsLockedIsNotUnlockedAndTheOtherWayRound() {
        Design locked = FULL.locking("mode");
        assertEquals(Set.of("format", "mode"), locked.locked());
        assertEquals(Set.of(), locked.unlocked());
        Design unlocked = FULL.unlocking("format");
        assertEquals(Set.of(), unlocked.locked());
        assertEquals(Set.of("format", "mode"), unlocked.unlocked());
        assertEquals(FULL, unlocked.locking("format"));
        assertEquals(FULL, locked.unlocking("mode"));
    }

    @Test
    void aFindingIsSetAsideOnceWithTheLatestReason() {
        SetAside other = new SetAside("T1", "not here", "Al", Map.of());
        SetAside later = new SetAside("N3", "we are trained", "Al", Map.of());
        Design two = FULL.settingAside(other);
        assertEquals(List.of(ASIDE, other), two.setAside());
        assertEquals(List.of(other, later), two.settingAside(later).setAside());
        assertEquals(FULL, two.reinstating("T1"));
        assertEquals(two, two.reinstating("P14"));
    }

    @Test
    void whatWasChosenIsToldAndNothingElseIsAChoice() {
        assertEquals(List.of("group"), FULL.chosen("format"));
        assertEquals(List.of(), FULL.chosen("mode"));
        assertEquals(List.of(), FULL.with("mode", new Answer.DontKnow()).chosen("mode"));
    }

    @Test
    void nobodyChangesADesignFromOutside() {
        Map<String, Answer> answers = new LinkedHashMap<>(Map.of("format", GROUP));
        List<String> options = new ArrayList<>(List.of("group"));
        Design design = Design.named("Walks").withAnswers(answers).with("mode", new Answer.Chosen(options, false));
        answers.clear();
        options.clear();
        assertEquals(Design.named("Walks").with("format", GROUP).with("mode", Answer.of("group")), design);
        for (Map<?, ?> map : List.of(FULL.answers(), FULL.notes(), ASIDE.answers(), LAST.answers(), LAST.statuses())) {
            assertThrows(UnsupportedOperationException.class, map::clear);
        }
        assertThrows(UnsupportedOperationException.class, FULL.locked()::clear);
        assertThrows(UnsupportedOperationException.class, FULL.unlocked()::clear);
        assertThrows(UnsupportedOperationException.class, FULL.setAside()::clear);
    }

    @Test
    void anAnswerIsToldWithItsRest() {
        assertEquals("[a, b]", Answer.of("a", "b").toString());
        assertEquals("[a], the rest not decided", new Answer.Chosen(List.of("a"), true).toString());
    }

    private static Design full(Map<String, Answer> answers) {
        return new Design(
                "Walks",
                "Jo",
                answers,
                FULL.notes(),
                FULL.locked(),
                FULL.unlocked(),
                FULL.setAside(),
                FULL.lastAdvised());
    }
}
