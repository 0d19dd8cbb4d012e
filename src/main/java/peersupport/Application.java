package peersupport;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import peersupport.shell.OneCommand;
import peersupport.shell.Session;
import peersupport.shell.ShellParts;

/** The one place where everything is put together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(ShellParts.class)
public class Application {

    /**
     * Opens the shell, or runs the one command given.
     *
     * @param args nothing, or a command and its words
     */
    public static void main(String[] args) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication application = new SpringApplication(Application.class);
        application.setAddCommandLineProperties(false); // our options are ours, not Spring's
        ApplicationContext context = application.run();
        int status = args.length == 0
                ? context.getBean(Session.class).run()
                : context.getBean(OneCommand.class).runWithFile(List.of(args));
        System.exit(status);
    }
}
