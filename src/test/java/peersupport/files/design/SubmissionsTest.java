package peersupport.files.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.evidence.Problem;
import peersupport.screening.Submission;

/** What is handed in comes once, in order, or is told of; nothing in a folder is passed over in silence. */
class SubmissionsTest {
    private static final String GROUP = "{\"format\":1,\"title\":\"A group\",\"answers\":{\"format\":\"group\"}}";
    private static final DesignFile DESIGNS = new DesignFile(Loaded.KNOWLEDGE);

    @TempDir
    private Path folder;

    private Path in;

    @BeforeEach
    void folderOfDesigns() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
    }

    @Test
    @DisplayName("A file that goes, or becomes another, before its turn is told of, and the next is read")
    void changingFiles() throws IOException {
        for (String name : List.of("a.json", "b.json", "c.json", "d.jsonl", "e.json")) {
            Files.writeString(in.resolve(name), GROUP + "\n");
        }
        Submissions submissions = submissions(in);
        Files.delete(in.resolve("a.json"));
        Files.delete(in.resolve("b.json"));
        Files.createDirectory(in.resolve("b.json"));
        Files.writeString(in.resolve("c.json"), GROUP.substring(0, 40));
        Files.delete(in.resolve("d.jsonl"));
        assertEquals(
                List.of(
                        in + "/a.json: there is no such file. Check the name and the folder.",
                        in + "/b.json: this is a folder. Name a file in it.",
                        in
                                + "/c.json:1: this is not JSON. Look for a comma, a quotation mark or a bracket too few or too"
                                + " many, here or in the line above.",
                        in + "/d.jsonl: it could not be read on after line 0: " + in + "/d.jsonl.",
                        "A group"),
                came(submissions));
    }

    @Test
    @DisplayName("A link to a folder, named, is that folder; a link that leads nowhere and a pipe are told of")
    void links() throws IOException, InterruptedException {
        String round = ": it could not be read: Too many levels of symbolic links or unable to access attributes of"
                + " symbolic link.";
        Files.writeString(in.resolve("a.json"), GROUP);
        Files.createSymbolicLink(in.resolve("again"), in);
        Files.createSymbolicLink(in.resolve("b.json"), in.resolve("c.json"));
        Files.createSymbolicLink(in.resolve("c.json"), in.resolve("b.json"));
        Files.createSymbolicLink(in.resolve("d.yaml"), in.resolve("gone.yaml"));
        String pipe = in.resolve("e.jsonl").toString();
        assertEquals(0, new ProcessBuilder("mkfifo", pipe).start().waitFor());
        Path link = Files.createSymbolicLink(folder.resolve("link"), in);
        assertEquals(
                List.of(
                        "A group",
                        link + "/b.json" + round,
                        link + "/c.json" + round,
                        link + "/d.yaml: this link leads to a file that is not there.",
                        link + "/e.jsonl: this is a pipe or a device. Only files are read in a folder."),
                came(submissions(link)));
    }

    @Test
    @DisplayName(
            "Endings are known in capitals too, what is hidden is nobody's, and all others are counted, the first by name")
    void endings() throws IOException {
        String yaml = "format: 1\ntitle: As YAML\nanswers: {}\n";
        Files.writeString(in.resolve("a.YAML"), yaml);
        Files.writeString(in.resolve("b.Yml"), yaml);
        Files.writeString(in.resolve("c.JSON"), GROUP);
        Files.writeString(in.resolve("d.JsonL"), GROUP + "\n" + GROUP);
        Files.writeString(in.resolve(".e.yaml"), yaml);
        Files.writeString(in.resolve("f.docx"), "");
        Files.writeString(Files.createDirectory(in.resolve("g")).resolve("yaml"), "");
        Files.writeString(Files.createDirectory(in.resolve(".h")).resolve("h.yaml"), yaml);
        Files.writeString(Files.createDirectory(in.resolve("i-reports")).resolve("advice.json"), "what we wrote");
        Files.createSymbolicLink(in.resolve("j"), folder);
        Submissions submissions = submissions(in);
        assertEquals(List.of("As YAML", "As YAML", "A group", "A group", "A group"), came(submissions));
        assertEquals(4, submissions.others());
        assertEquals(in.resolve("f.docx"), submissions.other().orElseThrow());
    }

    @Test
    @DisplayName("What was named and is not there is told of, and does not stop the others; how far it is, is told")
    void missing() throws IOException {
        Path lines = Files.writeString(in.resolve("a.jsonl"), (GROUP + "\n").repeat(4));
        Submissions submissions = new Submissions(
                DESIGNS, List.of(in.resolve("gone.yaml").toString(), lines.toString()), InputStream.nullInputStream());
        List<Double> shares = new ArrayList<>();
        List<Submission> all = new ArrayList<>();
        submissions.forEachRemaining(one -> {
            all.add(one);
            shares.add(submissions.share().orElseThrow());
        });
        assertEquals(
                List.of(
                        in + "/gone.yaml: there is no such file. Check the name and the folder.",
                        "A group",
                        "A group",
                        "A group",
                        "A group"),
                all.stream().map(SubmissionsTest::came).toList());
        assertEquals(List.of(0.0, 0.25, 0.5, 0.75, 1.0), shares);
    }

    @Test
    @DisplayName("A folder in the folder that may not be looked into is told of, and does not stop the others")
    void closedFolder() throws IOException {
        Files.writeString(Files.createDirectory(in.resolve("b")).resolve("b.json"), GROUP);
        Files.writeString(in.resolve("c.json"), GROUP);
        assertTrue(in.resolve("b").toFile().setExecutable(false)
                && in.resolve("b").toFile().setReadable(false));
        try {
            // the superuser may look into every folder
            List<String> closed = Files.isReadable(in.resolve("b"))
                    ? List.of("A group", "A group")
                    : List.of(in + "/b: this folder cannot be listed. Ask its owner.", "A group");
            assertEquals(closed, came(submissions(in)));
        } finally {
            assertTrue(in.resolve("b").toFile().setReadable(true)
                    && in.resolve("b").toFile().setExecutable(true));
        }
    }

    @Test
    @DisplayName("A line that a parser takes for several is one, and what is wrong with it has its number")
    void carriageReturns() {
        String lines =
                GROUP + "\n" + "\r".repeat(40) + GROUP.replace("{", "{\r") + "\n" + "\r\r[" + "\n{\r\r\"format\": \r9}";
        assertEquals(
                List.of("A group", "A group", "standard input:3", "standard input:4"),
                came(new Submissions(
                                DESIGNS,
                                List.of("-"),
                                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))))
                        .stream()
                        .map(said -> said.replaceFirst(": .*", ""))
                        .toList());
    }

    @Test
    @DisplayName("Lines that break off are told of once, with the number of the last, and none comes twice")
    void brokenLines() {
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }
        };
        InputStream two = new ByteArrayInputStream((GROUP + "\n" + GROUP + "\n").getBytes(StandardCharsets.UTF_8));
        Submissions submissions = new Submissions(DESIGNS, List.of("-"), new SequenceInputStream(two, breaking));
        assertEquals(
                List.of(
                        "A group",
                        "A group",
                        "standard input: it could not be read on after line 2: the line went dead."),
                came(submissions));
    }

    private static Submissions submissions(Path path) {
        return new Submissions(DESIGNS, List.of(path.toString()), InputStream.nullInputStream());
    }

    /** All of them first, as they may be read by other threads. */
    private static List<String> came(Submissions submissions) {
        List<Submission> all = new ArrayList<>();
        submissions.forEachRemaining(all::add);
        return all.stream().map(SubmissionsTest::came).toList();
    }

    private static String came(Submission one) {
        try {
            return one.design().get().title();
        } catch (Problem.Found e) {
            return e.getMessage();
        }
    }

    @Test
    void copiesByNameAreLeftOutAndFilesThatSayTheSameAreTold() throws IOException {
        String design = "format: 2\ntitle: T\nanswers: {format: group}\n";
        List<String> copies = List.of(
                "a (Sam's conflicted copy 2026-01-02).yaml",
                "a (1).yaml",
                "a - Copy (2).yaml",
                "a copy.yaml",
                "a.sync-conflict-20260102-101010-ABCDEFG.yaml",
                "Copy of a.yaml");
        for (String name : List.of("a.yaml", "a-PC-2.yaml", "b (1).yaml", "~$a.yaml")) {
            Files.writeString(folder.resolve(name), name.startsWith("b") ? design.replace("T", "U") : design);
        }
        for (String copy : copies) {
            Files.writeString(folder.resolve(copy), design);
        }
        Submissions submissions = new Submissions(DESIGNS, List.of(folder.toString()), InputStream.nullInputStream());
        List<String> read = new ArrayList<>();
        submissions.forEachRemaining(one -> {
            one.design().get();
            read.add(folder.relativize(Path.of(one.place())).toString());
        });
        assertEquals(List.of("a-PC-2.yaml", "a.yaml", "b (1).yaml"), read);
        assertEquals(1, submissions.others());
        assertEquals(copies.size() + 1, submissions.copies().size());
        assertTrue(submissions.copies().stream()
                .limit(copies.size())
                .allMatch(copy -> copy.contains(": left out as a copy of a.yaml.")));
        assertEquals(
                folder.resolve("a-PC-2.yaml") + ", " + folder.resolve("a.yaml")
                        + ": the same design in each. All of them are counted.",
                submissions.copies().get(copies.size()));
    }
}
