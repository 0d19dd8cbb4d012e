package peersupport.reporting.annex;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Context;
import peersupport.reasoning.State;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.Wording;

/** How to put in place a context that is missing or not said, and that findings turn on: this project's suggestion. */
public record GettingThere(Context context, State state, Set<String> findings) {
    /** Where it stands, in words with a shape. */
    public String standing() {
        return Wording.mark(state) + (state == State.NOT_SAID ? " not said" : " not in place");
    }

    static List<GettingThere> of(AdvisedDesign design) {
        Map<String, Set<String>> wanting = new HashMap<>();
        design.findings().all().stream()
                .filter(line -> line.card().isFor()
                        ? !line.finding().inPlace()
                        : line.card().isAgainst() && line.finding().live())
                .forEach(line -> wanted(design.knowledge(), line.card())
                        .forEach(context -> wanting.computeIfAbsent(context, key -> new LinkedHashSet<>())
                                .add(line.id())));
        return design.knowledge().contents().contexts().stream()
                .filter(context -> context.guidance().isPresent() && !context.broughtAbout())
                .filter(context -> wanting.containsKey(context.id()))
                .map(context ->
                        new GettingThere(context, design.readings().state(context.id()), wanting.get(context.id())))
                .filter(line -> line.state() == State.NOT_MET || line.state() == State.NOT_SAID)
                .toList();
    }

    private static Stream<String> wanted(Knowledge knowledge, Configuration card) {
        return Stream.concat(card.needs().stream(), card.safeguards().stream().map(Safeguard::need))
                .flatMap(need -> leaves(knowledge, need));
    }

    /** The contexts a condition wants met, down to those a question owns. */
    private static Stream<String> leaves(Knowledge knowledge, Condition condition) {
        return condition.needs().flatMap(need -> {
            Context context = knowledge.contexts().get(need.context());
            if (context.broughtAbout()) {
                return Stream.of();
            }
            Stream<String> own = need.met() ? Stream.of(need.context()) : Stream.of();
            return Stream.concat(
                    own,
                    context.definition().stream()
                            .flatMap(known -> leaves(knowledge, need.met() ? known : known.negated())));
        });
    }
}
