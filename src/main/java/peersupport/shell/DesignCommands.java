package peersupport.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.files.QuestionList;
import peersupport.form.Form;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

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

    @Command(name = "questions", group = "Knowledge", description = "questions: all questions with their answers' ids")
    public void questions() {
        QuestionsPage.of(library.knowledge()).to(results);
    }

    @Command(
            name = "form",
            group = "Begin",
            description =
                    "form [FILE] [--for NAME] [--questions LIST] --out PAGE: the questions as a page to fill in with a browser, which saves designs;"
                            + " empty, or with a design's answers; for a funder; only the questions in a list. As .pdf, .docx or .md: on paper",
            completionProvider = "designFiles")
    public void form(
            @Argument(index = 0, defaultValue = "") String file,
            @Option(longName = "for") String funder,
            @Option(longName = "questions") String list,
            @Option(longName = "out") String out) {
        if (out == null) {
            throw Refused.wrongWord("The form is written to a file: form --out form.html");
        }
        if (!file.isEmpty() && !out.endsWith(".html")) {
            throw Refused.wrongWord("A form with answers in it is a page for browsers: form " + file
                    + " --out form.html. On paper, 'report' has the answers.");
        }
        Knowledge knowledge = library.knowledge();
        Design design = file.isEmpty() ? Design.named("") : library.designs().read(desk.path(file));
        Set<String> all = knowledge.questions().keySet();
        Set<String> listed = list == null ? all : QuestionList.read(desk.path(list), all);
        Set<String> questions = Form.withOpeners(knowledge, listed);
        Path page =
                desk.print(Form.html(knowledge, design, funder == null ? "" : Desk.readable(funder), questions), out);
        List<String> openers = all.stream()
                .filter(id -> questions.contains(id) && !listed.contains(id))
                .toList();
        talk.say("Wrote the form to " + page + "."
                + (openers.isEmpty()
                        ? ""
                        : " It has " + String.join(", ", openers)
                                + " too, whose answers open questions of your list."));
    }

    private void change(Question question, UnaryOperator<Design> change) {
        Desk.Changed changed = desk.change(change);
        Answer answer = changed.after().answers().get(question.id());
        talk.say(question.asks() + " → " + (answer == null ? "not asked yet" : QuestionPage.words(question, answer)));
        new Consequences(library).gates(changed.before(), changed.after()).forEach(talk::say);
        if (answer != null && new ContextStates(library.knowledge(), changed.after()).gate(question) != State.MET) {
            talk.say("The answer is kept, and not used yet: "
                    + Questions.notAsked(library.knowledge(), changed.after(), question));
        }
    }
}
