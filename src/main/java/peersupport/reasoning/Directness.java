package peersupport.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Keyword;
import peersupport.evidence.register.Strength;
import peersupport.evidence.register.Studied;

/**
 * How close one source is to a design, whole: whom it studied, where, and in which country.
 *
 * @param source the id of the source
 * @param strength what this source shows of the claim
 * @param directFor the groups of the design, as contexts, that the source studied
 * @param notFor the groups of the design that it did not study
 */
public record Directness(
        String source,
        Strength strength,
        Match population,
        Match setting,
        Match country,
        List<String> directFor,
        List<String> notFor) {

    /** The closest first: people, then setting, then country. */
    private static final Comparator<Directness> CLOSEST = Comparator.comparing(Directness::population)
            .thenComparing(Directness::setting)
            .thenComparing(Directness::country)
            .thenComparing(Directness::strength);

    /** How close in one respect, the closest first. Not said: by the design, or by the source. */
    public enum Match implements Keyword {
        DIRECT,
        NOT_SAID,
        INDIRECT
    }

    /** Every source that carries the claim of this card, the closest to the design first. */
    static List<Directness> of(Configuration card, Knowledge knowledge, ContextStates readings) {
        return card.evidence().stream()
                .map(evidence -> of(evidence, knowledge, readings))
                .sorted(CLOSEST)
                .toList();
    }

    private static Directness of(Configuration.Evidence evidence, Knowledge knowledge, ContextStates readings) {
        Studied studied = knowledge
                .studied(evidence.source())
                .orElse(new Studied(evidence.source(), "", "", false, List.of(), List.of(), List.of()));
        List<String> directFor = new ArrayList<>();
        List<String> notFor = new ArrayList<>();
        if (!studied.population().isEmpty()) {
            knowledge.groups().stream()
                    .filter(readings::met)
                    .forEach(group -> (studied.population().contains(group) ? directFor : notFor).add(group));
        }
        return new Directness(
                evidence.source(),
                evidence.strength(),
                match(studied.population(), readings),
                setting(studied.setting(), knowledge, readings),
                match(studied.country(), readings),
                directFor,
                notFor);
    }

    /** A place that the source did not study makes it indirect, whatever else it has in common with the design. */
    private static Match setting(List<String> studied, Knowledge knowledge, ContextStates readings) {
        boolean elsewhere = !studied.isEmpty()
                && knowledge.places().stream()
                        .filter(places -> places.stream().noneMatch(studied::contains))
                        .anyMatch(places -> places.stream().anyMatch(readings::met));
        return elsewhere ? Match.INDIRECT : match(studied, readings);
    }

    private static Match match(List<String> studied, ContextStates readings) {
        if (studied.isEmpty()) {
            return Match.NOT_SAID;
        }
        State state = studied.stream()
                .map(readings::state)
                .reduce(State.NOT_MET, (one, other) -> State.any(State.is(one), State.is(other)));
        return state == State.MET ? Match.DIRECT : state == State.NOT_SAID ? Match.NOT_SAID : Match.INDIRECT;
    }
}
