package peersupport.files.yaml;

import java.io.StringWriter;
import java.util.Map;
import peersupport.files.yaml.Node.Field;
import peersupport.files.yaml.Node.Fields;
import peersupport.files.yaml.Node.Items;
import peersupport.files.yaml.Node.Scalar;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was read as JSON, which is read again several times faster than YAML; the lines are lost. */
public final class NodeWriter {
    private NodeWriter() {}

    /** One object with these nodes by name. */
    public static String json(Map<String, Node> nodes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            json.writeStartObject();
            nodes.forEach((name, node) -> {
                json.writeName(name);
                write(json, node);
            });
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Node node) {
        if (node instanceof Scalar scalar) {
            json.writeString(scalar.text());
        } else if (node instanceof Items items) {
            json.writeStartArray();
            items.items().forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (node instanceof Fields fields) {
            json.writeStartObject();
            for (Field field : fields.fields().values()) {
                json.writeName(field.name());
                write(json, field.value());
            }
            json.writeEndObject();
        }
    }
}
