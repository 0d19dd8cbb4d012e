package peersupport.evidence.context;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A question of the interview.
 *
 * @param asks the question, as it is read aloud
 * @param help one or two sentences, may be empty
 * @param many whether several options can be ticked
 * @param first its place among the first few questions, when it is one of them
 * @param askWhen the context that must be met for the question to make sense
 * @param definesTheProgramme whether another answer would make it a different programme
 * @param mayNotApply whether "does not apply" is an answer
 * @param somethingElse whether something can be said that none of the options says
 */
public record Question(
        String id,
        String section,
        String asks,
        String help,
        boolean many,
        OptionalInt first,
        Optional<String> askWhen,
        boolean definesTheProgramme,
        boolean mayNotApply,
        boolean somethingElse,
        List<Option> options) {

    /** The contexts this question owns, in the order its options name them. */
    public List<String> contexts() {
        return options.stream()
                .flatMap(option -> Stream.concat(option.makes().stream(), option.leavesOpen().stream()))
                .distinct()
                .toList();
    }

    /** What its amounts are counted in, where its answers are bands of amounts. */
    public Optional<Unit> unit() {
        return options.stream()
                .flatMap(option -> option.band().stream())
                .map(Band::unit)
                .findFirst();
    }

    /** Those of its options that are among these ids, by their ids, each once and in its own order. */
    public List<String> inOrder(Collection<String> ids) {
        return options.stream().map(Option::id).filter(ids::contains).toList();
    }

    /** The option with this id. */
    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
