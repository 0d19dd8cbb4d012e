package peersupport.reporting.annex;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import peersupport.evidence.Condition;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Knowledge;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;

/** Finds the contexts that findings turn on, that are not in place or not said, and that have guidance. */
final class Guiding {
    private final Knowledge knowledge;
    private final Readings readings;
    private final Findings findings;

    Guiding(Knowledge knowledge, Readings readings, Findings findings) {
        this.knowledge = knowledge;
        this.readings = readings;
        this.findings = findings;
    }

    List<GuidanceLine> lines() {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        knowledge.contexts().keySet().forEach(context -> wanted.put(context, new LinkedHashSet<>()));
        for (FindingLine line : findings.all()) {
            boolean missingBenefit = line.card().isFor() && !line.finding().inPlace();
            boolean liveHarm = line.card().isAgainst() && line.finding().live();
            if (missingBenefit || liveHarm) {
                Stream.concat(
                                line.card().needs().stream(),
                                line.card().safeguards().stream().map(Configuration.Safeguard::need))
                        .flatMap(this::leaves)
                        .forEach(context -> wanted.get(context).add(line.id()));
            }
        }
        return wanted.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new GuidanceLine(
                        knowledge.contexts().get(entry.getKey()),
                        readings.state(entry.getKey()),
                        List.copyOf(entry.getValue())))
                .filter(line -> line.context().guidance().isPresent())
                .filter(line -> line.state() == State.NOT_MET || line.state() == State.NOT_SAID)
                .toList();
    }

    /** The contexts a condition wants met, down to those a question owns. */
    private Stream<String> leaves(Condition condition) {
        return condition.needs().flatMap(need -> {
            Context context = knowledge.contexts().get(need.context());
            if (context.broughtAbout()) {
                return Stream.of();
            }
            Stream<String> own = need.met() ? Stream.of(need.context()) : Stream.of();
            return Stream.concat(
                    own, context.definition().stream().flatMap(known -> leaves(need.met() ? known : known.negated())));
        });
    }
}
