package peersupport.reasoning;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;

/**
 * What some answers come to, worked out a second time from the definitions in the design, sections 2 and 4, and not from
 * the product's code. It asks of everything what can still become of it: a truth here is whether something can be so,
 * and whether it can be otherwise. It checks the writer of the rules and the engine; that the cards say what the papers
 * say, only a reader of the papers can check.
 */
final class Oracle {
    private final Theory theory;
    private final Map<String, Answer> answers;
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Status> statuses = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /** Whether something can be as needed, and whether it can fail to be. */
    private record Can(boolean be, boolean fail) {
        static final Can SURELY = new Can(true, false);
        static final Can NEVER = new Can(false, true);

        boolean surely() {
            return !fail;
        }

        boolean never() {
            return !be;
        }
    }

    /** Knowledge that cannot be reasoned with, because something in it rests on itself. */
    static final class Circular extends RuntimeException {
        Circular(String context) {
            super(context);
        }
    }

    Oracle(Theory theory, Map<String, Answer> answers) {
        this.theory = theory;
        this.answers = answers;
    }

    /** The state of any context. One that nothing owns is never said. */
    State state(String context) {
        State known = states.get(context);
        if (known == null) {
            if (!underWay.add(context)) {
                throw new Circular(context);
            }
            known = work(context);
            states.put(context, known);
            underWay.remove(context);
        }
        return known;
    }

    private State work(String context) {
        Object from = theory.contexts().get(context);
        if (Theory.BROUGHT_ABOUT.equals(from)) {
            return broughtAbout(context);
        }
        if (from != null) {
            Can can = can(from, true);
            return can.surely() ? State.MET : can.never() ? State.NOT_MET : State.NOT_SAID;
        }
        String owner = theory.owners().get(context);
        return owner == null ? State.NOT_SAID : owned(context, owner);
    }

    private State broughtAbout(String context) {
        List<Status> feeders = theory.cards().entrySet().stream()
                .filter(card -> card.getValue().bringsAbout().equals(context))
                .map(card -> status(card.getKey()))
                .toList();
        if (feeders.contains(Status.ACTIVE)) {
            return State.MET;
        }
        return feeders.stream().allMatch(Status.BLOCKED::equals) ? State.NOT_MET : State.NOT_SAID;
    }

    private State owned(String context, String owner) {
        State gate = gate(owner);
        if (gate != State.MET) {
            return gate == State.NOT_SAID ? State.NOT_SAID : State.OUT_OF_PLAY;
        }
        Answer answer = answers.get(owner);
        if (answer instanceof Answer.DoesNotApply) {
            return State.OUT_OF_PLAY;
        }
        if (!(answer instanceof Chosen chosen)) {
            return State.NOT_SAID;
        }
        Collection<String> picked = chosen.options();
        Map<String, Theory.Option> options = theory.questions().get(owner).options();
        if (picked.stream().anyMatch(id -> options.get(id).makes().contains(context))) {
            return State.MET;
        }
        // nothing picked makes it met; what is left open, or could still be picked, may
        boolean canStillBeMet =
                picked.stream().anyMatch(id -> options.get(id).leavesOpen().contains(context))
                        || chosen.restNotDecided()
                                && options.values().stream()
                                        .anyMatch(option -> option.makes().contains(context)
                                                || option.leavesOpen().contains(context));
        return canStillBeMet ? State.NOT_SAID : State.NOT_MET;
    }

    /** Whether a question makes sense: not met or out of play, it does not; not said, its answer is held back. */
    State gate(String question) {
        String askWhen = theory.questions().get(question).askWhen();
        return askWhen.isEmpty() ? State.MET : state(askWhen);
    }

    /** Whether the question is in play and its answer leaves nothing open. */
    boolean settled(String question) {
        Answer answer = answers.get(question);
        return answer instanceof Answer.DoesNotApply || answer instanceof Chosen chosen && !chosen.restNotDecided();
    }

    private Can can(Object condition, boolean wanted) {
        if (condition instanceof String need) {
            boolean not = need.startsWith("not ");
            State asNeeded = wanted == not ? State.NOT_MET : State.MET;
            State state = state(not ? need.substring(4) : need);
            return state == State.NOT_SAID ? new Can(true, true) : state == asNeeded ? Can.SURELY : Can.NEVER;
        }
        Map.Entry<?, ?> form = ((Map<?, ?>) condition).entrySet().iterator().next();
        if (form.getKey().equals("not")) {
            return can(form.getValue(), !wanted);
        }
        List<Can> members = ((List<?>) form.getValue())
                .stream().map(member -> can(member, wanted)).toList();
        return form.getKey().equals("all") == wanted
                ? new Can(members.stream().allMatch(Can::be), members.stream().anyMatch(Can::fail))
                : new Can(members.stream().anyMatch(Can::be), members.stream().allMatch(Can::fail));
    }

    /** Whether a need of a card, or a sign, is as needed. */
    boolean asNeeded(String need) {
        return can(need, true).surely();
    }

    /** What a card comes to. */
    Status status(String id) {
        Status known = statuses.get(id);
        if (known == null) {
            known = status(theory.cards().get(id));
            statuses.put(id, known);
        }
        return known;
    }

    private Status status(Theory.Card card) {
        if (card.labelOnly()) {
            return Status.NAMED_ONLY;
        }
        List<Can> needs = card.needs().stream().map(need -> can(need, true)).toList();
        if (needs.stream().anyMatch(Can::never)) {
            return Status.BLOCKED;
        }
        return needs.stream().allMatch(Can::surely) ? Status.ACTIVE : Status.OPEN;
    }

    /** What a factor comes to, by the signs that are in play. */
    FactorState factor(String id) {
        List<Can> signs = inPlay(id).map(sign -> can(sign, true)).toList();
        boolean some = signs.stream().anyMatch(Can::surely);
        boolean otherwise = signs.stream().anyMatch(Can::never);
        if (some && otherwise) {
            return FactorState.PARTLY;
        }
        if (signs.stream().anyMatch(sign -> sign.be() && sign.fail())) {
            return FactorState.NOT_SAID;
        }
        return some ? FactorState.SUPPORTED : FactorState.ABSENT;
    }

    /** The signs of a factor that make sense for these answers. */
    Stream<String> inPlay(String factor) {
        return theory.factors().get(factor).stream()
                .filter(sign -> state(sign.startsWith("not ") ? sign.substring(4) : sign) != State.OUT_OF_PLAY);
    }

    /** Whether a note must be shown. */
    boolean noted(String id) {
        Object touches = theory.notes().get(id);
        return touches.equals(Theory.ALWAYS) || can(touches, true).surely();
    }

    /** How near those whom a card's sources studied are to these: direct, indirect or not said. */
    Directness.Match match(String card, String aspect) {
        List<String> studied = theory.cards().get(card).sources().stream()
                .flatMap(source ->
                        theory.studied().getOrDefault(source, Map.of()).getOrDefault(aspect, List.of()).stream())
                .toList();
        Can can = can(Map.of("any", studied), true);
        if (studied.isEmpty() || can.be() && can.fail()) {
            return Directness.Match.NOT_SAID;
        }
        return can.be() ? Directness.Match.DIRECT : Directness.Match.INDIRECT;
    }
}
