package peersupport.shell.command;

import java.util.regex.Pattern;
import org.springframework.shell.core.command.Command;

/**
 * How a command is typed, and what it does. Written once, in the command's description, as in
 * <em>answer Q V…: answers a question</em>: the help prints it, and what it does not show is refused.
 *
 * @param form the command with its words and options
 * @param does what it does
 */
record Synopsis(String form, String does) {
    /** The group of the commands on the open design. Outside the shell their first word is the design's file. */
    static final String ON_DESIGN = "Your programme";

    private static final Pattern OPTION = Pattern.compile("\\[?--[a-z-]+( [^]\\[]+)?(]|$)");

    static Synopsis of(Command command) {
        String[] parts = command.getDescription().split(": ", 2);
        return new Synopsis(parts[0], parts[1]);
    }

    /** How it is typed here, and outside the shell where that is another way. */
    static String typed(Command command) {
        String form = of(command).form();
        return command.getGroup().equals(Synopsis.ON_DESIGN)
                ? form + " (outside the shell: advisor " + form.replaceFirst("^\\S+", "$0 FILE") + ")"
                : form;
    }

    /** How many words it takes beside its options. */
    int mostWords() {
        String words = OPTION.matcher(form).replaceAll("").strip();
        return words.endsWith("…") ? Integer.MAX_VALUE : words.split("\\s+").length - 1;
    }
}
