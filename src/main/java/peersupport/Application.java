package peersupport;

import java.util.List;
import org.springframework.context.support.GenericApplicationContext;
import peersupport.shell.Session;
import peersupport.shell.ShellConfiguration;
import peersupport.shell.command.CommandRunner;
import peersupport.shell.terminal.ShellEnvironment;
import peersupport.shell.workspace.Library;

/** The one place where everything is put together. Spring Boot is left out: a command would take a third longer. */
public final class Application {
    private Application() {}

    /** Runs in this process, and ends it. */
    public static void main(String[] args) {
        // Java would keep a list of this machine's fonts at home as soon as a spreadsheet is written
        System.setProperty("user.home", "/dev/null");
        System.exit(run(List.of(args), ShellEnvironment.ofThisProcess()));
    }

    /** Opens the shell, or runs the one command given; returns the exit status. */
    public static int run(List<String> words, ShellEnvironment surroundings) {
        Library.prepare(); // while the shell is put together
        try (GenericApplicationContext parts = ShellConfiguration.in(surroundings)) {
            parts.registerShutdownHook(); // a window that is closed closes the design too
            return words.isEmpty()
                    ? parts.getBean(Session.class).run()
                    : parts.getBean(CommandRunner.class).runWithFile(words);
        }
    }
}
