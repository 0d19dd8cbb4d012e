package peersupport.files.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** YAML that says something else than it seems to, or takes more than it gives. */
public final class HostileYaml {
    private static final int MANY = 1_000_000;

    private HostileYaml() {}

    /** Values that are texts, although other readers take many of them for something else, and what they say. */
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.of(
                        "null",
                        "Null",
                        "~",
                        "true",
                        "True",
                        "yes",
                        "NO",
                        "no",
                        "on",
                        "off",
                        "y",
                        "N",
                        "010",
                        "0o17",
                        "0x1F",
                        "0b11",
                        "1:30",
                        "190:20:30",
                        "1e3",
                        "1e999",
                        "-0",
                        "+1",
                        ".5",
                        "1_000",
                        ".inf",
                        "-.Inf",
                        ".NaN",
                        "2026-01-01",
                        "2026-01-01T00:00:00Z",
                        "=",
                        "<<",
                        "-1",
                        "12345678901234567890",
                        "a#b",
                        "a:b",
                        "x&y",
                        "x*",
                        "x!",
                        "$x",
                        "\u00A0x",
                        "\u2028x",
                        "x\u0085y",
                        "\u00E9",
                        "\uD83D\uDE00",
                        "<b>",
                        "it's",
                        "a\"b",
                        "x\\n",
                        "x".repeat(60_000))
                .forEach(word -> texts.put(word, word.strip()));
        texts.put("", "");
        texts.put("''", "");
        texts.put("\"\"", "");
        texts.put("'null'", "null");
        texts.put("\"true\"", "true");
        texts.put("\"\\x41\\u263a\\U0001F600\"", "A\u263A\uD83D\uDE00");
        texts.put("\"\\e[31m\\0\\a\\N\\_x\"", "\u001B[31m\0\u0007\u0085\u00A0x");
        texts.put("'&a *b !c'", "&a *b !c");
        texts.put("x # comment", "x");
        texts.put("# comment", "");
        texts.put("|\n          two\n          lines", "two\nlines");
        texts.put(">-\n          folded\n          words", "folded words");
        texts.put("on\n          the next line", "on the next line");
        texts.put("\"a\\\n          b\"", "ab");
        return texts;
    }

    /** Values that are refused wherever they stand. */
    static List<String> refused() {
        return List.of(
                "&a x",
                "*a",
                "&a",
                "!!str x",
                "! x",
                "!x y",
                "!!binary aGk=",
                "!!java.net.URL [x]",
                "!!int 1",
                "!!null ''",
                "!!set {x}",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://example.org\"]]]]",
                "!!python/object/apply:os.system [\"id\"]",
                "!ruby/object:Gem::Installer {}",
                "!<tag:yaml.org,2002:str> x",
                "!<x",
                "&a [x]",
                "[&a x]",
                "{a: *b}",
                "@x",
                "`x`",
                "%x",
                "[x",
                "{x",
                "\"x",
                "'x",
                "x: y",
                "::",
                "- x",
                "\"\\q\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\UFFFFFFFF\"",
                "\"\\U00110000\"",
                "\"\\xZZ\"",
                "|9\n  x",
                "|x\n  y",
                ">+-\n  y",
                "]",
                "}",
                ",",
                "[,]",
                "{,}",
                "[a, b",
                "\"x\"y",
                "'x'y",
                "[a: b: c]",
                "{? [a]: b}",
                "\n\tx",
                "x\ny",
                "[".repeat(40) + "]".repeat(40),
                "\uFFFE",
                "\uFFFF",
                "x\n---\ny: z",
                "\n...\n]",
                "x\n%YAML 1.2\n---\n",
                "\"x\n---\ny\"",
                "* x",
                "& x",
                "*",
                "!!",
                "&",
                "<<: *a");
    }

    /** Whole files that are refused. */
    public static Map<String, String> files() {
        String head = "format: 1\ntitle: T\nanswers:\n";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a billion laughs", laughs("lol", 30));
        files.put(
                "a billion laughs of maps",
                laughs("{a: b}", 30).replace("[", "[{x: ").replace("]", "}]"));
        files.put("an alias of itself", "a: &a [*a]\n");
        files.put("merge", head + "  <<: {format: group}\n");
        files.put("merge of an alias", "x: &x {title: T}\n<<: *x\n");
        files.put("a tagged name", "format: 1\n!!str title: T\n");
        files.put("an anchored name", "format: 1\n&a title: T\n");
        files.put("an alias for a name", "format: 1\n*a : T\n");
        files.put("a tagged document", "--- !!map\n" + head);
        files.put("an anchored document", "--- &a\n" + head);
        files.put("a list for a name", head + "? [a]\n: b\n");
        files.put("a map for a name", head + "? {a: b}\n: c\n");
        files.put("a later YAML", "%YAML 9.9\n---\n" + head);
        files.put("two documents", head + "---\n" + head);
        files.put("after the end", head + "...\n]\n");
        files.put("a tab", head + "\tformat: group\n");
        files.put("a hard space", head + "\u00A0\u00A0format: group\n");
        files.put("a mark inside", "format: 1\n\uFEFFtitle: T\n");
        files.put("a name twice", "format: 1\ntitle: T\ntitle: U\n");
        files.put("a name twice by an escape", "format: 1\ntitle: T\n\"titl\\u0065\": U\n");
        files.put("a name with a look-alike", "format: 1\ntitl\u0435: T\n");
        files.put("no name", "format: 1\ntitle: T\n: x\n");
        files.put("names that steer", "format: 1\ntitle: T\n\"\\e[2J\": x\n\"a\\nb\": y\n\"\\u202e\": z\n");
        files.put("only comments", "# a\n".repeat(100_000));
        files.put("nothing but spaces", " ".repeat(MANY));
        files.put("one long comment", "#".repeat(MANY));
        files.put("a long line of spaces", head + " ".repeat(MANY - 100) + "format: group\n");
        files.put("many lines before", head + "\n".repeat(MANY - 100) + "x: 1\n");
        files.put("a long name", head + "  " + "x".repeat(60_000) + ": a\n");
        files.put("a longer name", head + "  " + "x".repeat(900_000) + ": a\n");
        files.put("a long answer", head + "  format: " + "x".repeat(60_000) + "\n");
        files.put("many answers", head + many("  q%05d: a\n", 70_000));
        files.put("many notes", "format: 1\ntitle: T\nnotes:\n" + many("  q%05d: a\n", 70_000));
        files.put("many fields", "format: 1\ntitle: T\n" + many("f%05d: a\n", 80_000));
        files.put("many options", head + "  people:\n" + "  - adults\n".repeat(80_000));
        files.put("many unknown options", head + "  people:\n" + many("  - a%05d\n", 80_000));
        files.put("many locks", "format: 1\ntitle: T\nlocked:\n" + many("- q%05d\n", 90_000));
        files.put(
                "set aside often",
                "format: 1\ntitle: T\nset-aside:\n" + "- {finding: N3, because: x}\n".repeat(30_000));
        files.put("set aside without a finding", "format: 1\ntitle: T\nset-aside:\n- because: x\n");
        files.put("nothing set aside often", "format: 1\ntitle: T\nset-aside:\n" + "- {}\n".repeat(200_000));
        files.put("locked and unlocked", "format: 1\ntitle: T\nlocked: [format]\nunlocked: [format]\n");
        files.put(
                "names that do not show",
                "id: \"\\u2028\"\ntitle:\nnotes: {\"\\u202e\": [x], \"\\u2028\": }\nset-aside: [{id: \"\\u2029\", because: }]\n");
        files.put("a word, and spaces behind it", "a" + " ".repeat(60_000) + "!");
        files.put("deep lists", ("[".repeat(1_000) + "\n").repeat(900));
        files.put(
                "deep maps",
                IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining()));
        files.put("deep dashes", "- ".repeat(30_000));
        files.put("deep question marks", "? ".repeat(30_000));
        files.put("many tags", "! ".repeat(30_000));
        files.put("many anchors", "&a ".repeat(20_000));
        files.put("quotes", "\"".repeat(60_001));
        files.put("apostrophes", "'\n".repeat(300_001));
        files.put("colons", ": ".repeat(30_000));
        files.put("larger than is read", head + "#" + "x".repeat(1 << 20));
        return files;
    }

    /** Whole files that are odd and nothing worse: each says that a design is called T. */
    static Map<String, String> odd() {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("JSON in YAML", "{\"format\":1,\"title\":\"T\"}");
        odd.put("single quotes", "{'format':1,'title':'T'}");
        odd.put("a comma too many", "{format: 1, title: T,}");
        odd.put("a directive", "%YAML 1.1\n---\nformat: 1\ntitle: T\n");
        odd.put("a directive nobody knows", "%TAG ! tag:x,2000:\n%FOO bar\n---\nformat: 1\ntitle: T\n");
        odd.put("an end", "format: 1\ntitle: T\n...\n");
        odd.put("question marks", "? format\n: 1\n? title\n: T\n");
        odd.put("a mark before", "\uFEFFformat: 1\ntitle: T\n");
        odd.put("lines of Windows", "format: 1\r\ntitle: T\r\n");
        odd.put("lines of an old Macintosh", "format: 1\rtitle: T\r");
        odd.put("names in quotes", "\"for\\x6dat\": 1\n'title': T\n");
        odd.put(
                "a list in a long text of comments",
                "#\u2028#\u0085#\n" + "#\n".repeat(300_000) + "format: 1\ntitle: T\n");
        odd.put(
                "twice the same lock",
                "format: 1\ntitle: T\nlocked: []\nunlocked: []\nset-aside: []\nnotes: {}\nanswers: {}\n");
        return odd;
    }

    private static String laughs(String laugh, int levels) {
        StringBuilder text = new StringBuilder("a0: &a0 [" + laugh + "]\n");
        for (int i = 1; i < levels; i++) {
            text.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n");
        }
        return text.toString();
    }

    private static String many(String line, int count) {
        return IntStream.range(0, count).mapToObj(i -> String.format(line, i)).collect(Collectors.joining());
    }
}
