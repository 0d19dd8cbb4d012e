package peersupport.reasoning;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.reasoning.Directness.Match;

/**
 * What some answers come to, worked out a second time from the definitions in the design, section 2, and not from
 * the product's code. It asks of everything what can still become of it: a truth here is whether something can be so,
 * and whether it can be otherwise. It checks the writer of the rules and the engine; that the cards say what the papers
 * say, only a reader of the papers can check.
 */
public final class Oracle {
    private static final Theory.Route ALWAYS = new Theory.Route("", List.of());

    private final Theory theory;
    private final Map<String, Answer> answers;
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Status> statuses = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private List<String> groups;

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
    public static final class Circular extends RuntimeException {
        Circular(String context) {
            super(context);
        }
    }

    /** An oracle on these answers. */
    public Oracle(Theory theory, Map<String, Answer> answers) {
        this.theory = theory;
        this.answers = answers;
    }

    /** An oracle that is told these states, whatever the questions and definitions behind them. */
    static Oracle where(Theory theory, Map<String, State> states) {
        Oracle oracle = new Oracle(theory, Map.of());
        oracle.states.putAll(states);
        return oracle;
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
            return state(can(from, true));
        }
        String owner = theory.owners().get(context);
        return owner == null ? State.NOT_SAID : owned(context, owner);
    }

    /** That known feeders fail never shows that it does not come about. */
    private State broughtAbout(String context) {
        boolean so = theory.cards().entrySet().stream()
                .filter(card -> card.getValue().bringsAbout().equals(context))
                .map(card -> status(card.getKey()))
                .anyMatch(status -> status == Status.IN_PLACE || status == Status.UNGUARDED);
        return so ? State.MET : State.NOT_SAID;
    }

    private State owned(String context, String owner) {
        State gate = gate(owner);
        if (gate != State.MET) {
            return gate == State.NOT_SAID ? State.NOT_SAID : State.OUT_OF_PLAY;
        }
        Answer answer = answers.get(owner);
        if (answer instanceof Answer.DoesNotApply) {
            return State.NOT_MET; // never makes anything better
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
                                && options.entrySet().stream()
                                        .filter(option -> !chosen.ruledOut().contains(option.getKey()))
                                        .map(Map.Entry::getValue)
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
        return form.getKey().equals("all") == wanted ? all(members) : any(members);
    }

    private static Can all(List<Can> members) {
        return new Can(members.stream().allMatch(Can::be), members.stream().anyMatch(Can::fail));
    }

    private static Can any(List<Can> members) {
        return new Can(members.stream().anyMatch(Can::be), members.stream().allMatch(Can::fail));
    }

    private Can all(Collection<String> needs) {
        return all(needs.stream().map(need -> can(need, true)).toList());
    }

    private Can any(Collection<String> needs) {
        return any(needs.stream().map(need -> can(need, true)).toList());
    }

    /** Whether a need of a card is as needed. */
    boolean asNeeded(String need) {
        return can(need, true).surely();
    }

    /** What a card comes to. */
    public Status status(String id) {
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
        if (!card.against()) {
            Can needs = all(card.needs());
            return needs.surely() ? Status.IN_PLACE : needs.never() ? Status.NOT_IN_PLACE : Status.OPEN;
        }
        Can arises = all(card.arises());
        if (!arises.surely()) {
            return arises.never() ? Status.OUTSIDE : Status.OPEN;
        }
        List<Theory.Route> ways = card.routes().isEmpty() ? List.of(ALWAYS) : card.routes();
        if (ways.stream()
                .anyMatch(way -> all(way.when()).surely() && guard(card, way).never())) {
            return Status.UNGUARDED;
        }
        return ways.stream()
                        .allMatch(way ->
                                all(way.when()).never() || guard(card, way).surely())
                ? Status.GUARDED
                : Status.OPEN;
    }

    /** Whether one of the safeguards that answer a way is planned. */
    private Can guard(Theory.Card card, Theory.Route way) {
        return any(card.safeguards().stream()
                .filter(safeguard ->
                        safeguard.answers().isEmpty() || safeguard.answers().contains(way.id()))
                .map(Theory.Safeguard::context)
                .toList());
    }

    /** What a factor comes to, by the signs that are in play. */
    public FactorState factor(String id) {
        List<Theory.Sign> signs = inPlay(id).toList();
        if (signs.stream().anyMatch(sign -> sign.matters() && any(sign.any()).never())) {
            return FactorState.GAP;
        }
        return !signs.isEmpty() && signs.stream().allMatch(this::inPlace) ? FactorState.COVERED : FactorState.OPEN;
    }

    /** The signs of a factor that make sense for these answers. */
    Stream<Theory.Sign> inPlay(String factor) {
        return theory.factors().get(factor).stream()
                .filter(sign -> sign.any().stream()
                        .anyMatch(one -> state(one.startsWith("not ") ? one.substring(4) : one) != State.OUT_OF_PLAY));
    }

    /** Whether a sign, or one that stands in for it, is as needed. */
    boolean inPlace(Theory.Sign sign) {
        return any(sign.any()).surely();
    }

    /** Whether a sign turns on what is not said. */
    boolean notSaid(Theory.Sign sign) {
        Can can = any(sign.any());
        return can.be() && can.fail();
    }

    /** Whether a note must be shown: unless it is about something else. */
    public boolean noted(String id) {
        Can applies = applies(theory.notes().get(id));
        return theory.onceSaid().contains(id) ? applies.surely() : applies.be();
    }

    /** Whether a result speaks for these: about such a programme, and seen with such people in such a setting. */
    State speaks(String effect) {
        Theory.Result result = theory.effects().get(effect);
        return state(all(List.of(
                applies(result.applies()), seen(result.sources(), "population"), seen(result.sources(), "setting"))));
    }

    private Can applies(Object condition) {
        return condition.equals(Theory.ALWAYS) ? Can.SURELY : can(condition, true);
    }

    private Can seen(List<String> sources, String aspect) {
        List<String> studied = sources.stream()
                .flatMap(source -> studied(source, aspect).stream())
                .toList();
        return studied.isEmpty() ? new Can(true, true) : any(studied);
    }

    private List<String> studied(String source, String aspect) {
        return theory.studied().getOrDefault(source, Map.of()).getOrDefault(aspect, List.of());
    }

    private static State state(Can can) {
        return can.surely() ? State.MET : can.never() ? State.NOT_MET : State.NOT_SAID;
    }

    /** How near one source is to these people, this setting or this country. */
    Match match(String source, String aspect) {
        List<String> studied = studied(source, aspect);
        if (aspect.equals("setting") && !studied.isEmpty() && elsewhere(studied)) {
            return Match.INDIRECT;
        }
        Can can = any(studied);
        return studied.isEmpty() || can.be() && can.fail() ? Match.NOT_SAID : can.be() ? Match.DIRECT : Match.INDIRECT;
    }

    /** Whether the programme works somewhere, by a question that none of what was studied answers. */
    private boolean elsewhere(List<String> studied) {
        Set<String> answered = studied.stream().map(theory.owners()::get).collect(Collectors.toSet());
        return met("setting").stream()
                .anyMatch(context -> !answered.contains(theory.owners().get(context)));
    }

    /** The groups these people are of, that a source studied, or did not. */
    List<String> groups(String source, boolean with) {
        if (groups == null) {
            groups = met("population");
        }
        List<String> studied = studied(source, "population");
        return groups.stream()
                .filter(group -> !studied.isEmpty() && studied.contains(group) == with)
                .toList();
    }

    /** What is met of all that the questions ask that anything studied of this kind belongs to. */
    private List<String> met(String aspect) {
        Set<String> asked = theory.studied().values().stream()
                .flatMap(of -> of.get(aspect).stream())
                .map(theory.owners()::get)
                .collect(Collectors.toSet());
        return theory.owners().entrySet().stream()
                .filter(context -> asked.contains(context.getValue()))
                .map(Map.Entry::getKey)
                .filter(context -> state(context) == State.MET)
                .toList();
    }
}
