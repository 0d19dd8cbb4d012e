package peersupport.reporting.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Question;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.Templates;
import peersupport.reporting.shared.Wording;
import peersupport.screening.Screened;
import peersupport.screening.Screening;
import peersupport.screening.Tally;

/** A funder's portfolio: what programmes share, what each lacks or has to answer for, and whom they reach. No ranking. */
public final class PortfolioPage {
    private static final int QUESTIONS = 5;

    private final Knowledge knowledge;
    private final Tally tally;
    private final List<Screened> screened;
    private final List<Configuration> cards;

    /**
     * A page on these programmes.
     *
     * @param screened all of them, in the order they came in; empty when they are too many to list
     */
    public PortfolioPage(Knowledge knowledge, Tally tally, List<Screened> screened) {
        this.knowledge = knowledge;
        this.tally = tally;
        this.screened = List.copyOf(screened);
        this.cards = List.copyOf(knowledge.configurations().values());
    }

    /** The page as HTML that stands alone. */
    public String html() {
        Wording wording = new Wording(knowledge);
        return new Templates().write("portfolio", Map.of("report", this, "base", knowledge, "wording", wording));
    }

    /**
     * A count of programmes, of those screened.
     *
     * @param cards the finding counted, with those that always agree with it; none where a context is counted
     * @param inPlace where it is so; of what speaks against programmes, where nothing is planned against it
     */
    public record Count(List<Configuration> cards, String says, int inPlace, int open, int guarded, int not) {}

    /** One programme: what is for it, what is against it, and what is not known. */
    public record Programme(Screened.Done done, Side helps, Side against, List<Question> ask) {

        /** How many findings are open. */
        public int open() {
            return helps.open() + against.open();
        }
    }

    /** What is in place for a programme, or can arise with or without something planned against it; how much is open. */
    public record Side(List<List<Configuration>> inPlace, List<List<Configuration>> guarded, int open) {}

    /** The title of the page. */
    public String title() {
        return tally.done() == 1 ? "One programme" : tally.done() + " programmes";
    }

    /** Counts over all programmes. */
    public Tally tally() {
        return tally;
    }

    /** Every configuration, in the order of the matrix. */
    public List<Configuration> cards() {
        return cards;
    }

    /** In how many programmes a factor is in this state. */
    public int count(Factor factor, String state) {
        return tally.of(factor, FactorState.valueOf(state));
    }

    /** What speaks against programmes and can arise in some, most shared first. */
    public List<Count> inPlaceAgainst() {
        return counts(
                card -> card.isAgainst() && tally.of(card, Status.UNGUARDED) + tally.of(card, Status.GUARDED) > 0,
                Count::inPlace);
    }

    /** What would help and is not in place in some, most shared first. */
    public List<Count> missingFor() {
        return counts(
                card -> card.isFor() && card.family() != Family.TAKE_UP && tally.of(card, Status.NOT_IN_PLACE) > 0,
                Count::not);
    }

    /** Harms that can arise somewhere with nothing planned against them, and that no programme has planned against. */
    public List<Count> unmitigated() {
        return entries(tally.unmitigated()).stream().map(this::count).toList();
    }

    private List<List<Configuration>> entries(List<Configuration> some) {
        return knowledge.entries(some, Function.identity());
    }

    private List<Count> counts(Predicate<Configuration> such, ToIntFunction<Count> by) {
        return entries(cards.stream()
                        .filter(card -> !card.labelOnly() && such.test(card))
                        .toList())
                .stream()
                .map(this::count)
                .sorted(Comparator.comparingInt(by).reversed())
                .toList();
    }

    private Count count(List<Configuration> entry) {
        Configuration card = entry.get(0);
        return new Count(
                entry,
                Wording.says(entry),
                tally.of(card, Status.IN_PLACE) + tally.of(card, Status.UNGUARDED),
                tally.of(card, Status.OPEN),
                tally.of(card, Status.GUARDED),
                tally.of(card, Status.NOT_IN_PLACE) + tally.of(card, Status.OUTSIDE));
    }

    /** The questions that something open turns on in some programme, those open in most first. */
    public List<Question> asked() {
        return knowledge.questions().values().stream()
                .filter(question -> tally.asked(question.id()) > 0)
                .sorted(Comparator.comparingInt((Question question) -> tally.asked(question.id()))
                        .reversed())
                .toList();
    }

    /** Whom the programmes reach: for how many this is so of at least some of the people. */
    public List<Count> reach() {
        return Screening.people(knowledge).stream()
                .filter(context -> knowledge.owner(context.id()).isPresent())
                .map(this::count)
                .toList();
    }

    private Count count(Context context) {
        return new Count(
                List.of(),
                context.says(),
                tally.of(context, State.MET),
                tally.of(context, State.NOT_SAID),
                0,
                tally.done() - tally.of(context, State.MET) - tally.of(context, State.NOT_SAID));
    }

    /** Each programme, in the order they came in. */
    public List<Programme> programmes() {
        return those(Screened.Done.class).map(this::programme).toList();
    }

    private Programme programme(Screened.Done done) {
        return new Programme(
                done,
                side(done, true),
                side(done, false),
                done.ask().stream()
                        .limit(QUESTIONS)
                        .map(knowledge.questions()::get)
                        .toList());
    }

    private Side side(Screened.Done done, boolean isFor) {
        return new Side(
                entries(done, isFor, Set.of(Status.IN_PLACE, Status.UNGUARDED)),
                entries(done, isFor, Set.of(Status.GUARDED)),
                entries(done, isFor, Set.of(Status.OPEN)).size());
    }

    private List<List<Configuration>> entries(Screened.Done done, boolean isFor, Set<Status> such) {
        return entries(IntStream.range(0, cards.size())
                .filter(at -> such.contains(done.statuses().get(at)))
                .mapToObj(cards::get)
                .filter(card -> card.isFor() == isFor && !card.labelOnly())
                .toList());
    }

    /** Designs that could not be read, and why. */
    public List<Screened.Refused> refused() {
        return those(Screened.Refused.class).toList();
    }

    private <T extends Screened> Stream<T> those(Class<T> kind) {
        return screened.stream().filter(kind::isInstance).map(kind::cast);
    }
}
