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
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;

/**
 * The cards, factors and notes as they are, over questions put straight: one for each context, which can be said to hold,
 * not to hold, to make no sense (by one more question), or be left. So the rules can be shown any state at all, whether or not the questions of
 * the interview could bring it about; what configurations bring about is simply said, too.
 */
final class Posed {
    private static final String MET = "met";
    private static final String NOT_MET = "not-met";
    private static final String LEFT = "left-open";
    private static final int MOST = Trust.cases(20_000, 2_000_000);
    private static final String ARISES = "-arises";
    private static final List<Optional<Answer>> WAYS_NOT_TO_SAY =
            List.of(Optional.empty(), Optional.of(new Answer.DontKnow()), Optional.of(Answer.of(LEFT)));

    private final Knowledge knowledge;
    private final Advisor advisor;
    private int left;

    private Posed(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.advisor = new Advisor(knowledge);
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
            if (!defined) {
                questions.add(question(context.id() + ARISES, Optional.empty()));
                questions.add(question(context.id(), Optional.of(context.id() + ARISES)));
                contexts.add(new Context(
                        context.id() + ARISES, "", context.level(), Optional.empty(), false, context.guidance()));
            }
            contexts.add(new Context(
                    context.id(),
                    context.says(),
                    context.level(),
                    defined ? context.definition() : Optional.empty(),
                    false,
                    context.guidance()));
        }
        return new Knowledge(new Knowledge.Contents(
                of.version(),
                of.moved(),
                of.opening(),
                List.of(new Section("posed", "Posed", false, questions)),
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
                of.bid(),
                of.theories(),
                of.studied(),
                of.rows(),
                of.sources()));
    }

    private static Question question(String context, Optional<String> askWhen) {
        return new Question(
                context,
                "posed",
                context,
                "",
                false,
                OptionalInt.empty(),
                askWhen,
                false,
                false,
                false,
                List.of(
                        new Option(MET, MET, List.of(context), List.of(), Optional.empty()),
                        new Option(NOT_MET, NOT_MET, List.of(), List.of(), Optional.empty()),
                        new Option(LEFT, LEFT, List.of(), List.of(context), Optional.empty())));
    }

    /** What the rules conclude where these contexts are in these states, and nothing else is said. */
    Conclusions conclude(Map<String, State> states) {
        return advisor.conclude(in(states));
    }

    /** The readings of a design in which these contexts are in these states, and nothing else is said. */
    ContextStates in(Map<String, State> states) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        states.forEach((context, state) -> {
            answers.put(context + ARISES, Answer.of(state == State.OUT_OF_PLAY ? NOT_MET : MET));
            answer(state).ifPresent(answer -> answers.put(context, answer));
        });
        return new ContextStates(knowledge, Design.named("posed").withAnswers(answers));
    }

    private Optional<Answer> answer(State state) {
        return switch (state) {
            case MET -> Optional.of(Answer.of(MET));
            case NOT_MET -> Optional.of(Answer.of(NOT_MET));
            case OUT_OF_PLAY -> Optional.empty();
            case NOT_SAID -> WAYS_NOT_TO_SAY.get(left++ % WAYS_NOT_TO_SAY.size());
        };
    }

    /**
     * Tells of every combination of states of these contexts; of ten contexts, which have a million, in each build of some
     * spread evenly.
     *
     * @return how many were told of
     */
    int combinations(List<String> contexts, Consumer<Map<String, State>> each) {
        List<State> possible = List.of(State.values());
        int all = contexts.stream().mapToInt(context -> possible.size()).reduce(1, Math::multiplyExact);
        int step = all > MOST ? all / MOST | 1 : 1; // odd, so that every context comes by in every state
        int told = 0;
        for (int i = 0; i < all; i += step) {
            told++;
            Map<String, State> states = new LinkedHashMap<>();
            int rest = i;
            for (int j = 0; j < contexts.size(); j++) {
                states.put(contexts.get(j), possible.get(rest % possible.size()));
                rest /= possible.size();
            }
            each.accept(states);
        }
        return told;
    }

    /** The contexts that can be posed and that this one rests on, itself where it can be posed. */
    List<String> behind(String context) {
        Set<String> all = new LinkedHashSet<>();
        knowledge.addWithAllBehind(context, all);
        return all.stream()
                .filter(one -> knowledge.questions().containsKey(one) && !one.endsWith(ARISES))
                .toList();
    }
}
