package peersupport.reasoning;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import peersupport.evidence.Condition;
import peersupport.evidence.Condition.Any;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Studied;
import peersupport.reasoning.Directness.Match;

/** Whom, where and in which country a card's sources studied: what makes its evidence direct for a design. */
record StudiedBy(Optional<Condition> population, Optional<Condition> setting, Optional<Condition> country) {

    static StudiedBy of(Configuration card, Knowledge knowledge) {
        return new StudiedBy(
                any(card, knowledge, Studied::population),
                any(card, knowledge, Studied::setting),
                any(card, knowledge, Studied::country));
    }

    private static Optional<Condition> any(
            Configuration card, Knowledge knowledge, Function<Studied, List<String>> aspect) {
        List<Condition> contexts = card.sources().stream()
                .flatMap(source -> knowledge.studied(source).map(aspect).orElse(List.of()).stream())
                .distinct()
                .map(context -> (Condition) new Need(context, true))
                .toList();
        return contexts.isEmpty() ? Optional.empty() : Optional.of(new Any(contexts));
    }

    Directness read(Readings readings) {
        return new Directness(match(population, readings), match(setting, readings), match(country, readings));
    }

    private static Match match(Optional<Condition> studied, Readings readings) {
        return studied.map(readings::state)
                .map(state -> switch (state) {
                    case MET -> Match.DIRECT;
                    case NOT_SAID -> Match.NOT_SAID;
                    default -> Match.INDIRECT;
                })
                .orElse(Match.NOT_SAID);
    }
}
