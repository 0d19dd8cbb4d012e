package peersupport.shell;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.exploring.Comparison;
import peersupport.exploring.Fix;
import peersupport.exploring.Goal;
import peersupport.exploring.Next;
import peersupport.exploring.Sweep;
import peersupport.exploring.WhyNot;
import peersupport.files.ExploringJson;
import peersupport.files.Nearest;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;

/** Asks the rules about other designs than the open one: why not, what to decide, what would help, what differs. */
@Component
class ExploringCommands {
    private final Library library;
    private final Desk desk;
    private final Typed typed;
    private final PrintWriter results;
    private final Talk talk;

    ExploringCommands(Library library, Desk desk, Typed typed, PrintWriter results, Talk talk) {
        this.library = library;
        this.desk = desk;
        this.typed = typed;
        this.results = results;
        this.talk = talk;
    }

    @Command(
            name = "why-not",
            group = Desk.COMMANDS,
            description =
                    "why-not [ID] [--json]: what keeps a finding from being in place; without an id, the near misses",
            completionProvider = "findingIds")
    public void whyNot(@Argument(index = 0, defaultValue = "") String id, @Option(longName = "json") boolean json) {
        Knowledge knowledge = library.knowledge();
        List<WhyNot> whyNots;
        if (id.isEmpty()) {
            whyNots = WhyNot.nearMisses(advice());
        } else {
            Finding finding =
                    advice().finding(AdviceCommands.card(knowledge, id).id()).orElseThrow();
            if (finding.card().labelOnly()) {
                throw new Refused(
                        "Only the label of " + finding.id() + " is known, so nothing can be said of why or why not.");
            }
            whyNots = List.of(WhyNot.of(finding));
        }
        print(json, ExploringJson.whyNot(whyNots), ExploringPages.whyNot(knowledge, whyNots, !id.isEmpty()));
    }

    @Command(
            name = "why-ask",
            group = Desk.COMMANDS,
            description = "why-ask Q [--json]: what a question can still settle",
            completionProvider = "answerWords")
    public void whyAsk(@Argument(index = 0, defaultValue = "") String id, @Option(longName = "json") boolean json) {
        Question question = Questions.named(library.knowledge(), id);
        Advice advice = advice();
        Optional<Next.Turning> turning = Next.after(library.knowledge(), advice).on(question);
        print(json, ExploringJson.whyAsk(question, turning), ExploringPages.whyAsk(question, advice, turning));
    }

    @Command(
            name = "next",
            group = Desk.COMMANDS,
            description = "next [--json]: what to decide next, by what rests on it, harms first")
    public void next(@Option(longName = "json") boolean json) {
        Next next = Next.after(library.knowledge(), advice());
        print(json, ExploringJson.next(next), ExploringPages.next(next));
    }

    @Command(
            name = "fix",
            group = Desk.COMMANDS,
            description =
                    "fix ID [--json]: the smallest changes that plan against a harm, put a benefit in place or cover a factor",
            completionProvider = "findingIds")
    public void fix(@Argument(index = 0, defaultValue = "") String id, @Option(longName = "json") boolean json) {
        Knowledge knowledge = library.knowledge();
        Map<String, String> goals = new LinkedHashMap<>();
        knowledge.configurations().keySet().forEach(card -> goals.put(card.toLowerCase(Locale.ROOT), card));
        knowledge.contents().factors().forEach(factor -> goals.put(factor.id(), factor.id()));
        String known = goals.get(id.strip().toLowerCase(Locale.ROOT));
        if (known == null) {
            AdviceCommands.refuseMoved(knowledge, id);
            throw Refused.wrongWord((id.isEmpty()
                            ? "Name a finding or a factor, such as N3 or accepting."
                            : "There is no finding or factor '" + id + "'." + Nearest.maybe(id, goals.values()))
                    + " 'configurations' lists the findings.");
        }
        Goal goal = Goal.of(knowledge, known)
                .orElseThrow(() ->
                        new Refused("Only the label of " + known + " is known, so no change can be shown to matter."));
        Fix.Found found = typed.stoppable(() -> new Fix(knowledge, library.advisor()).search(desk.design(), goal));
        print(json, ExploringJson.fix(found), ExploringPages.fix(knowledge, found));
    }

    @Command(
            name = "improve",
            group = Desk.COMMANDS,
            description = "improve [--json]: single changes that gain something, those that lose nothing first")
    public void improve(@Option(longName = "json") boolean json) {
        Sweep sweep = typed.stoppable(() -> new Sweep(library.knowledge(), library.advisor(), desk.design()));
        List<Sweep.Tried> tradeOffs = sweep.tradeOffs();
        print(
                json,
                ExploringJson.improve(sweep.improvements(), tradeOffs),
                ExploringPages.improve(library.knowledge(), sweep.improvements(), tradeOffs, sweep.suggestible()));
    }

    @Command(
            name = "compare",
            group = "Knowledge",
            description =
                    "compare FILE FILE [--json]: what differs between two designs, and which answers are responsible")
    public void compare(@Arguments List<String> files, @Option(longName = "json") boolean json) {
        if (files == null || files.size() != 2) {
            throw Refused.wrongWord("'compare' takes two designs, such as: compare mine.yaml yours.yaml");
        }
        Design first = library.designs().read(desk.path(files.get(0)));
        Design second = library.designs().read(desk.path(files.get(1)));
        Comparison comparison =
                typed.stoppable(() -> Comparison.of(library.knowledge(), library.advisor(), first, second));
        print(
                json,
                ExploringJson.compare(comparison),
                ComparisonPage.of(library.knowledge(), first, second, comparison));
        sayIfOlder(files.get(0), first);
        sayIfOlder(files.get(1), second);
    }

    private void sayIfOlder(String file, Design design) {
        String today = library.knowledge().contents().version();
        design.lastAdvised()
                .filter(last -> !last.knowledge().equals(today))
                .ifPresent(last -> talk.say(file + " was last advised with knowledge " + last.knowledge()
                        + ". Here both are put to the rules of " + today + "."));
    }

    private Advice advice() {
        return library.advisor().advise(desk.design());
    }

    private void print(boolean json, String text, Page page) {
        (json ? new Page().asIs(text) : page).to(results);
    }
}
