package peersupport.shell.page;

import java.util.List;
import peersupport.evidence.Knowledge;
import peersupport.exploring.Impact;
import peersupport.exploring.Impact.Way;
import peersupport.reporting.shared.Wording;
import peersupport.shell.terminal.Page;

/** What moves with a change, gains and losses apart and never added up. */
final class MovedPage {
    private MovedPage() {}

    /** Adds what moves to a page, losses first when asked for. */
    static void add(Knowledge knowledge, Page page, Impact moved, boolean lossesFirst) {
        if (moved.none()) {
            page.line("      ", "Nothing would come out differently.");
            return;
        }
        Runnable better = () -> part(knowledge, page, "      better  ", moved.moving(Way.BETTER));
        Runnable worse = () -> part(knowledge, page, "      worse   ", moved.moving(Way.WORSE));
        (lossesFirst ? worse : better).run();
        (lossesFirst ? better : worse).run();
        part(knowledge, page, "      neither ", moved.moving(Way.ELSEWHERE));
        moved.factors()
                .forEach(move -> page.line(
                        "      APPEAR  ",
                        move.factor().name() + ": " + move.from().word() + " now, then "
                                + move.to().word()));
    }

    private static void part(Knowledge knowledge, Page page, String lead, List<Impact.FindingMove> moves) {
        knowledge
                .entries(moves, Impact.FindingMove::card)
                .forEach(entry -> page.line(
                        lead,
                        named(entry) + ": "
                                + Wording.words(
                                        entry.get(0).card(), entry.get(0).from()) + " now, then "
                                + Wording.words(
                                        entry.get(0).card(), entry.get(0).to())));
    }

    /** What moves together, by name. */
    static String named(List<Impact.FindingMove> entry) {
        return Wording.named(entry.stream().map(Impact.FindingMove::card).toList());
    }
}
