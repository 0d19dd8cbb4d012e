package peersupport.kit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Application;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.reasoning.Mutant;
import peersupport.reasoning.Oracle;
import peersupport.reasoning.Theory;
import peersupport.shell.terminal.ShellEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The conformance kit is what the knowledge says, the advisor passes it, its runner finds a broken one, and it notices
 * what a changed rule would change. With {@code -Dapprove=true} the kit is written anew.
 */
class KitTest {
    private static final boolean APPROVE = Boolean.getBoolean("approve");
    private static final Path FOLDER = Path.of("kit");
    private static final Theory THEORY = Theory.read();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static Kit kit;
    private static Map<String, Kit.Case> cases;
    private static List<String> answers;

    @BeforeAll
    static void theAdvisorIsAskedOnce() throws IOException {
        kit = new Kit(THEORY);
        cases = kit.cases();
        answers = screened();
        Map<String, Integer> kinds = new TreeMap<>();
        cases.values().forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
        Trust.figure(KitTest.class, "cases", cases.size());
        Trust.figure(KitTest.class, "cases by kind", kinds);
    }

    @Test
    void theKitIsWhatTheKnowledgeSays() throws IOException {
        for (Map.Entry<String, String> file : kit.files().entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            if (APPROVE) {
                Files.writeString(path, file.getValue());
            }
            assertTrue(
                    Files.exists(path) && Files.readString(path).equals(file.getValue()),
                    () -> path + " is not what the knowledge says now. To write it anew: "
                            + "mvn test -Dtest=KitTest -Dapprove=true; then read the difference.");
        }
    }

    @Test
    void whatIsExpectedIsTheOraclesWordAndNothingOfTheProductIsAsked() {
        String deciding = "peersupport\\.(kit\\.(?!KitTest).*|reasoning\\.(Oracle|Theory)(\\$.*)?)";
        classes()
                .that()
                .haveNameMatching(deciding)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "tools.jackson..", "peersupport.design")
                        .or(assignableTo(Enum.class))
                        .or(describe("decide", one -> one.getName().matches(deciding))))
                .check(new ClassFileImporter().importPackages("peersupport.kit", "peersupport.reasoning"));
    }

    @Test
    void theAdvisorPasses() {
        assertEquals(cases.size(), answers.size());
        int line = 0;
        for (Map.Entry<String, Kit.Case> one : cases.entrySet()) {
            JsonNode said = JSON.readTree(answers.get(line++));
            Map<String, String> notes = new LinkedHashMap<>();
            THEORY.notes().keySet().forEach(id -> notes.put(id, Outcome.NOT_SHOWN));
            said.path("notes").forEach(id -> notes.put(id.asString(), Outcome.SHOWN));
            assertEquals(
                    one.getValue().expect(),
                    new Outcome(words(said.path("findings")), words(said.path("appear")), notes),
                    one::getKey);
        }
    }

    @Test
    void theRunnerPassesTheAdvisor(@TempDir Path folder) throws IOException, InterruptedException {
        assertEquals("0\n" + cases.size() + " cases, 0 failed.\n", run(folder, answers));
    }

    @Test
    void theRunnerNamesTheCaseAndTheFindingThatABrokenAdvisorFails(@TempDir Path folder)
            throws IOException, InterruptedException {
        Map.Entry<String, Kit.Case> guarded = cases.entrySet().stream()
                .filter(one -> one.getValue().kind().equals("safeguard"))
                .findFirst()
                .orElseThrow();
        String finding = guarded.getKey().split(" ")[0];
        int line = List.copyOf(cases.keySet()).indexOf(guarded.getKey());
        List<String> broken = new ArrayList<>(answers);
        broken.set(
                line, broken.get(line).replace("\"" + finding + "\":\"guarded\"", "\"" + finding + "\":\"outside\""));
        assertEquals(
                "1\nFAILED " + guarded.getKey() + ": " + finding + " must be guarded, and is outside.\n" + cases.size()
                        + " cases, 1 failed.\n",
                run(folder, broken));
        broken.set(line, "{\"refused\": [\"no answer\"]}");
        assertEquals(
                "1\nFAILED " + guarded.getKey() + ": " + broken.get(line) + "\n" + cases.size() + " cases, 1 failed.\n",
                run(folder, broken));
    }

    /** So a kit that is passed says something of the advisor that passes it. */
    @Test
    void aChangedRuleFailsTheKit() {
        List<Asked> asked = cases.values().stream().map(Asked::of).toList();
        Map<String, List<String>> resting = Parts.resting(THEORY);
        List<String> unnoticed = new ArrayList<>();
        int changes = 0;
        for (Mutant mutant : Mutant.all(THEORY)) {
            Set<String> concerned =
                    mutant.concerns(Set.copyOf(resting.getOrDefault(mutant.about(), List.of(mutant.about()))));
            try {
                boolean noticed = asked.stream().anyMatch(one -> one.comesOutOtherwise(mutant.theory(), concerned));
                changes += concerned.isEmpty() ? 0 : 1;
                if (!noticed && !concerned.isEmpty()) {
                    unnoticed.add(mutant.name());
                }
            } catch (Oracle.Circular refused) {
                continue; // no such knowledge is let in
            }
        }
        Trust.figure(KitTest.class, "changes of the knowledge that could show", changes);
        Trust.figure(KitTest.class, "not noticed", unnoticed);
        assertTrue(unnoticed.size() * 100 <= changes, unnoticed::toString);
    }

    private record Asked(Map<String, Answer> answers, Outcome expect) {
        static Asked of(Kit.Case one) {
            return new Asked(Outcome.read(one.answers()), one.expect());
        }

        boolean comesOutOtherwise(Theory theory, Set<String> concerned) {
            Oracle oracle = new Oracle(theory, answers);
            return concerned.stream().anyMatch(about -> !expect.of(about).equals(Outcome.of(theory, oracle, about)));
        }
    }

    private static Map<String, String> words(JsonNode by) {
        Map<String, String> words = new LinkedHashMap<>();
        by.propertyStream()
                .forEach(one -> words.put(one.getKey(), one.getValue().asString()));
        return words;
    }

    /** What the advisor says of all cases, line by line. */
    private static List<String> screened() {
        String designs = cases.entrySet().stream()
                .map(one -> JSON.writeValueAsString(Map.of(
                                "format",
                                2,
                                "title",
                                one.getKey(),
                                "answers",
                                one.getValue().answers()))
                        + "\n")
                .collect(Collectors.joining());
        var results = new ByteArrayOutputStream();
        var talk = new ByteArrayOutputStream();
        int status = Application.run(
                List.of("screen", "-", "--format", "jsonl"),
                new ShellEnvironment(
                        Path.of(""),
                        new ByteArrayInputStream(designs.getBytes(UTF_8)),
                        new PrintWriter(results, false, UTF_8),
                        new PrintWriter(talk, true, UTF_8),
                        false));
        assertEquals(0, status, () -> talk.toString(UTF_8));
        return results.toString(UTF_8).lines().toList();
    }

    /** The runner's exit status and what it prints, where these are an advisor's answers. */
    private static String run(Path folder, List<String> answers) throws IOException, InterruptedException {
        assumeTrue(python(), "the kit's runner needs python3, which is not here");
        Path lines = Files.write(folder.resolve("answers.jsonl"), answers);
        Process runner = new ProcessBuilder("python3", FOLDER.resolve("run.py").toString(), "cat", lines.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(runner.getInputStream().readAllBytes(), UTF_8);
        return runner.waitFor() + "\n" + said;
    }

    private static boolean python() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
