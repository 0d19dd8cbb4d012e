package peersupport.reporting.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Option;
import peersupport.evidence.Question;

/**
 * A condition as the evidence book prints it.
 *
 * @param owner the question that asks for it
 * @param answers the answers that say it holds
 * @param definition what it is worked out from
 * @param feeders the cards that bring it about
 * @param uses what makes use of it, by what it does with it
 */
public record BookContext(
        Context context,
        Optional<Question> owner,
        List<Option> answers,
        Optional<BookTerms> definition,
        List<Configuration> feeders,
        Map<String, Set<ContextUses.Use>> uses) {

    static BookContext of(Knowledge knowledge, ContextUses uses, Context context) {
        Optional<Question> owner = knowledge.owner(context.id());
        return new BookContext(
                context,
                owner,
                owner.stream()
                        .flatMap(question -> question.options().stream())
                        .filter(option -> option.makes().contains(context.id()))
                        .toList(),
                context.definition().map(definition -> BookTerms.of(knowledge, definition)),
                context.broughtAbout() ? knowledge.feeders(context.id()) : List.of(),
                uses.of(context.id()));
    }

    /** Whose matter it is. */
    public String level() {
        return switch (context.level()) {
            case PEOPLE -> "about some of those who come";
            case FEATURE -> "what the programme is";
            case PROVISION -> "what the programme provides";
            case SETTING -> "about where it works";
        };
    }

    static Stream<BookContext> all(Knowledge knowledge) {
        ContextUses uses = new ContextUses(knowledge);
        return knowledge.contents().contexts().stream().map(context -> of(knowledge, uses, context));
    }
}
