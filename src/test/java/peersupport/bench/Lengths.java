package peersupport.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.files.design.DesignFile;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.RandomDesigns;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.reporting.Reports;

/** How many words and pages the documents have, for many designs. By hand: {@code bench/run length}. */
public final class Lengths {
    private static final long SEED = 20_261_129;

    private final Advisor advisor;
    private final Reports reports;
    private final Map<ReportKind, List<Integer>> words = new EnumMap<>(ReportKind.class);
    private final Map<ReportKind, List<Integer>> pages = new EnumMap<>(ReportKind.class);

    private Lengths(Knowledge knowledge) {
        advisor = new Advisor(knowledge);
        reports = new Reports(knowledge, advisor);
    }

    /** Prints a line for each example and file, and a table of the least, the middle and the most. */
    public static void main(String[] args) throws IOException {
        Knowledge knowledge = KnowledgeReader.load().knowledge();
        Lengths lengths = new Lengths(knowledge);
        System.out.printf("%-34s %s%n", "words / pages", Arrays.toString(ReportKind.values()));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> examples = Files.list(Path.of("examples"))) {
            examples.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
        }
        Stream.of(System.getenv().getOrDefault("FILES", "").split(":"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .forEach(files::add);
        for (Path file : files) {
            System.out.printf(
                    "%-34s %s%n", file.getFileName(), lengths.measure(new DesignFile(knowledge).read(file), true));
        }
        int designs = number("DESIGNS", 200);
        int paged = number("PAGED", 40);
        RandomDesigns random = new RandomDesigns(knowledge, lengths.advisor, SEED);
        for (int i = 0; i < designs; i++) {
            lengths.measure(random.next(), i < paged);
        }
        System.out.printf("%n%d files and %d random designs%n", files.size(), designs);
        lengths.table("words", lengths.words);
        lengths.table("pages", lengths.pages);
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(name, Integer.toString(otherwise)));
    }

    private String measure(Design design, boolean paged) throws IOException {
        List<String> line = new ArrayList<>();
        Map<String, byte[]> written = reports.write(
                advisor.advise(design),
                List.of(ReportKind.values()),
                paged ? List.of(ReportFormat.HTML, ReportFormat.PDF) : List.of(ReportFormat.HTML));
        for (ReportKind kind : ReportKind.values()) {
            Document page = Jsoup.parse(new String(written.get(kind.file() + ".html"), StandardCharsets.UTF_8));
            page.select("style, title, svg").remove();
            int count = page.body().text().split("\\s+").length;
            words.computeIfAbsent(kind, key -> new ArrayList<>()).add(count);
            String told = Integer.toString(count);
            if (paged) {
                try (PDDocument pdf = Loader.loadPDF(written.get(kind.file() + ".pdf"))) {
                    pages.computeIfAbsent(kind, key -> new ArrayList<>()).add(pdf.getNumberOfPages());
                    told += " / " + pdf.getNumberOfPages();
                }
            }
            line.add(told);
        }
        return String.join("   ", line);
    }

    private void table(String what, Map<ReportKind, List<Integer>> counts) {
        System.out.printf("%n%-20s %8s %8s %8s%n", what, "least", "middle", "most");
        counts.forEach((kind, all) -> {
            List<Integer> sorted = all.stream().sorted().toList();
            System.out.printf(
                    "%-20s %8d %8d %8d%n",
                    kind.file(), sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
        });
    }
}
