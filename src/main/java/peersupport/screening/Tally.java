package peersupport.screening;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Context;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/** Counts over a portfolio: how many programmes each finding, factor and kind of people comes out how in. No scores. */
public final class Tally {
    private final Knowledge knowledge;
    private final Map<Configuration, Map<Status, Integer>> findings = new LinkedHashMap<>();
    private final Map<Factor, Map<FactorState, Integer>> factors = new LinkedHashMap<>();
    private final Map<Context, Map<State, Integer>> people = new LinkedHashMap<>();
    private final Map<String, Integer> asked = new LinkedHashMap<>();
    private int done;
    private int refused;

    /** Nothing counted yet. */
    public Tally(Knowledge knowledge) {
        this.knowledge = knowledge;
        knowledge.configurations().values().forEach(card -> findings.put(card, new EnumMap<>(Status.class)));
        knowledge.contents().factors().forEach(factor -> factors.put(factor, new EnumMap<>(FactorState.class)));
        Screening.people(knowledge).forEach(context -> people.put(context, new EnumMap<>(State.class)));
        knowledge.questions().keySet().forEach(question -> asked.put(question, 0));
    }

    /** Counts one more. */
    public void add(Screened screened) {
        if (screened instanceof Screened.Done one) {
            done++;
            count(findings.values(), one.statuses());
            count(factors.values(), one.factors());
            count(people.values(), one.people());
            one.ask().forEach(question -> asked.merge(question, 1, Integer::sum));
        } else {
            refused++;
        }
    }

    private static <T> void count(Collection<Map<T, Integer>> counts, List<T> came) {
        var next = came.iterator();
        counts.forEach(count -> count.merge(next.next(), 1, Integer::sum));
    }

    /** Designs that were put to the rules. */
    public int done() {
        return done;
    }

    /** Designs that could not be read. */
    public int refused() {
        return refused;
    }

    /** In how many programmes this finding has this status. */
    public int of(Configuration card, Status status) {
        return findings.get(card).getOrDefault(status, 0);
    }

    /** In how many programmes this factor is in this state. */
    public int of(Factor factor, FactorState state) {
        return factors.get(factor).getOrDefault(state, 0);
    }

    /** For how many programmes this is so of at least some of the people. */
    public int of(Context context, State state) {
        return people.get(context).getOrDefault(state, 0);
    }

    /** In how many programmes something open turns on this question. */
    public int asked(String question) {
        return asked.get(question);
    }

    /** Harms that can arise in some programme with nothing planned against them, and which no programme has planned against. */
    public List<Configuration> unmitigated() {
        return knowledge.configurations().values().stream()
                .filter(card ->
                        card.family() == Family.HARM && of(card, Status.UNGUARDED) > 0 && of(card, Status.GUARDED) == 0)
                .toList();
    }
}
