package peersupport.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.evidence.Section;

/**
 * The cards, factors and notes as they are, over questions put straight: one for each context, which can be said to hold,
 * not to hold, to make no sense, or be left. So the rules can be shown any state at all, whether or not the questions of
 * the interview could bring it about. What configurations bring about is brought about by what these need.
 */
final class Posed {
    private static final String MET = "met";
    private static final String NOT_MET = "not-met";
    private static final String LEFT = "left-open";
    private static final List<Optional<Answer>> WAYS_NOT_TO_SAY =
            List.of(Optional.empty(), Optional.of(new Answer.DontKnow()), Optional.of(Answer.of(LEFT)));

    private final Knowledge knowledge;
    private int left;

    private Posed(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Every context asked about by itself, those that are worked out from others too. */
    static Posed everyContext(Knowledge knowledge) {
        return new Posed(asking(knowledge, false));
    }

    /** Contexts asked about by themselves, and the definitions as they are. */
    static Posed underTheDefinitions(Knowledge knowledge) {
        return new Posed(asking(knowledge, true));
    }

    private static Knowledge asking(Knowledge real, boolean definitions) {
        Knowledge.Contents of = real.contents();
        List<Question> questions = new ArrayList<>();
        List<Context> contexts = new ArrayList<>();
        for (Context context : of.contexts()) {
            boolean defined = definitions && context.definition().isPresent();
            if (!defined && !context.broughtAbout()) {
                questions.add(about(context.id()));
            }
            contexts.add(new Context(
                    context.id(),
                    context.says(),
                    context.level(),
                    defined ? context.definition() : Optional.empty(),
                    context.broughtAbout(),
                    context.guidance()));
        }
        return new Knowledge(new Knowledge.Contents(
                of.version(),
                of.moved(),
                of.opening(),
                List.of(new Section("posed", "Posed", questions)),
                contexts,
                of.configurations(),
                of.appearCaution(),
                of.domains(),
                of.factors(),
                of.notes(),
                of.effects(),
                of.measures(),
                of.measureSets(),
                of.standards(),
                of.checklist(),
                of.plan(),
                of.theories(),
                of.studied(),
                of.rows(),
                of.sources()));
    }

    private static Question about(String context) {
        return new Question(
                context,
                "posed",
                context,
                "",
                false,
                OptionalInt.empty(),
                Optional.empty(),
                false,
                true,
                List.of(
                        new Option(MET, MET, List.of(context), List.of(), Optional.empty()),
                        new Option(NOT_MET, NOT_MET, List.of(), List.of(), Optional.empty()),
                        new Option(LEFT, LEFT, List.of(), List.of(context), Optional.empty())));
    }

    /** The readings of a design in which these contexts are in these states, and nothing else is said. */
    Readings in(Map<String, State> states) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        states.forEach((context, state) -> answer(state).ifPresent(answer -> answers.put(context, answer)));
        return new Readings(knowledge, Design.named("posed").withAnswers(answers));
    }

    private Optional<Answer> answer(State state) {
        return switch (state) {
            case MET -> Optional.of(Answer.of(MET));
            case NOT_MET -> Optional.of(Answer.of(NOT_MET));
            case OUT_OF_PLAY -> Optional.of(new Answer.DoesNotApply());
            case NOT_SAID -> WAYS_NOT_TO_SAY.get(left++ % WAYS_NOT_TO_SAY.size());
        };
    }

    /**
     * Tells of every combination of states of these contexts, or of every so many-th: the states they are to be in, and
     * those to pose to get there.
     */
    int combinations(List<String> contexts, int step, Consumer<Map<String, State>> each) {
        List<List<State>> possible = contexts.stream().map(this::possible).toList();
        int all = possible.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
        int tried = 0;
        for (int i = 0; i < all; i += step, tried++) {
            Map<String, State> states = new LinkedHashMap<>();
            int rest = i;
            for (int j = 0; j < contexts.size(); j++) {
                states.put(
                        contexts.get(j),
                        possible.get(j).get(rest % possible.get(j).size()));
                rest /= possible.get(j).size();
            }
            each.accept(states);
        }
        return tried;
    }

    /** What is brought about is met or not said, and nothing else. */
    private List<State> possible(String context) {
        return knowledge.contexts().get(context).broughtAbout()
                ? List.of(State.MET, State.NOT_SAID)
                : List.of(State.values());
    }

    /** What to pose so that these contexts are in these states: for what is brought about, what those cards need. */
    Map<String, State> posing(Map<String, State> states) {
        Map<String, State> posed = new LinkedHashMap<>();
        states.forEach((context, state) -> {
            if (knowledge.contexts().get(context).broughtAbout()) {
                bring(context, state, states.keySet(), posed);
            } else {
                posed.put(context, state);
            }
        });
        return posed;
    }

    private void bring(String context, State state, Set<String> taken, Map<String, State> posed) {
        if (state != State.MET) {
            return;
        }
        Configuration free = knowledge.feeders(context).stream()
                .filter(card -> card.isFor()
                        && card.needs().stream().noneMatch(need -> taken.contains(need.context())))
                .findFirst()
                .orElseThrow();
        free.needs().forEach(need -> {
            State met = need.met() ? State.MET : State.NOT_MET;
            if (knowledge.contexts().get(need.context()).broughtAbout()) {
                bring(need.context(), met, taken, posed);
            } else {
                posed.put(need.context(), met);
            }
        });
    }

    /** The contexts that can be posed and that this one rests on, itself where it can be posed. */
    List<String> behind(String context) {
        Set<String> all = new LinkedHashSet<>();
        knowledge.addWithAllBehind(context, all);
        return all.stream().filter(knowledge.questions()::containsKey).toList();
    }
}
