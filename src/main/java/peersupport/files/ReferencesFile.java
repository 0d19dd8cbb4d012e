package peersupport.files;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.register.Reference;
import peersupport.evidence.register.Reference.Look;
import peersupport.evidence.register.Reference.Part;
import peersupport.files.Node.Items;
import peersupport.files.Node.Scalar;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The references by source, as the build formats them and leaves them beside the knowledge it packs. */
public final class ReferencesFile {
    /** The name of the file. */
    public static final String NAME = "references.json";

    private ReferencesFile() {}

    /** The text of the file. */
    public static String text(Map<String, Reference> references) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            json.writeStartArray();
            references.forEach((source, reference) -> {
                json.writeStartObject();
                json.writeStringProperty("source", source);
                json.writeName("parts");
                json.writeStartArray();
                reference.parts().forEach(part -> {
                    json.writeStartArray();
                    json.writeString(part.look().word());
                    json.writeString(part.words());
                    json.writeEndArray();
                });
                json.writeEndArray();
                json.writeEndObject();
            });
            json.writeEndArray();
        }
        return text.toString();
    }

    /** What stands in the file. */
    static Map<String, Reference> read(RuleFiles files) {
        return files.openList(NAME, "source", "parts")
                .collect(Collectors.toMap(
                        reading -> reading.text("source"),
                        reading -> new Reference(reading.items("parts").stream()
                                .map(ReferencesFile::part)
                                .toList())));
    }

    /** The words as they are: white space at their ends counts. */
    private static Part part(Node node) {
        List<String> pair = ((Items) node)
                .items().stream().map(item -> ((Scalar) item).text()).toList();
        Look look = Stream.of(Look.values())
                .filter(one -> one.word().equals(pair.get(0)))
                .findFirst()
                .orElseThrow();
        return new Part(look, pair.get(1));
    }
}
