package peersupport.shell.terminal;

/** What is said beside the results: it goes another way, so that results can be handed on to other programs. */
public record Messages(ShellEnvironment environment) {
    /** Words, wrapped. */
    public void say(String words) {
        say(new Page().line(words));
    }

    /** Words after an empty line. */
    public void sayApart(String words) {
        say(new Page().gap().line(words));
    }

    /** A page. */
    public void say(Page page) {
        print(page.fitted());
    }

    /** Text kept as it is, on a line of its own. */
    public void line(String text) {
        print(TerminalText.of(text) + "\n");
    }

    /** Part of a line, kept as it is. */
    public void print(String text) {
        environment.messages().print(text);
        environment.messages().flush();
    }
}
