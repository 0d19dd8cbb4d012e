package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.evidence.card.Case;
import peersupport.evidence.card.Configuration;
import peersupport.reasoning.Finding;
import peersupport.reporting.shared.Wording;

/** How a status is said. */
class WordingTest {
    private static final Wording WORDING = new Wording(Samples.KNOWLEDGE);

    @Test
    @DisplayName("Nobody is told that nothing is planned where no safeguard is known that could be planned")
    void whereNoSafeguardIsKnown() {
        TreeSet<Boolean> known = new TreeSet<>();
        for (Configuration card : Samples.KNOWLEDGE.configurations().values()) {
            for (Case example : card.cases()) {
                Finding finding = Samples.ADVISOR
                        .advise(example.design())
                        .finding(card.id())
                        .orElseThrow();
                if (finding.unguarded()) {
                    boolean any = !card.safeguards().isEmpty();
                    String says = any ? "nothing is planned against it" : "no safeguard is known to this tool";
                    assertEquals("It can arise here; " + says + ".", WORDING.sentence(finding), card::id);
                    assertEquals(any ? "nothing planned against it" : says, Wording.words(finding), card::id);
                    known.add(any);
                }
            }
        }
        assertEquals(2, known.size());
    }
}
