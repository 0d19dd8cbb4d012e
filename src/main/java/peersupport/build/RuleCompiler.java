package peersupport.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import peersupport.evidence.Problem;

/** Compiles rules to classes, so that the product needs no rule compiler. */
final class RuleCompiler {
    static {
        // compiled one after another, the same rules give the same bytes
        System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    }

    private RuleCompiler() {}

    /** Compiles these rule files, text by name, into a folder of classes; whatever the compiler says is refused. */
    static void compile(Map<String, String> rules, Path classes) throws IOException {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        rules.forEach((name, text) -> files.write("src/main/resources/" + path(name), text));
        KieBuilder builder = services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        List<Message> messages = builder.getResults().getMessages();
        if (!messages.isEmpty()) {
            throw new Problem.Found(messages.stream()
                    .map(message -> new Problem(place(message, rules.keySet()), message.getText()))
                    .toList());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class") || name.endsWith("drools-model")) {
                Path file = classes.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, module.getBytes(name));
            }
        }
    }

    /** All rules are of one package, and so of one folder. */
    private static String path(String name) {
        return "peersupport/rules/" + name.replace('/', '-');
    }

    /** The file as its keeper knows it. */
    private static String place(Message message, Collection<String> names) {
        String file = names.stream()
                .filter(name -> path(name).equals(message.getPath()))
                .map(name -> "rules/" + name)
                .findFirst()
                .orElse(message.getPath());
        return message.getLine() > 0 ? file + ":" + message.getLine() : file;
    }
}
