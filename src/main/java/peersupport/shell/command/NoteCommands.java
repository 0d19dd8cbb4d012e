package peersupport.shell.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import peersupport.design.Design;
import peersupport.evidence.context.Question;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.Page;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TypedText;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.Workspace;

/** What a design says in the designer's own words: its title, its author, and notes to answers. */
public record NoteCommands(Library library, Workspace workspace, PrintWriter results, Messages messages) {
    @Command(group = Synopsis.ON_DESIGN, description = "title WORDS…: what the programme is called")
    public void title(@Arguments List<String> words) {
        say("title", words, Design::titled);
    }

    @Command(group = Synopsis.ON_DESIGN, description = "author WORDS…: who answers, as documents name them")
    public void author(@Arguments List<String> words) {
        say("author", words, Design::by);
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "note Q WORDS…: your own words beside an answer, in place of an earlier note",
            completionProvider = "answerWords")
    public void note(@Arguments List<String> words) {
        Question question = Lookup.question(library.knowledge(), words == null || words.isEmpty() ? "" : words.get(0));
        say(
                "note " + question.id(),
                words.subList(1, words.size()),
                (design, note) -> design.noting(question.id(), note));
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "unnote Q: takes a note away",
            completionProvider = "answerWords")
    public void unnote(@Argument(index = 0, defaultValue = "") String id) {
        Question question = Lookup.question(library.knowledge(), id);
        String note = workspace.design().notes().get(question.id());
        if (note == null) {
            throw new RefusedException("There is no note to '" + question.id() + "'. 'notes' shows them all.");
        }
        workspace.change(design -> design.noting(question.id(), ""));
        messages.say("Taken away: " + note);
    }

    @Command(group = Synopsis.ON_DESIGN, description = "notes: the title, the author and every note")
    public void notes() {
        Design design = workspace.design();
        Page page = new Page().line("title   ", design.title());
        page.line("author  ", design.author().isEmpty() ? "not said" : design.author());
        for (Question question : library.knowledge().questions().values()) {
            if (design.notes().containsKey(question.id())) {
                page.row(18, question.id(), design.notes().get(question.id()));
            }
        }
        page.to(results);
    }

    private void say(String command, List<String> words, BiFunction<Design, String, Design> change) {
        String said = words == null ? "" : TypedText.storable(TypedText.unquoted(String.join(" ", words)));
        if (said.isEmpty()) {
            throw RefusedException.usage("'" + command + "' needs words after it. 'notes' shows what there is.");
        }
        workspace.change(design -> change.apply(design, said));
        messages.say("Kept, " + command + ": " + said);
    }
}
