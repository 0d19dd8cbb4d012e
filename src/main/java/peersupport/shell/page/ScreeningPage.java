package peersupport.shell.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import peersupport.evidence.context.Question;
import peersupport.reporting.portfolio.PortfolioPage;
import peersupport.reporting.portfolio.PortfolioPage.Count;
import peersupport.reporting.shared.Wording;
import peersupport.screening.Tally;
import peersupport.shell.terminal.Page;

/** A portfolio on the screen: what programmes share, and what to ask. */
public final class ScreeningPage {
    private static final int NAMED = 6;

    private ScreeningPage() {}

    public static Page of(PortfolioPage portfolio) {
        Tally tally = portfolio.tally();
        Page page = new Page().line(portfolio.title() + " · " + tally.refused() + " not read · no score, no ranking");
        part(page, "Harms that can arise somewhere, and that nobody has planned against", portfolio.unmitigated());
        part(page, "What may go wrong, most shared first", portfolio.inPlaceAgainst());
        part(page, "What would help and is not in place, most shared first", portfolio.missingFor());
        page.heading("To ask applicants");
        List<Question> asked = portfolio.asked();
        if (asked.isEmpty()) {
            page.line("  ", "Nothing that a finding turns on is open.");
        }
        asked.stream()
                .limit(NAMED)
                .forEach(question ->
                        page.line("  • ", question.asks() + " (open in " + tally.asked(question.id()) + ")"));
        return page.gap().line("'screen … --out DIR' writes the matrix and a page for each programme.");
    }

    private static void part(Page page, String heading, List<Count> counts) {
        page.heading(heading);
        if (counts.isEmpty()) {
            page.line("  ", "None.");
        }
        counts.stream()
                .limit(NAMED)
                .forEach(count -> page.line("  ", Wording.named(count.cards()) + " (" + words(count) + ")"));
        if (counts.size() > NAMED) {
            page.line("  ", "and " + (counts.size() - NAMED) + " more");
        }
    }

    /** In how many programmes it is how; what it is in none is left out. */
    private static String words(Count count) {
        Map<String, Integer> words = new LinkedHashMap<>();
        if (count.cards().get(0).isFor()) {
            words.put("in place in ", count.inPlace());
            words.put("not in place in ", count.not());
        } else {
            words.put("nothing planned against it in ", count.inPlace());
            words.put("planned against in ", count.guarded());
            words.put("reported elsewhere for ", count.not());
        }
        words.put("open in ", count.open());
        return words.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
