package peersupport.shell;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;
import peersupport.design.Design;
import peersupport.evidence.context.Question;

/** What a design says in the designer's own words: its title, its author, and notes to answers. */
@Component
class NoteCommands {
    private final Library library;
    private final Desk desk;
    private final PrintWriter results;
    private final Talk talk;

    NoteCommands(Library library, Desk desk, PrintWriter results, Talk talk) {
        this.library = library;
        this.desk = desk;
        this.results = results;
        this.talk = talk;
    }

    @Command(name = "title", group = Desk.COMMANDS, description = "title WORDS…: what the programme is called")
    public void title(@Arguments List<String> words) {
        say("title", words, Design::titled);
    }

    @Command(name = "author", group = Desk.COMMANDS, description = "author WORDS…: who answers, as documents name them")
    public void author(@Arguments List<String> words) {
        say("author", words, Design::by);
    }

    @Command(
            name = "note",
            group = Desk.COMMANDS,
            description = "note Q WORDS…: your own words beside an answer, in place of an earlier note",
            completionProvider = "answerWords")
    public void note(@Arguments List<String> words) {
        Question question = Questions.named(library.knowledge(), words == null || words.isEmpty() ? "" : words.get(0));
        say(
                "note " + question.id(),
                words.subList(1, words.size()),
                (design, note) -> design.noting(question.id(), note));
    }

    @Command(
            name = "unnote",
            group = Desk.COMMANDS,
            description = "unnote Q: takes a note away",
            completionProvider = "answerWords")
    public void unnote(@Argument(index = 0, defaultValue = "") String id) {
        Question question = Questions.named(library.knowledge(), id);
        String note = desk.design().notes().get(question.id());
        if (note == null) {
            throw new Refused("There is no note to '" + question.id() + "'. 'notes' shows them all.");
        }
        desk.change(design -> design.noting(question.id(), ""));
        talk.say("Taken away: " + note);
    }

    @Command(name = "notes", group = Desk.COMMANDS, description = "notes: the title, the author and every note")
    public void notes() {
        Design design = desk.design();
        Page page = new Page().line("title   ", design.title());
        page.line("author  ", design.author().isEmpty() ? "not said" : design.author());
        for (Question question : library.knowledge().questions().values()) {
            if (design.notes().containsKey(question.id())) {
                page.line(
                        String.format(Locale.ROOT, "  %-18s ", question.id()),
                        design.notes().get(question.id()));
            }
        }
        page.to(results);
    }

    private void say(String command, List<String> words, BiFunction<Design, String, Design> change) {
        String said = words == null ? "" : Desk.readable(TypedText.unquoted(String.join(" ", words)));
        if (said.isEmpty()) {
            throw Refused.wrongWord("'" + command + "' needs words after it. 'notes' shows what there is.");
        }
        desk.change(design -> change.apply(design, said));
        talk.say("Kept, " + command + ": " + said);
    }
}
