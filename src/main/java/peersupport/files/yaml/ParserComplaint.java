package peersupport.files.yaml;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** Why a text cannot be read at all, for somebody who has never heard of a parser; the line to look at first. */
public record ParserComplaint(int line, String says) {
    private static final String NOT_YAML = "this cannot be read as YAML. Compare it with the lines above.";
    private static final String NOT_JSON =
            "this is not JSON. Look for a comma, a quotation mark or a bracket too few or"
                    + " too many, here or in the line above.";
    private static final Pattern LINE = Pattern.compile("line (\\d+), column");

    /** What the YAML parser's words mean, and whether the mistake is at the first place it names or the last. */
    private enum Kind {
        TAB("(TAB)", false, "a tab stands here. Indent with spaces."),
        CHARACTER("cannot start any token", false, "a text cannot begin with this sign. Put the text in quotes."),
        COLON(
                "mapping values are not allowed",
                false,
                "there is a colon inside a text, or the line begins further to the right than the one above."
                        + " Put a text with a colon in quotes, or below '>-'."),
        ESCAPE(
                "unknown escape character",
                false,
                "a backslash stands here that means nothing. Write two of them, or put the text in single quotes."),
        HEX(
                "hexadecimal numbers",
                false,
                "a backslash stands here that means nothing. Write two of them, or put the text in single quotes."),
        JSON_ESCAPE("character escape", false, "a backslash stands here that means nothing. Write two of them."),
        QUOTE("quoted scalar", true, "a quotation mark opens here and is not closed. Close it."),
        LIST("flow sequence", true, "a bracket opens here and is not closed, or a comma is missing. Add it."),
        FIELDS("flow mapping", true, "a brace opens here and is not closed, or a comma is missing. Add it."),
        NAME("simple key", true, "a colon after the name, or a space after the '-', is missing here. Add it."),
        BLOCK("block scalar", true, "'>-' stands alone at the end of a line, and its text in the lines below it."),
        ANCHOR("while scanning an a", true, "a text cannot begin with & or *. Put the text in quotes."),
        HIDDEN("special characters", false, "a character that cannot be seen stands here. Take it out."),
        PLACE(
                "expected <block end>",
                false,
                "this does not belong under the lines above. Check how far it is indented, and its quotes."),
        DEEP("nesting depth", false, "lists stand inside lists more deeply than anything here needs."),
        LONG("exceeds the maximum", false, "a name or a number here is longer than anything here needs.");

        private final String complaint;
        private final boolean atFirst;
        private final String says;

        Kind(String complaint, boolean atFirst, String says) {
            this.complaint = complaint;
            this.atFirst = atFirst;
            this.says = says;
        }
    }

    /** All that is said of a text that cannot be read. */
    public static List<String> all() {
        return Stream.concat(Stream.of(Kind.values()).map(kind -> kind.says), Stream.of(NOT_YAML, NOT_JSON))
                .toList();
    }

    /** What this parser's complaint means. */
    static ParserComplaint of(JacksonException complaint, boolean json) {
        String message = String.valueOf(complaint.getOriginalMessage());
        int line = complaint.getLocation() == null ? 1 : complaint.getLocation().getLineNr();
        List<Integer> lines = LINE.matcher(message)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        for (Kind kind : Kind.values()) {
            if (message.contains(kind.complaint)) {
                int last = lines.isEmpty() ? line : lines.get(kind.atFirst ? 0 : lines.size() - 1);
                return new ParserComplaint(Math.max(1, last), kind.says);
            }
        }
        return new ParserComplaint(Math.max(1, line), json ? NOT_JSON : NOT_YAML);
    }
}
