package peersupport.files.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A person's own YAML, changed where it has to say something else; every other letter stays as it was typed. A comment
 * inside what is taken out or replaced stays on a line of its own, just above.
 */
public final class YamlEdit {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setParseComments(false).build();

    private final String text;
    private final String packed;
    private final String newline;
    private final int[] offsets;
    private final Node root;
    private final List<Span> comments;
    private final List<Edit> edits = new ArrayList<>();

    /** A part of the text. */
    private record Span(int from, int to) {}

    /** What takes the place of a part. */
    private record Edit(int from, int to, String text) {}

    /** Thrown where the text is laid out in a way that is not changed here. */
    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusual() {
            super(null, null, false, false);
        }
    }

    private YamlEdit(String text, String packed) {
        this.packed = packed;
        this.newline = text.contains("\r\n") ? "\r\n" : text.contains("\r") && !text.contains("\n") ? "\r" : "\n";
        this.text = text.endsWith("\n") || text.endsWith("\r") ? text : text + newline;
        this.offsets = offsets(this.text);
        this.root = new Compose(SETTINGS)
                .composeReader(new WholeCharacterReader(this.text))
                .orElseThrow(Unusual::new);
        this.comments = comments();
    }

    /**
     * The text, changed from what it says to what is wanted, by field, the packed one as a whole; nothing where it is
     * laid out in a way that is not changed here.
     */
    public static Optional<String> edit(
            String text, Map<String, Object> says, Map<String, Object> wanted, String packed) {
        try {
            YamlEdit edit = new YamlEdit(text, packed);
            if (!(edit.root instanceof MappingNode fields)) {
                return Optional.empty();
            }
            edit.mapping(fields, Optional.empty(), says, wanted);
            return edit.edits.isEmpty() ? Optional.of(text) : Optional.of(edit.applied());
        } catch (Unusual | YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** The comments in a text, each from its # to the end of its line; none when it cannot be read. */
    public static List<String> comments(String text) {
        try {
            YamlEdit edit = new YamlEdit(text, "");
            return edit.comments.stream().map(edit::at).toList();
        } catch (Unusual | YamlEngineException e) {
            return text.lines().filter(line -> line.contains("#")).toList();
        }
    }

    private String applied() {
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            if (edit.from < done) {
                throw new Unusual();
            }
            out.append(text, done, edit.from).append(edit.text);
            done = edit.to;
        }
        return out.append(text, done, text.length()).toString();
    }

    private void mapping(MappingNode node, Optional<NodeTuple> parent, Map<?, ?> says, Map<?, ?> wanted) {
        boolean flow = isFlow(node);
        int column = column(node);
        Map<String, NodeTuple> there = new LinkedHashMap<>();
        Set<NodeTuple> gone = new HashSet<>();
        for (NodeTuple field : node.getValue()) {
            String name = ((ScalarNode) field.getKeyNode()).getValue();
            there.put(name, field);
            if (!flow) {
                checkStartsLine(field.getKeyNode(), column);
            }
            if (!wanted.containsKey(name)) {
                if (!isEmpty(field.getValueNode())) {
                    gone.add(field);
                }
            } else if (!Objects.equals(says.get(name), wanted.get(name))) {
                if (name.equals(packed) && parent.isEmpty() && !flow) {
                    replaceLines(field, column, entry(name, wanted.get(name), column));
                } else {
                    change(field, name, says.get(name), wanted.get(name), flow ? -1 : column);
                }
            }
        }
        if (flow) {
            List<Span> pieces = there.values().stream()
                    .map(field -> new Span(start(field.getKeyNode()), end(field)))
                    .toList();
            List<Boolean> kept =
                    there.values().stream().map(field -> !gone.contains(field)).toList();
            List<String> added = wanted.keySet().stream()
                    .filter(name -> !there.containsKey(name) && !Map.of().equals(wanted.get(name)))
                    .map(name -> YamlText.inline(name) + ": " + YamlText.inline(wanted.get(name)))
                    .toList();
            flow(node, pieces, kept, added);
            return;
        }
        gone.forEach(field -> replaceLines(field, column, ""));
        int after =
                parent.map(field -> nextLine(afterColon(field.getKeyNode()))).orElse(-1);
        for (Map.Entry<?, ?> field : wanted.entrySet()) {
            if (there.containsKey(field.getKey())) {
                after = afterBlock(end(there.get(field.getKey())), column);
            } else if (after < 0) {
                throw new Unusual();
            } else if (!Map.of().equals(field.getValue())) {
                edits.add(new Edit(after, after, entry(field.getKey().toString(), field.getValue(), column)));
            }
        }
    }

    private void change(NodeTuple field, String name, Object says, Object wanted, int column) {
        Node value = field.getValueNode();
        if (wanted instanceof Map<?, ?> fields && value instanceof MappingNode inner && !isEmpty(inner)) {
            mapping(inner, Optional.of(field), says instanceof Map<?, ?> now ? now : Map.of(), fields);
        } else if (wanted instanceof List<?> list && value instanceof SequenceNode items && !isEmpty(items)) {
            items(items, says instanceof List<?> now ? now : List.of(), list);
        } else if (column < 0) {
            replaceInline(value, wanted);
        } else {
            boolean isBlock = value instanceof CollectionNode<?> items && !isFlow(items);
            Optional<String> oneLine = isEmpty(value) || isBlock ? Optional.empty() : oneLine(wanted);
            if (oneLine.isPresent()) {
                Span span = new Span(start(value), contentEnd(value));
                int line = lineStart(start(field.getKeyNode()));
                edits.add(new Edit(line, line, kept(span, column)));
                edits.add(new Edit(span.from, span.to, oneLine.get()));
            } else {
                replaceLines(field, column, entry(name, wanted, column));
            }
        }
    }

    /** A value as it stands behind its name, when it takes a single line. */
    private static Optional<String> oneLine(Object wanted) {
        if (wanted instanceof List) {
            return Optional.of(YamlText.inline(wanted));
        }
        String lines = YamlText.lines(Map.of("x", wanted)).strip();
        return wanted instanceof Map || lines.contains("\n")
                ? Optional.empty()
                : Optional.of(lines.substring("x:".length()).strip());
    }

    private String entry(String name, Object value, int column) {
        return indented(YamlText.lines(Map.of(name, value), packed), column);
    }

    private String indented(String lines, int column) {
        return lines.lines()
                .map(line -> (line.isEmpty() ? "" : " ".repeat(column)) + line + newline)
                .collect(Collectors.joining());
    }

    private void items(SequenceNode node, List<?> says, List<?> wanted) {
        List<Object> added = new ArrayList<>(wanted);
        List<Boolean> kept = new ArrayList<>();
        boolean aligned = says.size() == node.getValue().size();
        for (int i = 0; i < node.getValue().size(); i++) {
            Node item = node.getValue().get(i);
            kept.add(added.remove(plain(item))
                    || aligned && item instanceof MappingNode && added.remove((Object) says.get(i)));
        }
        if (isFlow(node)) {
            List<Span> pieces = node.getValue().stream()
                    .map(item -> new Span(start(item), end(item)))
                    .toList();
            flow(node, pieces, kept, added.stream().map(YamlText::inline).toList());
            return;
        }
        int column = column(node);
        int after = 0;
        for (int i = 0; i < kept.size(); i++) {
            Node item = node.getValue().get(i);
            int line = lineStart(start(item));
            String dash = text.substring(line, start(item));
            if (!dash.matches(" {" + column + "}-[ \t]+")) {
                throw new Unusual();
            }
            if (!kept.get(i)) {
                replaceLines(new Span(line, nextLine(end(item))), column, "");
            }
            after = afterBlock(end(item), column);
        }
        String lines = added.stream()
                .map(item ->
                        indented(YamlText.lines(List.of(item)).stripTrailing().stripIndent(), column))
                .collect(Collectors.joining());
        edits.add(new Edit(after, after, lines));
    }

    /** What a node says, as the wanted fields have it. */
    private static Object plain(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> fields = new LinkedHashMap<>();
            mapping.getValue()
                    .forEach(field -> fields.put(plain(field.getKeyNode()).toString(), plain(field.getValueNode())));
            return fields;
        }
        return node instanceof SequenceNode items
                ? items.getValue().stream().map(YamlEdit::plain).toList()
                : ((ScalarNode) node).getValue().strip();
    }

    private void replaceInline(Node value, Object wanted) {
        Span span = new Span(start(value), end(value));
        if (isEmpty(value) && span.from == span.to || !kept(span, 0).isEmpty()) {
            throw new Unusual();
        }
        edits.add(new Edit(span.from, span.to, YamlText.inline(wanted)));
    }

    private void flow(CollectionNode<?> node, List<Span> pieces, List<Boolean> kept, List<String> added) {
        int last = kept.lastIndexOf(true);
        for (int i = 0; i < pieces.size(); i++) {
            Span piece = pieces.get(i);
            int comma = comma(piece.to, i + 1 < pieces.size() ? pieces.get(i + 1).from : end(node) - 1);
            if (!kept.get(i)) {
                if (!kept(piece, 0).isEmpty()) {
                    throw new Unusual();
                }
                edits.add(new Edit(piece.from, piece.to, ""));
            }
            if (i == last) {
                String more = added.stream().map(", "::concat).collect(Collectors.joining());
                edits.add(new Edit(piece.to, piece.to, more));
            }
            if (comma >= 0 && (!kept.get(i) || i == last && last < pieces.size() - 1)) {
                int next = afterSpaces(comma + 1);
                edits.add(new Edit(comma, text.startsWith("#", next) ? comma + 1 : next, ""));
            }
        }
        if (last < 0 && !added.isEmpty()) {
            edits.add(new Edit(start(node) + 1, start(node) + 1, String.join(", ", added)));
        }
    }

    /** Where the comma stands between two pieces, or -1. */
    private int comma(int from, int to) {
        return IntStream.range(from, to)
                .filter(at -> text.charAt(at) == ','
                        && comments.stream().noneMatch(comment -> comment.from <= at && at < comment.to))
                .findFirst()
                .orElse(-1);
    }

    private int afterSpaces(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private void replaceLines(NodeTuple field, int column, String with) {
        replaceLines(new Span(lineStart(start(field.getKeyNode())), nextLine(end(field))), column, with);
    }

    private void replaceLines(Span lines, int column, String with) {
        edits.add(new Edit(lines.from, lines.to, kept(lines, column) + with));
    }

    /** The comments within a part, each on a line of its own. */
    private String kept(Span part, int column) {
        return comments.stream()
                .filter(comment -> comment.from >= part.from && comment.to <= part.to)
                .map(comment -> " ".repeat(column) + at(comment) + newline)
                .collect(Collectors.joining());
    }

    private String at(Span span) {
        return text.substring(span.from, span.to);
    }

    /** A # outside every text begins a comment, if white space comes before it. */
    private List<Span> comments() {
        List<Span> texts = new ArrayList<>();
        texts(root, texts);
        texts.add(new Span(text.length(), text.length()));
        List<Span> found = new ArrayList<>();
        int at = 0;
        for (Span one : texts) {
            while (at < one.from) {
                if (text.charAt(at) == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
                    int end = lineEnd(at);
                    found.add(new Span(at, end));
                    at = end;
                } else {
                    at++;
                }
            }
            at = Math.max(at, one.to);
        }
        return found;
    }

    private void texts(Node node, List<Span> into) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple field : mapping.getValue()) {
                texts(field.getKeyNode(), into);
                texts(field.getValueNode(), into);
            }
        } else if (node instanceof SequenceNode items) {
            items.getValue().forEach(item -> texts(item, into));
        } else {
            int from = start(node);
            into.add(new Span(isBlock(node) ? lineEnd(from) : from, index(node.getEndMark())));
        }
    }

    /** The line below this place, or the end. */
    private int nextLine(int at) {
        int end = lineEnd(at);
        return end + (text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0);
    }

    /** The line below an entry that ends here, and below the comments that are indented further than it. */
    private int afterBlock(int at, int column) {
        int after = nextLine(at);
        int line = after;
        while (line < text.length()) {
            int first = afterSpaces(line);
            if (first < text.length() && text.charAt(first) == '#' && first - line > column) {
                after = nextLine(line);
            } else if (first != lineEnd(line)) {
                break;
            }
            line = nextLine(line);
        }
        return after;
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private void checkStartsLine(Node key, int column) {
        int at = start(key);
        if (at - lineStart(at) != column
                || !at(new Span(lineStart(at), at)).isBlank()
                || key.getEndMark().isEmpty()) {
            throw new Unusual();
        }
        afterColon(key);
    }

    private static boolean isFlow(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.FLOW;
    }

    private boolean isBlock(Node node) {
        char first = start(node) < text.length() ? text.charAt(start(node)) : ' ';
        return node instanceof ScalarNode scalar && !scalar.isPlain() && (first == '|' || first == '>');
    }

    private static boolean isEmpty(Node node) {
        return node instanceof CollectionNode<?> collection
                ? collection.getValue().isEmpty()
                : ((ScalarNode) node).getValue().isBlank();
    }

    private int column(Node node) {
        return node.getStartMark().map(Mark::getColumn).orElseThrow(Unusual::new);
    }

    private int start(Node node) {
        return index(node.getStartMark());
    }

    private int end(NodeTuple field) {
        Node value = field.getValueNode();
        return value instanceof ScalarNode && start(value) == index(value.getEndMark())
                ? afterColon(field.getKeyNode())
                : end(value);
    }

    /** Behind the last letter of a node; the parser's own end of a block is where the next thing begins. */
    private int end(Node node) {
        if (node instanceof CollectionNode<?> block && !isFlow(block)) {
            Object last = block.getValue().get(block.getValue().size() - 1);
            return last instanceof NodeTuple field ? end(field) : end((Node) last);
        }
        return contentEnd(node);
    }

    private int contentEnd(Node node) {
        int end = index(node.getEndMark());
        while (isBlock(node) && end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int afterColon(Node key) {
        int at = index(key.getEndMark());
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at == text.length() || text.charAt(at) != ':') {
            throw new Unusual();
        }
        return at + 1;
    }

    private int index(Optional<Mark> mark) {
        return offsets[mark.orElseThrow(Unusual::new).getIndex()];
    }

    /** Where each code point begins, as the parser counts them, and the end. */
    private static int[] offsets(String text) {
        return IntStream.rangeClosed(0, text.length())
                .filter(at -> at == text.length() || !Character.isLowSurrogate(text.charAt(at)))
                .toArray();
    }
}
