package peersupport.shell.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.files.design.QuestionList;
import peersupport.form.Form;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;
import peersupport.shell.interview.GuidedInterview;
import peersupport.shell.page.AnswerEffects;
import peersupport.shell.page.AnswerText;
import peersupport.shell.page.AnswersPage;
import peersupport.shell.page.KnowledgePages;
import peersupport.shell.page.SectionOverview;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TypedText;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.Workspace;

/** Starts designs, opens them, answers their questions and saves them. */
public record DesignCommands(
        Library library, Workspace workspace, GuidedInterview start, PrintWriter results, Messages messages) {
    private static final String FILE = "my-programme.yaml";

    @Command(
            group = "Begin",
            description = "start [FILE] [--quick]: the interview, begun or gone on with; quick asks what most turns on",
            completionProvider = "designFiles")
    public void start(@Argument(index = 0, defaultValue = "") String file, @Option(longName = "quick") boolean quick) {
        start.run(
                file.isEmpty() && workspace.isOpen() ? workspace.file() : workspace.path(file.isEmpty() ? FILE : file),
                quick);
    }

    @Command(
            name = "new",
            group = "Begin",
            description = "new [FILE] [--title TITLE]: an empty design, to be answered command by command")
    public void create(
            @Argument(index = 0, defaultValue = FILE) String file, @Option(longName = "title") String title) {
        workspace.create(workspace.path(file), title == null ? "" : title);
        workspace.stay();
        messages.say("Made " + file
                + ". Next: 'questions' lists the questions, 'answer Q V…' answers one, 'start' asks them.");
    }

    @Command(
            group = "Begin",
            description = "open FILE: works on a design that somebody saved",
            completionProvider = "designFiles")
    public void open(@Argument(index = 0, defaultValue = "") String file) {
        if (file.isEmpty()) {
            throw RefusedException.usage("'open' needs a design's file, such as: open " + FILE);
        }
        Design design = workspace.open(file);
        workspace.stay();
        messages.say("Opened \"" + design.title() + "\": " + new SectionOverview(library.knowledge(), design).count()
                + ". Next: 'start' goes on asking, 'advise' shows the findings.");
    }

    @Command(group = Synopsis.ON_DESIGN, description = "save FILE: a copy of the design, under another name")
    public void save(@Argument(index = 0, defaultValue = "") String file) {
        if (file.isEmpty()) {
            throw RefusedException.usage("Every answer is saved at once. 'save FILE' makes a copy: name the file.");
        }
        Path copy = workspace.unused(file);
        workspace.copy(copy);
        messages.say("Saved a copy in " + copy + ". You are still working on " + workspace.file() + ".");
    }

    @Command(group = Synopsis.ON_DESIGN, description = "answers: what has been said so far")
    public void answers() {
        AnswersPage.of(library.knowledge(), workspace.design()).to(results);
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "answer Q V…: answers a question with its options' ids, none, dont-know or does-not-apply",
            completionProvider = "answerWords")
    public void answer(@Arguments List<String> words) {
        Lookup.Given given = Lookup.answer(library.knowledge(), words, "answer");
        change(given.question(), design -> design.with(given.question().id(), given.answer()));
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "unanswer Q: takes an answer back, as if not asked",
            completionProvider = "answerWords")
    public void unanswer(@Argument(index = 0, defaultValue = "") String id) {
        Question question = Lookup.question(library.knowledge(), id);
        change(question, design -> design.without(question.id()));
    }

    @Command(group = "Knowledge", description = "questions: all questions with their answers' ids")
    public void questions() {
        KnowledgePages.questions(library.knowledge()).to(results);
    }

    @Command(
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
            throw RefusedException.usage("The form is written to a file: form --out form.html");
        }
        if (!file.isEmpty() && !out.endsWith(".html")) {
            throw RefusedException.usage("A form with answers in it is a page for browsers: form " + file
                    + " --out form.html. On paper, 'report' has the answers.");
        }
        Knowledge knowledge = library.knowledge();
        Design design = file.isEmpty() ? Design.named("") : library.designs().read(workspace.path(file));
        Set<String> all = knowledge.questions().keySet();
        Set<String> listed = list == null ? all : QuestionList.read(workspace.path(list), all);
        Set<String> questions = Form.withOpeners(knowledge, listed);
        Path page = workspace.print(
                Form.html(knowledge, design, funder == null ? "" : TypedText.storable(funder), questions), out);
        List<String> openers = all.stream()
                .filter(id -> questions.contains(id) && !listed.contains(id))
                .toList();
        messages.say("Wrote the form to " + page + "."
                + (openers.isEmpty()
                        ? ""
                        : " It has " + String.join(", ", openers)
                                + " too, whose answers open questions of your list."));
    }

    private void change(Question question, UnaryOperator<Design> change) {
        Workspace.Changed changed = workspace.change(change);
        Answer answer = changed.after().answers().get(question.id());
        messages.say(question.asks() + " → " + AnswerText.of(question, changed.after()));
        Answer replaced = changed.before().answers().get(question.id());
        if (replaced instanceof Answer.Chosen && !replaced.equals(answer)) {
            messages.say("In place of: " + AnswerText.of(question, replaced));
        }
        new AnswerEffects(library.knowledge(), library.advisor())
                .gates(changed.before(), changed.after())
                .forEach(messages::say);
        if (answer != null && new ContextStates(library.knowledge(), changed.after()).gate(question) != State.MET) {
            messages.say("The answer is kept, and not used yet: "
                    + AnswerEffects.notAsked(library.knowledge(), changed.after(), question));
        }
    }
}
