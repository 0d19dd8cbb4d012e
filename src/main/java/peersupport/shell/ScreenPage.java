package peersupport.shell;

import java.util.List;
import java.util.Locale;
import peersupport.evidence.Question;
import peersupport.reporting.PortfolioPage;
import peersupport.reporting.PortfolioPage.Count;
import peersupport.screening.Tally;

/** A portfolio on the screen: what programmes share, and what to ask. */
final class ScreenPage {
    private static final int NAMED = 6;

    private ScreenPage() {}

    static Page of(PortfolioPage portfolio) {
        Tally tally = portfolio.tally();
        Page page = new Page().line(portfolio.title() + " · " + tally.refused() + " not read · no score, no ranking");
        part(page, "Harms that can arise somewhere, and that nobody has planned against", portfolio.unmitigated());
        part(page, "Speaks against programmes, most shared first", portfolio.inPlaceAgainst());
        part(page, "Would help, and cannot as things stand", portfolio.missingFor());
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
                .forEach(count -> page.line(
                        String.format(Locale.ROOT, "  %-4s ", count.id()),
                        count.says() + " (in place in " + count.inPlace() + ", open in " + count.open()
                                + ", not in place in " + count.not() + ")"));
        if (counts.size() > NAMED) {
            page.line("       ", "and " + (counts.size() - NAMED) + " more");
        }
    }
}
