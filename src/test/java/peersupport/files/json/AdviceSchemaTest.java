package peersupport.files.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.files.design.DesignFile;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.RandomDesigns;

/** The JSON of an advice is as {@code advice.schema.json} says, and the schema would notice if it were not. */
class AdviceSchemaTest {
    private static final int DESIGNS = Trust.cases(50, 1_000);
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Schema SCHEMA = schema();
    private static final Path EXAMPLES = Path.of("examples");

    @TestFactory
    Stream<DynamicTest> everyExampleIsAsTheSchemaSays() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertEquals(List.of(), wrong(json(new DesignFile(KNOWLEDGE).read(file))))));
        }
    }

    @Test
    void randomDesignsAndAnEmptyOneAreAsTheSchemaSays() {
        RandomDesigns random = new RandomDesigns(KNOWLEDGE, ADVISOR, 7_2020);
        Stream.concat(Stream.of(Design.named("")), random.designs(DESIGNS))
                .forEach(design -> assertEquals(List.of(), wrong(json(design)), () -> "" + design.answers()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a score                       | \"schema\" : 2,                 | \"schema\" : 2, \"score\" : 7,",
                "another version of the form   | \"schema\" : 2,                 | \"schema\" : 1,",
                "a status that is none         | \"status\" : \"in-place\"       | \"status\" : \"likely\"",
                "a status of the other side    | \"status\" : \"in-place\"       | \"status\" : \"guarded\"",
                "a harm that is in place       | \"status\" : \"unguarded\"      | \"status\" : \"in-place\"",
                "a finding without its sources | \"sources\" : [ \"mcleish-2023\" ], | ``",
                "a state that is none          | \"state\" : \"met\"             | \"state\" : \"true\"",
                "a card id that is none        | \"id\" : \"T2\"                 | \"id\" : \"X2\"",
                "a settled state without why   | \"state\" : \"not-said\"        | \"state\" : \"met\"",
                "a label with a side           | \"family\" : \"benefit\", \"says\" | \"family\" : \"benefit\", \"side\" : \"for\", \"says\"",
                "a label that needs something  | \"names\" : [                  | \"needs\" : [",
                "a finding without a side      | \"side\" : \"for\",             | ``",
                "a basis of our own            | \"basis\" : \"stated\"          | \"basis\" : \"suggested\"",
                "a level of the first version  | \"level\" : \"feature\"         | \"level\" : \"programme\"",
                "a safeguard without a way to tell | \"tell\" : \"                | \"told\" : \"",
                "a safeguard that is needed absent | \"level\" : \"provision\", \"needed\" : \"met\" | \"level\" : \"provision\", \"needed\" : \"no\"",
                "a strength of the whole card  | \"limits\" : [                 | \"strength\" : \"some\", \"limits\" : [",
                "a strength that is none       | \"strength\" : \"some\"         | \"strength\" : \"weak\"",
                "a factor of the first version | \"state\" : \"open\", \"in-place\" | \"state\" : \"partly\", \"in-place\"",
                "a factor without its counts   | \"in-play\" :                  | \"in-sight\" :",
                "a sign that says not if it matters | \"matters\" : true,       | ``",
                "an answer that is no list     | \"answer\" : [ \"group\" ]      | \"answer\" : \"group\""
            })
    void aBrokenDocumentIsRefused(String what, String from, String to) {
        String sound = json(new DesignFile(KNOWLEDGE).read(EXAMPLES.resolve("facilitators-unprepared.yaml")));
        String broken = sound.replaceFirst(Pattern.quote(from).replace(" ", "\\E\\s+\\Q"), to);
        assertNotEquals(sound, broken, () -> "nothing to break: no " + from);
        assertFalse(wrong(broken).isEmpty(), what);
    }

    private static String json(Design design) {
        return AdviceJson.text(ADVISOR.advise(design));
    }

    private static List<String> wrong(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("src/main/resources/advice.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
