package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Standard;

/** A standard that is for some programmes only is printed for those, and for those that may be. */
class StandardsTest {
    private static final Standard PERINATAL = Samples.KNOWLEDGE.contents().standards().stream()
            .filter(standard -> standard.applies().isPresent())
            .findFirst()
            .orElseThrow();

    @Test
    @DisplayName("It is printed for a programme that it is for, without an if")
    void printedWhereItApplies() {
        String report = report(Map.of("people", new Chosen(List.of("new-mothers"), false)));
        assertTrue(report.contains(PERINATAL.name()));
        assertFalse(report.contains("If it is for women"));
    }

    @Test
    @DisplayName("It is left out of the report on any other programme")
    void leftOutElsewhere() {
        assertFalse(
                report(Map.of("people", new Chosen(List.of("adults"), false))).contains(PERINATAL.name()));
    }

    @Test
    @DisplayName("Where that has not been said, it is printed with the condition")
    void conditionalWhereNotSaid() {
        String report = report(Map.of());
        assertTrue(report.contains(PERINATAL.name()));
        assertTrue(report.contains("If it is for women who are pregnant or have lately given birth:"));
    }

    private static String report(Map<String, Answer> answers) {
        return Samples.reports(Design.named("A programme").withAnswers(answers)).get("design-report.md");
    }
}
