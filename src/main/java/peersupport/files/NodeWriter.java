package peersupport.files;

import java.io.StringWriter;
import java.util.Map;
import peersupport.files.Node.Field;
import peersupport.files.Node.Fields;
import peersupport.files.Node.Items;
import peersupport.files.Node.Scalar;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was read as JSON, which is read again several times faster than YAML; the lines are lost. */
final class NodeWriter {
    private NodeWriter() {}

    /** One object with these nodes by name. */
    static String json(Map<String, Node> nodes) {
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
