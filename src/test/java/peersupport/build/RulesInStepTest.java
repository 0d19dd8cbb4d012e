package peersupport.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.Loaded;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition.Need;

/** The rules in {@code rules/} say what the cards beside them say; what a status is is said once, by hand. */
class RulesInStepTest {
    private static final Path RULES = Path.of("rules");
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Pattern JOINED = Pattern.compile("ContextFact\\( id == \"([^\"]+)\"");
    private static final Map<String, String> WRITTEN = new RuleText(KNOWLEDGE).files();

    @TestFactory
    Stream<DynamicTest> everyRuleFileIsWhatTheCardsSay() {
        return WRITTEN.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertEquals(WRITTEN.get(name), Files.readString(RULES.resolve(name)))));
    }

    @Test
    void onlyWhatAStatusIsIsWrittenByHand() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            assertEquals(
                    new TreeSet<>(WRITTEN.keySet()),
                    files.map(file -> RULES.relativize(file).toString())
                            .filter(name -> name.endsWith(".drl"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        WRITTEN.forEach((name, text) -> assertEquals(
                !name.equals(RuleText.STATUSES),
                text.lines().findFirst().orElseThrow().startsWith("// Written from"),
                name));
    }

    @Test
    void everyCardHasOneRuleThatJoinsTheContextsItNamesAndALabelNone() {
        Map<String, List<String>> rules = Stream.of(
                        String.join("\n", WRITTEN.values()).split("\nrule \""))
                .filter(rule -> rule.matches("(?s)[" + Configuration.LETTERS + "][0-9]+: .*"))
                .collect(Collectors.groupingBy(rule -> rule.substring(0, rule.indexOf(':'))));
        KNOWLEDGE.configurations().values().forEach(card -> {
            List<String> own = rules.getOrDefault(card.id(), List.of());
            assertEquals(card.labelOnly() ? 0 : 1, own.size(), card::id);
            own.forEach(rule -> {
                assertTrue(rule.startsWith(card.id() + ": " + card.says() + "\"\n"), rule);
                assertEquals(
                        card.conditions().map(Need::context).distinct().sorted().toList(),
                        JOINED.matcher(rule)
                                .results()
                                .map(found -> found.group(1))
                                .sorted()
                                .toList(),
                        card::id);
            });
        });
    }

    @Test
    void rulesNeedNoOrderAndThoseOfTheCardsNoAbsence() {
        WRITTEN.forEach((name, text) -> {
            assertFalse(text.contains("salience"), name);
            assertFalse(
                    !name.equals(RuleText.STATUSES)
                            && text.lines().anyMatch(line -> line.strip().matches("(not|exists)\\b.*")),
                    name);
        });
    }
}
