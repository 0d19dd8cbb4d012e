package peersupport.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import peersupport.evidence.Problem;
import peersupport.evidence.context.Keyword;
import peersupport.files.Node.Field;
import peersupport.files.Node.Fields;
import peersupport.files.Node.Items;
import peersupport.files.Node.Scalar;

/**
 * One mapping being read: hands out its fields and notes what is wrong, with the line, instead of stopping at the first
 * mistake.
 */
final class Reading {
    /** Stands for a mapping that is none: it is told once, and its fields are not missed. */
    private static final Fields UNREADABLE = new Fields(Map.of(), 1);

    /** What fields and words of earlier versions are called now, so that a keeper of old cards is not left to guess. */
    private static final Map<String, String> NOW = Map.ofEntries(
            Map.entry("bears", "side"),
            Map.entry("strength", "evidence"),
            Map.entry("sources", "evidence"),
            Map.entry("touches", "applies"),
            Map.entry("seen", "extent"),
            Map.entry("mark", "basis"),
            Map.entry("but", "caveat"),
            Map.entry("know", "indicator"),
            Map.entry("known", "indicator"),
            Map.entry("active", "in-place, unguarded"),
            Map.entry("blocked", "not-in-place, outside, guarded"),
            Map.entry("programme", "feature, provision"));

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

    private final String file;
    private final Fields fields;
    private final List<Problem> problems;

    /** The id of this mapping, or of the one it is part of; may be empty. */
    private final String owner;

    private Reading(String file, Fields fields, List<Problem> problems, String owner) {
        this.file = file;
        this.fields = fields;
        this.problems = problems;
        this.owner = owner;
    }

    /** Reads {@code node} as a mapping that may have these fields and no others. */
    static Reading of(String file, Node node, List<Problem> problems, String... allowed) {
        return of(file, node, problems, "", allowed);
    }

    private static Reading of(String file, Node node, List<Problem> problems, String part, String... allowed) {
        if (!(node instanceof Fields fields)) {
            Reading unreadable = new Reading(file, UNREADABLE, problems, part);
            unreadable.problem(node.line(), "expected names with values here, not a list or one value.");
            return unreadable;
        }
        boolean own = part.isEmpty()
                && fields.fields().containsKey("id")
                && fields.fields().get("id").value() instanceof Scalar;
        String owner = own ? ((Scalar) fields.fields().get("id").value()).words() : part;
        Reading reading = new Reading(file, fields, problems, owner);
        List<String> valid = List.of(allowed);
        fields.fields().values().stream()
                .filter(field -> !valid.contains(field.name()))
                .forEach(field -> reading.unknown(field.line(), "field", field.name(), valid));
        return reading;
    }

    /** Reads the mappings listed under a field. */
    Stream<Reading> each(String name, String... allowed) {
        return items(name).stream().map(item -> of(file, item, problems, owner, allowed));
    }

    /** Reads the mapping under a field. */
    Optional<Reading> inner(String name, String... allowed) {
        return field(name)
                .filter(field -> !unwritten(field.name(), field.value()))
                .map(field -> of(file, field.value(), problems, owner, allowed));
    }

    /** Reads the mapping under a field, whatever its fields are called. */
    Optional<Reading> anyInner(String name) {
        return inner(
                name,
                node(name).orElse(null) instanceof Fields any
                        ? any.fields().keySet().toArray(String[]::new)
                        : new String[0]);
    }

    /** The names of the fields. */
    Collection<String> names() {
        return fields.fields().keySet();
    }

    /** The field as it stands. */
    Optional<Node> node(String name) {
        return field(name).map(Field::value);
    }

    boolean has(String name) {
        return field(name).isPresent();
    }

    /** A text that must be there, and say something. */
    String text(String name) {
        String text = given(name);
        node(name).ifPresent(value -> unwritten(name, value));
        return text;
    }

    /** Tells of every field here, and inside, whose value is still to be written. */
    void whole() {
        fields.fields().values().forEach(field -> whole(field.name(), field.value()));
    }

    private void whole(String name, Node value) {
        if (value instanceof Fields inner) {
            inner.fields().values().forEach(field -> whole(field.name(), field.value()));
        } else if (value instanceof Items items) {
            items.items().forEach(item -> whole(name, item));
        } else {
            unwritten(name, value);
        }
    }

    /** Whether nothing stands here yet; tells it. */
    private boolean unwritten(String name, Node value) {
        boolean blank = value instanceof Scalar scalar && scalar.words().isEmpty();
        if (blank) {
            problem(value.line(), (owner.isEmpty() ? "" : owner + ": ") + "'" + name + "' is still to be written.");
        }
        return blank;
    }

    /** A text that must be there, and may be empty. */
    String given(String name) {
        Optional<String> text = optional(name);
        if (text.isEmpty() && !has(name) && fields != UNREADABLE) {
            problem(fields.line(), "'" + name + "' is missing. Add it.");
        }
        return text.orElse("");
    }

    /** A text that may be missing: then empty. */
    String textOrEmpty(String name) {
        return optional(name).orElse("");
    }

    /** A text that may be missing. */
    Optional<String> optional(String name) {
        return field(name).flatMap(field -> {
            if (field.value() instanceof Scalar scalar) {
                whole(scalar);
                return Optional.of(scalar.words());
            }
            problem(field.line(), "'" + name + "' takes one value.");
            return Optional.empty();
        });
    }

    /** Refuses a text of which YAML drops the end. */
    void whole(Scalar scalar) {
        if (!scalar.cut().isEmpty()) {
            problem(
                    scalar.line(),
                    Quoted.of(scalar.cut()) + " would not be read: behind a space, # begins a comment. Put the whole"
                            + " text in quotes; or, if it is a comment, a space behind the #.");
        }
    }

    /** A list of texts; empty when missing. One value may stand without brackets. */
    List<String> texts(String name) {
        return scalars(name).stream().map(Scalar::text).toList();
    }

    /** A list of words that must be among the valid ones, each reported on its own line where it is not. */
    List<String> references(String name, String kind, Collection<String> valid) {
        scalars(name).forEach(scalar -> known(scalar.line(), kind, scalar.text(), valid));
        return texts(name);
    }

    /** A word that must be among the valid ones. */
    Optional<String> reference(String name, String kind, Collection<String> valid) {
        Optional<String> named = optional(name);
        named.filter(word -> !unwritten(name, node(name).orElseThrow()))
                .ifPresent(word -> known(line(name), kind, word, valid));
        return named;
    }

    List<Scalar> scalars(String name) {
        List<Scalar> scalars = new ArrayList<>();
        for (Node item : items(name)) {
            if (item instanceof Scalar scalar) {
                scalars.add(scalar);
            } else {
                problem(item.line(), "'" + name + "' takes a list of single values.");
            }
        }
        return scalars;
    }

    List<Node> items(String name) {
        return field(name)
                .map(field -> field.value() instanceof Items items ? items.items() : List.of(field.value()))
                .orElse(List.of())
                .stream()
                .filter(item -> !unwritten(name, item))
                .toList();
    }

    /** One of a closed choice of words; must be there. */
    <E extends Enum<E> & Keyword> E word(String name, Class<E> type) {
        List<E> all = List.of(type.getEnumConstants());
        String word = text(name);
        choice(name, all.stream().map(Keyword::word).toList());
        return all.stream().filter(one -> one.word().equals(word)).findFirst().orElse(all.get(0));
    }

    /** Refuses a word that is none of a closed choice; it may be missing. */
    void choice(String name, List<String> valid) {
        String word = textOrEmpty(name);
        if (!word.isEmpty() && !valid.contains(word)) {
            problem(
                    line(name),
                    "'" + name + "' is " + Quoted.of(word) + ", which is none of " + String.join(", ", valid) + "."
                            + remedy(word, valid));
        }
    }

    boolean yes(String name) {
        Optional<String> text = optional(name);
        if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
            problem(line(name), "'" + name + "' is true or false, not " + Quoted.of(text.get()) + ".");
        }
        return text.filter("true"::equals).isPresent();
    }

    /** A number as people write it; Java's own forms, such as {@code 1f} or {@code NaN}, are none. */
    OptionalDouble number(String name) {
        Optional<String> text = optional(name);
        if (text.filter(DECIMAL.asMatchPredicate().negate()).isPresent()) {
            problem(line(name), "'" + name + "' is a number, not " + Quoted.of(text.get()) + ".");
            return OptionalDouble.empty();
        }
        return text.stream().mapToDouble(Double::parseDouble).findFirst();
    }

    /** Reads every item of a list with this function. */
    <T> List<T> list(String name, Function<Reading, T> item, String... allowed) {
        return each(name, allowed).map(item).toList();
    }

    void known(int line, String kind, String word, Collection<String> valid) {
        if (!valid.contains(word)) {
            unknown(line, kind, word, valid);
        }
    }

    void unknown(int line, String kind, String word, Collection<String> valid) {
        problem(line, "there is no " + kind + " " + Quoted.of(word) + "." + remedy(word, valid));
    }

    /** What the word is now, or else the nearest valid one. */
    private static String remedy(String word, Collection<String> valid) {
        List<String> now = List.of(NOW.getOrDefault(word, "").split(", "));
        return valid.containsAll(now)
                ? " It is now "
                        + String.join(
                                " or ", now.stream().map(one -> "'" + one + "'").toList()) + "."
                : Nearest.maybe(word, valid);
    }

    void problem(int line, String says) {
        problems.add(new Problem(file + ":" + line, says));
        if (problems.size() >= Problem.MOST) {
            problems.add(new Problem(file, "and maybe more. Put these right first."));
            throw new Problem.Found(problems);
        }
    }

    /** The line of a field's name, or of the mapping when the field is missing. */
    int line(String name) {
        return field(name).map(Field::line).orElse(fields.line());
    }

    /** How many lines a field has values on, its own too. */
    int lines(String name) {
        return field(name)
                .map(field -> lastLine(field.value()) - field.line() + 1)
                .orElse(0);
    }

    private static int lastLine(Node node) {
        Stream<Node> inner = node instanceof Items items
                ? items.items().stream()
                : node instanceof Fields fields
                        ? fields.fields().values().stream().map(Field::value)
                        : Stream.empty();
        return inner.mapToInt(Reading::lastLine).max().orElse(node.line());
    }

    String file() {
        return file;
    }

    private Optional<Field> field(String name) {
        return Optional.ofNullable(fields.fields().get(name));
    }
}
