package peersupport.shell.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.exploring.Change;
import peersupport.exploring.Fix;
import peersupport.exploring.Impact;
import peersupport.exploring.Next;
import peersupport.exploring.SingleChanges;
import peersupport.exploring.WhyNot;
import peersupport.reasoning.Advice;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.State;
import peersupport.reporting.shared.Wording;
import peersupport.shell.terminal.Page;

/** What exploring finds, on the screen. */
public final class ExploringPages {
    private static final int NEAR_MISSES = 12;
    private static final int TRADE_OFFS = 5;

    private ExploringPages() {}

    public static Page whyNot(Knowledge knowledge, List<WhyNot> whyNots, boolean one) {
        Page page = new Page();
        List<List<WhyNot>> entries =
                knowledge.entries(whyNots, whyNot -> whyNot.finding().card());
        if (!one) {
            page.line(whyNots.isEmpty() ? "There are no near misses." : "Near misses, nearest first");
        }
        entries.stream().limit(NEAR_MISSES).forEach(entry -> whyNot(page, new Wording(knowledge), entry));
        if (entries.size() > NEAR_MISSES) {
            page.gap().line("and " + (entries.size() - NEAR_MISSES) + " more; 'why-not' and an id asks about one.");
        }
        return page;
    }

    private static void whyNot(Page page, Wording wording, List<WhyNot> entry) {
        WhyNot whyNot = entry.get(0);
        Finding finding = whyNot.finding();
        page.gap()
                .line(Wording.named(
                        entry.stream().map(one -> one.finding().card()).toList()));
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

    public static Page whyAsk(Question question, Advice advice, Optional<Next.Turning> turning) {
        Page page = new Page().line(question.asks());
        if (turning.isEmpty()) {
            if (advice.readings().gate(question) == State.MET) {
                return page.line("No finding turns on it now; the reports use the answer.");
            }
            return page.line(
                    advice.design().answers().containsKey(question.id())
                            ? "It does not arise now; your answer is kept."
                            : "It does not arise for this programme.");
        }
        page.line("Your answer can still settle these; skipped, they stay open:");
        turning.get()
                .entries()
                .forEach(entry -> page.line(
                        "  ",
                        Wording.named(entry.stream().map(Finding::card).toList()) + " ("
                                + entry.get(0).card().family().word().replace('-', ' ') + ")"));
        turning.get().factors().stream()
                .map(FactorReading::factor)
                .forEach(factor -> page.line("  APPEAR ", factor.name()));
        return page;
    }

    public static Page next(Next next) {
        Page page = new Page();
        if (next.open().isEmpty()) {
            page.line("Nothing is left to decide: every question that a finding turns on is answered.");
        } else {
            page.line("To decide next, by what rests on it, harms first");
        }
        for (Next.Turning turning : next.open()) {
            page.row(
                    18,
                    turning.question().id(),
                    turning.question().asks() + " "
                            + Stream.concat(
                                            turning.findings().stream().map(Finding::id),
                                            turning.factors().stream()
                                                    .map(reading ->
                                                            reading.factor().name()))
                                    .collect(Collectors.joining(", ", "[", "]")));
        }
        if (!next.idle().isEmpty()) {
            page.gap().line("Not asked for, since no finding turns on it: " + ids(next.idle()));
        }
        return page;
    }

    public static Page fix(Knowledge knowledge, Fix.Found found) {
        Page page = new Page().line(found.goal().says());
        if (found.already()) {
            return page.line("That is so already.");
        }
        if (found.ways().isEmpty()) {
            return nothingWorks(page, found);
        }
        int size = found.ways().get(0).changes().size();
        page.line(
                size == 1 ? "One change is enough:" : "It takes " + size + " changes together; fewer are not enough:");
        for (Fix.Way way : found.ways()) {
            page.gap();
            if (way.anotherProgramme()) {
                page.line("  ", "A different programme:");
            }
            way.changes().forEach(change -> change(page, change));
            moved(knowledge, page, way.moved(), false);
        }
        return page;
    }

    private static Page nothingWorks(Page page, Fix.Found found) {
        page.line("Changing up to " + Fix.LARGEST + " answers is not enough.");
        if (found.given().isEmpty() && found.locked().isEmpty()) {
            page.line("  It would take more than that, if it can be done at all.");
        }
        if (!found.given().isEmpty()) {
            page.line("  It also turns on who comes or where you work: ", ids(found.given()));
        }
        if (!found.locked().isEmpty()) {
            page.line("  Locked, and so left alone: ", ids(found.locked()) + ". 'unlock' and the question opens it.");
        }
        return page;
    }

    public static Page improve(
            Knowledge knowledge,
            List<SingleChanges.Tried> improvements,
            List<SingleChanges.Tried> tradeOffs,
            long tried) {
        Page page = new Page()
                .line("Changes to one answer that would make something better and nothing that this tool knows worse");
        page.line(Impact.ORDER);
        improvements.forEach(one -> tried(knowledge, page, one, false));
        if (improvements.isEmpty()) {
            page.line("  ", "None of the " + tried + " that were tried.");
        }
        page.heading("Changes that would also make something worse, which is told first");
        tradeOffs.stream().limit(TRADE_OFFS).forEach(one -> tried(knowledge, page, one, true));
        if (tradeOffs.size() > TRADE_OFFS) {
            page.gap().line("and " + (tradeOffs.size() - TRADE_OFFS) + " more; 'improve --json' has them all.");
        }
        if (tradeOffs.isEmpty()) {
            page.line("  ", "None.");
        }
        return page;
    }

    private static void tried(Knowledge knowledge, Page page, SingleChanges.Tried one, boolean lossesFirst) {
        change(page.gap(), one.change());
        moved(knowledge, page, one.moved(), lossesFirst);
    }

    public static Page whatIf(Knowledge knowledge, Question question, Answer answer, Impact moved) {
        Page page = new Page()
                .line("If the answer to \"" + question.asks() + "\" were: " + AnswerText.of(question, answer));
        moved(knowledge, page, moved, false);
        return page;
    }

    /** A change, and the command that makes it. */
    private static void change(Page page, Change change) {
        page.line("  • ", asked(change)).line("    ", "answer " + AnswerText.typed(change.question(), change.after()));
    }

    /** A change as question and answer, such as "How do people meet? Add: By telephone". */
    static String asked(Change change) {
        return change.question().asks() + " " + Wording.upper(change.says());
    }

    private static String ids(List<Question> questions) {
        return questions.stream().map(Question::id).collect(Collectors.joining(", "));
    }

    /** Adds what moves to a page, gains and losses apart and never added up; losses first when asked for. */
    private static void moved(Knowledge knowledge, Page page, Impact moved, boolean lossesFirst) {
        if (moved.none()) {
            page.line("      ", "Nothing would come out differently.");
            return;
        }
        Runnable better = () -> part(knowledge, page, "      better  ", moved.moving(Impact.Direction.BETTER));
        Runnable worse = () -> part(knowledge, page, "      worse   ", moved.moving(Impact.Direction.WORSE));
        (lossesFirst ? worse : better).run();
        (lossesFirst ? better : worse).run();
        part(knowledge, page, "      neither ", moved.moving(Impact.Direction.ELSEWHERE));
        moved.factors()
                .forEach(move -> page.line(
                        "      APPEAR  ",
                        move.factor().name() + ": "
                                + nowAndThen(move.from().word(), move.to().word())));
    }

    private static void part(Knowledge knowledge, Page page, String lead, List<Impact.FindingMove> moves) {
        for (List<Impact.FindingMove> entry : knowledge.entries(moves, Impact.FindingMove::card)) {
            Impact.FindingMove move = entry.get(0);
            page.line(
                    lead,
                    named(entry) + ": "
                            + nowAndThen(
                                    Wording.words(move.card(), move.from()), Wording.words(move.card(), move.to())));
        }
    }

    private static String nowAndThen(String now, String then) {
        return now + " now, then " + then;
    }

    /** What moves together, by name. */
    static String named(List<Impact.FindingMove> entry) {
        return Wording.named(entry.stream().map(Impact.FindingMove::card).toList());
    }
}
