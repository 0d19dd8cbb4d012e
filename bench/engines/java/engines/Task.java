package engines;

import engines.Test.Decided;
import engines.Test.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Route;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/**
 * What every engine is given: the cards, each as the tests its statuses ask for, and seeded random designs with the
 * states answers decide and the statuses the advisor concludes. States and statuses are letters, one string a design, so
 * that every language reads them alike.
 */
final class Task {
    /** How many designs every engine has to agree on; as many are there to be timed. */
    static final int DESIGNS = 5_000;

    /** met, not met, not said, out of play. */
    static final String STATES = "mnso";

    /** in place, not in place, unguarded, guarded, outside, open, named only. */
    static final String STATUSES = "pnugxol";

    /** What brings about a context: in place, or unguarded. */
    private static final String BRINGS_ABOUT = "pu";

    private static final long SEED = 1;

    private final Knowledge knowledge = KnowledgeReader.load().knowledge();
    private final Advisor advisor = new Advisor(knowledge);
    private final List<String> contexts = knowledge.contents().contexts().stream()
            .filter(context -> !context.broughtAbout())
            .map(Context::id)
            .toList();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Decided> cards = new ArrayList<>();
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

    /** Cards that bring something about stand before those that look at it. */
    private void add(Configuration card) {
        if (places.containsKey(card.id())) {
            return;
        }
        card.conditions()
                .flatMap(need -> knowledge.feeders(need.context()).stream())
                .forEach(this::add);
        List<Decision> decisions = decisions(card);
        int round = Test.waitsFor(decisions).stream()
                .mapToInt(feeder -> 1 + cards.get(feeder).round())
                .max()
                .orElse(0);
        char otherwise = letter(card.labelOnly() ? Status.NAMED_ONLY : Status.OPEN);
        places.put(card.id(), cards.size());
        cards.add(new Decided(card.id(), decisions, otherwise, round));
    }

    private List<Decision> decisions(Configuration card) {
        if (card.labelOnly()) {
            return List.of();
        }
        if (card.isFor()) {
            return List.of(
                    new Decision(letter(Status.IN_PLACE), allAsNeeded(card.needs())),
                    new Decision(letter(Status.NOT_IN_PLACE), someRuledOut(card.needs())));
        }
        Test arises = allAsNeeded(card.arises());
        return Stream.of(
                        new Decision(letter(Status.OUTSIDE), someRuledOut(card.arises())),
                        new Decision(
                                letter(Status.UNGUARDED),
                                Test.all(Stream.of(
                                        arises, Test.any(card.ways().stream().map(way -> unanswered(card, way)))))),
                        new Decision(
                                letter(Status.GUARDED),
                                Test.all(Stream.concat(
                                        Stream.of(arises), card.ways().stream().map(way -> answered(card, way))))))
                .filter(decision -> !decision.when().equals(Test.NEVER))
                .toList();
    }

    private Test unanswered(Configuration card, Route way) {
        return Test.all(Stream.concat(
                Stream.of(allAsNeeded(way.when())), card.answering(way).stream().map(Safeguard::need).map(this::ruledOut)));
    }

    private Test answered(Configuration card, Route way) {
        return Test.any(Stream.concat(
                Stream.of(someRuledOut(way.when())), card.answering(way).stream().map(Safeguard::need).map(this::asNeeded)));
    }

    private Test allAsNeeded(List<Need> needs) {
        return Test.all(needs.stream().map(this::asNeeded));
    }

    private Test someRuledOut(List<Need> needs) {
        return Test.any(needs.stream().map(this::ruledOut));
    }

    private Test asNeeded(Need need) {
        return state(need, need.met() ? "m" : "n");
    }

    private Test ruledOut(Need need) {
        return state(need, need.met() ? "no" : "mo");
    }

    /** What cards bring about is met or not said. */
    private Test state(Need need, String letters) {
        int read = contexts.indexOf(need.context());
        if (read >= 0) {
            return new Test.Read(read, letters);
        }
        return letters.contains("m")
                ? Test.any(knowledge.feeders(need.context()).stream()
                        .map(feeder -> new Test.Card(places.get(feeder.id()), BRINGS_ABOUT)))
                : Test.NEVER;
    }

    private Given given(Design design) {
        ContextStates readings = new ContextStates(knowledge, design);
        StringBuilder states = new StringBuilder();
        contexts.forEach(context -> states.append(letter(readings.state(context))));
        return new Given(design, readings, states.toString(), statuses(advisor.conclude(readings)));
    }

    /** The statuses of all cards, in their order, as letters. */
    String statuses(Conclusions conclusions) {
        StringBuilder statuses = new StringBuilder();
        cards.forEach(card -> statuses.append(letter(conclusions.status(card.id()))));
        return statuses.toString();
    }

    static char letter(State state) {
        return STATES.charAt(state.ordinal());
    }

    static char letter(Status status) {
        return STATUSES.charAt(status.ordinal());
    }

    Advisor advisor() {
        return advisor;
    }

    /** The contexts that answers decide, in the order of the letters. */
    List<String> contexts() {
        return contexts;
    }

    /** The cards, in an order in which they can be concluded. */
    List<Decided> cards() {
        return cards;
    }

    List<Given> designs() {
        return designs;
    }
}
