package peersupport;

import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import peersupport.shell.OneCommand;
import peersupport.shell.Session;
import peersupport.shell.ShellParts;

/** The one place where everything is put together. Spring Boot is left out: a command would take a third longer. */
public final class Application {
    private Application() {}

    /**
     * Opens the shell, or runs the one command given.
     *
     * @param args nothing, or a command and its words
     */
    public static void main(String[] args) {
        try (AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext(ShellParts.class)) {
            parts.registerShutdownHook(); // a window that is closed closes the design too
            int status = args.length == 0
                    ? parts.getBean(Session.class).run()
                    : parts.getBean(OneCommand.class).runWithFile(List.of(args));
            System.exit(status);
        }
    }
}
