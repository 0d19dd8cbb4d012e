package peersupport.shell.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.design.Design;
import peersupport.exploring.SingleChanges;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;
import peersupport.shell.Typist;
import peersupport.shell.terminal.Page;
import peersupport.shell.workspace.Library;

/** A shape means the same on the screen as in the reports, and every page with one says what it means. */
class LegendTest {
    private static final Library LIBRARY = new Library();
    private static final Pattern FINDING = Pattern.compile("(?m)^  (\\S) ([A-Z]\\d+) ");
    private static final Pattern SUMMARY = Pattern.compile("(?m)^  (\\S)  [^(]*(?:\\n [^(]*)*\\(([A-Z]\\d+)[^:(]*:");
    private static final Pattern ANY = Pattern.compile("(?m)^ +([^\\w\\s•—→]) ");
    private static final Pattern ABSENT = Pattern.compile("(?m)^  (\\S) (?:not in place|reported elsewhere): ");

    private final RandomDesigns random = new RandomDesigns(LIBRARY.knowledge(), LIBRARY.advisor(), 81);

    @Test
    @DisplayName("'advise' and the half page mark every finding as the reports do")
    void asInTheReports() {
        Set<Status> seen = EnumSet.noneOf(Status.class);
        random.designs(20).forEach(design -> {
            Advice advice = LIBRARY.advisor().advise(design);
            AdvisedDesign model = new AdvisedDesign(LIBRARY.knowledge(), advice);
            Map<String, String> reported =
                    model.findings().all().stream().collect(Collectors.toMap(FindingLine::id, FindingLine::mark));
            String page = AdvicePage.of(LIBRARY.knowledge(), LIBRARY.advisor(), design)
                    .toString();
            Map<String, String> shown = marks(FINDING, page);

            List<Finding> told = advice.findings().stream()
                    .filter(finding -> finding.live() || finding.named())
                    .toList();
            assertEquals(
                    LIBRARY.knowledge().entries(told, Finding::card).stream()
                            .map(entry -> entry.get(0).id())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    shown.keySet(),
                    "what always agrees has one mark");
            String findings = Typist.oneLine(page).replaceAll("Considered and set aside.*", "");
            told.forEach(finding -> assertEquals(
                    1,
                    findings.split(Pattern.quote(finding.card().says()), -1).length - 1,
                    () -> finding.id() + " is lost, or told twice"));
            shown.forEach((id, mark) -> assertEquals(reported.get(id), mark, id));
            advice.findings().stream()
                    .filter(Finding::absent)
                    .findFirst()
                    .ifPresent(absent -> ABSENT.matcher(page)
                            .results()
                            .forEach(found -> assertEquals(reported.get(absent.id()), found.group(1))));
            Map<String, String> half =
                    marks(SUMMARY, SummaryPage.of(model, Optional.empty()).toString());
            assertFalse(half.isEmpty());
            half.forEach((id, mark) -> assertEquals(reported.get(id), mark, id));
            advice.findings().forEach(finding -> seen.add(finding.status()));
        });
        assertEquals(EnumSet.allOf(Status.class), seen);
    }

    @Test
    @DisplayName("Every mark on a page stands in its legend")
    void everyMarkIsExplained() {
        String legend = Legend.add(new Page()).toString();
        random.designs(5).forEach(design -> {
            Advice advice = LIBRARY.advisor().advise(design);
            String page = AdvicePage.of(LIBRARY.knowledge(), LIBRARY.advisor(), design)
                    .toString();
            assertTrue(page.contains(legend), page);
            explained(legend, page);
            SingleChanges sweep = new SingleChanges(LIBRARY.knowledge(), LIBRARY.advisor(), design);
            for (Finding finding : advice.findings()) {
                String why = new ExplainPage(LIBRARY.knowledge(), advice, sweep)
                        .of(finding)
                        .toString();
                assertTrue(why.contains(legend), why);
                explained(legend, why);
            }
        });
        Advice none = LIBRARY.advisor().advise(Design.named("T"));
        String half = SummaryPage.of(new AdvisedDesign(LIBRARY.knowledge(), none), Optional.empty())
                .toString();
        assertTrue(half.endsWith(legend), half);
        explained(legend, half);
    }

    private static void explained(String legend, String page) {
        assertTrue(ANY.matcher(page).find(), page);
        ANY.matcher(page)
                .results()
                .forEach(found -> assertTrue(legend.contains(found.group(1) + " "), () -> found.group() + "\n" + page));
    }

    private static Map<String, String> marks(Pattern pattern, String page) {
        Map<String, String> marks = new TreeMap<>();
        pattern.matcher(page).results().forEach(found -> marks.put(found.group(2), found.group(1)));
        return marks;
    }
}
