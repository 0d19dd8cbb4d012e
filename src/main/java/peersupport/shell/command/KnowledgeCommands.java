package peersupport.shell.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.Usage;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Family;
import peersupport.evidence.check.Check;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.files.knowledge.NewCard;
import peersupport.files.knowledge.TriedFiles;
import peersupport.reasoning.check.CaseCheck;
import peersupport.reporting.TemplateCheck;
import peersupport.reporting.book.EvidenceBook;
import peersupport.reporting.book.SuggestedPage;
import peersupport.shell.page.KnowledgePages;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.Page;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.Workspace;

/** What the advisor knows, where it comes from, and whether it hangs together. */
public record KnowledgeCommands(Library library, Workspace workspace, PrintWriter results, Messages messages) {
    @Command(group = "Knowledge", description = "configurations: every card, by family, then number")
    public void configurations() {
        Page page = new Page();
        String family = "";
        for (Configuration card : library.knowledge().configurations().values()) {
            if (!card.family().word().equals(family)) {
                family = card.family().word();
                page.heading(family.replace('-', ' '));
            }
            page.row(4, card.id(), card.says() + " (" + card.basis().says() + ")");
        }
        page.to(results);
    }

    @Command(
            group = "Knowledge",
            description = "configuration ID: the card as it is written, and the rules made from it",
            completionProvider = "findingIds")
    public void configuration(@Argument(index = 0, defaultValue = "") String id) {
        KnowledgePages.card(Lookup.card(library.knowledge(), id)).to(results);
    }

    @Command(
            group = "Knowledge",
            description =
                    "evidence [ROW] [--suggested] [--out FILE]: every row of the register, or one, and where it is used; in a new file"
                            + " (.html, .pdf, .docx or .md) the whole evidence book, or the page of suggested lines for peer supporters")
    public void evidence(
            @Argument(index = 0, defaultValue = "") String row,
            @Option(longName = "suggested") boolean suggested,
            @Option(longName = "out") String out) {
        if (!row.isEmpty() && (suggested || out != null)) {
            throw RefusedException.usage("One row is shown on the screen: evidence " + row);
        }
        if (!row.isEmpty()) {
            Row found = Lookup.named(
                    library.knowledge().rows(), "row", row.toUpperCase(Locale.ROOT), "", "'evidence' lists them all.");
            KnowledgePages.row(library.knowledge(), found).to(results);
        } else if (out != null) {
            Knowledge knowledge = library.knowledge();
            Path file = workspace.print(suggested ? SuggestedPage.html(knowledge) : EvidenceBook.html(knowledge), out);
            messages.say("Wrote the " + (suggested ? "page for review" : "evidence book") + " to " + file + ".");
        } else if (suggested) {
            throw RefusedException.usage(
                    "The page of suggested lines is written to a file: evidence --suggested --out suggested.html");
        } else {
            KnowledgePages.evidence(library.knowledge()).to(results);
        }
    }

    @Command(group = "Knowledge", description = "sources: what was read, how much of it was seen, and cautions")
    public void sources() {
        Knowledge knowledge = library.knowledge();
        Page page = new Page();
        for (Source source : knowledge.sources().values()) {
            page.line(source.reference().words());
            page.line("    ", source.note());
        }
        page.heading("Cautions");
        Usage usage = new Usage(knowledge);
        knowledge.rows().values().stream()
                .filter(row -> usage.of(row.id()).contains(Usage.SOURCES))
                .forEach(row -> page.row(6, row.id(), row.says()));
        page.to(results);
    }

    @Command(group = "Knowledge", description = "check: whether the knowledge base hangs together")
    public void check() {
        if (!TriedFiles.areUnchanged()) {
            refuseMistakes();
        }
        Knowledge knowledge = library.knowledge();
        int cases = knowledge.configurations().values().stream()
                .mapToInt(card -> card.cases().size())
                .sum();
        new Page()
                .line("All is well: " + knowledge.configurations().size() + " configurations with " + cases + " cases, "
                        + knowledge.contexts().size() + " contexts, "
                        + knowledge.questions().size() + " questions, "
                        + knowledge.rows().size() + " evidence rows, "
                        + knowledge.sources().size() + " sources.")
                .to(results);
    }

    @Command(
            group = "Knowledge",
            description =
                    "new-card [--family FAMILY] [--side SIDE] [--id ID] [--rules FOLDER]: a card to fill in, at the end of the file of its family (benefit,"
                            + " harm, take-up, implementation), for or against; check then names what is still to be written")
    public void newCard(
            @Option(longName = "family") String family,
            @Option(longName = "side") String side,
            @Option(longName = "id") String id,
            @Option(longName = "rules") String rules) {
        Family known = Lookup.choice(family, "family", Family.values());
        Side way = Lookup.choice(side, "side", Side.values());
        NewCard card = new NewCard(workspace.path(rules == null ? "rules" : rules), known);
        String free = id == null ? card.nextId() : id.toUpperCase(Locale.ROOT);
        card.add(way, free);
        messages.say("Added " + free + " at the end of " + card.file()
                + ". Fill it in; 'check' names what is still to be written.");
    }

    /** What the build does, for what stands there since. */
    private void refuseMistakes() {
        KnowledgeReader.Loaded loaded = KnowledgeReader.load();
        List<Problem> problems = new ArrayList<>(Check.of(loaded.knowledge(), loaded.places()));
        problems.addAll(new CaseCheck(loaded.knowledge(), loaded.places(), library.advisor()).problems());
        problems.addAll(TemplateCheck.of(loaded.knowledge(), library.advisor()));
        if (!problems.isEmpty()) {
            throw new Problem.Found(problems);
        }
    }

    @Command(group = "Help", description = "version: of the advisor and of its knowledge")
    public void version() {
        String version = KnowledgeCommands.class.getPackage().getImplementationVersion();
        results.println("Peer Support Design Advisor " + (version == null ? "(not packaged)" : version) + ", knowledge "
                + library.knowledge().contents().version());
    }
}
