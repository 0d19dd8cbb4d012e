package peersupport.building;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import peersupport.evidence.Check;
import peersupport.evidence.Problem;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.files.knowledge.ReferencesFile;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Trial;

/** The build step: checks the knowledge, writes the rules from it, compiles them, and tries every card's cases. */
public final class BuildRules {
    private BuildRules() {}

    /**
     * Runs the step.
     *
     * @param args the project folder and the folder of the compiled classes
     * @throws Problem.Found when anything is wrong with the knowledge; the lines also stand in {@code target/check.txt}
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        Path problems = classes.resolveSibling("check.txt");
        Files.deleteIfExists(problems);
        try {
            run(project.resolve("rules"), classes);
        } catch (Problem.Found found) {
            Files.writeString(problems, found.getMessage() + "\n");
            throw found;
        }
    }

    private static void run(Path rules, Path classes) throws IOException {
        KnowledgeReader.Loaded loaded = KnowledgeReader.load(BuildRules::withoutReferences);
        refuse(Check.of(loaded.knowledge(), loaded.places()));
        Map<String, String> files = new RuleText(loaded.knowledge()).files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().equals(RuleText.STATUSES)) {
                write(rules.resolve(file.getKey()), file.getValue());
            }
            write(classes.resolve("rules").resolve(file.getKey()), file.getValue());
        }
        write(
                classes.resolve("rules").resolve(ReferencesFile.NAME),
                ReferencesFile.text(Bibliography.references(KnowledgeReader.resource("sources.json"))));
        write(classes.resolve("rules").resolve(KnowledgeReader.PACKED), KnowledgeReader.pack());
        sweep(classes.resolve("peersupport/rules"));
        RuleCompiler.compile(files, classes);
        refuse(new Trial(loaded.knowledge(), loaded.places(), new Advisor(loaded.knowledge())).problems());
    }

    /** The knowledge is checked before the references are formatted: mistakes are told with their line. */
    private static String withoutReferences(String name) {
        return name.equals(ReferencesFile.NAME) ? "[]" : KnowledgeReader.resource(name);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Problem.Found(problems);
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    /** Classes of rules that are no longer there must not stay behind. */
    private static void sweep(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
