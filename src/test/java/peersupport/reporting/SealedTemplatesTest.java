package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.exception.VelocityException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.Templates;

/** A template reaches what it is handed and nothing else, and changes none of it. */
class SealedTemplatesTest {
    private static final AdvisedDesign MODEL = Samples.advised(Samples.nothingSaid());

    @ParameterizedTest
    @DisplayName("Classes, loaders, threads and files are out of reach")
    @ValueSource(
            strings = {
                "class",
                "loader",
                "get-class",
                "thread",
                "runtime",
                "new-instance",
                "system",
                "invoke",
                "string-class"
            })
    void outOfReach(String template) {
        VelocityException refused = assertThrows(VelocityException.class, () -> write("sealed/" + template, MODEL));
        assertTrue(
                refused.getMessage().contains("does not contain")
                        || refused.getMessage().contains("has not been set"),
                refused::getMessage);
    }

    @ParameterizedTest
    @DisplayName("Templates come from the class path, by their names, and from nowhere else")
    @ValueSource(strings = {"../../../../etc/passwd", "/etc/passwd", "../pom", "http://example.org/x", "x\u0000y"})
    void fromTheClassPath(String template) {
        assertThrows(ResourceNotFoundException.class, () -> write(template, MODEL));
    }

    @Test
    @DisplayName("A template cannot include a file, and typed words are no template")
    void noFiles() {
        assertAll(
                () -> assertThrows(ResourceNotFoundException.class, () -> write("sealed/include", MODEL)),
                () -> assertThrows(ResourceNotFoundException.class, () -> write("sealed/parse", MODEL)),
                () -> assertEquals(
                        "#set($x = 1)$x $report.title()\n",
                        write("sealed/title", Map.of("title", "#set($x = 1)$x $report.title()"))));
    }

    @ParameterizedTest
    @DisplayName("A list or a map that a template is handed cannot be changed, whoever forgot to close it")
    @ValueSource(strings = {"add", "clear", "remove", "set", "put", "iterator", "assign", "assign-key"})
    void readOnly(String template) {
        List<String> list = new ArrayList<>(List.of("a", "b"));
        Map<String, String> map = new HashMap<>(Map.of("a", "b"));
        assertThrows(VelocityException.class, () -> write("sealed/" + template, Map.of("list", list, "map", map)));
        assertEquals(List.of("a", "b"), list);
        assertEquals(Map.of("a", "b"), map);
    }

    private static String write(String template, Object model) {
        return new Templates().write(template, Map.of("report", model));
    }
}
