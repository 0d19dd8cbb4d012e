package peersupport.files.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import peersupport.Target;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.context.Question;
import peersupport.files.design.Judging.Meant;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.files.store.TextFile;

/**
 * A design's file in YAML: refused with file and line, or read, saved and read again as the same, and changed in place so
 * that the change is all that is new.
 */
public final class DesignTarget implements Target {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.packed();
    private static final DesignFile DESIGNS = new DesignFile(KNOWLEDGE);
    private static final List<Path> SEEDS =
            List.of(Path.of("examples"), Path.of("src/test/resources/bad-designs"), Path.of("src/test/resources/hard"));
    private static final Question MANY = KNOWLEDGE.questions().values().stream()
            .filter(Question::many)
            .findFirst()
            .orElseThrow();

    private final Path changed;

    public DesignTarget() {
        try {
            changed = Files.createTempDirectory("fuzz").resolve("d.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (Path folder : SEEDS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    if (file.toString().endsWith(".yaml")) {
                        seeds.add(Files.readAllBytes(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return seeds;
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(DesignReader.FIELDS);
        words.addAll(List.of("finding", "because", "knowledge", "statuses", "in-place", "not ", "rest-not-decided"));
        words.addAll(List.of("? ", "- ", ": ", "\n  ", " #", "|\n", ">-\n", "{", "}", "[", "]", "&a ", "*a", "!!str "));
        words.addAll(
                List.of("\uFEFF", "\u0085", "\u2028", "\uD83D\uDE00", "\\ud83d", "\\u0000", "\r\n", "\t", "---\n"));
        KNOWLEDGE.questions().values().forEach(question -> {
            words.add(question.id());
            words.addAll(AnswersReader.words(question));
        });
        words.addAll(KNOWLEDGE.configurations().keySet());
        return words;
    }

    @Override
    public void holds(byte[] input) {
        Judging judging = new Judging(DESIGNS);
        Optional<Design> read = judging.judge(
                "input",
                "d.yaml",
                Meant.refusedOr(design -> true),
                () -> DESIGNS.parse(TextFile.text("d.yaml", 1, input), "d.yaml"));
        if (!judging.wrong().isEmpty()) {
            throw new AssertionError(judging.wrong());
        }
        read.ifPresent(design -> change(input, design));
    }

    /** The same change to the design and to its file come to the same. */
    private void change(byte[] input, Design design) {
        Design wanted = design.with(MANY.id(), new Answer.Chosen(List.of(), List.of(), false, "it's: \"so\" #1"))
                .noting(MANY.id(), "")
                .locking(MANY.id());
        try {
            Files.write(changed, input);
            DESIGNS.change(changed, now -> wanted, said -> {}, () -> {});
            Design now = DESIGNS.read(changed);
            if (!now.equals(wanted)) {
                throw new AssertionError("changed to " + now + ", not to " + wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Problem.Found e) {
            if (!e.getMessage().contains("Nothing was saved")) {
                throw e;
            }
        }
    }
}
