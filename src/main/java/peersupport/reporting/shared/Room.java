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

    private int fitting(int many) {
        return Math.max(1, (int) Math.round(many * share));
    }

    /** A page, and the room it was written with. */
    public record Fitted(Room room, String html) {}

    /**
     * The page with as much room as leaves its part no more words than these. What does not shrink is told from two pages, so
     * that few have to be written.
     */
    public static Fitted fit(int most, Function<Room, String> write, UnaryOperator<String> part) {
        Room room = FULL;
        String html = write.apply(room);
        int words = Sentences.words(part.apply(html));
        double fixed = 0;
        while (words > most && room.share() >= 0.05) {
            double less = (most - fixed) / (words - fixed); // neither hardly less nor hardly any at once
            Room smaller = new Room(room.share() * Math.max(0.4, Math.min(0.95, less)));
            html = write.apply(smaller);
            int now = Sentences.words(part.apply(html));
            fixed = Math.max(0, (now * room.share() - words * smaller.share()) / (room.share() - smaller.share()));
            room = smaller;
            words = now;
        }
        return new Fitted(room, html);
    }
}
