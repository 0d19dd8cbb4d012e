package peersupport.files.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import peersupport.files.yaml.Node.Fields;
import peersupport.files.yaml.Node.Items;
import peersupport.files.yaml.Node.Scalar;

/** Writes what was read as JSON, which is read again several times faster than YAML; the lines are lost. */
public final class NodeWriter {
    private NodeWriter() {}

    /** One object with these nodes by name. */
    public static String json(Map<String, Node> nodes) {
        Map<String, Object> plain = new LinkedHashMap<>();
        nodes.forEach((name, node) -> plain.put(name, plain(node)));
        return Json.text(plain);
    }

    private static Object plain(Node node) {
        if (node instanceof Fields fields) {
            Map<String, Object> plain = new LinkedHashMap<>();
            fields.fields().forEach((name, field) -> plain.put(name, plain(field.value())));
            return plain;
        }
        return node instanceof Items items
                ? items.items().stream().map(NodeWriter::plain).toList()
                : ((Scalar) node).text();
    }
}
