package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import peersupport.evidence.Small;
import peersupport.evidence.register.Reference;
import peersupport.evidence.register.Source;
import peersupport.evidence.register.Strength;
import peersupport.reasoning.Directness;
import peersupport.reasoning.Directness.Match;
import peersupport.reporting.shared.Wording;

/** In whom a source saw something is said in the sentence of the claim, and so is in whom it did not. */
class DirectnessWordsTest {
    private static final Wording WORDING = new Wording(Small.of(
            Small.context("old"),
            Small.context("carers"),
            Small.list("who", Small.option("older people", "old"), Small.option("carers", "carers")),
            new Source("source", List.of(), "", "", "", new Reference(List.of()), "")));

    @Test
    void groupsThatNobodyStudiedAreNamed() {
        assertEnds("", Match.DIRECT, List.of("old"), List.of());
        assertEnds(
                "; direct for older people says, not for carers says", Match.DIRECT, List.of("old"), List.of("carers"));
        assertEnds("; not for carers says", Match.NOT_SAID, List.of(), List.of("carers"));
        assertEnds("; not in the people this is for", Match.INDIRECT, List.of(), List.of("carers"));
        assertEnds("; whether in people like yours is not said", Match.NOT_SAID, List.of(), List.of());
    }

    private static void assertEnds(String end, Match people, List<String> directFor, List<String> notFor) {
        String start = "thin evidence, from people it does not describe (source)";
        assertEquals(
                start + end,
                WORDING.evidence(new Directness(
                        "source", Strength.THIN, people, Match.NOT_SAID, Match.NOT_SAID, directFor, notFor)));
    }
}
