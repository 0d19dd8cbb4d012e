package peersupport.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.SmallRules;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.context.Option;
import peersupport.files.Node.Field;
import peersupport.files.Node.Fields;
import peersupport.files.Node.Items;
import peersupport.files.Node.Scalar;

/**
 * Wherever one part of a knowledge base names another, a misspelt name is told with its file, its line and the nearest
 * valid one. The places are not listed here but found: every field of every file in which an id stands.
 */
class MisspeltReferenceTest {
    private static final KnowledgeReader.Loaded SMALL = KnowledgeReader.load(SmallRules::text);
    private static final Map<String, Node> NODES = SMALL.files().stream()
            .collect(Collectors.toMap(file -> file, file -> NodeReader.read(SmallRules.text(file), "rules/" + file)));
    private static final Map<String, Set<String>> IDS = ids(SMALL.knowledge());

    /** What is its own name, and no reference to anything. */
    private static final Pattern OWN = Pattern.compile(
            ".*(sections|questions|options|contexts|configurations|routes|rows|notes|effects|measures|sets|standards|topics"
                    + "|theories|domains|factors) id");

    /** A domain of a factor, and an item of a standard, which is a row. */
    private static final Pattern NAMED_BY_ID = Pattern.compile(".*(factors domains|items) id");

    /** One place where an id stands. */
    private record Place(String file, String field, int line, String id) {
        String misspelt() {
            int middle = id.length() / 2;
            return id.substring(0, middle) + "x" + id.substring(middle);
        }

        Matcher in(String text) {
            Matcher found = Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])")
                    .matcher(text);
            int start = text.lines()
                    .limit(line - 1)
                    .mapToInt(each -> each.length() + 1)
                    .sum();
            assertTrue(found.find(start), this::toString);
            return found;
        }
    }

    @TestFactory
    Stream<DynamicTest> isToldWithItsLineAndTheNearest() {
        Map<String, Place> first = new LinkedHashMap<>();
        places().forEach(place -> first.putIfAbsent(place.file() + " " + place.field(), place));
        return first.values().stream()
                .map(place -> DynamicTest.dynamicTest(place.file() + " " + place.field(), () -> isTold(place)));
    }

    @Test
    void everyKindOfThingIsNamedSomewhere() {
        Set<String> kinds = new TreeSet<>();
        IDS.forEach((kind, ids) -> places().map(Place::id).filter(ids::contains).forEach(id -> kinds.add(kind)));
        assertEquals(IDS.keySet(), kinds);
    }

    private static void isTold(Place place) {
        String text = SmallRules.text(place.file());
        Matcher found = place.in(text);
        String changed = text.substring(0, found.start()) + place.misspelt() + text.substring(found.end());
        Node misspelt = NodeReader.read(changed, "rules/" + place.file());
        Problem.Found told = assertThrows(
                Problem.Found.class,
                () -> KnowledgeReader.read(name -> name.equals(place.file()) ? misspelt : NODES.get(name)));
        assertTrue(
                told.problems().stream()
                        .anyMatch(problem -> problem.place().equals("rules/" + place.file() + ":" + place.line())
                                && problem.says().contains("'" + place.misspelt())
                                && problem.says().matches("(?s).* Maybe \\S+\\..*")),
                told::getMessage);
    }

    private static Map<String, Set<String>> ids(Knowledge knowledge) {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        ids.put("card", knowledge.configurations().keySet());
        ids.put("context", knowledge.contexts().keySet());
        ids.put("domain", knowledge.domains().keySet());
        ids.put("measure", knowledge.measures().keySet());
        Set<String> options = new LinkedHashSet<>();
        knowledge
                .questions()
                .values()
                .forEach(question -> question.options().stream().map(Option::id).forEach(options::add));
        ids.put("option", options);
        ids.put("question", knowledge.questions().keySet());
        ids.put("row", knowledge.rows().keySet());
        ids.put("source", knowledge.sources().keySet());
        return ids;
    }

    private static Stream<Place> places() {
        Set<String> all = new LinkedHashSet<>();
        IDS.values().forEach(all::addAll);
        return SMALL.files().stream()
                .filter(file -> file.endsWith(".yaml"))
                .flatMap(file -> inside(file, "", NODES.get(file)))
                .filter(place -> all.contains(place.id()))
                .filter(place -> !OWN.matcher(place.field()).matches()
                        || NAMED_BY_ID.matcher(place.field()).matches());
    }

    private static Stream<Place> inside(String file, String field, Node node) {
        if (node instanceof Scalar scalar) {
            return Stream.of(new Place(file, field, scalar.line(), scalar.text().replaceFirst("^not ", "")));
        }
        if (node instanceof Items items) {
            return items.items().stream().flatMap(item -> inside(file, field, item));
        }
        return ((Fields) node).fields().values().stream().flatMap(one -> inside(file, field, one));
    }

    private static Stream<Place> inside(String file, String field, Field one) {
        boolean answer = field.endsWith("answers");
        String path = (field + " " + (answer ? "answer" : one.name())).strip();
        Stream<Place> question =
                answer ? Stream.of(new Place(file, field + " question", one.line(), one.name())) : Stream.of();
        return Stream.concat(question, inside(file, path, one.value()));
    }
}
