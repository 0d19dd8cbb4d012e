package peersupport.building;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import peersupport.design.Design;
import peersupport.evidence.Check;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.files.KnowledgeReader;
import peersupport.files.KnowledgeReader.Loaded;
import peersupport.reasoning.Readings;

/** The example in {@code rules/README.md} can be followed: what it says to add is what {@code check} is content with. */
class FiveStepsTest {
    private static final Pattern BLOCK = Pattern.compile("```(?:yaml|json)\n(.*?)```", Pattern.DOTALL);

    @Test
    void whatTheFiveStepsAddIsAllThereIsToIt() throws IOException {
        Loaded loaded = KnowledgeReader.load(followed());
        assertEquals(List.of(), Check.of(loaded.knowledge(), loaded.places()));
        Configuration card = loaded.knowledge().configurations().get("R99");
        assertEquals(
                List.of(3L, 2L, 2L),
                card.cases().stream()
                        .map(example -> met(loaded.knowledge(), card, example.design()))
                        .toList());
    }

    private static long met(Knowledge knowledge, Configuration card, Design design) {
        Readings readings = new Readings(knowledge, design);
        return card.needs().stream()
                .filter(need -> readings.met(need.context()))
                .count();
    }

    /** The files of the knowledge base with the blocks of the page added where the page says. */
    private static UnaryOperator<String> followed() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("rules/README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        String questions = KnowledgeReader.resource("questions.yaml");
        int access = questions.indexOf("        options:\n", questions.indexOf("- id: access\n"))
                + "        options:\n".length();
        Map<String, String> changed = Map.of(
                "sources.json",
                        KnowledgeReader.resource("sources.json").replaceFirst("]\\s*$", "," + blocks.get(0) + "]"),
                "rows.yaml", KnowledgeReader.resource("rows.yaml") + blocks.get(1),
                "contexts.yaml", KnowledgeReader.resource("contexts.yaml") + blocks.get(2),
                "questions.yaml", questions.substring(0, access) + blocks.get(3) + questions.substring(access),
                "configurations/take-up.yaml",
                        KnowledgeReader.resource("configurations/take-up.yaml") + blocks.get(4) + blocks.get(5));
        return name -> changed.containsKey(name) ? changed.get(name) : KnowledgeReader.resource(name);
    }
}
