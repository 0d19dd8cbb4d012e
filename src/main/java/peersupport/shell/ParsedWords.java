package peersupport.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;
import peersupport.files.Nearest;

/**
 * A command's words as arguments and options. Options may stand anywhere; what follows a bare {@code --} is never one.
 * Spring Shell's own parser would split the words a second time.
 */
final class ParsedWords {
    private ParsedWords() {}

    static ParsedInput of(Command command, List<String> words) {
        ParsedInput.Builder input = ParsedInput.builder().commandName(command.getName());
        Set<String> given = new HashSet<>();
        int position = 0;
        boolean options = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.startsWith("--")) {
                int equals = word.indexOf('=');
                CommandOption option = option(command, equals < 0 ? word : word.substring(0, equals));
                String value = equals >= 0 ? word.substring(equals + 1) : "true";
                if (equals < 0 && option.type() != boolean.class) {
                    if (i + 1 == words.size()) {
                        throw new Refused(word + " needs a value after it.");
                    }
                    value = words.get(++i);
                }
                given.add(option.longName());
                input.addOption(value(option, value));
            } else {
                input.addArgument(new CommandArgument(position++, word));
            }
        }
        // without a value, Spring Shell would start its validator to find a boolean's default
        command.getOptions().stream()
                .filter(option -> option.type() == boolean.class && !given.contains(option.longName()))
                .forEach(option -> input.addOption(value(option, "false")));
        return input.build();
    }

    private static CommandOption value(CommandOption option, String value) {
        return CommandOption.with().longName(option.longName()).value(value).build();
    }

    private static CommandOption option(Command command, String word) {
        List<String> known = command.getOptions().stream()
                .map(option -> "--" + option.longName())
                .toList();
        return command.getOptions().stream()
                .filter(option -> word.equals("--" + option.longName()))
                .findFirst()
                .orElseThrow(() -> Refused.wrongWord("'" + command.getName() + "' has no option '" + word + "'."
                        + Nearest.maybe(word, known) + " 'help " + command.getName() + "' lists them."));
    }
}
