package peersupport.shell;

import java.util.List;
import peersupport.exploring.Moved;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Status;
import peersupport.reporting.Wording;

/** What moves with a change, gains and losses apart and never added up. */
final class MovedPage {
    private MovedPage() {}

    /** Adds what moves to a page, losses first when asked for. */
    static void add(Page page, Moved moved, boolean lossesFirst) {
        if (moved.none()) {
            page.line("      ", "Nothing moves.");
            return;
        }
        List<Moved.Finding> first = lossesFirst ? moved.losses() : moved.gains();
        List<Moved.Finding> second = lossesFirst ? moved.gains() : moved.losses();
        first.forEach(move -> page.line(lossesFirst ? "      loses  " : "      gains  ", says(move)));
        second.forEach(move -> page.line(lossesFirst ? "      gains  " : "      loses  ", says(move)));
        moved.factors().forEach(move -> page.line("      APPEAR ", says(move)));
    }

    /** One move, such as "N3 Seeing others do better…: in place → not in place". */
    static String says(Moved.Finding move) {
        return move.card().id() + " " + move.card().says() + ": " + words(move.from()) + " → " + words(move.to());
    }

    /** One move of a factor, such as "Accepting: open → covered". */
    static String says(Moved.FactorMove move) {
        return move.factor().name() + ": " + words(move.from()) + " → " + words(move.to());
    }

    /** A status in the reader's words. */
    static String words(Status status) {
        return Wording.words(status);
    }

    private static String words(FactorState state) {
        return state.word().replace('-', ' ');
    }
}
