package peersupport.reporting.designreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Design;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Family;
import peersupport.evidence.Guidance;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Option;
import peersupport.evidence.Section;
import peersupport.exploring.Change;
import peersupport.exploring.Fix;
import peersupport.exploring.Goal;
import peersupport.exploring.Moved;
import peersupport.exploring.Sweep;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.FindingLine.Behind;
import peersupport.reporting.shared.Room;
import peersupport.reporting.shared.Wording;

/**
 * The changes worth making: from every single change of what is decided, and from the smallest sets of changes that plan
 * against harms which no single one does. Each adds something that those before it do not.
 *
 * @param lines those worth most first
 */
public record WorthChanging(List<Line> lines) {
    /** Nothing was searched. */
    static final WorthChanging NONE = new WorthChanging(List.of());

    private static final int MOST = 9;
    private static final int SEARCHED = 2;

    /**
     * A change, or several that only do together.
     *
     * @param part the part of the interview it belongs to: who would make it
     * @param says what to do, as a sentence
     * @param gains what it plans against, puts in place or covers better
     * @param loses what gets worse with it
     * @param how how to get there, this project's suggestion; may be empty
     * @param changes the change, or those that only do together
     */
    public record Line(
            String part,
            String says,
            List<Told> gains,
            List<Told> loses,
            Optional<Guidance> how,
            List<Change> changes) {

        /** Whether it is several changes that only do together. */
        public boolean together() {
            return changes.size() > 1;
        }
    }

    /**
     * What a change gains or loses.
     *
     * @param findings those that move with it, where they stand in the annex; empty where a factor moves
     */
    public record Told(String says, List<Behind> findings) {}

    private record Found(List<Change> changes, Moved moved) {}

    /** Whether any is of several changes that only do together. */
    public boolean hasTogether() {
        return lines.stream().anyMatch(Line::together);
    }

    /** Changes of one part of the interview. */
    public record Group(String title, List<Line> lines) {}

    /** What comes after so many, by the part of the interview they belong to, as far as there is room. */
    public List<Group> after(int many, Room room) {
        return room.first(room.beyond(lines, many), MOST - many).stream()
                .collect(Collectors.groupingBy(Line::part, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> new Group(part.getKey(), part.getValue()))
                .toList();
    }

    /** The order they stand in, for the reader. */
    public String order() {
        return Sweep.ORDER;
    }

    /** What of this design is worth changing. */
    static WorthChanging of(Knowledge knowledge, Advisor advisor, Design design, Sweep sweep) {
        List<Found> found = Stream.concat(sweep.improvements().stream(), sweep.tradeOffs().stream())
                .map(one -> new Found(List.of(one.change()), one.moved()))
                .filter(one -> one.changes().stream().allMatch(WorthChanging::isMade))
                .collect(Collectors.toCollection(ArrayList::new));
        found.addAll(together(knowledge, advisor, design, sweep));
        found.sort(worthMostFirst(knowledge));
        Set<String> gained = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Found one : found) {
            if (lines.size() < MOST && gained.addAll(gainedIds(one.moved()))) {
                lines.add(line(knowledge, one));
            }
        }
        return new WorthChanging(List.copyOf(lines));
    }

    /** A manager can act on what is added or chosen; to say that nothing more is planned is no act. */
    private static boolean isMade(Change change) {
        return change.kind() == Change.Kind.ADD || change.kind() == Change.Kind.CHOOSE;
    }

    /** For the first few harms that no single change plans against, the first set that does. */
    private static List<Found> together(Knowledge knowledge, Advisor advisor, Design design, Sweep sweep) {
        return advisor.advise(design).findings().stream()
                .filter(finding -> finding.status() == Status.UNGUARDED)
                .map(finding -> finding.card())
                .filter(card ->
                        card.family() == Family.HARM && !card.safeguards().isEmpty())
                .filter(card -> sweep.moving(card.id(), Moved.Way.BETTER).isEmpty())
                .limit(SEARCHED)
                .flatMap(card -> new Fix(knowledge, advisor)
                        .search(design, Goal.of(knowledge, card.id()).orElseThrow()).ways().stream()
                                .filter(way -> way.changes().stream().allMatch(WorthChanging::isMade))
                                .limit(1))
                .map(way -> new Found(way.changes(), way.moved()))
                .toList();
    }

    private static Comparator<Found> worthMostFirst(Knowledge knowledge) {
        return Comparator.comparingInt((Found one) -> -one.moved().harmsGuarded(knowledge))
                .thenComparingInt(one -> -one.moved().putInPlace(knowledge))
                .thenComparingLong(one -> -one.moved().factorsGained())
                .thenComparingInt(one -> one.changes().size());
    }

    private static Set<String> gainedIds(Moved moved) {
        return Stream.concat(
                        moved.moving(Moved.Way.BETTER).stream()
                                .map(finding -> finding.card().id()),
                        moved.factors().stream()
                                .filter(Moved.FactorMove::gain)
                                .map(move -> move.factor().id()))
                .collect(Collectors.toSet());
    }

    private static Line line(Knowledge knowledge, Found found) {
        Moved moved = found.moved();
        List<Context> contexts = found.changes().stream()
                .flatMap(change -> change.option().stream())
                .map(Option::makes)
                .flatMap(List::stream)
                .distinct()
                .map(knowledge.contexts()::get)
                .toList();
        return new Line(
                part(knowledge, found.changes().get(0)),
                contexts.isEmpty()
                        ? found.changes().get(0).says()
                        : "Make sure that " + Wording.list(said(contexts)) + ".",
                Stream.of(
                                told(knowledge, "plans against", moved, Moved.Way.BETTER, Status.GUARDED),
                                told(knowledge, "puts in place", moved, Moved.Way.BETTER, Status.IN_PLACE),
                                opened(knowledge, "brings nearer", moved, true),
                                opened(knowledge, "may plan against", moved, false),
                                factors("covers better", moved, true))
                        .flatMap(List::stream)
                        .toList(),
                Stream.of(
                                told(knowledge, "opens the way for", moved, Moved.Way.WORSE, Status.UNGUARDED),
                                told(
                                        knowledge,
                                        "newly calls for planning against",
                                        moved,
                                        Moved.Way.WORSE,
                                        Status.GUARDED),
                                told(knowledge, "leaves undecided", moved, Moved.Way.WORSE, Status.OPEN),
                                told(knowledge, "gives up", moved, Moved.Way.WORSE, Status.NOT_IN_PLACE),
                                told(
                                        knowledge,
                                        "brings in, known by name only,",
                                        moved,
                                        Moved.Way.WORSE,
                                        Status.NAMED_ONLY),
                                factors("covers less well", moved, false))
                        .flatMap(List::stream)
                        .toList(),
                contexts.stream()
                        .flatMap(context -> context.guidance().stream())
                        .findFirst(),
                found.changes());
    }

    /** What a change makes so; what another sentence says already is not said twice. */
    private static List<String> said(List<Context> contexts) {
        return contexts.stream()
                .map(Context::says)
                .filter(says -> contexts.stream()
                        .noneMatch(other ->
                                !other.says().equals(says) && other.says().startsWith(says)))
                .map(Wording::lower)
                .toList();
    }

    private static String part(Knowledge knowledge, Change change) {
        return knowledge.contents().sections().stream()
                .filter(section -> section.questions().contains(change.question()))
                .map(Section::title)
                .findFirst()
                .orElseThrow();
    }

    /** Those that come to this status, as one entry where they always agree. */
    private static List<Told> told(Knowledge knowledge, String verb, Moved moved, Moved.Way way, Status status) {
        return told(knowledge, verb, moved, way, finding -> finding.to() == status);
    }

    /** What was settled for the worse and is open with the change. */
    private static List<Told> opened(Knowledge knowledge, String verb, Moved moved, boolean isFor) {
        return told(
                knowledge,
                verb,
                moved,
                Moved.Way.BETTER,
                finding -> finding.to() == Status.OPEN && finding.card().isFor() == isFor);
    }

    private static List<Told> told(
            Knowledge knowledge, String verb, Moved moved, Moved.Way way, Predicate<Moved.Finding> such) {
        List<Configuration> cards =
                moved.moving(way).stream().filter(such).map(Moved.Finding::card).toList();
        return knowledge.entries(cards, card -> card).stream()
                .map(entry -> new Told(
                        verb + " “" + Wording.lower(entry.get(0).says()) + "”",
                        entry.stream()
                                .map(card -> new Behind(card.id(), FindingLine.anchor(card.id())))
                                .toList()))
                .toList();
    }

    private static List<Told> factors(String verb, Moved moved, boolean gained) {
        return moved.factors().stream()
                .filter(move -> gained ? move.gain() : move.loss())
                .map(move ->
                        new Told(verb + " " + move.factor().name() + " of APPEAR, as this project reads it", List.of()))
                .toList();
    }
}
