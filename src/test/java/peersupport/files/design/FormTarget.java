package peersupport.files.design;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peersupport.Target;
import peersupport.design.Design;
import peersupport.evidence.Problem;
import peersupport.files.design.Judging.Meant;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.files.store.TextFile;
import peersupport.screening.Submission;

/**
 * What the form saves, as a file and handed in as lines: refused with its place, or read, saved and read again as the
 * same. Every line that is not empty comes once.
 */
public final class FormTarget implements Target {
    private static final DesignFile DESIGNS = new DesignFile(KnowledgeReader.packed());

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (byte[] yaml : new DesignTarget().seeds()) {
            try {
                String json = DESIGNS.text(DESIGNS.parse(new String(yaml, StandardCharsets.UTF_8), "d.yaml"), "d.json");
                seeds.add(json.getBytes(StandardCharsets.UTF_8));
                seeds.add((json.replaceAll("\n *", "") + "\n").repeat(2).getBytes(StandardCharsets.UTF_8));
            } catch (Problem.Found e) {
                // no design, and so not what a form saves
            }
        }
        return seeds;
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(new DesignTarget().words());
        words.addAll(List.of(
                "null", "true", "1e9", "\"\"", "{}", "[]", "\",\"", "\":\"", "\":[\"", "{\"", "\"something-else\":\""));
        return words;
    }

    @Override
    public void holds(byte[] input) {
        Judging judging = new Judging(DESIGNS);
        Meant any = Meant.refusedOr(design -> true);
        Optional<Design> file =
                judging.judge("file", "d.json", any, () -> DESIGNS.parse(TextFile.text("d.json", 1, input), "d.json"));
        InputStream in = new ByteArrayInputStream(input);
        List<Submission> lines = new ArrayList<>();
        new Submissions(DESIGNS, List.of("-"), in).forEachRemaining(lines::add);
        for (Submission line : lines) {
            Optional<Design> read = judging.judge(
                    line.place(), line.place(), any, () -> line.design().get());
            if (lines.size() == 1 && file.isPresent() && read.isPresent() && !read.equals(file)) {
                judging.wrong().add("a line, and not the same as a file: " + read);
            }
        }
        long all = new String(input, StandardCharsets.ISO_8859_1)
                .chars()
                .filter(sign -> sign == '\n')
                .count();
        if (lines.size() > all + 1) {
            judging.wrong().add(lines.size() + " of " + (all + 1) + " lines");
        }
        if (!judging.wrong().isEmpty()) {
            throw new AssertionError(judging.wrong());
        }
    }
}
