package peersupport.reasoning.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import peersupport.Loaded;
import peersupport.evidence.Knowledge;

/** Every case on every card, by its sentence, with all rules loaded together. The build has tried that open means open. */
class CasesTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final CaseCheck TRIAL = new CaseCheck(KNOWLEDGE, Map.of(), Loaded.ADVISOR);

    @TestFactory
    Stream<DynamicTest> cases() {
        return KNOWLEDGE.configurations().values().stream()
                .flatMap(card -> card.cases().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                card.id() + " " + example.expect() + ": " + example.says(),
                                () -> assertEquals(Optional.empty(), TRIAL.wrong(card, example)))));
    }
}
