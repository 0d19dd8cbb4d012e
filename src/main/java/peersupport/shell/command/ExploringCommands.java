package peersupport.shell.command;

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
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.exploring.Comparison;
import peersupport.exploring.Fix;
import peersupport.exploring.Goal;
import peersupport.exploring.Next;
import peersupport.exploring.SingleChanges;
import peersupport.exploring.WhyNot;
import peersupport.files.Nearest;
import peersupport.files.json.ExploringJson;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;
import peersupport.shell.page.ComparisonPage;
import peersupport.shell.page.ExploringPages;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.Page;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.Workspace;

/** Asks the rules about other designs than the open one: why not, what to decide, what would help, what differs. */
public record ExploringCommands(
        Library library, Workspace workspace, LineInput input, PrintWriter results, Messages messages) {
    @Command(
            group = Synopsis.ON_DESIGN,
            description =
                    "why-not [ID] [--json]: what keeps a finding from being in place; without an id, the near misses",
            completionProvider = "findingIds")
    public void whyNot(@Argument(index = 0, defaultValue = "") String id, @Option(longName = "json") boolean json) {
        Knowledge knowledge = library.knowledge();
        List<WhyNot> whyNots;
        if (id.isEmpty()) {
            whyNots = WhyNot.nearMisses(advice());
        } else {
            Finding finding = advice().finding(Lookup.card(knowledge, id).id()).orElseThrow();
            if (finding.card().labelOnly()) {
                throw new RefusedException(
                        "Only the label of " + finding.id() + " is known, so nothing can be said of why or why not.");
            }
            whyNots = List.of(WhyNot.of(finding));
        }
        print(json, ExploringJson.whyNot(whyNots), ExploringPages.whyNot(knowledge, whyNots, !id.isEmpty()));
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "why-ask Q [--json]: what a question can still settle",
            completionProvider = "answerWords")
    public void whyAsk(@Argument(index = 0, defaultValue = "") String id, @Option(longName = "json") boolean json) {
        Question question = Lookup.question(library.knowledge(), id);
        Advice advice = advice();
        Optional<Next.Turning> turning = Next.after(library.knowledge(), advice).on(question);
        print(json, ExploringJson.whyAsk(question, turning), ExploringPages.whyAsk(question, advice, turning));
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "next [--json]: what to decide next, by what rests on it, harms first")
    public void next(@Option(longName = "json") boolean json) {
        Next next = Next.after(library.knowledge(), advice());
        print(json, ExploringJson.next(next), ExploringPages.next(next));
    }

    @Command(
            group = Synopsis.ON_DESIGN,
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
            Lookup.refuseMoved(knowledge, id);
            throw RefusedException.usage((id.isEmpty()
                            ? "Name a finding or a factor, such as N3 or accepting."
                            : "There is no finding or factor '" + id + "'." + Nearest.maybe(id, goals.values()))
                    + " 'configurations' lists the findings.");
        }
        Goal goal = Goal.of(knowledge, known)
                .orElseThrow(() -> new RefusedException(
                        "Only the label of " + known + " is known, so no change can be shown to matter."));
        Fix.Found found = input.stoppable(() -> new Fix(knowledge, library.advisor()).search(workspace.design(), goal));
        print(json, ExploringJson.fix(found), ExploringPages.fix(knowledge, found));
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "improve [--json]: single changes that gain something, those that lose nothing first")
    public void improve(@Option(longName = "json") boolean json) {
        SingleChanges sweep =
                input.stoppable(() -> new SingleChanges(library.knowledge(), library.advisor(), workspace.design()));
        List<SingleChanges.Tried> tradeOffs = sweep.tradeOffs();
        print(
                json,
                ExploringJson.improve(sweep.improvements(), tradeOffs),
                ExploringPages.improve(library.knowledge(), sweep.improvements(), tradeOffs, sweep.suggestible()));
    }

    @Command(
            group = "Knowledge",
            description =
                    "compare FILE FILE [--json]: what differs between two designs, and which answers are responsible")
    public void compare(@Arguments List<String> files, @Option(longName = "json") boolean json) {
        if (files == null || files.size() != 2) {
            throw RefusedException.usage("'compare' takes two designs, such as: compare mine.yaml yours.yaml");
        }
        Design first = library.designs().read(workspace.path(files.get(0)));
        Design second = library.designs().read(workspace.path(files.get(1)));
        Comparison comparison =
                input.stoppable(() -> Comparison.of(library.knowledge(), library.advisor(), first, second));
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
                .ifPresent(last -> messages.say(file + " was last advised with knowledge " + last.knowledge()
                        + ". Here both are put to the rules of " + today + "."));
    }

    private Advice advice() {
        return library.advisor().advise(workspace.design());
    }

    private void print(boolean json, String text, Page page) {
        (json ? new Page().asIs(text) : page).to(results);
    }
}
