package peersupport.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Question;
import peersupport.exploring.Changes;
import peersupport.exploring.Considered;
import peersupport.exploring.Moved;
import peersupport.exploring.WhatIf;
import peersupport.files.ExploringJson;

/** What a designer tries out, keeps, keeps fixed, or disagrees with on the record. */
@Component
class RecordCommands {
    private final Library library;
    private final Desk desk;
    private final PrintWriter results;
    private final Talk talk;
    private Supposed last;

    /** An answer that was tried out, and the design it was tried on. */
    private record Supposed(Path file, Question question, Answer answer) {}

    RecordCommands(Library library, Desk desk, PrintWriter results, Talk talk) {
        this.library = library;
        this.desk = desk;
        this.results = results;
        this.talk = talk;
    }

    @Command(
            name = "what-if",
            group = Desk.COMMANDS,
            description = "what-if Q V… [--json]: what another answer would move; nothing is saved until 'keep'",
            completionProvider = "answerWords")
    public void whatIf(@Arguments List<String> words, @Option(longName = "json") boolean json) {
        Knowledge knowledge = library.knowledge();
        Answers.Given given = Answers.given(knowledge, words, "what-if");
        Question question = given.question();
        Supposed supposed = new Supposed(desk.file(), question, given.answer());
        Moved moved = moved(desk.design(), supposed);
        last = supposed;
        (json
                        ? new Page().asIs(ExploringJson.whatIf(moved))
                        : ExploringPages.whatIf(knowledge, question, supposed.answer(), moved))
                .to(results);
        if (!new Changes(knowledge).isDecision(question)) {
            talk.say("This is about who comes or where you work: worth knowing, but not yours to decide.");
        }
        talk.say("Nothing is saved. 'keep' keeps it (outside the shell: answer FILE " + question.id() + " …).");
    }

    @Command(name = "keep", group = Desk.COMMANDS, description = "keep: makes the last what-if your answer")
    public void keep() {
        if (last == null) {
            throw new Refused("There is nothing to keep. In the shell, 'what-if Q V…' tries an answer out first;"
                    + " outside it, 'answer FILE Q V…' gives one.");
        }
        Supposed kept = last;
        if (!kept.file().equals(desk.file())) {
            throw new Refused("The last 'what-if' was about " + kept.file() + ", and " + desk.file()
                    + " is open now. 'what-if' tries the answer out here.");
        }
        desk.change(design -> {
            moved(design, kept); // it may have been locked since, or its question may not arise any more
            return design.with(kept.question().id(), kept.answer());
        });
        talk.say("Kept: " + kept.question().asks() + " → " + QuestionPage.words(kept.question(), kept.answer()));
        last = null;
    }

    /**
     * What the answer would move.
     *
     * @throws Refused when the question is locked, or does not arise
     */
    private Moved moved(Design design, Supposed supposed) {
        Question question = supposed.question();
        if (design.locked().contains(question.id())) {
            throw new Refused("'" + question.id() + "' is locked. 'unlock " + question.id() + "' opens it.");
        }
        WhatIf whatIf = WhatIf.of(library.knowledge(), library.advisor(), design, question, supposed.answer());
        if (!whatIf.inPlay()) {
            throw new Refused(Questions.notAsked(library.knowledge(), design, question));
        }
        return whatIf.moved();
    }

    @Command(
            name = "lock",
            group = Desk.COMMANDS,
            description = "lock Q: no suggestion changes this answer",
            completionProvider = "answerWords")
    public void lock(@Argument(index = 0, defaultValue = "") String id) {
        Question question = decision(id);
        desk.change(design -> design.locking(question.id()));
        talk.say("Locked: " + question.asks() + " No suggestion will change it.");
    }

    @Command(
            name = "unlock",
            group = Desk.COMMANDS,
            description = "unlock Q: suggestions may change this answer, even one that defines the programme",
            completionProvider = "answerWords")
    public void unlock(@Argument(index = 0, defaultValue = "") String id) {
        Question question = decision(id);
        desk.change(design -> design.unlocking(question.id()));
        talk.say("Unlocked: " + question.asks()
                + (question.definesTheProgramme()
                        ? " It defines the programme: such a change is headed \"a different programme\"."
                        : ""));
    }

    @Command(
            name = "set-aside",
            group = Desk.COMMANDS,
            description = "set-aside ID --because \"…\": disagrees with a finding on the record, in every report",
            completionProvider = "findingIds")
    public void setAside(
            @Argument(index = 0, defaultValue = "") String id, @Option(longName = "because") String because) {
        Configuration card = AdviceCommands.card(library.knowledge(), id);
        if (because == null || Desk.readable(because).isEmpty()) {
            throw Refused.wrongWord("Say why, so that others can follow: set-aside " + card.id() + " --because \"…\"");
        }
        desk.change(design -> design.settingAside(
                new SetAside(card.id(), Desk.readable(because), design.author(), behind(card, design))));
        talk.say("Set aside: " + card.says() + ". Its chain and your reason stay in every report; 'reinstate "
                + card.id() + "' takes it back.");
    }

    @Command(
            name = "reinstate",
            group = Desk.COMMANDS,
            description = "reinstate ID: takes a finding up again that was set aside",
            completionProvider = "findingIds")
    public void reinstate(@Argument(index = 0, defaultValue = "") String id) {
        Configuration card = AdviceCommands.card(library.knowledge(), id);
        Design design = desk.design();
        if (design.setAside().stream().noneMatch(one -> one.finding().equals(card.id()))) {
            throw new Refused(card.id() + " was not set aside.");
        }
        desk.change(now -> now.reinstating(card.id()));
        talk.say("Reinstated: " + card.says());
    }

    @Command(name = "quiet", group = "Begin", description = "quiet: says no more, or again, what an answer settles")
    public void quiet() {
        talk.say(desk.hush());
    }

    private Map<String, Answer> behind(Configuration card, Design design) {
        Map<String, Answer> behind = new LinkedHashMap<>();
        Considered.behind(library.knowledge(), card.id()).stream()
                .map(Question::id)
                .filter(design.answers()::containsKey)
                .forEach(question -> behind.put(question, design.answers().get(question)));
        return behind;
    }

    private Question decision(String id) {
        Question question = Questions.named(library.knowledge(), id);
        if (!new Changes(library.knowledge()).isDecision(question)) {
            throw new Refused(
                    "'" + id
                            + "' is about who comes or where you work. Suggestions never change it, so there is nothing to lock or unlock.");
        }
        return question;
    }
}
