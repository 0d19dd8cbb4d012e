package peersupport.building;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.Loaded;
import peersupport.evidence.Knowledge;

/** The rules in {@code rules/} say what the cards beside them say, and nothing else does. */
class RulesInStepTest {
    private static final Path RULES = Path.of("rules");
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Map<String, String> WRITTEN = new RuleText(KNOWLEDGE).files();

    @TestFactory
    Stream<DynamicTest> everyRuleFileIsWhatTheCardsSay() {
        return WRITTEN.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertEquals(WRITTEN.get(name), Files.readString(RULES.resolve(name)))));
    }

    @Test
    void noRuleIsWrittenByHand() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            assertEquals(
                    new TreeSet<>(WRITTEN.keySet()),
                    files.map(file -> RULES.relativize(file).toString())
                            .filter(name -> name.endsWith(".drl"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void everyCardHasItsThreeRulesAndALabelOne() {
        String all = String.join("\n", WRITTEN.values());
        KNOWLEDGE.configurations().values().forEach(card -> {
            List<String> rules = all.lines()
                    .filter(line -> line.startsWith("rule \"" + card.id() + " "))
                    .map(line -> line.substring(("rule \"" + card.id() + " ").length(), line.indexOf(':')))
                    .toList();
            assertEquals(
                    card.labelOnly() ? List.of("named only") : List.of("active", "blocked", "open"), rules, card.id());
        });
    }

    @Test
    void rulesNeedNoOrderAndNoAbsence() {
        String all = String.join("\n", WRITTEN.values());
        assertFalse(all.contains("salience"));
        assertFalse(all.lines().anyMatch(line -> line.strip().matches("not\\b.*")));
    }
}
