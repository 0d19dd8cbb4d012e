package peersupport.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.evidence.card.Configuration;

/** A card is shown as its keeper wrote it, in whichever form YAML allows. */
class CardTextTest {
    private static final String FILE = """
            family: harm
            configurations:
              - id: "N1"
                says: One # N2
              - says: Two
                id: N2  # the second

              -   id: 'N3'
                  says: >-
                    - id: N1
              - {id: N4, says: Four}
            """;

    @Test
    void aCardIsFoundHoweverItsIdIsWritten() {
        assertEquals("  - id: \"N1\"\n    says: One # N2", CardText.lines(FILE, "N1"));
        assertEquals("  - says: Two\n    id: N2  # the second\n", CardText.lines(FILE, "N2"));
        assertEquals("  -   id: 'N3'\n      says: >-\n        - id: N1", CardText.lines(FILE, "N3"));
        assertEquals("  - {id: N4, says: Four}", CardText.lines(FILE, "N4"));
    }

    @Test
    void everyCardHasItsText() {
        List<Configuration> cards =
                List.copyOf(Loaded.KNOWLEDGE.configurations().values());
        cards.forEach(card -> assertTrue(CardText.of(card).startsWith("  - id: " + card.id() + "\n"), card::id));
    }
}
