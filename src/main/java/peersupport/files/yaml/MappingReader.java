package peersupport.files.yaml;

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
import peersupport.files.Nearest;
import peersupport.files.QuotedText;
import peersupport.files.yaml.Node.Field;
import peersupport.files.yaml.Node.Fields;
import peersupport.files.yaml.Node.Items;
import peersupport.files.yaml.Node.Scalar;

/** One mapping being read: hands out its fields, and notes every mistake with its line. */
public final class MappingReader {
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

    /** The words there are to point to, by what they are, such as {@code row}. */
    private final Map<String, Collection<String>> vocabulary;

    /** The id of this mapping, or of the one it is part of; may be empty. */
    private final String owner;

    private MappingReader(
            String file,
            Fields fields,
            List<Problem> problems,
            Map<String, Collection<String>> vocabulary,
            String owner) {
        this.file = file;
        this.fields = fields;
        this.problems = problems;
        this.vocabulary = vocabulary;
        this.owner = owner;
    }

    /**
     * Reads {@code node} as a mapping that may have these fields and no others.
     *
     * @param vocabulary the words there are to point to, by what they are, such as {@code row}; it may grow meanwhile
     */
    public static MappingReader of(
            String file,
            Node node,
            List<Problem> problems,
            Map<String, Collection<String>> vocabulary,
            Collection<String> allowed) {
        return new MappingReader(file, UNREADABLE, problems, vocabulary, "").part(node, allowed);
    }

    private MappingReader part(Node node, Collection<String> allowed) {
        if (!(node instanceof Fields fields)) {
            problem(node.line(), "expected names with values here, not a list or one value.");
            return new MappingReader(file, UNREADABLE, problems, vocabulary, owner);
        }
        String id = owner.isEmpty() ? node.at("id").map(Node::words).orElse("") : owner;
        MappingReader part = new MappingReader(file, fields, problems, vocabulary, id);
        fields.fields().values().forEach(field -> part.known(field.line(), "field", field.name(), allowed));
        return part;
    }

    /** The names of fields as a reader lists them: in one text, with a space between. */
    public static List<String> fieldNames(String listed) {
        return List.of(listed.split(" "));
    }

    /** Reads the mappings listed under a field, which may have these fields. */
    public Stream<MappingReader> each(String name, String allowed) {
        List<String> names = fieldNames(allowed);
        return items(name).stream().map(item -> part(item, names));
    }

    /** Reads the mapping under a field, which may have these fields. */
    public Optional<MappingReader> inner(String name, String allowed) {
        return inner(name, fieldNames(allowed));
    }

    /** Reads the mapping under a field, which may have these fields. */
    public Optional<MappingReader> inner(String name, Collection<String> allowed) {
        return node(name).filter(node -> !unwritten(name, node)).map(node -> part(node, allowed));
    }

    /** Reads the mapping under a field, whatever its fields are called. */
    public Optional<MappingReader> anyInner(String name) {
        return inner(name, node(name).map(Node::fields).orElse(Map.of()).keySet());
    }

    /** The names of the fields. */
    public Collection<String> names() {
        return fields.fields().keySet();
    }

    /** The field as it stands. */
    public Optional<Node> node(String name) {
        return fields.at(name);
    }

    /** Whether there is such a field. */
    public boolean has(String name) {
        return field(name).isPresent();
    }

    /** A text that must be there, and say something. */
    public String text(String name) {
        String text = given(name);
        node(name).ifPresent(value -> unwritten(name, value));
        return text;
    }

    /** Tells of every field here, and inside, whose value is still to be written. */
    public void whole() {
        whole("", fields);
    }

    private void whole(String name, Node value) {
        value.fields().values().forEach(field -> whole(field.name(), field.value()));
        value.items().forEach(item -> whole(name, item));
        unwritten(name, value);
    }

    /** Whether nothing stands here yet; tells it. */
    private boolean unwritten(String name, Node value) {
        boolean blank = value instanceof Scalar scalar && scalar.words().isEmpty();
        if (blank) {
            problem(
                    value.line(),
                    (owner.isEmpty() ? "" : QuotedText.shown(owner) + ": ") + QuotedText.of(name)
                            + " is still to be written.");
        }
        return blank;
    }

    /** A text that must be there, and may be empty. */
    public String given(String name) {
        Optional<String> text = optional(name);
        if (text.isEmpty() && !has(name) && fields != UNREADABLE) {
            problem(fields.line(), QuotedText.of(name) + " is missing. Add it.");
        }
        return text.orElse("");
    }

    /** A text that may be missing: then empty. */
    public String textOrEmpty(String name) {
        return optional(name).orElse("");
    }

    /** A text that may be missing. */
    public Optional<String> optional(String name) {
        return field(name).flatMap(field -> {
            if (field.value() instanceof Scalar scalar) {
                whole(scalar);
                return Optional.of(scalar.words());
            }
            problem(field.line(), QuotedText.of(name) + " takes one value.");
            return Optional.empty();
        });
    }

    /** Refuses a text of which YAML drops the end. */
    public void whole(Scalar scalar) {
        if (!scalar.cut().isEmpty()) {
            problem(
                    scalar.line(),
                    QuotedText.of(scalar.cut())
                            + " would not be read: behind a space, # begins a comment. Put the whole"
                            + " text in quotes; or, if it is a comment, a space behind the #.");
        }
    }

    /** A list of texts; empty when missing. One value may stand without brackets. */
    public List<String> texts(String name) {
        return scalars(name).stream().map(Scalar::text).toList();
    }

    /** A list of words that must be among those there are, each reported on its own line where it is not. */
    public List<String> references(String name, String kind) {
        return references(name, kind, vocabulary.get(kind));
    }

    /** A list of words that must be among the valid ones, each reported on its own line where it is not. */
    public List<String> references(String name, String kind, Collection<String> valid) {
        scalars(name).forEach(scalar -> known(scalar.line(), kind, scalar.text(), valid));
        return texts(name);
    }

    /** The id of something known of this kind, which has to be named. */
    public String required(String name, String kind) {
        return reference(name, kind).orElseGet(() -> text(name));
    }

    /** A word that must be among those there are. */
    public Optional<String> reference(String name, String kind) {
        return reference(name, kind, vocabulary.get(kind));
    }

    /** A word that must be among the valid ones. */
    public Optional<String> reference(String name, String kind, Collection<String> valid) {
        Optional<String> named = optional(name);
        named.filter(word -> !unwritten(name, node(name).orElseThrow()))
                .ifPresent(word -> known(line(name), kind, word, valid));
        return named;
    }

    /** A list of texts, each with its line; empty when missing. */
    public List<Scalar> scalars(String name) {
        List<Scalar> scalars = new ArrayList<>();
        for (Node item : items(name)) {
            if (item instanceof Scalar scalar) {
                scalars.add(scalar);
            } else {
                problem(item.line(), QuotedText.of(name) + " takes a list of single values.");
            }
        }
        return scalars;
    }

    /** The items of a list as they stand; empty when missing. */
    public List<Node> items(String name) {
        return node(name)
                .map(value -> value instanceof Items items ? items.items() : List.of(value))
                .orElse(List.of())
                .stream()
                .filter(item -> !unwritten(name, item))
                .toList();
    }

    /** One of a closed choice of words; must be there. */
    public <E extends Enum<E> & Keyword> E word(String name, Class<E> type) {
        List<E> all = List.of(type.getEnumConstants());
        String word = text(name);
        choice(name, all.stream().map(Keyword::word).toList());
        return all.stream().filter(one -> one.word().equals(word)).findFirst().orElse(all.get(0));
    }

    /** Refuses a word that is none of a closed choice; it may be missing. */
    public void choice(String name, List<String> valid) {
        String word = textOrEmpty(name);
        if (!word.isEmpty() && !valid.contains(word)) {
            problem(
                    name,
                    "'" + name + "' is " + QuotedText.of(word) + ", which is none of " + String.join(", ", valid) + "."
                            + remedy(word, valid));
        }
    }

    /** Whether the field says true; false when missing. */
    public boolean yes(String name) {
        Optional<String> text = optional(name);
        if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
            problem(name, "'" + name + "' is true or false, not " + QuotedText.of(text.get()) + ".");
        }
        return text.filter("true"::equals).isPresent();
    }

    /** A number as people write it; Java's own forms, such as {@code 1f} or {@code NaN}, are none. */
    public OptionalDouble number(String name) {
        Optional<String> text = optional(name);
        if (text.filter(DECIMAL.asMatchPredicate().negate()).isPresent()) {
            problem(name, "'" + name + "' is a number, not " + QuotedText.of(text.get()) + ".");
            return OptionalDouble.empty();
        }
        return text.stream().mapToDouble(Double::parseDouble).findFirst();
    }

    /** The whole numbers of one or more listed under a field; empty when missing. */
    public List<Integer> counts(String name) {
        List<Integer> counts = new ArrayList<>();
        for (Scalar scalar : scalars(name)) {
            if (scalar.text().matches("[1-9][0-9]{0,8}")) {
                counts.add(Integer.parseInt(scalar.text()));
            } else {
                problem(scalar.line(), "'" + name + "' takes whole numbers, not " + QuotedText.of(scalar.text()) + ".");
            }
        }
        return counts;
    }

    /** Reads every item of a list with this function. */
    public <T> List<T> list(String name, String allowed, Function<MappingReader, T> item) {
        return each(name, allowed).map(item).toList();
    }

    /** Notes a word that is none of those there are, with what it is now, or the nearest. */
    public void known(int line, String kind, String word) {
        known(line, kind, word, vocabulary.get(kind));
    }

    /** Notes a word that is none of the valid ones, with what it is now, or the nearest. */
    public void known(int line, String kind, String word, Collection<String> valid) {
        if (!valid.contains(word)) {
            problem(line, "there is no " + kind + " " + QuotedText.of(word) + "." + remedy(word, valid));
        }
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

    /** Notes what is wrong with a field. */
    public void problem(String name, String says) {
        problem(line(name), says);
    }

    /** Notes what is wrong in a line. After very many, {@link Problem.Found} ends the reading. */
    public void problem(int line, String says) {
        problem(problems, file, line, says);
    }

    /** Notes what is wrong in a line of a file. After very many, {@link Problem.Found} ends the reading. */
    public static void problem(List<Problem> problems, String file, int line, String says) {
        problems.add(new Problem(file + ":" + line, says));
        if (problems.size() >= Problem.MOST) {
            problems.add(new Problem(file, "and maybe more. Put these right first."));
            throw new Problem.Found(problems);
        }
    }

    /** The line of a field's name, or of the mapping when the field is missing. */
    public int line(String name) {
        return field(name).map(Field::line).orElse(fields.line());
    }

    /** How many lines a field has values on, its own too. */
    public int lines(String name) {
        return field(name)
                .map(field -> lastLine(field.value()) - field.line() + 1)
                .orElse(0);
    }

    private static int lastLine(Node node) {
        return Stream.concat(
                        node.items().stream(), node.fields().values().stream().map(Field::value))
                .mapToInt(MappingReader::lastLine)
                .max()
                .orElse(node.line());
    }

    /** The file it is read from, as problems name it. */
    public String file() {
        return file;
    }

    private Optional<Field> field(String name) {
        return Optional.ofNullable(fields.fields().get(name));
    }
}
