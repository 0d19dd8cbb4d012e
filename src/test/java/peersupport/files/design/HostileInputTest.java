package peersupport.files.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.Naughty;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.context.Question;
import peersupport.files.design.HostileJson.Shape;
import peersupport.files.design.Judging.Meant;
import peersupport.files.yaml.Json;
import peersupport.files.yaml.Node.Scalar;
import peersupport.files.yaml.NodeReader;

/**
 * Whatever is in a file, reading it ends soon, with the design that is meant or with a line that says where to look:
 * never with another exception, and never with half a design.
 */
@Timeout(600)
class HostileInputTest {
    private static final DesignFile DESIGNS = new DesignFile(Loaded.KNOWLEDGE);
    private static final Path EXAMPLES = Path.of("examples");

    private static final Pattern STEERING = Pattern.compile("[\\x7f-\\x9f]");

    /** In each build so many places share what is tried, so that each of it comes to some place, and some to each. */
    private static final int SHARE = Trust.cases(6, 1);

    @TempDir
    private Path folder;

    private Judging judging;

    @BeforeEach
    void none() {
        judging = new Judging(DESIGNS);
    }

    @AfterEach
    void nothingIsWrong(TestInfo test) {
        assertEquals(List.of(), judging.wrong());
        String what = test.getTestMethod().orElseThrow().getName();
        Trust.figure(
                HostileInputTest.class,
                what,
                judging.inputs() + " inputs, the slowest in " + judging.milliseconds() + " ms");
    }

    @Test
    @DisplayName("Every shape of JSON in every place, as a file and as a line: the text that is meant, or refused")
    void shapesOfJson() {
        for (Places place : Places.values()) {
            for (Shape shape : some(place, HostileJson.shapes())) {
                String text = place.json(shape.json());
                file(place + " " + shape.json(), "d.json", text, meant(place, shape));
                if (text.indexOf('\n') < 0) {
                    line(place + " " + shape.json(), text, meant(place, shape));
                }
            }
        }
        assertTrue(judging.inputs() >= HostileJson.shapes().size(), () -> "only " + judging.inputs());
    }

    private static <T> List<T> some(Places place, Collection<T> all) {
        List<T> list = List.copyOf(all);
        return IntStream.range(0, list.size())
                .filter(at -> (at + place.ordinal()) % SHARE == 0)
                .mapToObj(list::get)
                .toList();
    }

    private static Meant meant(Places place, Shape shape) {
        return switch (shape.kind()) {
            case BROKEN, HALF, NULL -> Meant.REFUSED;
            case TEXT, WORD -> place.isText() ? says(place, shape.text()) : Meant.refusedOr(place::saysNothing);
            case EMPTY -> place.isText() ? Meant.REFUSED : Meant.refusedOr(place::saysNothing);
            case FULL -> place.keepsAnything() ? Meant.refusedOr(place::saysNothing) : Meant.REFUSED;
        };
    }

    private static Meant says(Places place, String text) {
        return place.needsWords() && text.isBlank()
                ? Meant.REFUSED
                : Meant.exactly(place.says(new Scalar(text, 1).words()));
    }

    @Test
    @DisplayName("Every value of YAML in every place: the text as it was typed, or refused")
    void valuesOfYaml() {
        for (Places place : Places.values()) {
            if (place != Places.DOCUMENT) {
                some(place, HostileYaml.texts().entrySet())
                        .forEach(one -> file(
                                place + " " + one.getKey(),
                                "d.yaml",
                                place.yaml(one.getKey()),
                                place.isText() ? says(place, one.getValue()) : Meant.refusedOr(place::saysNothing)));
                some(place, HostileYaml.refused())
                        .forEach(value -> file(place + " " + value, "d.yaml", place.yaml(value), Meant.REFUSED));
            }
        }
    }

    @Test
    @DisplayName("Bombs, tags, depths and sizes are refused; what is only odd is read")
    void wholeFiles() {
        HostileYaml.files().forEach((name, text) -> file(name, "d.yaml", text, Meant.REFUSED));
        HostileYaml.odd().forEach((name, text) -> file(name, "d.yaml", text, Meant.exactly(Design.named("T"))));
    }

    @Test
    @DisplayName("Bytes that are no text are refused with their line")
    void encodings() {
        HostileJson.bytes("{\"format\":1,\n\"title\":\"", "\"}")
                .forEach((name, bytes) -> file(name, "d.json", bytes, Meant.REFUSED));
        HostileJson.bytes("format: 1\ntitle: ", "\n")
                .forEach((name, bytes) -> file(name, "d.yaml", bytes, Meant.REFUSED));
    }

    @Test
    @DisplayName("Naughty words in every text are read as they were saved, in YAML and in JSON")
    void naughtyWords() {
        for (Places place : Stream.of(Places.values()).filter(Places::isText).toList()) {
            for (String typed : some(place, Naughty.strings())) {
                String words = new Scalar(typed, 1).words();
                String yaml = DESIGNS.text(place.says(words), "d.yaml");
                Meant meant = says(place, words);
                file(place + " " + typed, "d.yaml", yaml, meant);
                line(place + " " + typed, json(yaml), meant);
            }
        }
    }

    @Test
    @DisplayName("A file that was cut off, at any byte, is refused, or answers nothing that the whole does not")
    void truncation() throws IOException {
        List<Path> examples = examples();
        for (Path example : examples.subList(0, Trust.cases(1, examples.size()))) {
            Design whole = DESIGNS.read(example);
            cut("d.yaml", Files.readString(example), Meant.refusedOr(part -> isPart(part, whole)));
            cut("d.json", json(Files.readString(example)), Meant.REFUSED);
        }
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private void cut(String name, String whole, Meant meant) {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end < bytes.length; end += SHARE) {
            file(name + " cut at " + end, name, Arrays.copyOf(bytes, end), meant);
        }
    }

    /** A list may have been cut short, and so may a word. */
    private static boolean isPart(Design part, Design whole) {
        return part.answers().entrySet().stream().allMatch(answer -> {
            Question question = Loaded.KNOWLEDGE.questions().get(answer.getKey());
            List<String> all =
                    AnswersReader.write(question, whole.answers().getOrDefault(answer.getKey(), new Answer.DontKnow()));
            return AnswersReader.write(question, answer.getValue()).stream()
                    .allMatch(word -> all.stream().anyMatch(one -> one.startsWith(word)));
        });
    }

    private static String json(String yaml) {
        String json = Json.text(Map.of("d", NodeReader.read(yaml, "d.yaml")));
        return STEERING.matcher(json.substring("{\"d\":".length(), json.length() - 1))
                .replaceAll(
                        sign -> String.format("\\\\u%04x", (int) sign.group().charAt(0)));
    }

    private void file(String name, String file, String text, Meant meant) {
        file(name, file, text.getBytes(StandardCharsets.UTF_8), meant);
    }

    private void file(String name, String file, byte[] bytes, Meant meant) {
        Path path = folder.resolve(file);
        try {
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        judging.judge(Judging.start(name), path.toString(), meant, () -> DESIGNS.read(path));
    }

    private void line(String name, String json, Meant meant) {
        byte[] bytes = ("\n" + json + "\n").getBytes(StandardCharsets.UTF_8);
        new JsonLines(DESIGNS, new ByteArrayInputStream(bytes))
                .next()
                .ifPresent(one -> judging.judge(
                        Judging.start(name),
                        "standard input:2",
                        meant,
                        () -> one.design().get()));
    }
}
