package peersupport.shell.page;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Usage;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.evidence.register.Row;
import peersupport.files.knowledge.CardText;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.shell.terminal.Page;

/** The knowledge base on the screen: its questions, a card, and the register of evidence. */
public final class KnowledgePages {
    private KnowledgePages() {}

    /** All questions with the ids that commands and files use. */
    public static Page questions(Knowledge knowledge) {
        Page page = new Page();
        for (Section section : knowledge.contents().sections()) {
            page.heading(section.title());
            for (Question question : section.questions()) {
                page.gap().line("  " + question.id() + "  ", question.asks() + (question.many() ? " (several)" : ""));
                question.askWhen()
                        .map(knowledge.contexts()::get)
                        .ifPresent(gate -> page.line("      ", "Asked only when: " + gate.says()));
                for (Option option : question.options()) {
                    page.row(24, "    " + option.id(), option.says());
                }
            }
        }
        return page.gap()
                .line(
                        "Beside these ids: dont-know; for questions that take several, none, \"not\" before an id, and and-no-others, which closes the list.");
    }

    /** A card as its keeper wrote it, and the rules that were made from it. */
    public static Page card(Configuration card) {
        String file = "configurations/" + card.family().word();
        String rules = Stream.of(KnowledgeReader.resource(file + ".drl").split("\n(?=rule )"))
                .filter(rule -> rule.startsWith("rule \"" + card.id() + ": "))
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
        return new Page()
                .line("rules/" + file + ".yaml")
                .gap()
                .asIs(CardText.of(card))
                .heading("rules/" + file + ".drl")
                .gap()
                .asIs(rules);
    }

    /** The register of evidence: every row is used somewhere, or it is said why not. */
    public static Page evidence(Knowledge knowledge) {
        Page page = new Page();
        Map<String, Integer> counts = new TreeMap<>();
        Usage usage = new Usage(knowledge);
        for (Row row : knowledge.rows().values()) {
            add(page, row, usage);
            counts.merge(row.unused().isEmpty() ? "used" : "unused, " + row.unused(), 1, Integer::sum);
        }
        return page.gap()
                .line(knowledge.rows().size() + " rows: "
                        + counts.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    /** One row of the register. */
    public static Page row(Knowledge knowledge, Row row) {
        return add(new Page(), row, new Usage(knowledge));
    }

    private static Page add(Page page, Row row, Usage usage) {
        String caveat = row.caveat().isEmpty() ? "" : " (but " + row.caveat() + ")";
        String use = row.unused().isEmpty()
                ? "used by " + String.join(", ", usage.of(row.id()))
                : "unused, " + row.unused() + ": " + row.why();
        return page.line(String.format(Locale.ROOT, "%-7s ", row.id()), row.says())
                .line("        ", row.basis() + caveat + " · " + String.join(", ", row.sources()) + " · " + use);
    }
}
