package peersupport.shell.command;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.Page;

/** The commands, in the order in which people need them. */
public record HelpCommands(ObjectProvider<CommandRegistry> registry, PrintWriter results, LineInput input) {
    private static final List<String> GROUPS = List.of("Begin", Synopsis.ON_DESIGN, "Knowledge", "Help");

    @Command(group = "Help", description = "help [COMMAND]: what can be typed here")
    public void help(@Argument(index = 0, defaultValue = "") String name) {
        if (!name.isEmpty()) {
            var command = Lookup.command(registry.getObject(), name);
            new Page()
                    .line(Synopsis.typed(command) + ": " + Synopsis.of(command).does())
                    .to(results);
            return;
        }
        Page page = new Page();
        for (String group : GROUPS) {
            page.heading(group);
            registry.getObject().getCommands().stream()
                    .filter(command -> command.getGroup().equals(group))
                    .sorted(Comparator.comparing(command -> command.getName()))
                    .map(Synopsis::of)
                    .forEach(synopsis -> page.line("  ", synopsis.form()).line("      ", synopsis.does()));
        }
        page.gap()
                .line("Outside the shell the commands under \"" + Synopsis.ON_DESIGN
                        + "\" take the design's file first: ./advisor explain my-programme.yaml N3")
                .line("Exit status: 0 done, 1 refused, 2 a word that is not known, 70 a fault of the advisor's own, 130"
                        + " ended with Ctrl-C.");
        page.to(results);
    }

    @Command(group = "Help", description = "clear: an empty screen, as Ctrl-L does")
    public void clear() {
        input.clear();
    }

    /** The shell leaves by itself at this word; here it is for the help, the completion, and outside the shell. */
    @Command(group = "Help", description = "exit: leaves the shell; every answer is already saved")
    public void exit() {
        results.flush();
    }
}
