package peersupport.shell;

import java.io.PrintWriter;
import java.util.Locale;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.exploring.Sweep;
import peersupport.files.AdviceJson;
import peersupport.files.ExploringJson;
import peersupport.files.Nearest;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;

/** What the evidence says of the open design, why, and on paper. */
@Component
class AdviceCommands {
    private final Library library;
    private final Desk desk;
    private final ReportFiles reports;
    private final PrintWriter results;
    private final Talk talk;

    AdviceCommands(Library library, Desk desk, ReportFiles reports, PrintWriter results, Talk talk) {
        this.library = library;
        this.desk = desk;
        this.reports = reports;
        this.results = results;
        this.talk = talk;
    }

    @Command(
            name = "advise",
            group = Desk.COMMANDS,
            description = "advise [--json]: every finding, what it depends on, and what was not found")
    public void advise(@Option(longName = "json") boolean json) {
        if (json) {
            results.print(AdviceJson.text(library.advisor().advise(desk.design())));
            return;
        }
        AdvicePage.of(library, desk.design()).to(results);
        talk.say(new Page().gap().line("Next: 'explain' and an id says why; 'report' writes the reports."));
    }

    @Command(
            name = "explain",
            group = Desk.COMMANDS,
            description = "explain ID [--json]: from your answers to contexts, mechanism, outcome and sources",
            completionProvider = "findingIds")
    public void explain(@Argument(index = 0, defaultValue = "") String id, @Option(longName = "json") boolean json) {
        Knowledge knowledge = library.knowledge();
        Configuration card = card(knowledge, id);
        Advice advice = library.advisor().advise(desk.design());
        Finding finding = advice.finding(card.id()).orElseThrow();
        Sweep sweep = new Sweep(knowledge, library.advisor(), desk.design());
        if (json) {
            results.print(ExploringJson.explain(advice, finding, sweep));
        } else {
            new ExplainPage(knowledge, advice, sweep).of(finding).to(results);
        }
    }

    @Command(
            name = "report",
            group = Desk.COMMANDS,
            description =
                    "report [--out DIR] [--kind design,bid,checklist,evaluation,annex] [--format html,pdf,docx,md,csv,xlsx,json or all]: writes the reports, over earlier ones; csv and xlsx are tables: the risk register, of the checklist, and in xlsx checklists to fill in, of the annex")
    public void report(
            @Option(longName = "out") String out,
            @Option(longName = "kind") String kind,
            @Option(longName = "format") String format) {
        reports.write(desk.design(), out, ReportFiles.words(kind), ReportFiles.words(format));
    }

    /** Says where a card went that is no more. */
    static void refuseMoved(Knowledge knowledge, String id) {
        String former = id.strip().toUpperCase(Locale.ROOT);
        knowledge.movedTo(former).ifPresent(now -> {
            throw Refused.wrongWord(
                    former + " is now part of " + now.id() + " (" + now.says() + "). Name " + now.id() + " instead.");
        });
    }

    /** The card with this id, however its letter is typed. */
    static Configuration card(Knowledge knowledge, String id) {
        refuseMoved(knowledge, id);
        Configuration card = knowledge.configurations().get(id.strip().toUpperCase(Locale.ROOT));
        if (card == null) {
            throw Refused.wrongWord((id.isEmpty()
                            ? "Name a finding, such as N3."
                            : "There is no finding '" + id + "'."
                                    + Nearest.maybe(
                                            id, knowledge.configurations().keySet()))
                    + " 'configurations' lists them all.");
        }
        return card;
    }
}
