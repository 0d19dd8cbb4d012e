package peersupport.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import peersupport.evidence.Domain;
import peersupport.evidence.Family;
import peersupport.reasoning.Status;

/**
 * The findings of one design, sorted into what a reader looks for. Active findings come before open ones; otherwise the
 * order is that of the advice.
 */
public final class Findings {
    private static final Comparator<FindingLine> ACTIVE_FIRST =
            Comparator.comparing(line -> !line.finding().active());

    private final List<FindingLine> all;
    private final Collection<Domain> domains;

    Findings(List<FindingLine> all, Collection<Domain> domains) {
        this.all = all;
        this.domains = domains;
    }

    /**
     * Findings under one heading.
     *
     * @param lines at least one
     */
    public record Group(String title, List<FindingLine> lines) {}

    /** Every finding, in the order of the advice. */
    public List<FindingLine> all() {
        return all;
    }

    /** The finding with this id. */
    public FindingLine get(String id) {
        return all.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    /** What may draw people, conditions in place. */
    public List<FindingLine> drawing() {
        return pick(line -> is(line, Family.TAKE_UP, true) && line.finding().active());
    }

    /** What may help people, conditions in place. */
    public List<FindingLine> helping() {
        return pick(line -> is(line, Family.BENEFIT, true) && line.finding().active());
    }

    /** What may help people, by recovery domain. */
    public List<Group> helpingByDomain() {
        List<Group> groups = new ArrayList<>();
        for (Domain domain : domains) {
            add(groups, domain.says(), line -> line.card().domain().equals(domain.id()));
        }
        add(
                groups,
                "Across domains",
                line -> domains.stream()
                        .noneMatch(domain -> domain.id().equals(line.card().domain())));
        return groups;
    }

    /** What supports the work, conditions in place. */
    public List<FindingLine> supporting() {
        return pick(
                line -> is(line, Family.IMPLEMENTATION, true) && line.finding().active());
    }

    /** What may harm people, conditions in place or still open. */
    public List<FindingLine> harming() {
        return pick(line -> is(line, Family.HARM, false) && line.finding().live());
    }

    /** What may keep people away, conditions in place or still open. */
    public List<FindingLine> keepingAway() {
        return pick(line -> is(line, Family.TAKE_UP, false) && line.finding().live());
    }

    /** The first few that may keep people away. */
    public List<FindingLine> keepingAway(int many) {
        return Summary.first(keepingAway(), many);
    }

    /** What may weaken the work, conditions in place or still open. */
    public List<FindingLine> risking() {
        return pick(
                line -> is(line, Family.IMPLEMENTATION, false) && line.finding().live());
    }

    /** Harms, risks and what may keep people away, whose conditions are not in place. */
    public List<FindingLine> takenOff() {
        return pick(line -> !line.card().bearsFor() && line.finding().blocked());
    }

    /** Everything but what is ruled out, in the order of the advice. */
    public List<FindingLine> notRuledOut() {
        return all.stream().filter(line -> !line.finding().blocked()).toList();
    }

    /** What a missing condition rules out, in the order of the advice. */
    public List<FindingLine> ruledOut() {
        return all.stream().filter(line -> line.finding().blocked()).toList();
    }

    /** Labels the review names and this design meets. */
    public List<FindingLine> named() {
        return pick(line -> line.finding().named());
    }

    /** Active or open, of one family and side. */
    public List<FindingLine> live(Family family, boolean bearsFor) {
        return pick(line -> is(line, family, bearsFor) && line.finding().live());
    }

    /** All that is active or open. */
    public List<FindingLine> live() {
        return pick(line -> line.finding().live());
    }

    /** All that is active. */
    public List<FindingLine> active() {
        return active(all);
    }

    /** Those of a list that are active. */
    public List<FindingLine> active(List<FindingLine> lines) {
        return lines.stream().filter(line -> line.finding().active()).toList();
    }

    /** Those of a list that are open. */
    public List<FindingLine> open(List<FindingLine> lines) {
        return lines.stream().filter(line -> line.finding().open()).toList();
    }

    /** How many findings have this status. */
    public long count(String status) {
        return all.stream()
                .filter(line -> line.finding().status().word().equals(status))
                .count();
    }

    private void add(List<Group> groups, String title, Predicate<FindingLine> belongs) {
        List<FindingLine> lines = helping().stream().filter(belongs).toList();
        if (!lines.isEmpty()) {
            groups.add(new Group(title, lines));
        }
    }

    private List<FindingLine> pick(Predicate<FindingLine> wanted) {
        Stream<FindingLine> picked = all.stream().filter(wanted);
        return picked.sorted(ACTIVE_FIRST).toList();
    }

    private static boolean is(FindingLine line, Family family, boolean bearsFor) {
        return line.card().family() == family
                && line.card().bearsFor() == bearsFor
                && line.finding().status() != Status.NAMED_ONLY;
    }
}
