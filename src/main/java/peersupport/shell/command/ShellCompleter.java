package peersupport.shell.command;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.completion.CompletionContext;

/** Completes commands, their options and, through a command's own provider, its words; Spring Shell's stops at the first word. */
public record ShellCompleter(CommandRegistry registry) implements Completer {
    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0) {
            for (Command command : registry.getCommands()) {
                candidates.add(new Candidate(
                        command.getName(), command.getName(), null, command.getDescription(), null, null, true));
            }
            return;
        }
        Command command = registry.getCommandByName(line.words().get(0));
        if (command == null) {
            return;
        }
        if (line.word().startsWith("-")) {
            command.getOptions().forEach(option -> candidates.add(new Candidate("--" + option.longName())));
            return;
        }
        var context = new CompletionContext(line.words(), line.wordIndex(), line.wordCursor(), command, null);
        for (var proposal : command.getCompletionProvider().apply(context)) {
            candidates.add(new Candidate(
                    proposal.value(), proposal.displayText(), null, proposal.description(), null, null, true));
        }
    }
}
