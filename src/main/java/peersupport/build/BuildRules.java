package peersupport.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.check.Check;
import peersupport.evidence.register.Reference;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.files.knowledge.ReferencesFile;
import peersupport.files.knowledge.TriedFiles;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.check.CaseCheck;
import peersupport.reporting.TemplateCheck;

/** The build step: checks the knowledge, writes the rules from it, compiles them, and tries every card's cases and every template. */
public final class BuildRules {
    private BuildRules() {}

    /** Runs the step in the project folder, which comes first, for the folder of compiled classes. */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        Path problems = classes.resolveSibling("check.txt");
        Files.deleteIfExists(problems);
        try {
            run(project.resolve("rules"), classes.resolve("rules"), classes);
        } catch (Problem.Found found) {
            Files.writeString(problems, found.getMessage() + "\n");
            throw found;
        }
    }

    private static void run(Path rules, Path built, Path classes) throws IOException {
        Files.deleteIfExists(built.resolve(TriedFiles.NAME));
        KnowledgeReader.Loaded written = KnowledgeReader.load(BuildRules::withoutReferences);
        refuse(Check.of(written.knowledge(), written.places()));
        Map<String, Reference> references = Bibliography.references(KnowledgeReader.resource("sources.json"));
        KnowledgeReader.Loaded loaded = written.with(references);
        Knowledge knowledge = loaded.knowledge();
        Map<String, String> files = new RuleText(knowledge).files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().equals(RuleText.STATUSES)) {
                write(rules.resolve(file.getKey()), file.getValue());
            }
            write(built.resolve(file.getKey()), file.getValue());
        }
        write(built.resolve(ReferencesFile.NAME), ReferencesFile.text(references));
        write(built.resolve(KnowledgeReader.PACKED), loaded.packed());
        sweep(classes.resolve("peersupport/rules"));
        RuleCompiler.compile(files, classes);
        Advisor advisor = new Advisor(knowledge);
        refuse(new CaseCheck(knowledge, loaded.places(), advisor).problems());
        refuse(TemplateCheck.of(knowledge, advisor));
        write(built.resolve(TriedFiles.NAME), TriedFiles.list(tried(loaded, classes)));
    }

    private static List<String> tried(KnowledgeReader.Loaded loaded, Path classes) throws IOException {
        try (Stream<Path> templates = Files.walk(classes.resolve("templates"))) {
            return Stream.concat(
                            loaded.files().stream().map(name -> "rules/" + name),
                            templates
                                    .filter(Files::isRegularFile)
                                    .map(file ->
                                            classes.relativize(file).toString().replace(File.separatorChar, '/')))
                    .toList();
        }
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
