package engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;
import peersupport.reasoning.Conclusions;

/**
 * The advisor's rules for the cards without those for APPEAR and the notes: in Drools exactly the work the others do,
 * run as the advisor runs its rules.
 */
final class JustTheCards implements Engine {
    private final Task task;
    private final List<Task.Given> designs;
    private final KieBase rules;

    JustTheCards(Task task) {
        this.task = task;
        this.designs = task.designs();
        this.rules = compiled();
    }

    private static KieBase compiled() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        try (Stream<Path> written = Files.list(Path.of("rules", "configurations"))) {
            for (Path file :
                    written.filter(path -> path.toString().endsWith(".drl")).toList()) {
                files.write("src/main/resources/peersupport/rules/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public Conclusions conclude(int design) {
        Conclusions conclusions = new Conclusions();
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("conclusions", conclusions);
            session.insert(designs.get(design).readings());
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return conclusions;
    }

    @Override
    public String statuses(Object concluded) {
        return task.statuses((Conclusions) concluded);
    }
}
