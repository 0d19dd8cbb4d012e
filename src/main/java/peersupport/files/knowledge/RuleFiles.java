package peersupport.files.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Problem;
import peersupport.files.QuotedText;
import peersupport.files.yaml.MappingReader;
import peersupport.files.yaml.Node;

/** The files of {@code rules/} being read: what is wrong with them, and where everything with an id stands. */
final class RuleFiles {
    private static final Predicate<String> ID =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*").asMatchPredicate();

    private final Function<String, Node> nodes;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Collection<String>> vocabulary = new HashMap<>();

    RuleFiles(Function<String, Node> nodes) {
        this.nodes = nodes;
    }

    /** The file's fields, which may be these. */
    MappingReader open(String name, String allowed) {
        return mapping(name, nodes.apply(name), allowed);
    }

    private MappingReader mapping(String name, Node node, String allowed) {
        return MappingReader.of("rules/" + name, node, problems, vocabulary, MappingReader.fieldNames(allowed));
    }

    /** The mappings of a file that is one list; each may have these fields. */
    Stream<MappingReader> openList(String name, String allowed) {
        Node node = nodes.apply(name);
        if (!(node instanceof Node.Items items)) {
            problems.add(new Problem("rules/" + name + ":1", "expected a list here."));
            return Stream.empty();
        }
        return items.items().stream().map(item -> mapping(name, item, allowed));
    }

    /** From here on, these ids are there to point to. */
    void know(String kind, Stream<String> ids) {
        vocabulary.put(kind, ids.collect(Collectors.toSet()));
    }

    /** The ids there are of this kind. */
    Collection<String> known(String kind) {
        return vocabulary.get(kind);
    }

    /** Reads an id, notes where it stands, and refuses it the second time. */
    String id(MappingReader reading, String kind) {
        return id(reading, kind, "id");
    }

    /** The same for an id in another field. */
    String id(MappingReader reading, String kind, String field) {
        String id = reading.text(field);
        checkForm(reading, field, id);
        once(reading, reading.line(field), kind, id);
        return id;
    }

    /** Notes where something stands, and refuses it the second time. */
    void once(MappingReader reading, int line, String kind, String name) {
        String before = places.put(kind + " " + name, reading.file() + ":" + line);
        if (before != null) {
            reading.problem(
                    line, "the " + kind + " " + QuotedText.of(name) + " is already at " + before + ". Keep one.");
        }
    }

    /** Ids are typed, and stand in file names, links and rules. */
    static void checkForm(MappingReader reading, String field, String id) {
        if (!id.isEmpty() && !ID.test(id)) {
            reading.problem(field, QuotedText.of(id) + " is no id: an id is letters, digits and hyphens.");
        }
    }

    /** Stops here if anything was wrong so far, so that one mistake is not told again wherever it is felt. */
    void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new Problem.Found(problems.stream().distinct().toList());
        }
    }

    /** File and line by kind and id, such as {@code context group}. */
    Map<String, String> places() {
        return places;
    }
}
