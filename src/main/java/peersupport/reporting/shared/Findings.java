package peersupport.reporting.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Configuration.Side;
import peersupport.evidence.Domain;
import peersupport.evidence.Family;

/**
 * The findings of one design, sorted into what a reader looks for. Those that always agree stand in a list once, as the
 * first of them. What holds comes before what is open, and that before
 * what is planned against; otherwise the order is that of the advice.
 */
public final class Findings {
    private static final Comparator<FindingLine> MOST_PRESSING_FIRST = Comparator.comparing(
            line -> line.finding().holds() ? 0 : line.finding().open() ? 1 : 2);

    private final List<FindingLine> entries;
    private final List<FindingLine> all;
    private final Collection<Domain> domains;

    /**
     * These findings.
     *
     * @param all each by itself
     * @param entries those that always agree as one
     */
    Findings(List<FindingLine> all, List<FindingLine> entries, Collection<Domain> domains) {
        this.all = all;
        this.entries = entries;
        this.domains = domains;
    }

    /** Each finding of these entries by itself. */
    static List<FindingLine> apart(List<FindingLine> entries) {
        return entries.stream().flatMap(entry -> entry.together().stream()).toList();
    }

    /**
     * Findings under one heading.
     *
     * @param lines at least one
     */
    public record Group(String title, List<FindingLine> lines) {

        /** How strong the evidence is and in whom it was seen: once where it is the same of all. */
        public String evidence() {
            return Wording.each(apart(lines), FindingLine::id, FindingLine::evidence);
        }
    }

    /** Every finding by itself, in the order of the advice. */
    public List<FindingLine> all() {
        return all;
    }

    /** The finding with this id. */
    public FindingLine get(String id) {
        return all.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    /** These findings by what they lead to: a recovery domain, more people coming, or a better footing for the work. */
    public List<Group> byOutcome(List<FindingLine> lines) {
        List<Group> groups = new ArrayList<>();
        for (Domain domain : domains) {
            add(groups, domain.says(), lines, line -> line.card().domain().equals(domain.id()));
        }
        List<FindingLine> placed =
                groups.stream().flatMap(group -> group.lines().stream()).toList();
        List<FindingLine> others =
                lines.stream().filter(line -> !placed.contains(line)).toList();
        add(groups, "Who may be drawn to it", others, line -> line.card().family() == Family.TAKE_UP);
        add(groups, "What supports the work", others, line -> line.card().family() == Family.IMPLEMENTATION);
        add(groups, "Across domains", others, line -> line.card().family() == Family.BENEFIT);
        return groups;
    }

    /** What may harm people, unless it was reported in other circumstances. */
    public List<FindingLine> harming() {
        return pick(
                line -> is(line, Family.HARM, Side.AGAINST) && line.finding().live());
    }

    /** What may keep people away, unless it was reported in other circumstances. */
    public List<FindingLine> keepingAway() {
        return pick(
                line -> is(line, Family.TAKE_UP, Side.AGAINST) && line.finding().live());
    }

    /** These findings by where they stand, in the order of the list. */
    public List<Group> byStatus(List<FindingLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(FindingLine::opening, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** What may weaken the work, unless it was reported in other circumstances. */
    public List<FindingLine> risking() {
        return pick(line ->
                is(line, Family.IMPLEMENTATION, Side.AGAINST) && line.finding().live());
    }

    /** Harms, risks and what may keep people away that were reported in other circumstances. */
    public List<FindingLine> outside() {
        return pick(line -> line.finding().outside());
    }

    /** Everything but what is not in place or was reported in other circumstances, in the order of the advice. */
    public List<FindingLine> present() {
        return all.stream().filter(line -> !line.finding().absent()).toList();
    }

    /** As much of what is present as there is room for: first what may harm, then what is settled, then what is open. */
    public List<FindingLine> full(Room room, int many) {
        return room.first(pressing(), many);
    }

    /** What is present and has no room in full. */
    public List<FindingLine> brief(Room room, int many) {
        return room.after(pressing(), many);
    }

    private List<FindingLine> pressing() {
        return present().stream()
                .sorted(Comparator.comparing((FindingLine line) -> line.card().family() != Family.HARM)
                        .thenComparing(line -> line.finding().open()))
                .toList();
    }

    /** What is not in place or was reported in other circumstances, in the order of the advice. */
    public List<FindingLine> absent() {
        return all.stream().filter(line -> line.finding().absent()).toList();
    }

    /** Labels the review names and this design meets. */
    public List<FindingLine> named() {
        return pick(line -> line.finding().named());
    }

    /** What has to be reckoned with, of one family and side. */
    public List<FindingLine> live(Family family, Side side) {
        return pick(line -> is(line, family, side) && line.finding().live());
    }

    /** All that has to be reckoned with. */
    public List<FindingLine> live() {
        return pick(line -> line.finding().live());
    }

    /** All that is in place, or unguarded. */
    public List<FindingLine> holding() {
        return holding(entries);
    }

    /** Everything that is listed: of those that always agree, the first. */
    List<FindingLine> entries() {
        return entries;
    }

    /** What of these is listed: of those that always agree, the first. */
    List<FindingLine> entries(List<FindingLine> lines) {
        Set<String> listed = entries.stream().map(FindingLine::id).collect(Collectors.toSet());
        return lines.stream().filter(line -> listed.contains(line.id())).toList();
    }

    /** Those of a list that are in place, or unguarded. */
    public List<FindingLine> holding(List<FindingLine> lines) {
        return lines.stream().filter(line -> line.finding().holds()).toList();
    }

    /** Those of a list that are open. */
    public List<FindingLine> open(List<FindingLine> lines) {
        return lines.stream().filter(line -> line.finding().open()).toList();
    }

    /** Those of a list that are planned against. */
    public List<FindingLine> guarded(List<FindingLine> lines) {
        return lines.stream().filter(line -> line.finding().guarded()).toList();
    }

    private static void add(List<Group> groups, String title, List<FindingLine> of, Predicate<FindingLine> belongs) {
        List<FindingLine> lines = of.stream().filter(belongs).toList();
        if (!lines.isEmpty()) {
            groups.add(new Group(title, lines));
        }
    }

    private List<FindingLine> pick(Predicate<FindingLine> wanted) {
        Stream<FindingLine> picked = entries.stream().filter(wanted);
        return picked.sorted(MOST_PRESSING_FIRST).toList();
    }

    private static boolean is(FindingLine line, Family family, Side side) {
        return line.card().family() == family && line.card().side().equals(Optional.of(side));
    }
}
