package peersupport.files.knowledge;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.register.Reference;
import peersupport.evidence.register.Reference.Look;
import peersupport.evidence.register.Reference.Part;
import peersupport.files.yaml.Json;
import peersupport.files.yaml.Node;
import peersupport.files.yaml.Node.Scalar;

/** The references by source, as the build formats them and leaves them beside the knowledge it packs. */
public final class ReferencesFile {
    /** The name of the file. */
    public static final String NAME = "references.json";

    private ReferencesFile() {}

    private record Entry(String source, List<List<String>> parts) {}

    /** The text of the file. */
    public static String text(Map<String, Reference> references) {
        return Json.text(references.entrySet().stream()
                .map(entry -> new Entry(
                        entry.getKey(),
                        entry.getValue().parts().stream()
                                .map(part -> List.of(part.look().word(), part.words()))
                                .toList()))
                .toList());
    }

    /** What stands in the file. */
    static Map<String, Reference> read(RuleFiles files) {
        return files.openList(NAME, "source parts")
                .collect(Collectors.toMap(
                        reading -> reading.text("source"),
                        reading -> new Reference(reading.items("parts").stream()
                                .map(ReferencesFile::part)
                                .toList())));
    }

    /** The words as they are: white space at their ends counts. */
    private static Part part(Node node) {
        List<String> pair =
                node.items().stream().map(item -> ((Scalar) item).text()).toList();
        Look look = Stream.of(Look.values())
                .filter(one -> one.word().equals(pair.get(0)))
                .findFirst()
                .orElseThrow();
        return new Part(look, pair.get(1));
    }
}
