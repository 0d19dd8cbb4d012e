package peersupport.files.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import peersupport.files.yaml.Json;
import peersupport.files.yaml.NodeReader;
import peersupport.files.yaml.YamlText;

/** Writes a design as text, its answers in the order of the interview whatever order they were given in. */
final class DesignWriter {
    static final String FORMAT = "format";
    static final String LAST_ADVISED = "last-advised";

    private static final List<Object> NOTHING = List.of("", List.of(), Map.of());

    private final Knowledge knowledge;
    private final AnswersReader answers;

    DesignWriter(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.answers = new AnswersReader(knowledge.questions());
    }

    /** What a design's file says, by field: texts, numbers, lists and maps of them, in the order they are written in. */
    Map<String, Object> fields(Design design) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(FORMAT, DesignFile.FORMAT);
        fields.put("title", design.title());
        put(fields, "author", design.author());
        Map<String, Object> given = new LinkedHashMap<>();
        answers.inOrder(design.answers()).forEach((question, answer) -> given.put(question, words(question, answer)));
        fields.put("answers", given);
        put(fields, "notes", answers.inOrder(design.notes()));
        put(fields, "locked", inOrder(design.locked()));
        put(fields, "unlocked", inOrder(design.unlocked()));
        put(fields, "set-aside", design.setAside().stream().map(this::fields).toList());
        design.lastAdvised().ifPresent(last -> fields.put(LAST_ADVISED, fields(last)));
        return fields;
    }

    private Map<String, Object> fields(SetAside one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("finding", one.finding());
        fields.put("because", one.because());
        put(fields, "author", one.author());
        put(fields, "answers", answers.brief(one.answers()));
        return fields;
    }

    private Map<String, Object> fields(LastAdvised last) {
        Map<String, List<String>> byStatus = new TreeMap<>();
        last.statuses()
                .forEach((finding, status) -> byStatus.computeIfAbsent(status, none -> new ArrayList<>())
                        .add(finding));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("knowledge", last.knowledge());
        put(fields, "answers", answers.brief(last.answers()));
        put(fields, "statuses", byStatus);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (!NOTHING.contains(value)) {
            fields.put(name, value);
        }
    }

    private List<String> inOrder(Set<String> ids) {
        return knowledge.questions().keySet().stream().filter(ids::contains).toList();
    }

    private Object words(String question, Answer answer) {
        List<String> words = AnswersReader.write(knowledge.questions().get(question), answer);
        return !knowledge.questions().get(question).many() || AnswersReader.ALONE.contains(words.get(0))
                ? words.get(0)
                : words.stream().map(DesignWriter::item).toList();
    }

    private static Object item(String word) {
        return word.startsWith(AnswersReader.SOMETHING_ELSE)
                ? Map.of(
                        AnswersReader.SOMETHING_ELSE.replace(":", ""),
                        word.substring(AnswersReader.SOMETHING_ELSE.length() + 1))
                : word;
    }

    /** As JSON where the file's name says so; else as YAML, in which what was last advised takes four lines. */
    String text(Design design, String place) {
        return NodeReader.isJson(place) ? Json.lines(fields(design)) : YamlText.lines(fields(design), LAST_ADVISED);
    }
}
