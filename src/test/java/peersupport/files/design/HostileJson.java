package peersupport.files.design;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shapes in which JSON has been got wrong, or right, elsewhere; in the order of JSONTestSuite: arrays, numbers, … */
final class HostileJson {
    /** What a shape is. */
    enum Kind {
        TEXT,
        WORD,
        NULL,
        EMPTY,
        FULL,
        HALF,
        BROKEN
    }

    /**
     * A value, or what somebody took for one.
     *
     * @param text what a text or a word says
     */
    record Shape(Kind kind, String json, String text) {}

    private static final String DEEP = "[".repeat(100_000);

    private HostileJson() {}

    /** All shapes. */
    static List<Shape> shapes() {
        List<Shape> all = new ArrayList<>();
        add(
                all,
                Kind.BROKEN,
                "[1 true]",
                "[a]",
                "[\"\":1]",
                "[\"\"],",
                "[,1]",
                "[1,,2]",
                "[\"x\",,]",
                "[\"x\"]]",
                "[\"\",]",
                "[\"x\"",
                "[x",
                "[3[4]]",
                "[1:2]",
                "[,]",
                "[-]",
                "[   ,\"\"]",
                "[\"a\",\n4\n,1,",
                "[1,]",
                "[\"\u000Ba\"\\f]",
                "[*]",
                "[\"\"",
                "[1,",
                "[1,\n1\n,1",
                "[{}",
                "[fals]",
                "[nul]",
                "[tru]");
        add(
                all,
                Kind.BROKEN,
                "++1234",
                "+1",
                "+Inf",
                "-01",
                "-1.0.",
                "-2.",
                "-NaN",
                ".-1",
                ".2e-3",
                "0.1.2",
                "0.3e+",
                "0.3e",
                "0.e1",
                "0E+",
                "0E",
                "0e+",
                "1.0e+",
                "1.0e-",
                "1.0e",
                "1 000.0",
                "1eE2",
                "2.e+3",
                "2.e3",
                "9.e+",
                "Inf",
                "NaN",
                "\uFF11",
                "1+2",
                "0x1",
                "0x42",
                "Infinity",
                "0e+-1",
                "-123.123foo",
                "-Infinity",
                "-foo",
                "- 1",
                "-012",
                "-.123",
                "-1x",
                "1ea",
                "1.",
                ".123",
                "1.2a-3",
                "1.8011670033376514H-308",
                "012",
                "1_000",
                "1'000",
                "1,5");
        add(
                all,
                Kind.BROKEN,
                "{\"x\"::\"b\"}",
                "{[: \"x\"}",
                "{\"x\", null}",
                "{\uD83C\uDDE8\uD83C\uDDED}",
                "{\"a\":\"b\"}#",
                "{key: 'value'}",
                "{\"a\" b}",
                "{:\"b\"}",
                "{\"a\" \"b\"}",
                "{\"a\":",
                "{\"a\"",
                "{1:1}",
                "{9999E9999:1}",
                "{null:null,null:null}",
                "{\"id\":0,,,,,}",
                "{'a':0}",
                "{\"id\":0,}",
                "{\"a\":\"b\"}/**/",
                "{\"a\":\"b\"}/**//",
                "{\"a\":\"b\"}//",
                "{\"a\":\"b\"}/",
                "{\"a\":\"b\",,\"c\":\"d\"}",
                "{a: \"b\"}",
                "{\"a\":\"a",
                "{ \"foo\" : \"bar\", \"a\" }",
                "{\"a\":\"b\"}}",
                "{\"a\":1 \"b\":2}",
                "{\"a\"=1}",
                "{\"a\":1;\"b\":2}");
        add(
                all,
                Kind.BROKEN,
                "\"\\uD800\\\"",
                "\"\\uD800\\u\"",
                "\"\\uD800\\u1\"",
                "\"\\uD800\\u1x\"",
                "\u00E9",
                "\"\\x00\"",
                "\"\\\\\\\"",
                "\"\\\t\"",
                "\"\\\uD83C\uDF00\"",
                "\"\\\"",
                "\"\\u00A\"",
                "\"\\uD834\\uDd\"",
                "\"\\uD800\\uD800\\x\"",
                "\"\\a\"",
                "\"\\uqqqq\"",
                "\u2009\"x\"",
                "\\n",
                "\"",
                "'single quote'",
                "abc",
                "\"\\",
                "\"a\nb\"",
                "\"\t\"",
                "\"\\UA66D\"",
                "\"x\"y",
                "\u201Cx\u201D",
                "\"\\0\"",
                "\"\\'\"",
                "\"\\u{41}\"");
        add(
                all,
                Kind.BROKEN,
                DEEP,
                "{\"a\":".repeat(100_000),
                DEEP + "]".repeat(100_000),
                "<.>",
                "[<null>]",
                "[1]x",
                "aa",
                "\u00E5",
                "]",
                "}",
                "[",
                "{",
                "{]",
                "{,",
                "{\"",
                "['",
                "[,",
                "[{",
                "[\"a",
                "[\"a\"",
                "{[",
                "{\"a",
                "*",
                "#",
                "{\"a\":/*c*/\"b\"}",
                "True",
                "FALSE",
                "Null",
                "[\\u000A\"\"]",
                "[1",
                "[ false, nul",
                "\u2060",
                "\u00A01",
                "undefined",
                "None",
                "/",
                "\\",
                "//x\n1",
                "<!-- -->",
                "()",
                "@",
                "`x`");
        add(
                all,
                Kind.HALF,
                "\"\\uDADA\"",
                "\"\\uD888\\u1234\"",
                "\"\\uD800\\n\"",
                "\"\\uD800\\uD800\\n\"",
                "\"\\uD800\"",
                "\"\\uD800abc\"",
                "\"\\uDd1e\\uD834\"",
                "\"\\uDFAA\"",
                "\"\\uD83D\\uD83D\\uDE00\"");
        add(all, Kind.NULL, "null", " null ");
        add(all, Kind.EMPTY, "[]", "{}", "[ ]", "{\n}");
        add(
                all,
                Kind.FULL,
                "[\"\"]",
                "[false]",
                "[null, 1, \"1\", {}]",
                "[null]",
                "[1\n]",
                " [1]",
                "[[]]",
                "{\"\":0}",
                "{\"a\":[]}",
                "{\"a\":null}",
                "{\"a\":\"b\",\"a\":\"b\"}",
                "{\"a\":\"b\",\"a\":\"c\"}",
                "{\"foo\\u0000bar\":42}",
                "{\"min\":-1.0e+28,\"max\":1.0e+28}",
                "{\"\\u001b[2J\":1}",
                "{\"__proto__\":{}}",
                "{\"@class\":\"java.net.URL\"}",
                "[".repeat(29) + "]".repeat(29),
                "[".repeat(500) + "]".repeat(500),
                "{\"" + "x".repeat(60_000) + "\":1}");
        Stream.of(
                        "0",
                        "-0",
                        "-1",
                        "123",
                        "1E22",
                        "1E-2",
                        "1E+2",
                        "123e45",
                        "123.456e78",
                        "1.5",
                        "-0.0",
                        "0e1",
                        "0e+1",
                        "1e999",
                        "-1e+9999",
                        "0.4e00669999999999999999999999999999999999",
                        "123e-10000000",
                        "-123123e100000",
                        "100000000000000000000",
                        "9".repeat(900),
                        "-237462374673276894279832749832423479823246327846",
                        "1.7976931348623157e309",
                        "true",
                        "false")
                .forEach(word -> all.add(new Shape(Kind.WORD, word, word)));
        texts().forEach((json, text) -> all.add(new Shape(Kind.TEXT, json, text)));
        return all;
    }

    private static void add(List<Shape> all, Kind kind, String... shapes) {
        Stream.of(shapes).forEach(json -> all.add(new Shape(kind, json, "")));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("\"\"", "");
        texts.put("\" \"", "");
        texts.put(" \"x\" ", "x");
        texts.put("\n\"x\"\r\n", "x");
        texts.put("\"\\u0060\\u012a\\u12AB\"", "\u0060\u012A\u12AB");
        texts.put("\"\\uD801\\udc37\"", "\uD801\uDC37");
        texts.put("\"\\ud83d\\ude39\\ud83d\\udc8d\"", "\uD83D\uDE39\uD83D\uDC8D");
        texts.put("\"\\\"\\\\\\/\\b\\f\\n\\r\\tx\"", "\"\\/\b\f\n\r\tx");
        texts.put("\"\\\\u0000\"", "\\u0000");
        texts.put("\"a/*b*/c//d\"", "a/*b*/c//d");
        texts.put("\"\\\\a\"", "\\a");
        texts.put("\"\\u0012x\"", "\u0012x");
        texts.put("\"\\uFFFF\\uFDD0\\uFFFE\"", "\uFFFF\uFDD0\uFFFE");
        texts.put("\"new\\u00A0line\"", "new\u00A0line");
        texts.put("\"\uDBFF\uDFFF\uFFFF\uD83F\uDFFE\"", "\uDBFF\uDFFF\uFFFF\uD83F\uDFFE");
        texts.put("\"a\\u0000b\"", "a\u0000b");
        texts.put("\"\u03C0\u2028\u2029\u20AC\"", "\u03C0\u2028\u2029\u20AC");
        texts.put("\"x\\u001b[31m\"", "x\u001B[31m");
        texts.put("\"\\u0022\\u005C\"", "\"\\");
        texts.put("\"\\u200B\\u2064x\"", "\u200B\u2064x");
        texts.put("\"" + "x".repeat(40_000) + "\"", "x".repeat(40_000));
        texts.put("\"null\"", "null");
        texts.put("\"[1]\"", "[1]");
        return texts;
    }

    /** Bytes that are no text in UTF-8, each inside this document in place of its title, or the whole of it. */
    static Map<String, byte[]> bytes(String before, String after) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        int[][] wrong = {
            {0xff},
            {0xfe, 0xff},
            {0x80},
            {0xc0, 0xaf},
            {0xe0, 0x80, 0xaf},
            {0xf0, 0x80, 0x80, 0xaf},
            {0xc1, 0xbf},
            {0xe0, 0xff},
            {0xed, 0xa0, 0x80},
            {0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80},
            {0xf4, 0x90, 0x80, 0x80},
            {0xf8, 0x88, 0x80, 0x80, 0x80},
            {0xfc, 0x83, 0xbf, 0xbf, 0xbf, 0xbf},
            {0xc3},
            {0xe2, 0x82},
            {0xf0, 0x9f, 0x98},
            {0xe9},
            {0xa0},
            {0},
            {7},
            {0x1b},
            {0x7f},
            {0xc2, 0x80},
            {0xc2, 0x9b},
            {0x0c},
            {0x0b},
            {0x1a},
            {8}
        };
        for (int[] one : wrong) {
            byte[] bytes = (before + "x".repeat(one.length) + after).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < one.length; i++) {
                bytes[before.getBytes(StandardCharsets.UTF_8).length + i] = (byte) one[i];
            }
            all.put("bytes " + List.of(one.length, one[0]), bytes);
        }
        for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "IBM1047")) {
            all.put(name, (before + "x" + after).getBytes(Charset.forName(name)));
        }
        all.put("latin", (before + "caf\u00E9" + after).getBytes(StandardCharsets.ISO_8859_1));
        all.put("half a mark", new byte[] {(byte) 0xef, (byte) 0xbb, '{', '}'});
        return all;
    }
}
