package peersupport.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;
import peersupport.reporting.book.Questionnaire;

/** Starts designs, opens them, answers their questions and saves them. */
@Component
class DesignCommands {
    private static final String FILE = "my-programme.yaml";

    private final Library library;
    private final Desk desk;
    private final Start start;
    private final PrintWriter results;
    private final Talk talk;

    DesignCommands(Library library, Desk desk, Start start, PrintWriter results, Talk talk) {
        this.library = library;
        this.desk = desk;
        this.start = start;
        this.results = results;
        this.talk = talk;
    }

    @Command(
            name = "start",
            group = "Begin",
            description = "start [FILE] [--quick]: the interview, begun or gone on with; quick asks what most turns on",
            completionProvider = "designFiles")
    public void start(@Argument(index = 0, defaultValue = "") String file, @Option(longName = "quick") boolean quick) {
        start.run(file.isEmpty() && desk.isOpen() ? desk.file() : desk.path(file.isEmpty() ? FILE : file), quick);
    }

    @Command(
            name = "new",
            group = "Begin",
            description = "new [FILE] [--title TITLE]: an empty design, to be answered command by command")
    public void create(
            @Argument(index = 0, defaultValue = FILE) String file, @Option(longName = "title") String title) {
        desk.create(desk.path(file), title == null ? "" : title);
        desk.stay();
        talk.say("Made " + file
                + ". Next: 'questions' lists the questions, 'answer Q V…' answers one, 'start' asks them.");
    }

    @Command(
            name = "open",
            group = "Begin",
            description = "open FILE: works on a design that somebody saved",
            completionProvider = "designFiles")
    public void open(@Argument(index = 0, defaultValue = "") String file) {
        if (file.isEmpty()) {
            throw Refused.wrongWord("'open' needs a design's file, such as: open " + FILE);
        }
        Design design = desk.open(file);
        desk.stay();
        talk.say("Opened \"" + design.title() + "\": " + new Hub(library.knowledge(), design).count()
                + ". Next: 'start' goes on asking, 'advise' shows the findings.");
    }

    @Command(name = "save", group = Desk.COMMANDS, description = "save FILE: a copy of the design, under another name")
    public void save(@Argument(index = 0, defaultValue = "") String file) {
        if (file.isEmpty()) {
            throw Refused.wrongWord("Every answer is saved at once. 'save FILE' makes a copy: name the file.");
        }
        Path copy = desk.unused(file);
        desk.copy(copy);
        talk.say("Saved a copy in " + copy + ". You are still working on " + desk.file() + ".");
    }

    @Command(name = "answers", group = Desk.COMMANDS, description = "answers: what has been said so far")
    public void answers() {
        AnswersPage.of(library.knowledge(), desk.design()).to(results);
    }

    @Command(
            name = "answer",
            group = Desk.COMMANDS,
            description = "answer Q V…: answers a question with its options' ids, none, dont-know or does-not-apply",
            completionProvider = "answerWords")
    public void answer(@Arguments List<String> words) {
        Answers.Given given = Answers.given(library.knowledge(), words, "answer");
        change(given.question(), design -> design.with(given.question().id(), given.answer()));
    }

    @Command(
            name = "unanswer",
            group = Desk.COMMANDS,
            description = "unanswer Q: takes an answer back, as if not asked",
            completionProvider = "answerWords")
    public void unanswer(@Argument(index = 0, defaultValue = "") String id) {
        Question question = Questions.named(library.knowledge(), id);
        change(question, design -> design.without(question.id()));
    }

    @Command(
            name = "questions",
            group = "Knowledge",
            description =
                    "questions [--out FILE]: all questions with their answers' ids; or, in a new file, a questionnaire to print (.html, .pdf, .docx or .md)")
    public void questions(@Option(longName = "out") String out) {
        Knowledge knowledge = library.knowledge();
        if (out == null) {
            QuestionsPage.of(knowledge).to(results);
            return;
        }
        talk.say("Wrote the questionnaire to " + desk.print(Questionnaire.html(knowledge), out) + ".");
    }

    private void change(Question question, UnaryOperator<Design> change) {
        Desk.Changed changed = desk.change(change);
        Answer answer = changed.after().answers().get(question.id());
        talk.say(question.asks() + " → " + (answer == null ? "not asked yet" : QuestionPage.words(question, answer)));
        new Consequences(library).gates(changed.before(), changed.after()).forEach(talk::say);
        if (answer != null && new Readings(library.knowledge(), changed.after()).gate(question) != State.MET) {
            talk.say("The answer is kept, and not used yet: "
                    + Questions.notAsked(library.knowledge(), changed.after(), question));
        }
    }
}
