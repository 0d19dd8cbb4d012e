package peersupport.shell.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;
import peersupport.files.Nearest;
import peersupport.shell.terminal.RefusedException;

/**
 * A command's words as arguments and options. Options may stand anywhere; what follows a bare {@code --} is never one.
 * Spring Shell's own parser would split the words a second time, and pass over what the command does not take.
 */
final class ArgumentParser {
    private final Command command;
    private final ParsedInput.Builder input;
    private final Set<String> given = new HashSet<>();
    private final List<String> arguments = new ArrayList<>();

    private ArgumentParser(Command command) {
        this.command = command;
        this.input = ParsedInput.builder().commandName(command.getName());
    }

    /** The words given to a command; refused when it does not take one of them. */
    static ParsedInput of(Command command, List<String> words) {
        ArgumentParser parsed = new ArgumentParser(command);
        int end = words.indexOf("--");
        int at = 0;
        while (at < words.size()) {
            if (at == end) {
                at++;
            } else if ((end < 0 || at < end) && words.get(at).startsWith("--")) {
                at += parsed.option(words.get(at), at + 1 < words.size() ? words.get(at + 1) : "--");
            } else {
                parsed.arguments.add(words.get(at++));
            }
        }
        return parsed.input();
    }

    /** Takes an option, and returns how many words it was written in. */
    private int option(String word, String next) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        CommandOption option = named(name);
        boolean alone = option.type() == boolean.class;
        if (!given.add(name)) {
            throw RefusedException.usage("'" + command.getName() + "' has " + name + " twice. Give it once.");
        }
        if (alone && equals >= 0) {
            throw RefusedException.usage(name + " takes no value.");
        }
        if (!alone && equals < 0 && next.startsWith("--")) {
            throw RefusedException.usage(name + " needs a value after it. " + form());
        }
        String value = alone ? "true" : equals < 0 ? next : word.substring(equals + 1);
        input.addOption(value(option, value));
        return alone || equals >= 0 ? 1 : 2;
    }

    private CommandOption named(String name) {
        List<String> known = command.getOptions().stream()
                .map(option -> "--" + option.longName())
                .toList();
        if (!known.contains(name)) {
            throw RefusedException.usage("'" + command.getName() + "' has no option '" + name + "'."
                    + Nearest.maybe(name, known) + " " + form());
        }
        return command.getOptions().get(known.indexOf(name));
    }

    private ParsedInput input() {
        int most = Synopsis.of(command).mostWords();
        if (arguments.size() > most) {
            throw RefusedException.usage(
                    "'" + arguments.get(most) + "' is one word too many for '" + command.getName() + "'. " + form());
        }
        for (int i = 0; i < arguments.size(); i++) {
            input.addArgument(new CommandArgument(i, arguments.get(i)));
        }
        // without a value, Spring Shell would start its validator to find a boolean's default
        command.getOptions().stream()
                .filter(option -> option.type() == boolean.class && !given.contains("--" + option.longName()))
                .forEach(option -> input.addOption(value(option, "false")));
        return input.build();
    }

    private String form() {
        return "It is typed: " + Synopsis.typed(command);
    }

    private static CommandOption value(CommandOption option, String value) {
        return CommandOption.with().longName(option.longName()).value(value).build();
    }
}
