package peersupport.files.design;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import peersupport.evidence.Problem;
import peersupport.files.yaml.NodeReader;
import peersupport.files.yaml.ParserComplaint;

/**
 * Slips that people make in a design's file, each told by how a line looks. They are looked for once something cannot be
 * read, so that the slip is named and not what the parser made of it.
 */
enum Slip {
    MERGE(
            true,
            "(<{7}|={7}|>{7}|\\|{7})( .*)?",
            "two versions of this file were merged and meet here. Keep one of them, and take out the lines that begin"
                    + " with <<<<<<<, ======= and >>>>>>>."),
    FENCE(true, "\\s*(```|~~~).*", "this marks a block of code and is no part of a design. Take the line out."),
    DIFFERENCES(true, "(diff --git|@@ -|Index: ).*", "this is a list of changes, not the file itself. Save the file."),
    MAIL(
            true,
            "\\s*>+ ?[\\w-]+:.*",
            "this was copied from an e-mail: '>' stands before the lines. Take it out of every line."),
    HEADERS(true, "(?i)(from|to|sent|subject|date): .*@?.*", "this is the head of an e-mail. Keep only the design."),
    MARKUP(
            true,
            "(?i)\\s*<(!doctype|html|head|body|\\?xml|p|div|br|pre)\\b.*",
            "this is a web page. Save it as plain text."),
    TABLE(true, "\\s*\\|.*\\|\\s*", "this is a table. A design has 'name: value' lines."),
    TAB(false, " *\t\\s*\\S.*", "a tab stands here. Indent with spaces."),
    HARD_SPACE(
            false,
            "[ \t]*[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF].*|[^:]*:[\u00A0\u2000-\u200B\u202F\u3000].*"
                    + "|\\s*-[\u00A0\u2000-\u200B\u202F\u3000].*",
            "a space stands here that is no ordinary one, as word processors and web pages put it. Type it anew."),
    LONG_DASH(
            false,
            "\\s*[\u2010-\u2015\u2212\u2022\u2023\u2043\u00B7\u25AA\u25CF\u25E6\uF0B7].*|\\s*[*+] .*",
            "a line of a list begins with '-' and a space. Here stands another sign. Type '- '."),
    CLOSE_DASH(false, "\\s*-[\\p{L}\"'].*", "a space is missing after the '-' that begins a line of a list. Add it."),
    WIDE_COLON(
            false,
            "[^:]*[\uFF1A\uFE55\uA789\u2236].*",
            "the colon here is another sign that looks like one. Type ':' and a space."),
    ARROW(false, "\\s*[\\w-]+\\s*(=>|->|\u2192).*", "an arrow stands where a colon belongs. Type ':' and a space."),
    EQUALS(false, "\\s*[\\w-]+\\s*:?=.*", "an equals sign stands where a colon belongs. Type ':' and a space."),
    CLOSE_COLON(false, "\\s*(- )?[\\w-]+:[^\\s:/].*", "a space is missing after the colon. Add it."),
    REMARK(false, "\\s*(//|/\\*|;|--( |$)|REM ).*", "a comment begins with '#'. Put that before it."),
    ENTITY(
            false,
            ".*&(#?\\w{2,8});.*",
            "this was copied from a web page's source: what stands between & and ; is a sign. Type the sign."),
    CURLY(
            false,
            ".*[\u2018-\u201F\u00AB\u00BB\u2039\u203A\uFF02].*",
            "the quotation marks here are curly ones. Type straight ones, or leave them out."),
    DOTS(false, ".*(\u2026|\\.\\.\\.).*", "three dots stand for nothing here. Name what is meant, or take them out."),
    SEMICOLON(false, ".*[:-] .*;\\s*", "a semicolon ends the line. Take it out."),
    COMMA(false, "\\s*([\\w-]+:|-) [^\\[\\]{}\"']*,\\s*", "a comma ends the line. Take it out."),
    INNER_TAB(false, ".*\\S\t.*", "a tab stands in this line. Type a space instead.");

    /** What is said where the parser gave up, which may be a line below the slip. */
    private static final List<String> UNREAD = ParserComplaint.all();

    /** Slips are a person's, and nobody types a design longer than this, or a line longer than that. */
    private static final int LINES = 5_000;

    private static final int LETTERS = 1_000;

    private static final Pattern PLACE = Pattern.compile("(.*):(\\d+)", Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile("(answers|notes):\\s*(#.*)?");
    private static final Pattern NAME = Pattern.compile("([\\w-]+):.*");
    private static final Pattern BARE = Pattern.compile("\\s*([\\w-]+)( .*)?");
    private static final Pattern CSV = Pattern.compile("\"?[\\w -]+\"?\\s*[,;\t][^:]*");

    private final boolean anywhere;
    private final Pattern line;
    private final String says;

    Slip(boolean anywhere, String line, String says) {
        this.anywhere = anywhere;
        this.line = Pattern.compile(line);
        this.says = says;
    }

    /** The problems found in this text, with the slip in place of what came of it. */
    static Problem.Found named(Problem.Found found, String text, String place, Collection<String> questions) {
        List<String> lines = text.lines()
                .limit(LINES)
                .map(line -> line.length() < LETTERS ? line : "")
                .toList();
        Optional<Problem> all = anywhere(lines, place, questions)
                .filter(slip -> UNREAD.contains(found.problems().get(0).says())
                        || found.problems().stream()
                                .anyMatch(problem -> problem.place().equals(slip.place())));
        return all.isPresent()
                ? new Problem.Found(List.of(all.get()))
                : new Problem.Found(found.problems().stream()
                        .map(problem -> named(problem, lines, questions))
                        .distinct()
                        .toList());
    }

    /** What is wrong with the whole file, at the first line that shows it. */
    private static Optional<Problem> anywhere(List<String> lines, String place, Collection<String> questions) {
        int first = IntStream.range(0, lines.size())
                .filter(i -> !isNothing(lines.get(i)))
                .findFirst()
                .orElse(0);
        if (!lines.isEmpty() && CSV.matcher(lines.get(first)).matches()) {
            return Optional.of(new Problem(
                    place + ":" + (first + 1),
                    "this is a table of values with commas between them. A design has 'name: value' lines."));
        }
        if (NodeReader.isJson(place)
                && !lines.isEmpty()
                && NAME.matcher(lines.get(first)).matches()) {
            return Optional.of(new Problem(
                    place + ":" + (first + 1), "this is YAML in a file that is named as JSON. Call it .yaml."));
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isNothing(line)) {
                continue;
            }
            for (Slip slip : values()) {
                if (slip.anywhere && slip.fits(line)) {
                    return Optional.of(new Problem(place + ":" + (i + 1), slip.says));
                }
            }
            Matcher section = SECTION.matcher(line);
            if (!section.matches()) {
                continue;
            }
            int below = IntStream.range(i + 1, lines.size())
                    .filter(next -> !isNothing(lines.get(next)))
                    .findFirst()
                    .orElse(i);
            Matcher name = NAME.matcher(lines.get(below));
            if (below > i && name.matches() && isAnswer(name.group(1), lines, below, questions)) {
                return Optional.of(new Problem(
                        place + ":" + (below + 1),
                        "'" + name.group(1) + "' belongs to '" + section.group(1)
                                + "' above it. Put two spaces before this line, and before those that follow."));
            }
        }
        return Optional.empty();
    }

    /** Whether this line answers a question: a name may be both a field's and a question's, and then comes twice. */
    private static boolean isAnswer(String name, List<String> lines, int at, Collection<String> questions) {
        return questions.contains(name)
                && (!name.equals(DesignWriter.FORMAT)
                        || lines.subList(0, at).stream().anyMatch(line -> line.startsWith(name + ":"))
                        || !lines.get(at).matches("\\w+: *\\d.*"));
    }

    private static Problem named(Problem problem, List<String> lines, Collection<String> questions) {
        Matcher place = PLACE.matcher(problem.place());
        int at = place.matches() && place.group(2).length() < 8 ? Integer.parseInt(place.group(2)) - 1 : -1;
        if (at < 0 || at >= lines.size()) {
            return problem;
        }
        int above = at - 1;
        while (above >= 0 && isNothing(lines.get(above))) {
            above--;
        }
        boolean unread = UNREAD.contains(problem.says());
        for (int line : unread && above >= 0 ? new int[] {at, above} : new int[] {at}) {
            Optional<Slip> slip =
                    Stream.of(values()).filter(one -> one.fits(lines.get(line))).findFirst();
            if (slip.isPresent()) {
                return new Problem(place.group(1) + ":" + (line + 1), slip.get().says);
            }
            Matcher word = BARE.matcher(lines.get(line));
            if (word.matches() && (questions.contains(word.group(1)) || DesignReader.FIELDS.contains(word.group(1)))) {
                return new Problem(
                        place.group(1) + ":" + (line + 1), "a colon is missing after '" + word.group(1) + "'. Add it.");
            }
        }
        return problem;
    }

    private boolean fits(String text) {
        return line.matcher(text).matches();
    }

    private static boolean isNothing(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }
}
