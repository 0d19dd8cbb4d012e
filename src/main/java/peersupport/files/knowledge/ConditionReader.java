package peersupport.files.knowledge;

import java.util.List;
import java.util.Optional;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Condition.Need;
import peersupport.files.yaml.MappingReader;
import peersupport.files.yaml.Node;
import peersupport.files.yaml.Node.Field;
import peersupport.files.yaml.Node.Fields;
import peersupport.files.yaml.Node.Items;
import peersupport.files.yaml.Node.Scalar;

/** Reads the one grammar of conditions: {@code group}, {@code not group}, {@code all: […]}, {@code any: […]}. */
final class ConditionReader {
    private static final String NOT = "not ";

    /** What {@code applies: {any: []}} says: true of no design. */
    private static final Condition NEVER = new Any(List.of());

    private ConditionReader() {}

    /** The conditions listed under a field that must each be a single context, or not. */
    static List<Need> needs(MappingReader reading, String name) {
        return reading.scalars(name).stream()
                .map(scalar -> need(reading, scalar))
                .toList();
    }

    /** The condition under a field. */
    static Optional<Condition> condition(MappingReader reading, String name) {
        return reading.node(name).map(node -> condition(reading, node));
    }

    /** To which designs something applies; only here {@code any: []} has a meaning. */
    static Optional<Condition> applies(MappingReader reading) {
        return reading.node("applies")
                .filter(ConditionReader::isNever)
                .map(node -> Optional.of(NEVER))
                .orElseGet(() -> condition(reading, "applies"));
    }

    private static boolean isNever(Node node) {
        return node.fields().size() == 1
                && node.at("any").orElse(null) instanceof Items items
                && items.items().isEmpty();
    }

    /** The definition a mapping holds in {@code all:} or {@code any:}. */
    static Optional<Condition> definition(MappingReader reading) {
        if (reading.has("all") && reading.has("any")) {
            reading.problem("any", "write either 'all' or 'any', one inside the other if both are meant.");
        }
        Optional<Condition> all = reading.node("all").map(node -> new All(members(reading, node)));
        return all.isPresent() ? all : reading.node("any").map(node -> new Any(members(reading, node)));
    }

    static Need need(MappingReader reading, Scalar scalar) {
        String text = scalar.text().strip();
        String context = text.startsWith(NOT) ? text.substring(NOT.length()).strip() : text;
        reading.known(scalar.line(), "context", context);
        return new Need(context, !text.startsWith(NOT));
    }

    private static Condition condition(MappingReader reading, Node node) {
        if (node instanceof Scalar scalar) {
            return need(reading, scalar);
        }
        if (node instanceof Fields fields && fields.fields().size() == 1) {
            Field field = fields.fields().values().iterator().next();
            switch (field.name()) {
                case "all":
                    return new All(members(reading, field.value()));
                case "any":
                    return new Any(members(reading, field.value()));
                case "not":
                    return condition(reading, field.value()).negated();
                default:
                    reading.known(field.line(), "word in a condition", field.name(), List.of("all", "any", "not"));
            }
        } else {
            reading.problem(node.line(), "a condition is a context, 'not' and a context, or one of all, any, not.");
        }
        return new All(List.of());
    }

    private static List<Condition> members(MappingReader reading, Node node) {
        if (node.items().isEmpty()) {
            reading.problem(node.line(), "list at least one context here, in brackets.");
        }
        return node.items().stream().map(item -> condition(reading, item)).toList();
    }
}
