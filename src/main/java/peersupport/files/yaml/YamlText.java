package peersupport.files.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Texts, whole numbers, and lists and maps of them, as YAML that a person can read and edit. */
public final class YamlText {
    /** A next-line sign (U+0085) is lost behind a blank unless it stands in quotes. */
    private static final StringQuotingChecker QUOTING = new StringQuotingChecker.Default() {
        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return value.indexOf('\u0085') >= 0 || super.needToQuoteValue(value);
        }
    };

    private static final YAMLMapper MAPPER = YAMLMapper.builder(
                    YAMLFactory.builder().stringQuotingChecker(QUOTING).build())
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    /** Words that need no quotes inside brackets. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*( [A-Za-z0-9-]+)*+");

    private static final Pattern UNSEEN = Pattern.compile("[\\x7f-\\x9f\uFEFF\uFFFE\uFFFF]");

    private YamlText() {}

    /** Fields as lines; the packed one comes last, with each field of its own on a single line. */
    public static String lines(Map<String, Object> fields, String packed) {
        Map<String, Object> most = new LinkedHashMap<>(fields);
        Object last = most.remove(packed);
        return (most.isEmpty() ? "" : lines(most))
                + (last instanceof Map<?, ?> brief
                        ? packed + ":\n"
                                + brief.entrySet().stream()
                                        .map(field -> "  " + field.getKey() + ": " + inline(field.getValue()) + "\n")
                                        .collect(Collectors.joining())
                        : "");
    }

    /** Any value as lines. */
    static String lines(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Any value on one line, with brackets and braces, as it may also stand within others. */
    static String inline(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(field -> inline(field.getKey()) + ": " + inline(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(YamlText::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Integer || PLAIN.matcher(value.toString()).matches()
                ? value.toString()
                : UNSEEN.matcher(Json.text(value))
                        .replaceAll(unseen ->
                                String.format("\\\\u%04x", (int) unseen.group().charAt(0)));
    }
}
