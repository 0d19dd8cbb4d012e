package peersupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.shell.ShellConfiguration;
import peersupport.shell.terminal.ShellEnvironment;

/** Words that stand in more than one place agree: commands and the pages about them, files and who reads them. */
class WordsAgreeTest {
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TYPED = Pattern.compile("\\./advisor ([a-z-]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Set<String> COMMANDS = commands();

    @ParameterizedTest
    @ValueSource(strings = {"docs/using.md", "rules/README.md", "kit/README.md", "CONTRIBUTING.md"})
    void everyCommandTypedOnThisPageExists(String page) throws IOException {
        Set<String> typed = TYPED.matcher(Files.readString(Path.of(page)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(typed.isEmpty());
        typed.removeAll(COMMANDS);
        assertEquals(Set.of(), typed);
    }

    @Test
    void theTableOfCommandsIsComplete() throws IOException {
        Set<String> listed = Files.readString(Path.of("docs/using.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("## Commands"))
                .takeWhile(line -> !line.startsWith("## ") || line.startsWith("## Commands"))
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> CODE.matcher(cell).results())
                .map(found -> found.group(1).split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(COMMANDS, listed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "SECURITY.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "docs/using.md",
                "docs/architecture.md",
                "docs/decisions.md",
                "docs/trust.md",
                "docs/performance.md",
                "rules/README.md",
                "kit/README.md"
            })
    void everyLinkOnThisPageLeadsSomewhere(String page) throws IOException {
        Path folder = Path.of(page).toAbsolutePath().getParent();
        List<String> broken = LINK.matcher(Files.readString(Path.of(page)))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.startsWith("http") && !Files.exists(folder.resolve(link)))
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void everyFileOfTheKnowledgeBaseIsRead() throws IOException {
        Set<String> read = new HashSet<>();
        KnowledgeReader.load(name -> {
            read.add(name);
            return KnowledgeReader.resource(name);
        });
        assertTrue(read.remove("references.json"), "written by the build");
        Path rules = Path.of("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            assertEquals(
                    new TreeSet<>(read),
                    files.filter(Files::isRegularFile)
                            .map(file -> rules.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !name.endsWith(".drl")
                                    && !List.of("README.md", "LICENSE").contains(name))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static Set<String> commands() {
        try (GenericApplicationContext parts = ShellConfiguration.in(ShellEnvironment.ofThisProcess())) {
            Set<String> names = parts.getBean(CommandRegistry.class).getCommands().stream()
                    .map(Command::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            names.add("exit"); // the session's own
            return names;
        }
    }
}
