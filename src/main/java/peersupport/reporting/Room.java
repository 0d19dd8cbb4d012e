package peersupport.reporting;

import java.util.List;

/**
 * How much of each list a document has room for. A document longer than it may be is written again with less, so that it
 * keeps to its length whatever is answered; what is left out of a list is named, or counted with where it stands.
 *
 * @param share of what there would be room for in most designs: 1, or less
 */
public record Room(double share) {
    /** Room for as much as most designs need. */
    static final Room FULL = new Room(1);

    /** The steps of shrinking, of which {@link #LEAST} is the last. */
    static final int STEPS = 20;

    static final int LEAST = 1;

    /** So many of all the steps. */
    static Room of(int steps) {
        return new Room((double) steps / STEPS);
    }

    /** The first few of a list, for which there is always room. */
    public <T> List<T> always(List<T> list, int many) {
        return Summary.first(list, many);
    }

    /** What comes after them. */
    public <T> List<T> beyond(List<T> list, int many) {
        return list.subList(Math.min(list.size(), many), list.size());
    }

    /** As many of the list as there is room for: so many in most designs, and one at least. */
    public <T> List<T> first(List<T> list, int many) {
        return list.subList(0, fitting(list, many));
    }

    /** What there was no room for. */
    public <T> List<T> after(List<T> list, int many) {
        return list.subList(fitting(list, many), list.size());
    }

    private int fitting(List<?> list, int many) {
        return Math.min(list.size(), Math.max(1, (int) Math.round(many * share)));
    }
}
