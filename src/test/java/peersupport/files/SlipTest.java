package peersupport.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.evidence.Problem;

/** A slip is named for what it is, with its line and how to mend it. */
class SlipTest {
    private static final DesignFile DESIGNS = new DesignFile(Loaded.KNOWLEDGE);
    private static final String HEAD = "format: 2\ntitle: T\n";
    private static final String ANSWERS = HEAD + "answers:\n";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> slipsAreNamed() {
        Map<String, String> slips = new LinkedHashMap<>();
        slips.put(
                ANSWERS + "<<<<<<< HEAD\n  format: group\n=======\n  format: both\n>>>>>>> other\n", "4: two versions");
        slips.put(
                HEAD + "<<<<<<< Updated upstream\nauthor: A\n||||||| base\n=======\n>>>>>>> stash\n",
                "3: two versions");
        slips.put(HEAD + "author: \"C:\\Users\\sam\"\n", "3: a backslash");
        slips.put(HEAD + "author: \"C:\\docs\\sam\"\n", "3: a backslash");
        slips.put(HEAD + "author: \"C:\\xyz\"\n", "3: a backslash");
        slips.put(ANSWERS + "  format:group\n", "4: a space is missing after the colon");
        slips.put("format: 2\ntitle:T\n", "2: a space is missing after the colon");
        slips.put("format:2\ntitle:T\n", "1: a space is missing after the colon");
        slips.put(ANSWERS + "  mode: [video]\n  format:group\n", "5: a space is missing after the colon");
        slips.put(ANSWERS + "format: group\n", "4: 'format' belongs to 'answers'");
        slips.put(ANSWERS + "\n# how\nmode: [video]\n", "6: 'mode' belongs to 'answers'");
        slips.put(HEAD + "notes:\nmode: hm\n", "4: 'mode' belongs to 'notes'");
        slips.put("```yaml\n" + HEAD + "```\n", "1: this marks a block of code");
        slips.put(HEAD + "~~~\n", "3: this marks a block of code");
        slips.put(ANSWERS + "  mode:\n  – in-a-place\n", "5: a line of a list begins with '-'");
        slips.put(ANSWERS + "  mode:\n    — in-a-place\n    — video\n", "5: a line of a list begins with '-'");
        slips.put(ANSWERS + "  mode:\n    • video\n", "5: a line of a list begins with '-'");
        slips.put(ANSWERS + "  mode:\n    * video\n", "5: a line of a list begins with '-'");
        slips.put(ANSWERS + "  mode:\n    -video\n", "5: a space is missing after the '-'");
        slips.put(ANSWERS + "  mode: video, text\n", "4: several answers to 'mode' stand in brackets: [video, text].");
        slips.put(ANSWERS + "  mode: video and text\n", "4: several answers to 'mode' stand in brackets");
        slips.put(ANSWERS + "  format: group, both\n", "4: 'format' takes one answer, not 2.");
        slips.put(ANSWERS + "  country: united kingdom\n", "4: 'united kingdom' is written uk");
        slips.put(ANSWERS + "  format: “group”\n", "4: the quotation marks here are curly");
        slips.put("format: 2\ntitle: “A: B”\n", "2: the quotation marks here are curly");
        slips.put(ANSWERS + "\tformat: group\n", "4: a tab stands here. Indent");
        slips.put(ANSWERS + "  format: \"group\"\t# agreed\n", "4: a tab stands in this line");
        slips.put(ANSWERS + "\u00A0\u00A0format: group\n", "4: a space stands here that is no ordinary");
        slips.put(ANSWERS + "  format:\u00A0group\n", "4: a space stands here that is no ordinary");
        slips.put(ANSWERS + "  mode:\n    -\u00A0video\n", "5: a space stands here that is no ordinary");
        slips.put(ANSWERS + "  format = group\n", "4: an equals sign");
        slips.put("format=2\ntitle=T\n", "1: an equals sign");
        slips.put(ANSWERS + "  format → group\n", "4: an arrow");
        slips.put(ANSWERS + "  format：group\n", "4: the colon here is another sign");
        slips.put(ANSWERS + "  format group\n", "4: a colon is missing after 'format'");
        slips.put("format: 2\ntitle T\nauthor: A\n", "2: a colon is missing after 'title'");
        slips.put(ANSWERS + "  format: group,\n", "4: a comma ends the line");
        slips.put(ANSWERS + "  mode:\n    - video,\n", "5: a comma ends the line");
        slips.put(ANSWERS + "  format: group;\n", "4: a semicolon ends the line");
        slips.put(ANSWERS + "  mode: [video, …]\n", "4: three dots");
        slips.put(ANSWERS + "  mode: [video, ...]\n", "4: three dots");
        slips.put("> format: 2\n> title: T\n> answers:\n>   format: group\n", "1: this was copied from an e-mail");
        slips.put("From: Sam <sam@example.org>\nSubject: our design\n\n" + HEAD, "1: this is the head of an e-mail");
        slips.put("<!DOCTYPE html>\n<html><body>format: 2</body></html>\n", "1: this is a web page");
        slips.put("<p>format: 2<br>\ntitle: T</p>\n", "1: this is a web page");
        slips.put("question,answer\nformat,group\n", "1: this is a table");
        slips.put("question;answer\nformat;group\n", "1: this is a table");
        slips.put("| question | answer |\n|---|---|\n| format | group |\n", "1: this is a table");
        slips.put("diff --git a/d.yaml b/d.yaml\n@@ -1 +1 @@\n-title: A\n+title: B\n", "1: this is a list of changes");
        slips.put("// mine\n" + HEAD, "1: a comment begins with '#'");
        slips.put(ANSWERS + "  format: &nbsp;group\n", "4: this was copied from a web page's source");
        slips.put("format: 2\ntitle: Room #4 peers\n", "2: '#4 peers' would not be read");
        slips.put(HEAD + "notes:\n  format: #12 minutes\n", "4: '#12 minutes' would not be read");
        slips.put(ANSWERS + "  people:\n    - adults\n    - something-else: flat #4\n", "6: '#4' would not be read");
        slips.put(HEAD + "title: U\n", "3: 'title' is here twice, first in line 2. Keep one.");
        return slips.entrySet().stream()
                .map(slip -> DynamicTest.dynamicTest(slip.getValue(), () -> {
                    Problem first = assertThrows(
                                    Problem.Found.class, () -> DESIGNS.parse(slip.getKey(), "d.yaml"), slip.getKey())
                            .problems()
                            .get(0);
                    assertTrue(
                            (first.place() + ": " + first.says()).startsWith("d.yaml:" + slip.getValue()),
                            () -> first + "\n" + slip.getKey());
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7', a PDF",
        "'PK\3\4....', 'a Word, OpenDocument, Excel or ZIP file'",
        "'{\\rtf1\\ansi', rich text (RTF) from a word processor",
        "'\u00FF\u00FEf\0o\0', text in UTF-16",
        "'f\0o\0r\0m\0', text in UTF-16",
        "'\0f\0o', text in UTF-16",
        "'\u0089PNG....', a picture"
    })
    void filesOfOtherKindsAreNamed(String start, String kind) throws IOException {
        Path file = folder.resolve("design.yaml");
        Files.write(file, start.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                file + ":1: this is " + kind + ", not a text file in UTF-8. Save it as plain text in UTF-8.",
                assertThrows(Problem.Found.class, () -> DESIGNS.read(file)).getMessage());
    }

    @Test
    void yamlNamedAsJsonIsNamed() {
        assertEquals(
                "d.json:1: this is YAML in a file that is named as JSON. Call it .yaml.",
                assertThrows(Problem.Found.class, () -> DESIGNS.parse(HEAD, "d.json"))
                        .getMessage());
    }

    @Test
    void whatCanBeReadIsNoSlip() {
        String text =
                ANSWERS + "  format: group  # a = b, “quoted”…\nnotes:\n  format: |\n    ```\n    =======\n    > a:b\n"
                        + "    – c,\n    From: us\n";
        assertEquals(Answer.of("group"), DESIGNS.parse(text, "d.yaml").answers().get("format"));
        assertEquals(
                "d.yaml:13: there is no field 'titel'. Maybe title.",
                assertThrows(Problem.Found.class, () -> DESIGNS.parse(text + "titel: T\n", "d.yaml"))
                        .getMessage()
                        .replaceFirst(":\\d+:", ":13:"));
    }
}
