package engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.card.Configuration;

/**
 * The cards as Prolog: one predicate a card over the states it needs, its clauses cut as soon as one holds, and one
 * clause that takes a design's states out of a term and asks the cards one after another. A context that cards bring
 * about is a variable which these bind and others then need.
 * Of the forms tried this is the fastest: an if-then-else for each card
 * came close, folding a card's needs one by one took nearly twice as long.
 */
final class PrologSource {
    private final Task task;
    private final List<String> goals = new ArrayList<>();
    private final StringBuilder clauses = new StringBuilder();

    private PrologSource(Task task) {
        this.task = task;
    }

    /** The source. */
    static String text(Task task) {
        return new PrologSource(task).write();
    }

    private String write() {
        List<Configuration> cards = task.cards();
        for (int index = 0; index < cards.size(); index++) {
            card(index, cards.get(index));
        }
        String statuses =
                IntStream.range(0, cards.size()).mapToObj(i -> "S" + i).collect(Collectors.joining(","));
        return "conclude(D, statuses(" + statuses + ")) :-\n    " + String.join(",\n    ", goals) + ".\n" + clauses;
    }

    private void card(int index, Configuration card) {
        String name = card.id().toLowerCase(Locale.ROOT);
        if (card.labelOnly()) {
            goals.add("S" + index + " = n");
            return;
        }
        List<String> states = new ArrayList<>();
        for (Need need : card.needs()) {
            states.add(state(index, states.size(), need.context()));
        }
        goals.add(name + "(" + String.join(",", states) + ",S" + index + ")");
        List<Need> needs = card.needs();
        clauses.append('\n');
        clause(name, needs.stream().map(need -> need.met() ? "m" : "n"), "a");
        for (int at = 0; at < needs.size(); at++) {
            clause(name, only(at, needs.get(at).met() ? "n" : "m", needs.size()), "b");
            clause(name, only(at, "o", needs.size()), "b");
        }
        clauses.append(name).append(needs.stream().map(need -> "_,").collect(Collectors.joining("", "(", "o).\n")));
    }

    private void clause(String name, Stream<String> states, String status) {
        clauses.append(name)
                .append(states.collect(Collectors.joining(",", "(", ",")))
                .append(status)
                .append(") :- !.\n");
    }

    private static Stream<String> only(int at, String state, int of) {
        return IntStream.range(0, of).mapToObj(i -> i == at ? state : "_");
    }

    private String state(int card, int need, String context) {
        int read = task.contexts().indexOf(context);
        if (read >= 0) {
            String variable = "C" + card + "_" + need;
            goals.add("arg(" + (read + 1) + ",D," + variable + ")");
            return variable;
        }
        String variable = "B" + task.broughtAbout().indexOf(context);
        if (goals.stream().noneMatch(goal -> goal.endsWith("," + variable + ")") && goal.startsWith("about"))) {
            goals.add(task.feeders(context).stream()
                    .map(feeder -> "S" + feeder)
                    .collect(Collectors.joining(",", "about([", "]," + variable + ")")));
        }
        return variable;
    }
}
