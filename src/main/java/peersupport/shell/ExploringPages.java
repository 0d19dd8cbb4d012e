package peersupport.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.evidence.Question;
import peersupport.exploring.Change;
import peersupport.exploring.Fix;
import peersupport.exploring.Moved;
import peersupport.exploring.Next;
import peersupport.exploring.Sweep;
import peersupport.exploring.WhyNot;
import peersupport.reasoning.Advice;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.State;
import peersupport.reporting.Wording;

/** What exploring finds, on the screen. */
final class ExploringPages {
    private static final int NEAR_MISSES = 12;
    private static final int TRADE_OFFS = 10;

    private ExploringPages() {}

    static Page whyNot(Wording wording, List<WhyNot> whyNots, boolean one) {
        Page page = new Page();
        if (!one) {
            page.line(whyNots.isEmpty() ? "There are no near misses." : "Near misses, nearest first");
        }
        whyNots.stream().limit(one ? 1 : NEAR_MISSES).forEach(whyNot -> whyNot(page, wording, whyNot));
        if (whyNots.size() > NEAR_MISSES && !one) {
            page.gap().line("and " + (whyNots.size() - NEAR_MISSES) + " more; 'why-not' and an id asks about one.");
        }
        return page;
    }

    private static void whyNot(Page page, Wording wording, WhyNot whyNot) {
        Finding finding = whyNot.finding();
        page.gap().line(finding.id() + " ", finding.card().says());
        if (finding.holds() || finding.guarded()) {
            page.line("    ", wording.sentence(finding));
            return;
        }
        page.line("    ", whyNot.count() + ".");
        whyNot.ruledOut()
                .forEach(read -> page.line(
                        read.need().met() ? "    missing:    " : "    in the way: ",
                        read.context().says()));
        String notSaid = whyNot.notSaid().stream()
                .map(need -> need.context().says() + nearer(whyNot, need))
                .collect(Collectors.joining("; "));
        if (!notSaid.isEmpty()) {
            page.line(
                    "    not said:   ",
                    notSaid + (whyNot.ruledOut().isEmpty() ? " — " + AdvicePage.dependsOn(finding) : ""));
        }
    }

    private static String nearer(WhyNot whyNot, NeedRead read) {
        return whyNot.guards(read)
                ? " (planned, it would guard against this)"
                : read.need().met() ? "" : " (a no would bring this nearer)";
    }

    static Page whyAsk(Question question, Advice advice, Optional<Next.Turning> turning) {
        Page page = new Page().line(question.asks());
        if (turning.isEmpty()) {
            Answer answer = advice.design().answers().get(question.id());
            boolean inPlay = advice.readings().gate(question) == State.MET;
            return page.line(
                    inPlay || answer == null
                            ? inPlay
                                    ? "No finding turns on it now; the reports use the answer."
                                    : "It does not arise for this programme."
                            : "It does not arise now; your answer is kept.");
        }
        page.line("Your answer can still settle these; skipped, they stay open:");
        turning.get()
                .findings()
                .forEach(finding -> page.line(
                        String.format(Locale.ROOT, "  %-4s ", finding.id()),
                        finding.card().says() + " ("
                                + finding.card().family().word().replace('-', ' ') + ")"));
        turning.get().factors().stream()
                .map(FactorReading::factor)
                .forEach(factor -> page.line("  APPEAR ", factor.name()));
        return page;
    }

    static Page next(Next next) {
        Page page = new Page();
        if (next.open().isEmpty()) {
            page.line("Nothing is left to decide: every question that a finding turns on is answered.");
        } else {
            page.line("To decide next, by what rests on it, harms first");
        }
        for (Next.Turning turning : next.open()) {
            page.line(
                    String.format(Locale.ROOT, "  %-18s ", turning.question().id()),
                    turning.question().asks() + " "
                            + Stream.concat(
                                            turning.findings().stream().map(Finding::id),
                                            turning.factors().stream()
                                                    .map(reading ->
                                                            reading.factor().name()))
                                    .collect(Collectors.joining(", ", "[", "]")));
        }
        if (!next.idle().isEmpty()) {
            page.gap()
                    .line(
                            "",
                            "Not asked for, since no finding turns on it: "
                                    + next.idle().stream().map(Question::id).collect(Collectors.joining(", ")));
        }
        return page;
    }

    static Page fix(Fix.Found found) {
        Page page = new Page().line(found.goal().says());
        if (found.already()) {
            return page.line("That is so already.");
        }
        if (found.ways().isEmpty()) {
            return nothingWorks(page, found);
        }
        int size = found.ways().get(0).changes().size();
        page.line(
                size == 1
                        ? "One change alone would do:"
                        : "It takes " + size + " changes together; no fewer would do:");
        for (Fix.Way way : found.ways()) {
            page.gap();
            if (way.anotherProgramme()) {
                page.line("  ", "A different programme:");
            }
            way.changes().forEach(change -> page.line("  • ", says(change)));
            MovedPage.add(page, way.moved(), false);
        }
        return page;
    }

    private static Page nothingWorks(Page page, Fix.Found found) {
        page.line("No change of up to " + Fix.LARGEST + " answers would do it.");
        if (found.given().isEmpty() && found.locked().isEmpty()) {
            page.line("  It would take more than that, if it can be done at all.");
        }
        if (!found.given().isEmpty()) {
            page.line("  It turns on who comes or where you work: ", ids(found.given()));
        }
        if (!found.locked().isEmpty()) {
            page.line("  Locked, and so left alone: ", ids(found.locked()) + ". 'unlock' and the question opens it.");
        }
        return page;
    }

    static Page improve(List<Sweep.Tried> improvements, List<Sweep.Tried> tradeOffs, long tried) {
        Page page = new Page().line("Single changes that gain something and lose nothing that this evidence names");
        page.line("", Sweep.ORDER);
        improvements.forEach(one -> tried(page, one, false));
        if (improvements.isEmpty()) {
            page.line("  ", "None of the " + tried + " single changes.");
        }
        page.heading("Others, what they lose first");
        tradeOffs.stream().limit(TRADE_OFFS).forEach(one -> tried(page, one, true));
        if (tradeOffs.size() > TRADE_OFFS) {
            page.gap().line("and " + (tradeOffs.size() - TRADE_OFFS) + " more; 'improve --json' has them all.");
        }
        if (tradeOffs.isEmpty()) {
            page.line("  ", "None.");
        }
        return page;
    }

    private static void tried(Page page, Sweep.Tried one, boolean lossesFirst) {
        page.gap().line("  • ", says(one.change()));
        MovedPage.add(page, one.moved(), lossesFirst);
    }

    static Page whatIf(Question question, Answer answer, Moved moved) {
        Page page = new Page().line("If \"" + question.asks() + "\" were: " + QuestionPage.words(question, answer));
        MovedPage.add(page, moved, false);
        return page;
    }

    private static String says(Change change) {
        return change.question().asks() + " → " + change.says() + " ("
                + change.question().id() + ")";
    }

    private static String ids(List<Question> questions) {
        return questions.stream().map(Question::id).collect(Collectors.joining(", "));
    }
}
