package peersupport.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Condition.Need;
import peersupport.files.Node.Field;
import peersupport.files.Node.Fields;
import peersupport.files.Node.Items;
import peersupport.files.Node.Scalar;

/** Reads the one grammar of conditions: {@code group}, {@code not group}, {@code all: […]}, {@code any: […]}. */
final class ConditionReader {
    private static final String NOT = "not ";

    /** What {@code applies: {any: []}} says: true of no design. */
    private static final Condition NEVER = new Any(List.of());

    private final Collection<String> contexts;

    ConditionReader(Collection<String> contexts) {
        this.contexts = contexts;
    }

    /** The conditions listed under a field that must each be a single context, or not. */
    List<Need> needs(Reading reading, String name) {
        return reading.scalars(name).stream()
                .map(scalar -> need(reading, scalar))
                .toList();
    }

    /** The condition under a field. */
    Optional<Condition> condition(Reading reading, String name) {
        return reading.node(name).map(node -> condition(reading, node));
    }

    /** To which designs something applies; only here {@code any: []} has a meaning. */
    Optional<Condition> applies(Reading reading) {
        return reading.node("applies")
                .filter(ConditionReader::isNever)
                .map(node -> Optional.of(NEVER))
                .orElseGet(() -> condition(reading, "applies"));
    }

    private static boolean isNever(Node node) {
        return node instanceof Fields fields
                && fields.fields().size() == 1
                && fields.fields().containsKey("any")
                && fields.fields().get("any").value() instanceof Items items
                && items.items().isEmpty();
    }

    /** The definition a mapping holds in {@code all:} or {@code any:}. */
    Optional<Condition> definition(Reading reading) {
        if (reading.has("all") && reading.has("any")) {
            reading.problem(
                    reading.line("any"), "write either 'all' or 'any', one inside the other if both are meant.");
        }
        Optional<Condition> all = reading.node("all").map(node -> new All(members(reading, node)));
        return all.isPresent() ? all : reading.node("any").map(node -> new Any(members(reading, node)));
    }

    Need need(Reading reading, Scalar scalar) {
        String text = scalar.text().strip();
        String context = text.startsWith(NOT) ? text.substring(NOT.length()).strip() : text;
        reading.known(scalar.line(), "context", context, contexts);
        return new Need(context, !text.startsWith(NOT));
    }

    private Condition condition(Reading reading, Node node) {
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
                    reading.unknown(field.line(), "word in a condition", field.name(), List.of("all", "any", "not"));
            }
        } else {
            reading.problem(node.line(), "a condition is a context, 'not' and a context, or one of all, any, not.");
        }
        return new All(List.of());
    }

    private List<Condition> members(Reading reading, Node node) {
        List<Condition> members = new ArrayList<>();
        if (node instanceof Items items && !items.items().isEmpty()) {
            items.items().forEach(item -> members.add(condition(reading, item)));
        } else {
            reading.problem(node.line(), "list at least one context here, in brackets.");
        }
        return members;
    }
}
