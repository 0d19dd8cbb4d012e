package peersupport.reporting.designreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Guidance;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Section;
import peersupport.exploring.Change;
import peersupport.exploring.Fix;
import peersupport.exploring.Goal;
import peersupport.exploring.Impact;
import peersupport.exploring.Impact.Direction;
import peersupport.exploring.SingleChanges;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.FindingLine.Behind;
import peersupport.reporting.shared.Group;
import peersupport.reporting.shared.Room;
import peersupport.reporting.shared.Wording;

/**
 * The changes worth making: from every single change of what is decided, and from the smallest sets of changes that plan
 * against harms which no single one does. Each adds something that those before it do not.
 */
public record WorthChanging(List<Line> lines) {
    private static final int MOST = 9;
    private static final int SEARCHED = 2;

    /** A change, or several that only do together, and how to get there, which this project suggests. */
    public record Line(
            String part,
            String says,
            List<Told> gains,
            List<Told> loses,
            Optional<Guidance> how,
            List<Change> changes) {}

    /** What a change gains or loses, and the findings that move with it; none where a factor moves. */
    public record Told(String says, List<Behind> findings) {}

    /** Whether any is of several changes that only do together. */
    public boolean hasTogether() {
        return lines.stream().anyMatch(line -> line.changes().size() > 1);
    }

    /** What comes after so many, by the part of the interview they belong to, as far as there is room. */
    public List<Group<Line>> after(int many, Room room) {
        return Group.by(Line::part, room.held(room.beyond(lines, many), MOST - many));
    }

    /** The order they stand in, for the reader. */
    public String order() {
        return Impact.ORDER;
    }

    /** What of this design is worth changing. */
    public static WorthChanging of(Knowledge knowledge, Advisor advisor, Advice advice, SingleChanges sweep) {
        List<Candidate> found = Stream.concat(
                        Stream.concat(sweep.improvements().stream(), sweep.tradeOffs().stream())
                                .map(one -> new Candidate(knowledge, List.of(one.change()), one.moved())),
                        together(knowledge, advisor, advice, sweep))
                .filter(one -> one.changes().stream().allMatch(WorthChanging::isMade))
                .sorted(Comparator.comparing(Candidate::moved, Impact.worthMostFirst(knowledge))
                        .thenComparingInt(one -> one.changes().size()))
                .toList();
        Set<String> gained = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Candidate one : found) {
            if (lines.size() < MOST && gained.addAll(one.gaining())) {
                lines.add(one.line());
            }
        }
        return new WorthChanging(List.copyOf(lines));
    }

    /** A manager can act on what is added or chosen; to say that nothing more is planned is no act. */
    private static boolean isMade(Change change) {
        return change.kind() == Change.Kind.ADD || change.kind() == Change.Kind.CHOOSE;
    }

    /** For the first few harms that no single change plans against, the first set that does. */
    private static Stream<Candidate> together(
            Knowledge knowledge, Advisor advisor, Advice advice, SingleChanges sweep) {
        return advice.findings().stream()
                .filter(finding -> finding.status() == Status.UNGUARDED)
                .map(Finding::card)
                .filter(card ->
                        card.family() == Family.HARM && !card.safeguards().isEmpty())
                .filter(card -> sweep.moving(card.id(), Direction.BETTER).isEmpty())
                .limit(SEARCHED)
                .flatMap(card -> new Fix(knowledge, advisor)
                        .search(advice.design(), Goal.of(knowledge, card.id()).orElseThrow()).ways().stream()
                                .filter(way -> way.changes().stream().allMatch(WorthChanging::isMade))
                                .limit(1))
                .map(way -> new Candidate(knowledge, way.changes(), way.moved()));
    }

    private record Candidate(Knowledge knowledge, List<Change> changes, Impact moved) {
        /** The ids of what is better with it. */
        private Set<String> gaining() {
            return Stream.concat(
                            moved.moving(Direction.BETTER).stream()
                                    .map(finding -> finding.card().id()),
                            moved.factors().stream()
                                    .filter(Impact.FactorMove::gain)
                                    .map(move -> move.factor().id()))
                    .collect(Collectors.toSet());
        }

        private Line line() {
            Change first = changes.get(0);
            List<Context> contexts = changes.stream()
                    .flatMap(change -> change.option().stream())
                    .map(Option::makes)
                    .flatMap(List::stream)
                    .distinct()
                    .map(knowledge.contexts()::get)
                    .toList();
            return new Line(
                    knowledge.contents().sections().stream()
                            .filter(section -> section.questions().contains(first.question()))
                            .map(Section::title)
                            .findFirst()
                            .orElseThrow(),
                    contexts.isEmpty() ? first.says() : Wording.upper(Wording.list(said(contexts))) + ".",
                    gains(),
                    losses(),
                    contexts.stream()
                            .flatMap(context -> context.guidance().stream())
                            .findFirst(),
                    changes);
        }

        private List<Told> gains() {
            return Stream.of(
                            told(Direction.BETTER, "plans against", move -> move.to() == Status.GUARDED),
                            told(Direction.BETTER, "puts in place", move -> move.to() == Status.IN_PLACE),
                            told(Direction.BETTER, "brings nearer", move -> opens(move) && helps(move)),
                            told(Direction.BETTER, "may plan against", move -> opens(move) && !helps(move)),
                            factors("covers better", Impact.FactorMove::gain))
                    .flatMap(told -> told)
                    .toList();
        }

        private List<Told> losses() {
            return Stream.of(
                            told(Direction.WORSE, "opens the way for", move -> move.to() == Status.UNGUARDED),
                            told(
                                    Direction.WORSE,
                                    "newly calls for planning against",
                                    move -> move.to() == Status.GUARDED),
                            told(Direction.WORSE, "leaves undecided", Candidate::opens),
                            told(Direction.WORSE, "gives up", move -> move.to() == Status.NOT_IN_PLACE),
                            told(
                                    Direction.WORSE,
                                    "brings in, known by name only,",
                                    move -> move.to() == Status.NAMED_ONLY),
                            factors("covers less well", Impact.FactorMove::loss))
                    .flatMap(told -> told)
                    .toList();
        }

        private static boolean opens(Impact.FindingMove move) {
            return move.to() == Status.OPEN;
        }

        private static boolean helps(Impact.FindingMove move) {
            return move.card().isFor();
        }

        /** Those that move so, as one entry where they always agree. */
        private Stream<Told> told(Direction direction, String verb, Predicate<Impact.FindingMove> wanted) {
            List<Configuration> cards = moved.moving(direction).stream()
                    .filter(wanted)
                    .map(Impact.FindingMove::card)
                    .toList();
            return knowledge.entries(cards, card -> card).stream()
                    .map(entry -> new Told(
                            verb + " “" + Wording.lower(entry.get(0).says()) + "”",
                            entry.stream().map(card -> Behind.chain(card.id())).toList()));
        }

        private Stream<Told> factors(String verb, Predicate<Impact.FactorMove> wanted) {
            return moved.factors().stream()
                    .filter(wanted)
                    .map(move -> new Told(
                            verb + " " + move.factor().name() + " of APPEAR, as this project reads it", List.of()));
        }
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
}
