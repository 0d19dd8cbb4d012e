package peersupport.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.evidence.Problem;

/** What the rule compiler says of a rule is told of the file the rule stands in. */
class RuleCompilerTest {
    private static final String WRONG = """
            package peersupport.rules;

            rule "wrong"
            when
                $r : ContextStates( (  ) )
            then
            end
            """;

    @Test
    void aRuleThatDoesNotCompileIsToldWithItsFile(@TempDir Path classes) {
        for (String name : List.of("notes.drl", "configurations/take-up.drl")) {
            Problem.Found found =
                    assertThrows(Problem.Found.class, () -> RuleCompiler.compile(Map.of(name, WRONG), classes));
            assertEquals(
                    List.of("rules/" + name, "rules/" + name + ":5"),
                    found.problems().stream().map(Problem::place).sorted().toList(),
                    found::getMessage);
        }
    }
}
