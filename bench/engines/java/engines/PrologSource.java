package engines;

import engines.Test.Decided;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The cards as Prolog: one predicate a card over the states and statuses it looks at, a clause for each status, cut as
 * soon as one holds; and one clause that takes a design apart and asks the cards one after another.
 */
final class PrologSource {
    private PrologSource() {}

    /** The source. */
    static String text(Task task) {
        List<Decided> cards = task.cards();
        return ":- style_check(-singleton).\n\nconclude("
                + numbered("d", "C", task.contexts().size())
                + ", "
                + numbered("statuses", "S", cards.size())
                + ") :-\n    "
                + IntStream.range(0, cards.size())
                        .mapToObj(place -> head(cards.get(place), "S" + place))
                        .collect(Collectors.joining(",\n    "))
                + ".\n"
                + cards.stream().map(PrologSource::clauses).collect(Collectors.joining());
    }

    private static String numbered(String name, String variable, int many) {
        return IntStream.range(0, many).mapToObj(at -> variable + at).collect(Collectors.joining(",", name + "(", ")"));
    }

    private static String head(Decided card, String status) {
        return card.decisions().stream()
                .flatMap(decision -> decision.when().looks())
                .map(PrologSource::variable)
                .distinct()
                .map(variable -> variable + ",")
                .collect(Collectors.joining("", card.id().toLowerCase(Locale.ROOT) + "(", status + ")"));
    }

    private static String clauses(Decided card) {
        return card.decisions().stream()
                        .map(decision -> head(card, String.valueOf(decision.status())) + " :- "
                                + goal(decision.when()) + ", !.\n")
                        .collect(Collectors.joining("", "\n", ""))
                + head(card, String.valueOf(card.otherwise())) + ".\n";
    }

    private static String variable(Test look) {
        return look instanceof Test.Read read ? "C" + read.place() : "S" + ((Test.Card) look).place();
    }

    private static String goal(Test test) {
        if (test instanceof Test.All all) {
            return all.tests().isEmpty()
                    ? "true"
                    : all.tests().stream().map(PrologSource::goal).collect(Collectors.joining(", "));
        }
        if (test instanceof Test.Any any) {
            return any.tests().stream().map(PrologSource::goal).collect(Collectors.joining(" ; ", "( ", " )"));
        }
        String letters = test instanceof Test.Read read ? read.letters() : ((Test.Card) test).letters();
        String one = letters.chars()
                .mapToObj(letter -> variable(test) + " == " + (char) letter)
                .collect(Collectors.joining(" ; "));
        return letters.length() == 1 ? one : "( " + one + " )";
    }
}
