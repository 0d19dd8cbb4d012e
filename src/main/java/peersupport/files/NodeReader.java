package peersupport.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.evidence.Problem;
import peersupport.files.Node.Field;
import peersupport.files.Node.Fields;
import peersupport.files.Node.Items;
import peersupport.files.Node.Scalar;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML and JSON text into {@link Node}s and refuses what a person would not expect to be read. */
final class NodeReader {
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxNestingDepth(30).build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private final String place;

    private NodeReader(String place) {
        this.place = place;
    }

    /**
     * The one document that this text holds.
     *
     * @param place how problems name the file
     * @throws Problem.Found when the text cannot be read, names a field twice, or holds a second document
     */
    static Node read(String text, String place) {
        NodeReader reader = new NodeReader(place);
        TokenStreamFactory format = place.endsWith(".json") ? JSON : YAML;
        try (JsonParser parser = format.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw reader.problem(1, "the file is empty.");
            }
            Node node = reader.node(parser);
            if (parser.nextToken() != null) {
                throw reader.problem(
                        reader.line(parser), "a second document starts here. Keep one document in a file.");
            }
            return node;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw reader.problem(line, firstLine(e.getOriginalMessage()) + ".");
        }
    }

    private Node node(JsonParser parser) {
        if (parser instanceof YAMLParser && (parser.getObjectId() != null || parser.getTypeId() != null)) {
            throw problem(line(parser), "anchors and tags (& and !) are not used here. Write the value out.");
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw problem(line(parser), "references (*) are not used here. Write the value out.");
        }
        int line = line(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, line);
            case START_ARRAY -> items(parser, line);
            default -> new Scalar(parser.getString() == null ? "" : parser.getString(), line);
        };
    }

    private Fields fields(JsonParser parser, int line) {
        Map<String, Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line(parser);
            parser.nextToken();
            Field before = fields.put(name, new Field(name, nameLine, node(parser)));
            if (before != null) {
                throw problem(nameLine, "'" + name + "' is here twice, first in line " + before.line() + ". Keep one.");
            }
        }
        return new Fields(fields, line);
    }

    private Items items(JsonParser parser, int line) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Items(items, line);
    }

    private int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private Problem.Found problem(int line, String says) {
        return new Problem.Found(place + ":" + line, says);
    }

    private static String firstLine(String message) {
        String text = message == null ? "it cannot be read" : message.strip();
        return text.lines().findFirst().orElse("it cannot be read").replaceAll("[.;:\\s]+$", "");
    }
}
