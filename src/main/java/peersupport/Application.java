package peersupport;

import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import peersupport.shell.OneCommand;
import peersupport.shell.Session;
import peersupport.shell.ShellParts;
import peersupport.shell.Surroundings;

/** The one place where everything is put together. Spring Boot is left out: a command would take a third longer. */
public final class Application {
    private Application() {}

    /**
     * Runs in this process, and ends it.
     *
     * @param args nothing, or a command and its words
     */
    public static void main(String[] args) {
        System.exit(run(List.of(args), Surroundings.ofThisProcess()));
    }

    /**
     * Opens the shell, or runs the one command given.
     *
     * @param words nothing, or a command and its words
     * @return the exit status
     */
    public static int run(List<String> words, Surroundings surroundings) {
        try (AnnotationConfigApplicationContext parts = ShellParts.in(surroundings)) {
            parts.registerShutdownHook(); // a window that is closed closes the design too
            return words.isEmpty()
                    ? parts.getBean(Session.class).run()
                    : parts.getBean(OneCommand.class).runWithFile(words);
        }
    }
}
