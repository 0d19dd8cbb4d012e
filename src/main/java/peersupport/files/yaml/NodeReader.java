package peersupport.files.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import peersupport.evidence.Problem;
import peersupport.files.QuotedText;
import peersupport.files.store.TextFile;
import peersupport.files.yaml.Node.Field;
import peersupport.files.yaml.Node.Fields;
import peersupport.files.yaml.Node.Items;
import peersupport.files.yaml.Node.Scalar;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML and JSON text into {@link Node}s and refuses what a person would not expect to be read. */
public final class NodeReader {
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxNestingDepth(30).build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private static final Pattern CUT = Pattern.compile("[ \t]+(#[^\\s#].*)");
    private static final String ANCHORS = "&*!";

    /** The time the YAML parser takes grows with the square of a line's length. */
    private static final int LONGEST_LINE = 64_000;

    private final String place;

    /** The number of the one line that is read, or 0 where all of a text is. */
    private final int only;

    private final List<String> lines;

    private NodeReader(String place, int only, List<String> lines) {
        this.place = place;
        this.only = only;
        this.lines = lines;
    }

    /** The one document that this text holds; problems name the file by its place. */
    public static Node read(String text, String place) {
        return isJson(place)
                ? new NodeReader(place, 0, List.of()).document(text, JSON)
                : new NodeReader(place, 0, text.lines().toList()).document(text, YAML);
    }

    /** Whether a file of this name holds JSON; all others hold YAML. */
    public static boolean isJson(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** The same for JSON on one line of a file: what the parser takes for more lines are none. */
    public static Node readLine(String text, String place, int line) {
        return new NodeReader(place, line, List.of()).document(text, JSON);
    }

    /** The same for JSON of our own, in UTF-8, which is not made a text first. */
    public static Node readPacked(byte[] json, String place) {
        return new NodeReader(place, 0, List.of()).document(JSON.createParser(ObjectReadContext.empty(), json), true);
    }

    private Node document(String text, TokenStreamFactory format) {
        checkLines();
        return document(format.createParser(ObjectReadContext.empty(), new WholeCharacterReader(text)), format == JSON);
    }

    private Node document(JsonParser open, boolean json) {
        try (JsonParser parser = open) {
            if (parser.nextToken() == null) {
                throw problem(line(1), "the file is empty.");
            }
            Node node = node(parser);
            if (parser.nextToken() != null) {
                throw problem(line(parser), "a second document starts here. Keep one document in a file.");
            }
            return node;
        } catch (JacksonException e) {
            ParserComplaint why = ParserComplaint.of(e, json);
            throw problem(line(why.line()), why.says());
        }
    }

    /** Whether text is within what is read of a file of this name. */
    public static boolean isReadable(String text, String place) {
        return text.getBytes(StandardCharsets.UTF_8).length <= TextFile.LARGEST
                && (isJson(place) || text.lines().allMatch(line -> line.length() <= LONGEST_LINE));
    }

    private void checkLines() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LONGEST_LINE) {
                throw problem(i + 1, "this line is longer than 64,000 letters. Break it up; is this the right file?");
            }
        }
    }

    private Node node(JsonParser parser) {
        checkPlain(parser);
        int line = line(parser);
        if (isNull(parser)) {
            throw problem(line, "null stands here. Give a value, or leave out what has none.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, line);
            case START_ARRAY -> items(parser, line);
            default -> scalar(parser, line);
        };
    }

    /** In YAML, null is the text of that name, or none. */
    private static boolean isNull(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL && !(parser instanceof YAMLParser);
    }

    private Scalar scalar(JsonParser parser, int line) {
        String text = parser.getString() == null ? "" : parser.getString();
        checkWhole(text, line);
        return new Scalar(text, line, parser instanceof YAMLParser ? cut(parser) : "");
    }

    /** What YAML takes for a comment behind a text without quotes, although its # touches a word. */
    private String cut(JsonParser parser) {
        if ("\"'|>".indexOf(begins(parser)) >= 0) {
            return "";
        }
        TokenStreamLocation end = parser.currentLocation();
        String line = end.getLineNr() - 1 < lines.size() ? lines.get(end.getLineNr() - 1) : "";
        int column = Math.min(end.getColumnNr() - 1, line.codePointCount(0, line.length()));
        Matcher rest = CUT.matcher(line.substring(line.offsetByCodePoints(0, Math.max(0, column))));
        return rest.matches() ? rest.group(1) : "";
    }

    private void checkPlain(JsonParser parser) {
        if (parser instanceof YAMLParser && ANCHORS.indexOf(begins(parser)) >= 0) {
            throw problem(
                    line(parser),
                    "anchors, references and tags (&, * and !) are not used here. Write the value out, or in quotes.");
        }
    }

    /** Half a surrogate pair, which only an escape can write, would be saved as a question mark. */
    private void checkWhole(String text, int line) {
        int sign;
        for (int at = 0; at < text.length(); at += Character.charCount(sign)) {
            sign = text.codePointAt(at);
            if (Character.getType(sign) == Character.SURROGATE) {
                throw problem(
                        line, "a sign is written by half here, as \\ud83d without its second half. Write all of it.");
            }
        }
    }

    private Fields fields(JsonParser parser, int line) {
        Map<String, Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line(parser);
            checkPlain(parser);
            checkWhole(name, nameLine);
            parser.nextToken();
            if (isNull(parser)) {
                throw problem(nameLine, QuotedText.of(name) + " is null. Give it a value, or leave it out.");
            }
            Field before = fields.put(name, new Field(name, nameLine, node(parser)));
            if (before != null) {
                throw problem(
                        nameLine,
                        QuotedText.of(name) + " is here twice, first in line " + before.line() + ". Keep one.");
            }
        }
        return new Fields(fields, line);
    }

    private Items items(JsonParser parser, int line) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Items(items, line);
    }

    /** The character a value begins with: the parser drops an anchor before a text without a word. */
    private char begins(JsonParser parser) {
        int column = parser.currentTokenLocation().getColumnNr() - 1;
        int number = line(parser) - 1;
        String line = number < lines.size() ? lines.get(number) : "";
        int at = column < line.codePointCount(0, line.length()) ? line.offsetByCodePoints(0, Math.max(0, column)) : 0;
        return line.isEmpty() ? ' ' : line.charAt(at);
    }

    private int line(JsonParser parser) {
        return line(parser.currentTokenLocation().getLineNr());
    }

    private int line(int parsed) {
        return only > 0 ? only : Math.max(1, parsed);
    }

    private Problem.Found problem(int line, String says) {
        return new Problem.Found(place + ":" + line, says);
    }
}
