package peersupport.reporting.annex;

import java.util.List;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Guidance;
import peersupport.reasoning.State;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Wording;

/**
 * How to put in place a context that is missing or not said, and that findings turn on: this project's suggestion.
 *
 * @param guidance what good looks like, who gets there, how one would know
 * @param findings ids of the findings it matters to
 */
public record GettingThere(Context context, Guidance guidance, State state, List<String> findings) {
    /** Where it stands, in words with a shape. */
    public String standing() {
        return Wording.mark(state) + (state == State.NOT_SAID ? " not said" : " not in place");
    }

    static List<GettingThere> of(AdvisedDesign design) {
        List<Wanted> wanted = design.findings().all().stream()
                .filter(line -> line.card().isFor()
                        ? !line.finding().inPlace()
                        : line.card().isAgainst() && line.finding().live())
                .map(line -> new Wanted(line.id(), contexts(design.knowledge(), line)))
                .toList();
        return design.knowledge().contents().contexts().stream()
                .filter(context -> context.guidance().isPresent() && !context.broughtAbout())
                .map(context -> new GettingThere(
                        context,
                        context.guidance().get(),
                        design.readings().state(context.id()),
                        wanted.stream()
                                .filter(one -> one.contexts().contains(context.id()))
                                .map(Wanted::finding)
                                .toList()))
                .filter(line -> !line.findings().isEmpty())
                .filter(line -> line.state() == State.NOT_MET || line.state() == State.NOT_SAID)
                .toList();
    }

    private record Wanted(String finding, List<String> contexts) {}

    private static List<String> contexts(Knowledge knowledge, FindingLine line) {
        return Stream.concat(
                        line.card().needs().stream(),
                        line.card().safeguards().stream().map(Safeguard::need))
                .flatMap(need -> leaves(knowledge, need))
                .toList();
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
