package peersupport.files;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a design as text, its answers in the order of the interview whatever order they were given in. */
final class DesignWriter {
    static final String FORMAT = "format";
    static final String LAST_ADVISED = "last-advised";

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    /** Words that need no quotes inside brackets. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*( [A-Za-z0-9-]+)*");

    private static final Pattern UNSEEN = Pattern.compile("[\\x7f-\\x9f\uFEFF\uFFFE\uFFFF]");

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
        inOrder(design.answers()).forEach((question, answer) -> given.put(question, words(question, answer)));
        fields.put("answers", given);
        put(fields, "notes", inOrder(design.notes()));
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
        put(fields, "answers", answers.brief(inOrder(one.answers())));
        return fields;
    }

    private Map<String, Object> fields(LastAdvised last) {
        Map<String, List<String>> byStatus = new TreeMap<>();
        last.statuses()
                .forEach((finding, status) -> byStatus.computeIfAbsent(status, none -> new ArrayList<>())
                        .add(finding));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("knowledge", last.knowledge());
        put(fields, "answers", answers.brief(inOrder(last.answers())));
        put(fields, "statuses", byStatus);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (!isEmpty(value)) {
            fields.put(name, value);
        }
    }

    /** Whether this says nothing. */
    private static boolean isEmpty(Object value) {
        return value instanceof Map<?, ?> map
                ? map.isEmpty()
                : value instanceof Collection<?> list
                        ? list.isEmpty()
                        : value.toString().isEmpty();
    }

    private Collection<String> questions() {
        return knowledge.questions().keySet();
    }

    private <T> Map<String, T> inOrder(Map<String, T> byQuestion) {
        Map<String, T> ordered = new LinkedHashMap<>();
        questions().stream().filter(byQuestion::containsKey).forEach(id -> ordered.put(id, byQuestion.get(id)));
        return ordered;
    }

    private List<String> inOrder(Collection<String> ids) {
        return questions().stream().filter(ids::contains).toList();
    }

    private Object words(String question, Answer answer) {
        List<String> words = AnswersReader.write(knowledge.questions().get(question), answer);
        return !knowledge.questions().get(question).many() || AnswersReader.standsAlone(words.get(0))
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

    /** As YAML that a person can read and edit; what was last advised, for the advisor alone, takes four lines. */
    String yaml(Design design) {
        return yaml(fields(design));
    }

    /** As JSON, for a file that was handed in as such. */
    String json(Design design) {
        StringWriter text = new StringWriter();
        write(Json.MAPPER.writerWithDefaultPrettyPrinter().createGenerator(text), fields(design));
        return text + "\n";
    }

    /** Fields as lines of YAML. */
    static String yaml(Map<String, Object> fields) {
        Map<String, Object> most = new LinkedHashMap<>(fields);
        Object last = most.remove(LAST_ADVISED);
        return (most.isEmpty() ? "" : lines(most))
                + (last instanceof Map<?, ?> brief
                        ? LAST_ADVISED + ":\n"
                                + brief.entrySet().stream()
                                        .map(field -> "  " + field.getKey() + ": " + inline(field.getValue()) + "\n")
                                        .collect(Collectors.joining())
                        : "");
    }

    /** Any value as lines of YAML. */
    static String lines(Object value) {
        StringWriter text = new StringWriter();
        write(YAML.createGenerator(ObjectWriteContext.empty(), text), value);
        return text.toString();
    }

    /** Any value as one line of YAML, with brackets and braces, as it may also stand within others. */
    static String inline(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(field -> inline(field.getKey()) + ": " + inline(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(DesignWriter::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Integer || PLAIN.matcher(value.toString()).matches()
                ? value.toString()
                : UNSEEN.matcher(Json.MAPPER.writeValueAsString(value))
                        .replaceAll(sign ->
                                String.format("\\\\u%04x", (int) sign.group().charAt(0)));
    }

    private static void write(JsonGenerator to, Object value) {
        try (JsonGenerator out = to) {
            writeValue(out, value);
        }
    }

    private static void writeValue(JsonGenerator out, Object value) {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((name, field) -> {
                out.writeName(name.toString());
                writeValue(out, field);
            });
            out.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            out.writeStartArray();
            list.forEach(item -> writeValue(out, item));
            out.writeEndArray();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else {
            out.writeString(value.toString());
        }
    }
}
