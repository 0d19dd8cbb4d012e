package engines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peersupport.design.Design;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Context;
import peersupport.evidence.Knowledge;
import peersupport.files.KnowledgeReader;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/**
 * What every engine is given: the cards, and seeded random designs with the states answers decide and the statuses the
 * advisor concludes. States and statuses are letters, one string a design, so that every language reads them alike.
 */
final class Task {
    /** How many designs every engine has to agree on; as many are there to be timed. */
    static final int DESIGNS = 5_000;

    private static final long SEED = 1;

    private final Knowledge knowledge = KnowledgeReader.load().knowledge();
    private final Advisor advisor = new Advisor(knowledge);
    private final List<String> contexts = knowledge.contents().contexts().stream()
            .filter(context -> !context.broughtAbout())
            .map(Context::id)
            .toList();
    private final List<String> broughtAbout = new ArrayList<>();
    private final List<Configuration> cards = new ArrayList<>();
    private final Map<String, Integer> rounds = new HashMap<>();
    private final List<Given> designs;

    /** One design: what is read from it, and what the advisor makes of it. */
    record Given(Design design, ContextStates readings, String states, String statuses) {}

    /** The task on so many designs; the first ones are always the same. */
    Task(int count) {
        knowledge.configurations().values().forEach(this::add);
        designs = new RandomDesigns(knowledge, advisor, SEED)
                .designs(count)
                .map(this::given)
                .toList();
    }

    /** Cards that bring something about stand before those that need it. */
    private int add(Configuration card) {
        Integer known = rounds.get(card.id());
        if (known != null) {
            return known;
        }
        int round = 0;
        for (Need need : card.needs()) {
            if (knowledge.contexts().get(need.context()).broughtAbout()) {
                for (Configuration feeder : knowledge.feeders(need.context())) {
                    round = Math.max(round, 1 + add(feeder));
                }
                if (!broughtAbout.contains(need.context())) {
                    broughtAbout.add(need.context());
                }
            }
        }
        rounds.put(card.id(), round);
        cards.add(card);
        return round;
    }

    private Given given(Design design) {
        ContextStates readings = new ContextStates(knowledge, design);
        StringBuilder states = new StringBuilder();
        contexts.forEach(context -> states.append(letter(readings.state(context))));
        Conclusions conclusions = advisor.conclude(readings);
        return new Given(design, readings, states.toString(), statuses(conclusions));
    }

    /** The statuses of all cards, in their order, as letters. */
    String statuses(Conclusions conclusions) {
        StringBuilder statuses = new StringBuilder();
        cards.forEach(card -> statuses.append(letter(conclusions.status(card.id()))));
        return statuses.toString();
    }

    /** met, not met, not said, out of play. */
    static char letter(State state) {
        return "mnso".charAt(state.ordinal());
    }

    /** active, blocked, open, named only. */
    static char letter(Status status) {
        return "abon".charAt(status.ordinal());
    }

    Advisor advisor() {
        return advisor;
    }

    /** The contexts that answers decide, in the order of the letters. */
    List<String> contexts() {
        return contexts;
    }

    /** The contexts that cards bring about and cards need. */
    List<String> broughtAbout() {
        return broughtAbout;
    }

    /** The cards that bring this context about, by their place among the cards. */
    List<Integer> feeders(String context) {
        return knowledge.feeders(context).stream().map(cards::indexOf).toList();
    }

    /** The cards, in an order in which they can be concluded. */
    List<Configuration> cards() {
        return cards;
    }

    /** 0 for a card that needs nothing brought about, otherwise one more than the last card it waits for. */
    int round(Configuration card) {
        return rounds.get(card.id());
    }

    List<Given> designs() {
        return designs;
    }
}
