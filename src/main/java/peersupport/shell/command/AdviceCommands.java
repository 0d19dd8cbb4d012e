package peersupport.shell.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Keyword;
import peersupport.exploring.SingleChanges;
import peersupport.files.json.AdviceJson;
import peersupport.files.json.ExploringJson;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.shell.page.AdvicePage;
import peersupport.shell.page.ExplainPage;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.ReportFiles;
import peersupport.shell.workspace.Workspace;

/** What the evidence says of the open design, why, and on paper. */
public record AdviceCommands(
        Library library, Workspace workspace, ReportFiles reports, PrintWriter results, Messages messages) {
    private static final String ALL = "all";
    private static final String JSON = "json";

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "advise [--json]: every finding, what it depends on, and what was not found")
    public void advise(@Option(longName = "json") boolean json) {
        if (json) {
            results.print(AdviceJson.text(library.advisor().advise(workspace.design())));
            return;
        }
        AdvicePage.of(library.knowledge(), library.advisor(), workspace.design())
                .to(results);
        messages.sayApart("Next: 'explain' and an id says why; 'report' writes the reports.");
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description = "explain ID [--json]: from your answers to contexts, mechanism, outcome and sources",
            completionProvider = "findingIds")
    public void explain(@Argument(index = 0, defaultValue = "") String id, @Option(longName = "json") boolean json) {
        Knowledge knowledge = library.knowledge();
        Configuration card = Lookup.card(knowledge, id);
        Advice advice = library.advisor().advise(workspace.design());
        Finding finding = advice.finding(card.id()).orElseThrow();
        SingleChanges sweep = new SingleChanges(knowledge, library.advisor(), workspace.design());
        if (json) {
            results.print(ExploringJson.explain(advice, finding, sweep));
        } else {
            new ExplainPage(knowledge, advice, sweep).of(finding).to(results);
        }
    }

    @Command(
            group = Synopsis.ON_DESIGN,
            description =
                    "report [--out DIR] [--kind design,bid,checklist,evaluation,annex] [--format html,pdf,docx,md,csv,xlsx,json or all]: writes the reports, over earlier ones; csv and xlsx are tables: the risk register, of the checklist, and in xlsx checklists to fill in, of the annex")
    public void report(
            @Option(longName = "out") String out,
            @Option(longName = "kind") String kind,
            @Option(longName = "format") String format) {
        List<ReportKind> kinds = kind == null
                ? List.of(ReportKind.values())
                : Lookup.words(kind).stream()
                        .map(word -> Lookup.choice(word, "kind of report", ReportKind.values()))
                        .toList();
        List<String> words = new ArrayList<>(format == null ? List.of(ReportFormat.HTML.word()) : Lookup.words(format));
        if (words.remove(ALL)) {
            words.add(JSON);
            Stream.of(ReportFormat.values())
                    .filter(one -> kinds.stream().anyMatch(one::fits))
                    .map(Keyword::word)
                    .forEach(words::add);
        }
        boolean json = words.removeIf(JSON::equals);
        List<ReportFormat> formats = words.stream()
                .map(word -> Lookup.choice(word, "format", ReportFormat.values(), JSON, ALL))
                .toList();
        formats.stream()
                .filter(one -> kinds.stream().noneMatch(one::fits))
                .findFirst()
                .ifPresent(one -> {
                    throw RefusedException.usage(one.word() + " is a table, which only the checklist"
                            + (one == ReportFormat.XLSX ? " and the annex have" : " has") + ". Try --kind checklist.");
                });
        reports.write(out, kinds, formats, json);
    }
}
