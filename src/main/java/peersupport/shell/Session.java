package peersupport.shell;

import java.util.Set;
import peersupport.shell.command.CommandRunner;
import peersupport.shell.command.ShellCompleter;
import peersupport.shell.command.Tokenizer;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.Messages;

/** The shell: a prompt, a line, a command, until the user leaves. */
public record Session(CommandRunner commands, LineInput input, ShellCompleter completer, Messages messages) {
    private static final Set<String> LEAVE = Set.of("exit", "quit");

    /** In a pipe the session's status is that of the first command that failed; at a terminal people saw for themselves. */
    public int run() {
        messages.say("Peer Support Design Advisor. 'start' begins; 'help' lists the commands; 'exit' leaves.");
        int status = 0;
        for (String line = next(); line != null; line = next()) {
            var words = Tokenizer.of(line);
            if (words.isEmpty() || words.get(0).startsWith("#")) {
                continue; // a script may have comments
            }
            if (LEAVE.contains(words.get(0))) {
                break;
            }
            int now = commands.run(words);
            status = status == 0 ? now : status;
        }
        return input.atTerminal() ? 0 : status;
    }

    private String next() {
        return input.command("advisor> ", completer);
    }
}
