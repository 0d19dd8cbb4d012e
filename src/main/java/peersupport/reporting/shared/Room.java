package peersupport.reporting.shared;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How much of each list a document has room for. A document longer than it may be is written again with less, so that it
 * keeps to its length whatever is answered; what is left out of a list is named, or counted with where it stands.
 *
 * @param share of what there would be room for in most designs: 1, or less
 */
public record Room(double share) {
    /** Room for as much as most designs need. */
    public static final Room FULL = new Room(1);

    /** The steps of shrinking, of which the last leaves one. */
    private static final int STEPS = 40;

    /** A page that uses this much of what it may is not written again for the rest. */
    private static final double ENOUGH = 0.96;

    /** The first few of a list, for which there is always room. */
    public <T> List<T> always(List<T> list, int many) {
        return list.subList(0, Math.min(list.size(), many));
    }

    /** What comes after them. */
    public <T> List<T> beyond(List<T> list, int many) {
        return list.subList(Math.min(list.size(), many), list.size());
    }

    /** As many of the list as there is room for: so many in most designs, and one at least. */
    public <T> List<T> first(List<T> list, int many) {
        return always(list, fitting(many));
    }

    /** What there was no room for. */
    public <T> List<T> after(List<T> list, int many) {
        return beyond(list, fitting(many));
    }

    /** As many of a list that gives way last: so many until the others are down to a third, and one at least. */
    public <T> List<T> held(List<T> list, int many) {
        return always(list, holding(many));
    }

    /** What there was no room for of a list that gives way last. */
    public <T> List<T> afterHeld(List<T> list, int many) {
        return beyond(list, holding(many));
    }

    private int fitting(int many) {
        return Math.max(1, (int) Math.round(many * share));
    }

    private int holding(int many) {
        return Math.max(1, (int) Math.round(many * Math.min(1, 3 * share)));
    }

    /** A page, and the room it was written with. */
    public record Fitted(Room room, String html) {}

    /**
     * The page with nearly the most room that leaves its part no more words than these. Words grow with room, ever
     * more slowly, so that a guess that takes them to grow evenly is cut by a quarter, and few pages have to be written.
     */
    public static Fitted fit(int most, String full, Function<Room, String> write, UnaryOperator<String> part) {
        Fitted fitted = new Fitted(FULL, full);
        int words = Sentences.words(part.apply(fitted.html()));
        if (words <= most) {
            return fitted;
        }
        int fits = 0;
        int fittingWords = most / 2; // a guess at what no room takes away
        int tooLong = STEPS;
        int tooManyWords = words;
        boolean found = false;
        while (tooLong - fits > 1 && (!found || fittingWords < most * ENOUGH)) {
            int guess = (tooLong - fits) * (most - fittingWords) / (tooManyWords - fittingWords);
            int steps = Math.max(fits + 1, Math.min(tooLong - 1, fits + guess * 3 / 4));
            Room room = new Room((double) steps / STEPS);
            Fitted tried = new Fitted(room, write.apply(room));
            words = Sentences.words(part.apply(tried.html()));
            if (words <= most) {
                found = true;
                fits = steps;
                fittingWords = words;
            } else {
                tooLong = steps;
                tooManyWords = words;
            }
            fitted = words <= most || !found ? tried : fitted;
        }
        return fitted;
    }
}
