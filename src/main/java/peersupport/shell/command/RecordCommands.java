package peersupport.shell.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Question;
import peersupport.exploring.Changes;
import peersupport.exploring.Impact;
import peersupport.exploring.SetAsideFinding;
import peersupport.exploring.WhatIf;
import peersupport.files.json.ExploringJson;
import peersupport.shell.page.AnswerEffects;
import peersupport.shell.page.AnswerText;
import peersupport.shell.page.ExploringPages;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.Page;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TypedText;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.Workspace;

/** What a designer tries out, keeps, keeps fixed, or disagrees with on the record. */
public class RecordCommands {
    private final Library library;
    private final Workspace workspace;
    private final PrintWriter results;
    private final Messages messages;
    private Supposed last;

    /** An answer that was tried out, and the design it was tried on. */
    private record Supposed(Path file, Question question, Answer answer) {}

    RecordCommands(Library library, Workspace workspace, PrintWriter results, Messages messages) {
        this.library = library;
        this.workspace = workspace;
        this.results = results;
        this.messages = messages;
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "what-if Q V… [--json]: what another answer would move; nothing is saved until 'keep'",
            completionProvider = "answerWords")
    public void whatIf(@Arguments List<String> words, @Option(longName = "json") boolean json) {
        Knowledge knowledge = library.knowledge();
        Lookup.Given given = Lookup.answer(knowledge, words, "what-if");
        Question question = given.question();
        Supposed supposed = new Supposed(workspace.file(), question, given.answer());
        Impact moved = moved(workspace.design(), supposed);
        last = supposed;
        (json
                        ? new Page().asIs(ExploringJson.whatIf(moved))
                        : ExploringPages.whatIf(knowledge, question, supposed.answer(), moved))
                .to(results);
        if (!new Changes(knowledge).isDecision(question)) {
            messages.say("This is about who comes or where you work: worth knowing, but not yours to decide.");
        }
        messages.say("Nothing is saved. 'keep' keeps it (outside the shell: answer FILE "
                + AnswerText.typed(question, supposed.answer()) + ").");
    }

    @Command(group = Synopsis.ON_DESIGN, description = "keep: makes the last what-if your answer")
    public void keep() {
        if (last == null) {
            throw new RefusedException(
                    "There is nothing to keep. In the shell, 'what-if Q V…' tries an answer out first;"
                            + " outside it, 'answer FILE Q V…' gives one.");
        }
        Supposed kept = last;
        if (!kept.file().equals(workspace.file())) {
            throw new RefusedException("The last 'what-if' was about " + kept.file() + ", and " + workspace.file()
                    + " is open now. 'what-if' tries the answer out here.");
        }
        workspace.change(design -> {
            moved(design, kept); // it may have been locked since, or its question may not arise any more
            return design.with(kept.question().id(), kept.answer());
        });
        messages.say("Kept: " + kept.question().asks() + " → " + AnswerText.of(kept.question(), kept.answer()));
        last = null;
    }

    /** What the answer would move; refused when the question is locked, or does not arise. */
    private Impact moved(Design design, Supposed supposed) {
        Question question = supposed.question();
        if (design.locked().contains(question.id())) {
            throw new RefusedException("'" + question.id() + "' is locked. 'unlock " + question.id() + "' opens it.");
        }
        WhatIf whatIf = WhatIf.of(library.knowledge(), library.advisor(), design, question, supposed.answer());
        if (!whatIf.inPlay()) {
            throw new RefusedException(AnswerEffects.notAsked(library.knowledge(), design, question));
        }
        return whatIf.moved();
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "lock Q: no suggestion changes this answer",
            completionProvider = "answerWords")
    public void lock(@Argument(index = 0, defaultValue = "") String id) {
        Question question = decision(id);
        workspace.change(design -> design.locking(question.id()));
        messages.say("Locked: " + question.asks() + " No suggestion will change it.");
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "unlock Q: suggestions may change this answer, even one that defines the programme",
            completionProvider = "answerWords")
    public void unlock(@Argument(index = 0, defaultValue = "") String id) {
        Question question = decision(id);
        workspace.change(design -> design.unlocking(question.id()));
        messages.say("Unlocked: " + question.asks()
                + (question.definesTheProgramme()
                        ? " It defines the programme: such a change is headed \"a different programme\"."
                        : ""));
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "set-aside ID --because \"…\": disagrees with a finding on the record, in every report",
            completionProvider = "findingIds")
    public void setAside(
            @Argument(index = 0, defaultValue = "") String id, @Option(longName = "because") String because) {
        Configuration card = Lookup.card(library.knowledge(), id);
        if (because == null || TypedText.storable(because).isEmpty()) {
            throw RefusedException.usage(
                    "Say why, so that others can follow: set-aside " + card.id() + " --because \"…\"");
        }
        workspace.change(design -> design.settingAside(
                new SetAside(card.id(), TypedText.storable(because), design.author(), behind(card, design))));
        messages.say("Set aside: " + card.says() + ". Its chain and your reason stay in every report; 'reinstate "
                + card.id() + "' takes it back.");
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "reinstate ID: takes a finding up again that was set aside",
            completionProvider = "findingIds")
    public void reinstate(@Argument(index = 0, defaultValue = "") String id) {
        Configuration card = Lookup.card(library.knowledge(), id);
        Design design = workspace.design();
        if (design.setAside().stream().noneMatch(one -> one.finding().equals(card.id()))) {
            throw new RefusedException(card.id() + " was not set aside.");
        }
        workspace.change(now -> now.reinstating(card.id()));
        messages.say("Reinstated: " + card.says());
    }

    @Command(group = "Begin", description = "quiet: says no more, or again, what an answer settles")
    public void quiet() {
        messages.say(workspace.toggleQuiet());
    }

    private Map<String, Answer> behind(Configuration card, Design design) {
        Map<String, Answer> behind = new LinkedHashMap<>();
        SetAsideFinding.behind(library.knowledge(), card.id()).stream()
                .map(Question::id)
                .filter(design.answers()::containsKey)
                .forEach(question -> behind.put(question, design.answers().get(question)));
        return behind;
    }

    private Question decision(String id) {
        Question question = Lookup.question(library.knowledge(), id);
        if (!new Changes(library.knowledge()).isDecision(question)) {
            throw new RefusedException(
                    "'" + id
                            + "' is about who comes or where you work. Suggestions never change it, so there is nothing to lock or unlock.");
        }
        return question;
    }
}
