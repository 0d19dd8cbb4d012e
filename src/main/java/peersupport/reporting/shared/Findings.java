package peersupport.reporting.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Domain;
import peersupport.evidence.card.Family;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Status;

/**
 * The findings of one design, sorted into what a reader looks for; those that always agree stand once. What holds comes
 * before what is open, what can arise before what turns on whether it can, and last what is planned against. For and
 * against are never set off against each other.
 */
public final class Findings {
    private static final String DRAWN = Wording.heading(Family.TAKE_UP, Side.FOR);
    private static final String SUPPORTED = Wording.heading(Family.IMPLEMENTATION, Side.FOR);
    private static final String ACROSS = "Across domains";

    private static final Comparator<FindingLine> MOST_PRESSING_FIRST =
            Comparator.comparing(line -> line.finding().holds()
                    ? 0
                    : !line.finding().open() ? 3 : line.finding().arising() ? 1 : 2);

    /** What does people good or harm, then what draws them or keeps them away, then what supports or weakens the work. */
    public static final Comparator<FindingLine> BENEFIT_AND_HARM_FIRST =
            Comparator.comparing(line -> switch (line.card().family()) {
                case BENEFIT, HARM -> 0;
                case TAKE_UP -> 1;
                case IMPLEMENTATION -> 2;
            });

    private final List<FindingLine> all;
    private final List<FindingLine> entries;
    private final Map<String, Domain> domains;

    Findings(AdvisedDesign design) {
        List<Finding> findings = design.advice().findings();
        domains = design.knowledge().domains();
        entries = design.knowledge().entries(findings, Finding::card).stream()
                .map(together -> FindingLine.of(design, together))
                .toList();
        Map<String, FindingLine> lines =
                apart(entries).stream().collect(Collectors.toMap(FindingLine::id, Function.identity()));
        all = findings.stream().map(Finding::id).map(lines::get).toList();
    }

    /** Each finding of these entries by itself. */
    public static List<FindingLine> apart(List<FindingLine> entries) {
        return entries.stream().flatMap(entry -> entry.together().stream()).toList();
    }

    /** Every finding by itself, in the order of the advice. */
    public List<FindingLine> all() {
        return all;
    }

    /** Everything that is listed: of those that always agree, the first. */
    public List<FindingLine> entries() {
        return entries;
    }

    /** How many the answers settle; of those that always agree one counts, and of what is known by name only none. */
    public long settled() {
        return entries.stream()
                .filter(line -> !line.finding().open() && line.finding().status() != Status.NAMED_ONLY)
                .count();
    }

    /** How many turn on what is not said. */
    public long open() {
        return entries.stream().filter(line -> line.finding().open()).count();
    }

    /** The finding with this id. */
    public FindingLine get(String id) {
        return all.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    /** Benefits in place, then what draws people, then what supports the work. */
    public List<FindingLine> inPlace() {
        return Stream.of(Family.BENEFIT, Family.TAKE_UP, Family.IMPLEMENTATION)
                .flatMap(family -> strongestFirst(family, Side.FOR))
                .filter(line -> line.finding().inPlace())
                .toList();
    }

    /** Benefits that are open. */
    public List<FindingLine> hoped() {
        return strongestFirst(Family.BENEFIT, Side.FOR)
                .filter(line -> line.finding().open())
                .toList();
    }

    /** What may harm people, unless it was reported in other circumstances. */
    public List<FindingLine> harming() {
        return strongestFirst(Family.HARM, Side.AGAINST).toList();
    }

    /** What may keep people away, unless it was reported in other circumstances. */
    public List<FindingLine> keepingAway() {
        return strongestFirst(Family.TAKE_UP, Side.AGAINST).toList();
    }

    /** What may weaken the work, unless it was reported in other circumstances. */
    public List<FindingLine> risking() {
        return strongestFirst(Family.IMPLEMENTATION, Side.AGAINST).toList();
    }

    /** What may harm people or weaken the work, harms before risks. */
    public List<FindingLine> watching() {
        return Stream.concat(harming().stream(), risking().stream())
                .sorted(MOST_PRESSING_FIRST)
                .toList();
    }

    private Stream<FindingLine> strongestFirst(Family family, Side side) {
        return live(family, side).stream()
                .sorted(MOST_PRESSING_FIRST.thenComparing(line -> line.finding().strength()));
    }

    /** Labels the review names and this design meets. */
    public List<FindingLine> named() {
        return pick(line -> line.finding().named());
    }

    /** All that has to be reckoned with. */
    public List<FindingLine> live() {
        return pick(line -> line.finding().live());
    }

    /** What has to be reckoned with, of one family and side. */
    public List<FindingLine> live(Family family, Side side) {
        return pick(line -> line.finding().live()
                && line.card().family() == family
                && line.card().side().equals(Optional.of(side)));
    }

    private List<FindingLine> pick(Predicate<FindingLine> wanted) {
        return entries.stream().filter(wanted).sorted(MOST_PRESSING_FIRST).toList();
    }

    /** These findings by what they lead to: a recovery domain, more people coming, or a better footing for the work. */
    public List<Group<FindingLine>> byOutcome(List<FindingLine> lines) {
        List<String> titles = new ArrayList<>();
        domains.values().forEach(domain -> titles.add(domain.says()));
        titles.addAll(List.of(DRAWN, SUPPORTED, ACROSS));
        return Group.by(this::outcome, lines).stream()
                .sorted(Comparator.comparingInt(group -> titles.indexOf(group.title())))
                .toList();
    }

    private String outcome(FindingLine line) {
        return Optional.ofNullable(domains.get(line.card().domain()))
                .map(Domain::says)
                .orElse(
                        switch (line.card().family()) {
                            case TAKE_UP -> DRAWN;
                            case IMPLEMENTATION -> SUPPORTED;
                            default -> ACROSS;
                        });
    }

    /** These findings by where they stand, in the order of the list. */
    public List<Group<FindingLine>> byStatus(List<FindingLine> lines) {
        return Group.by(FindingLine::opening, lines);
    }

    /** How strong the evidence of a group is and in whom it was seen: once where it is the same of all. */
    public String evidence(Group<FindingLine> group) {
        return Wording.upper(Wording.each(apart(group.lines()), FindingLine::id, FindingLine::evidence));
    }

    /** What is in place, open or able to arise: first what may harm, then what is settled, then what is open. */
    public List<FindingLine> present() {
        return all.stream()
                .filter(line -> !line.finding().absent())
                .sorted(Comparator.comparing((FindingLine line) -> line.card().family() != Family.HARM)
                        .thenComparing(line -> line.finding().open()))
                .toList();
    }

    /** What is not in place or was reported in other circumstances, in the order of the advice. */
    public List<FindingLine> absent() {
        return all.stream().filter(line -> line.finding().absent()).toList();
    }
}
