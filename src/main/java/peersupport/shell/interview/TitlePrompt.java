package peersupport.shell.interview;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.Page;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TypedText;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.Workspace;

/** The opening of the interview: one finding from an example, and what the programme is called. */
public class TitlePrompt {
    private final Library library;
    private final Workspace workspace;
    private final LineInput input;
    private final Messages messages;

    TitlePrompt(Library library, Workspace workspace, LineInput input, Messages messages) {
        this.library = library;
        this.workspace = workspace;
        this.input = input;
        this.messages = messages;
    }

    /**
     * Asks for the title and makes the file; false when the person would rather stop.
     *
     * @throws RefusedException when the input ends first
     */
    boolean made(Path file) {
        Page page = new Page().gap();
        library.knowledge().contents().opening().lines().forEach(page::line);
        messages.say(page.gap().line("What is your programme called? (Enter for \"" + Workspace.UNTITLED + "\")"));
        Optional<String> title = title(file);
        title.ifPresentOrElse(
                said -> {
                    workspace.create(file, said);
                    messages.sayApart("\"" + workspace.design().title() + "\" is kept in " + file
                            + ". Every answer is saved at once.");
                },
                () -> messages.sayApart("Nothing is saved yet. 'start' begins again."));
        return title.isPresent();
    }

    private Optional<String> title(Path file) {
        while (true) {
            String line = input.answer("> ", List.of());
            if (line == null) {
                throw new RefusedException("The input ended before the first question. Nothing was saved. 'new " + file
                        + "' makes an empty design, and 'answer' fills it without questions.");
            }
            String word = TypedText.plain(line);
            if (Reply.LEAVE.contains(word)) {
                return Optional.empty();
            }
            if (Reply.DONT_KNOW.matcher(word).matches()
                    || Reply.LATER.matcher(word).matches()) {
                return Optional.of("");
            }
            if (!List.of("back", "review", "help", "?").contains(word)) {
                return Optional.of(TypedText.unquoted(line));
            }
            messages.sayApart(
                    "A name comes first, and 'title' changes it later. Enter takes \"" + Workspace.UNTITLED + "\".");
        }
    }
}
