package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.card.Factor;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.json.AdviceJson;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.check.Completions;
import peersupport.reasoning.check.Completions.Partial;

/** The laws of the reasoning on random designs, half of them steered from a card. */
class LawsTest {
    private static final int DESIGNS = Trust.cases(300, 10_000);
    private static final int EXPLAINED = Trust.cases(30, 5_000);
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final List<Status> FOR = List.of(Status.NOT_IN_PLACE, Status.OPEN, Status.IN_PLACE);
    private static final List<Status> AGAINST = List.of(Status.UNGUARDED, Status.OPEN, Status.GUARDED, Status.OUTSIDE);
    private static final List<FactorState> FACTOR = List.of(FactorState.GAP, FactorState.OPEN, FactorState.COVERED);

    private final RandomDesigns random = new RandomDesigns(KNOWLEDGE, ADVISOR, 20_250_301);

    @AfterAll
    static void figures() {
        Trust.figure(
                LawsTest.class, "random designs, half steered, for each of the laws 1, 2, 3, 4, 6, 9 and 10", DESIGNS);
    }

    @Test
    @DisplayName("Law 1: not said is never no, and no default stands in for an answer")
    void notSaidIsNeverNo() {
        random.designs(DESIGNS).forEach(design -> {
            ContextStates readings = new ContextStates(KNOWLEDGE, design);
            Design asked = design;
            for (Question question : KNOWLEDGE.questions().values()) {
                if (!design.answers().containsKey(question.id())) {
                    asked = asked.with(question.id(), new Answer.DontKnow());
                    State unanswered = readings.gate(question) == State.NOT_MET ? State.OUT_OF_PLAY : State.NOT_SAID;
                    question.contexts()
                            .forEach(context -> assertEquals(
                                    unanswered, readings.state(context), () -> context + " in " + design.answers()));
                }
            }
            assertEquals(concluded(design), concluded(asked), "asking, and not knowing, says nothing");
        });
    }

    @Test
    @DisplayName("Law 2: the order of answers changes nothing, nor do words of the user's own")
    void orderChangesNothing() {
        Random shuffle = new Random(2);
        random.designs(DESIGNS).forEach(design -> {
            List<Map.Entry<String, Answer>> entries =
                    new ArrayList<>(design.answers().entrySet());
            Collections.shuffle(entries, shuffle);
            Map<String, Answer> shuffled = new LinkedHashMap<>();
            for (Map.Entry<String, Answer> entry : entries) {
                shuffled.put(entry.getKey(), shuffled(entry.getValue(), shuffle));
            }
            assertEquals(
                    AdviceJson.text(ADVISOR.advise(design)),
                    AdviceJson.text(ADVISOR.advise(design.withAnswers(shuffled))));
        });
    }

    @Test
    @DisplayName("Law 3: filling in what was left open leaves what was decided as it was")
    void refiningKeepsWhatWasDecided() {
        random.designs(DESIGNS).forEach(design -> {
            Design refined = refined(design);
            Supplier<String> designs = () -> design.answers() + " → " + refined.answers();
            Conclusions before = concluded(design);
            Conclusions after = concluded(refined);
            stays(before.statuses(), after.statuses(), Status.OPEN, designs);
            stays(before.factors(), after.factors(), FactorState.OPEN, designs);
            stays(before.broughtAbout(), after.broughtAbout(), State.NOT_SAID, designs);
            stays(before.applies(), after.applies(), State.NOT_SAID, designs);
        });
    }

    private static <T> void stays(Map<String, T> before, Map<String, T> after, T open, Supplier<String> designs) {
        before.forEach((id, was) -> {
            if (was != open) {
                assertEquals(was, after.get(id), () -> id + ": " + designs.get());
            }
        });
    }

    @Test
    @DisplayName("Law 4: every configuration gets exactly one status, and every factor one state")
    void everyConfigurationGetsOneStatus() {
        Set<String> factors =
                KNOWLEDGE.contents().factors().stream().map(Factor::id).collect(Collectors.toSet());
        random.designs(DESIGNS).forEach(design -> {
            Conclusions conclusions = concluded(design);
            assertEquals(
                    KNOWLEDGE.configurations().keySet(), conclusions.statuses().keySet());
            KNOWLEDGE
                    .configurations()
                    .values()
                    .forEach(card -> assertTrue(
                            possible(card).contains(conclusions.status(card.id())),
                            () -> card.id() + " is " + conclusions.status(card.id())));
            assertEquals(factors, conclusions.factors().keySet());
        });
    }

    private static List<Status> possible(Configuration card) {
        return card.labelOnly() ? List.of(Status.NAMED_ONLY) : card.isFor() ? FOR : AGAINST;
    }

    @Test
    @DisplayName("Law 5: the answers shown suffice, and the questions named settle what is open")
    void explanationsHold() {
        Map<Status, Integer> explained = new EnumMap<>(Status.class);
        random.designs(EXPLAINED).forEach(design -> {
            Advice advice = ADVISOR.advise(design);
            for (Finding finding : advice.findings()) {
                explanationHolds(advice, finding);
                explained.merge(finding.status(), 1, Integer::sum);
            }
        });
        Trust.figure(LawsTest.class, "designs all of whose explanations hold", EXPLAINED);
        Trust.figure(LawsTest.class, "explanations that hold", explained);
    }

    private void explanationHolds(Advice advice, Finding finding) {
        switch (finding.status()) {
            case IN_PLACE, UNGUARDED, GUARDED ->
                assertEquals(finding.status(), shown(finding, advice, finding.settledBy()), finding::id);
            case NOT_IN_PLACE, OUTSIDE -> {
                assertTrue(!finding.settledBy().isEmpty(), finding::id);
                finding.settledBy()
                        .forEach(alone -> assertEquals(
                                finding.status(),
                                shown(finding, advice, List.of(alone)),
                                () -> finding.id() + " by " + alone));
            }
            case OPEN -> settledByWhatIsNamed(advice.design(), finding);
            case NAMED_ONLY -> assertTrue(finding.card().labelOnly());
        }
    }

    /** What is brought about and has not come about stays not said, whatever is answered. */
    private void settledByWhatIsNamed(Design design, Finding finding) {
        Design answered = design;
        for (String question : finding.missing().stream()
                .flatMap(NeedRead::unanswered)
                .collect(Collectors.toCollection(LinkedHashSet::new))) {
            answered = answered.with(
                    question,
                    completed(
                            KNOWLEDGE.questions().get(question),
                            design.answers().get(question)));
        }
        Finding after = ADVISOR.advise(answered).finding(finding.id()).orElseThrow();
        assertTrue(!finding.missing().isEmpty(), finding::id);
        assertTrue(
                !after.open() || onlyBroughtAbout(after),
                () -> finding.id() + " still misses " + after.missing() + " in " + after);
    }

    /** A random answer that leaves nothing open and takes nothing back of the one before it. */
    private Answer completed(Question question, Answer before) {
        Answer definite = random.definite(question);
        if (!(before instanceof Chosen said) || !(definite instanceof Chosen more)) {
            return definite;
        }
        Set<String> yes = new LinkedHashSet<>();
        for (String id : said.options()) {
            Option option = question.option(id).orElseThrow();
            question.options().stream()
                    .filter(other -> option.leavesOpen().isEmpty()
                            ? other.equals(option)
                            : other.leavesOpen().isEmpty() && other.makes().containsAll(option.makes()))
                    .map(Option::id)
                    .filter(other -> !said.ruledOut().contains(other))
                    .findFirst()
                    .ifPresent(yes::add);
        }
        if (question.many() || yes.isEmpty()) {
            more.options().stream()
                    .filter(other -> !said.ruledOut().contains(other))
                    .forEach(yes::add);
        }
        return new Chosen(question.inOrder(yes), List.of(), false, said.somethingElse());
    }

    private static boolean onlyBroughtAbout(Finding open) {
        return open.missing().stream().allMatch(need -> need.context().broughtAbout());
    }

    /** The status for the answers behind these conditions and nothing else, findings followed back to their own. */
    private static Status shown(Finding finding, Advice advice, List<NeedRead> reads) {
        return concluded(Design.named("shown").withAnswers(answers(advice, reads)))
                .status(finding.id());
    }

    private static Map<String, Answer> answers(Advice advice, List<NeedRead> reads) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Reason reason :
                reads.stream().flatMap(read -> read.because().stream()).toList()) {
            if (reason instanceof Reason.Answered answered) {
                answers.put(answered.question().id(), answered.answer());
            } else if (reason instanceof Reason.Found found) {
                answers.putAll(answers(
                        advice, advice.finding(found.finding()).orElseThrow().settledBy()));
            }
        }
        return answers;
    }

    @Test
    @DisplayName("Law 6: an open finding can still be settled one way or another")
    void openMeansOpen() {
        Random choose = new Random(6);
        int checked = 0;
        while (checked < DESIGNS) {
            Design design = random.next();
            List<Finding> open = ADVISOR.advise(design).findings().stream()
                    .filter(Finding::open)
                    .toList();
            if (!open.isEmpty()) {
                settlesEitherWay(design, open.get(choose.nextInt(open.size())), choose);
                checked++;
            }
        }
    }

    private static void settlesEitherWay(Design design, Finding finding, Random choose) {
        ContextStates readings = new ContextStates(KNOWLEDGE, design);
        Map<String, Answer> said = new LinkedHashMap<>(design.answers());
        said.keySet().removeIf(id -> readings.gate(KNOWLEDGE.questions().get(id)) == State.NOT_SAID);
        List<List<Partial>> groups = Completions.of(KNOWLEDGE, finding.card()).stream()
                .map(group -> ways(finding.card(), group, new Partial(said)))
                .toList();
        boolean mayStayOpen =
                finding.missing().stream().anyMatch(need -> need.context().broughtAbout());
        Set<Status> settled = EnumSet.noneOf(Status.class);
        for (int tried = 0; tried < 20_000 && settled.size() < 2; tried++) {
            Partial complete = new Partial(said);
            for (List<Partial> ways : groups) {
                complete = ways.get(choose.nextInt(ways.size())).and(complete);
            }
            Status status = concluded(complete.design()).status(finding.id());
            if (status != Status.OPEN || mayStayOpen) {
                settled.add(status);
            }
        }
        assertTrue(
                settled.size() == 2 || onlyBroughtAbout(finding) && settled.equals(Set.of(Status.OPEN)),
                () -> finding.id() + " can only be " + settled + " in " + design.answers());
    }

    /** One completion for each thing that completing can make of the card's conditions. */
    private static List<Partial> ways(Configuration card, Completions group, Partial partial) {
        Set<String> own = new LinkedHashSet<>();
        card.conditions().map(Need::context).filter(group::concerns).forEach(context -> {
            if (KNOWLEDGE.contexts().get(context).broughtAbout()) {
                KNOWLEDGE.addWithAllBehind(context, own);
            } else {
                own.add(context);
            }
        });
        own.removeIf(context -> KNOWLEDGE.contexts().get(context).broughtAbout());
        Map<List<State>, Partial> ways = new LinkedHashMap<>();
        group.of(partial).forEach(complete -> {
            ContextStates readings = new ContextStates(KNOWLEDGE, complete.design());
            ways.putIfAbsent(own.stream().map(readings::state).toList(), complete);
        });
        return List.copyOf(ways.values());
    }

    @Test
    @DisplayName("Law 9: no answer about a provision puts a card against outside, and none that arises is outside")
    void noFalseReassurance() {
        List<Question> provisions = KNOWLEDGE.questions().values().stream()
                .filter(question -> question.contexts().stream()
                        .allMatch(context -> KNOWLEDGE.contexts().get(context).level() == Level.PROVISION))
                .toList();
        assertTrue(!provisions.isEmpty());
        random.designs(DESIGNS).forEach(design -> {
            Advice advice = ADVISOR.advise(design);
            advice.findings().stream()
                    .filter(finding -> finding.card().isAgainst())
                    .forEach(finding -> assertEquals(
                            finding.arises().stream().anyMatch(NeedRead::ruledOut), finding.outside(), finding::id));
            for (Question question : provisions) {
                noneIsOutsideBy(advice, design.with(question.id(), random.answer(question)));
                if (question.mayNotApply()) {
                    noneIsOutsideBy(advice, design.with(question.id(), new Answer.DoesNotApply()));
                }
            }
        });
    }

    private static void noneIsOutsideBy(Advice before, Design changed) {
        Conclusions after = concluded(changed);
        before.findings().stream()
                .filter(finding -> finding.card().isAgainst() && !finding.outside())
                .forEach(finding -> assertNotEquals(
                        Status.OUTSIDE,
                        after.status(finding.id()),
                        () -> finding.id() + ": " + before.design().answers() + " → " + changed.answers()));
    }

    @Test
    @DisplayName("Law 10: bad news is never progress, for a card or factor by itself, whatever its other conditions")
    void badNewsIsNeverProgressInAnyState() {
        KieBase rules = RuleBase.load();
        int moves = 0;
        for (Configuration card : KNOWLEDGE.configurations().values()) {
            if (!card.labelOnly()) {
                CardFact fact = card.isFor() ? new ForCard(card.id(), "") : new AgainstCard(card.id(), "");
                moves += new Alone<>(
                                rules, fact, fact::status, card.conditions().toList())
                        .neverBetter(card.isFor() ? card.needs() : safeguards(card), possible(card));
            }
        }
        for (Factor factor : KNOWLEDGE.contents().factors()) {
            FactorFact fact = new FactorFact(factor.id());
            List<Need> signs =
                    factor.signs().stream().flatMap(sign -> sign.any().stream()).toList();
            moves += new Alone<>(rules, fact, fact::state, signs).neverBetter(signs, FACTOR);
        }
        Trust.figure(LawsTest.class, "moves of one condition to bad news that improved nothing", moves);
    }

    private static List<Need> safeguards(Configuration card) {
        return card.safeguards().stream().map(Safeguard::need).toList();
    }

    /** One card or factor in a session of the rules by itself, its contexts put into any state. */
    private static final class Alone<T> {
        private static final List<State> STATES = List.of(State.NOT_SAID, State.MET, State.NOT_MET);
        private static final int MANY = Trust.cases(300, 6_561);

        private final KieSession session;
        private final Supplier<T> concluded;
        private final Object fact;
        private final List<ContextFact> contexts;
        private final List<FactHandle> handles;

        Alone(KieBase rules, Object fact, Supplier<T> concluded, List<Need> conditions) {
            this.session = rules.newKieSession();
            this.concluded = concluded;
            this.fact = fact;
            this.contexts = conditions.stream()
                    .map(Need::context)
                    .distinct()
                    .map(context -> new ContextFact(context, false))
                    .toList();
            this.handles = contexts.stream().map(session::insert).toList();
        }

        /** In every state of up to eight contexts, or in many of more, each move to bad news; how many there were. */
        int neverBetter(List<Need> moved, List<T> worstFirst) {
            session.insert(fact);
            int all = contexts.size() > 8 ? MANY : (int) Math.pow(STATES.size(), contexts.size());
            Random choose = new Random(10);
            Map<List<State>, T> known = new LinkedHashMap<>();
            int moves = 0;
            for (int i = 0; i < all; i++) {
                List<State> before = contexts.size() > 8
                        ? Stream.generate(() -> STATES.get(choose.nextInt(STATES.size())))
                                .limit(contexts.size())
                                .toList()
                        : numbered(i);
                for (Need need : moved) {
                    List<State> after = new ArrayList<>(before);
                    int place =
                            contexts.stream().map(ContextFact::getId).toList().indexOf(need.context());
                    if (after.set(place, need.met() ? State.NOT_MET : State.MET) == State.NOT_SAID) {
                        T was = known.computeIfAbsent(before, this::conclude);
                        T is = known.computeIfAbsent(after, this::conclude);
                        assertTrue(
                                isNoBetter(was, is, worstFirst),
                                () -> need + " ruled out takes " + was + " to " + is + " in " + before + " of "
                                        + contexts.stream()
                                                .map(ContextFact::getId)
                                                .toList());
                        moves++;
                    }
                }
            }
            session.dispose();
            return moves;
        }

        private List<State> numbered(int number) {
            State[] states = new State[contexts.size()];
            int rest = number;
            for (int i = 0; i < states.length; i++) {
                states[i] = STATES.get(rest % STATES.size());
                rest /= STATES.size();
            }
            return Arrays.asList(states);
        }

        private T conclude(List<State> states) {
            for (int i = 0; i < states.size(); i++) {
                if (contexts.get(i).getState() != states.get(i)) {
                    contexts.get(i).setState(states.get(i));
                    session.update(handles.get(i), contexts.get(i), "state");
                }
            }
            session.fireAllRules();
            return concluded.get();
        }
    }

    @Test
    @DisplayName("Law 10: no answer that only brings bad news to a card or factor improves it")
    void badNewsByAnswersIsNeverProgress() {
        Random choose = new Random(10);
        Map<String, Integer> checked = new LinkedHashMap<>();
        random.designs(DESIGNS).forEach(design -> {
            Advice before = ADVISOR.advise(design);
            if (!before.open().isEmpty()) {
                Question question =
                        before.open().get(choose.nextInt(before.open().size()));
                Advice after = ADVISOR.advise(design.with(question.id(), random.definite(question)));
                for (int i = 0; i < before.findings().size(); i++) {
                    Finding was = before.findings().get(i);
                    Finding is = after.findings().get(i);
                    List<NeedRead> moved = was.card().isFor()
                            ? was.needs()
                            : was.safeguards().stream().map(SafeguardRead::read).toList();
                    if (onlyBadNews(was.conditions(), is.conditions(), moved)) {
                        List<Status> worstFirst = possible(was.card());
                        assertTrue(
                                isNoBetter(was.status(), is.status(), worstFirst),
                                () -> was.id() + ": " + question.id() + " in " + design.answers());
                        checked.merge("cards", 1, Integer::sum);
                    }
                }
                for (int i = 0; i < before.factors().size(); i++) {
                    FactorReading was = before.factors().get(i);
                    FactorReading is = after.factors().get(i);
                    if (onlyBadNews(reads(was), reads(is), reads(was))) {
                        assertTrue(
                                isNoBetter(was.state(), is.state(), FACTOR),
                                () -> was.factor().id() + ": " + question.id() + " in " + design.answers());
                        checked.merge("factors", 1, Integer::sum);
                    }
                }
            }
        });
        assertEquals(Set.of("cards", "factors"), checked.keySet());
    }

    @Test
    @DisplayName("Does not apply never makes anything better")
    void whatDoesNotApplyIsNeverProgress() {
        List<Question> questions = KNOWLEDGE.questions().values().stream()
                .filter(Question::mayNotApply)
                .toList();
        assertFalse(questions.isEmpty());
        random.designs(DESIGNS)
                .forEach(design -> questions.forEach(question -> {
                    Conclusions before = concluded(design.without(question.id()));
                    Conclusions after = concluded(design.with(question.id(), new Answer.DoesNotApply()));
                    KNOWLEDGE.configurations().values().stream()
                            .filter(card -> !card.labelOnly())
                            .forEach(card -> assertTrue(
                                    isNoBetter(
                                            before.status(card.id()),
                                            after.status(card.id()),
                                            card.isFor() ? FOR : AGAINST),
                                    () -> card.id() + " by " + question.id() + " in " + design.answers()));
                    KNOWLEDGE
                            .contents()
                            .factors()
                            .forEach(factor -> assertTrue(
                                    isNoBetter(before.factor(factor.id()), after.factor(factor.id()), FACTOR),
                                    () -> factor.id() + " by " + question.id() + " in " + design.answers()));
                }));
    }

    private static <T> boolean isNoBetter(T before, T after, List<T> worstFirst) {
        return worstFirst.indexOf(after) <= worstFirst.indexOf(before);
    }

    private static List<NeedRead> reads(FactorReading factor) {
        return factor.signs().stream().flatMap(sign -> sign.any().stream()).toList();
    }

    /** Whether something moved, and all that did is of these conditions and went from not said to not as needed. */
    private static boolean onlyBadNews(List<NeedRead> before, List<NeedRead> after, List<NeedRead> moved) {
        Map<Need, State> is =
                after.stream().collect(Collectors.toMap(NeedRead::need, NeedRead::state, (one, same) -> one));
        Set<Need> may = moved.stream().map(NeedRead::need).collect(Collectors.toSet());
        List<NeedRead> different = before.stream()
                .filter(read -> read.state() != is.get(read.need()))
                .toList();
        return !different.isEmpty()
                && different.stream()
                        .allMatch(read -> may.contains(read.need())
                                && read.notSaid()
                                && is.get(read.need()) != State.OUT_OF_PLAY
                                && is.get(read.need()).ruledOut(read.need()));
    }

    @Test
    @DisplayName("A session kept from design to design concludes what a fresh one does")
    void keptAndFreshSessionsAgree() {
        for (int i = 0; i < Trust.cases(2, 100); i++) {
            Advisor kept = new Advisor(KNOWLEDGE);
            random.designs(50).forEach(design -> kept.conclude(new ContextStates(KNOWLEDGE, design)));
            Design design = random.next();
            assertEquals(AdviceJson.text(new Advisor(KNOWLEDGE).advise(design)), AdviceJson.text(kept.advise(design)));
        }
        RuleBase rules = new RuleBase(KNOWLEDGE, RuleBase.load());
        random.designs(Trust.cases(50, 1_000))
                .forEach(design -> assertEquals(
                        OracleTest.afresh(rules, new ContextStates(KNOWLEDGE, design)),
                        concluded(design),
                        () -> "" + design.answers()));
    }

    private static Conclusions concluded(Design design) {
        return ADVISOR.conclude(new ContextStates(KNOWLEDGE, design));
    }

    private static Answer shuffled(Answer answer, Random random) {
        return answer instanceof Chosen chosen
                ? new Chosen(
                        shuffled(chosen.options(), random),
                        shuffled(chosen.ruledOut(), random),
                        chosen.restNotDecided())
                : answer;
    }

    private static List<String> shuffled(List<String> options, Random random) {
        List<String> shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The same design with more said: what was said to an option, yes or no, stays. */
    private Design refined(Design design) {
        Random choose = new Random(design.answers().hashCode());
        Design refined = design;
        for (Question question : KNOWLEDGE.questions().values()) {
            Answer answer = design.answers().get(question.id());
            if (answer == null || answer instanceof Answer.DontKnow) {
                refined = choose.nextBoolean() ? refined.with(question.id(), random.answer(question)) : refined;
            } else if (answer instanceof Chosen some && some.restNotDecided()) {
                Set<String> yes = new LinkedHashSet<>(some.options());
                Set<String> no = new LinkedHashSet<>(some.ruledOut());
                question.options().forEach(option -> {
                    if (!yes.contains(option.id()) && !no.contains(option.id()) && choose.nextBoolean()) {
                        (choose.nextBoolean() ? yes : no).add(option.id());
                    }
                });
                refined = refined.with(
                        question.id(), new Chosen(List.copyOf(yes), List.copyOf(no), choose.nextBoolean()));
            }
        }
        return refined;
    }
}
