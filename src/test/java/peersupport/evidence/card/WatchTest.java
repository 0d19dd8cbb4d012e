package peersupport.evidence.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import peersupport.evidence.card.Configuration.OnlyIf;
import peersupport.evidence.card.Configuration.Watch;

/** What to watch for is said of the designs that it is for. */
class WatchTest {
    private static final Watch WATCH = new Watch(
            "They fall silent",
            List.of("Nobody speaks"),
            "whoever leads the group",
            List.of("Ask"),
            List.of(
                    new OnlyIf("group", List.of("Some sit apart"), List.of("Move the chairs")),
                    new OnlyIf("online", List.of("Cameras are off"), List.of("Write to them"))),
            "",
            "",
            List.of(),
            List.of(),
            List.of());

    @Test
    void whatIsForSomeDesignsOnlyComesLast() {
        assertEquals(List.of("Nobody speaks", "Some sit apart", "Cameras are off"), WATCH.allSigns());
        assertEquals(List.of("Ask", "Move the chairs", "Write to them"), WATCH.allSteps());
    }

    @Test
    void aDesignIsToldWhatMayBeForIt() {
        Watch fitting = WATCH.fitting("group"::equals);
        assertEquals(List.of("Nobody speaks", "Some sit apart"), fitting.allSigns());
        assertEquals(List.of("Ask", "Move the chairs"), fitting.allSteps());
    }
}
