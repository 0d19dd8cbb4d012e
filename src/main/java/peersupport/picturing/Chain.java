package peersupport.picturing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is drawn of one chain, from what it needs to what may follow.
 *
 * @param response how people may respond; empty when the source does not state it
 * @param forWhom completes "for …"; may be empty
 * @param brings what it brings about for other chains, as a sentence; may be empty
 */
public record Chain(
        String id,
        Sign sign,
        String status,
        String says,
        List<Given> givens,
        String resource,
        String response,
        String outcome,
        String forWhom,
        String brings) {

    /** What stands where the source gives no mechanism. */
    static final String NOT_STATED = "Mechanism: not stated by the source";

    /**
     * One thing the chain needs.
     *
     * @param sign whether it is as needed
     * @param reading the same in words
     * @param from ids of the chains that bring it about
     */
    public record Given(Sign sign, String says, String reading, List<String> from) {

        /** The reading, with what brings it about. */
        String told() {
            return from.isEmpty() ? reading : reading + "; rests on " + String.join(", ", from);
        }
    }

    /** Whether something this chain needs is brought about by the other one. */
    boolean restsOn(Chain other) {
        return givens.stream().anyMatch(given -> given.from().contains(other.id));
    }

    /** The chain in words. */
    String described() {
        return Stream.of(
                        id + ", " + status + ": " + says + ".",
                        "What it needs: "
                                + givens.stream()
                                        .map(given -> given.says() + ": " + given.told())
                                        .collect(Collectors.joining("; "))
                                + ".",
                        "How it may work: " + resource + " " + (response.isEmpty() ? NOT_STATED + "." : response),
                        "What may follow: " + outcome + (forWhom.isEmpty() ? "" : " For " + forWhom + "."),
                        brings.isEmpty() ? "" : "Brings about: " + brings + ".")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
