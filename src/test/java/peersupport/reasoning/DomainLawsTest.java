package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Question;

/**
 * What the evidence says must not happen when one thing about a programme is changed, on pairs of random designs before
 * and after. Each law names the rows it rests on, and the cards these say the change answers.
 */
class DomainLawsTest {
    private static final int PAIRS = Trust.cases(150, 10_000);
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;

    private final RandomDesigns random = new RandomDesigns(KNOWLEDGE, ADVISOR, 41);
    private final OneThing oneThing = new OneThing(KNOWLEDGE, random, 42);

    /** Two designs, one thing apart, and what the rules conclude of each. */
    private record Pair(Design before, Design after, Conclusions was, Conclusions is) {
        boolean becomes(String card, Status status) {
            return was.status(card) != status && is.status(card) == status;
        }
    }

    /**
     * One law.
     *
     * @param given makes the law concern a design
     * @param change the one thing
     * @param holds fails where the law does not hold
     * @param guards the cards that the rows name as answered by the change; each law that names some must guard one
     * @param guarded those that were seen to become guarded
     */
    private record Law(
            String says,
            List<String> rows,
            UnaryOperator<Design> given,
            UnaryOperator<Design> change,
            BiConsumer<Law, Pair> holds,
            Set<String> guards,
            Set<String> guarded) {

        Law(
                String says,
                List<String> rows,
                UnaryOperator<Design> given,
                UnaryOperator<Design> change,
                BiConsumer<Law, Pair> holds) {
            this(says, rows, given, change, holds, Set.of(), new TreeSet<>());
        }

        Law guarding(String... cards) {
            return new Law(says, rows, given, change, holds, Set.of(cards), new TreeSet<>());
        }
    }

    @TestFactory
    Stream<DynamicTest> laws() {
        UnaryOperator<Design> any = design -> design;
        UnaryOperator<Design> trained =
                oneThing.instead("training-length", "undecided-length", "under-a-day", "days", "forty-hours");
        UnaryOperator<Design> inAGroup = oneThing.instead("format", "group", "both");
        return Stream.of(
                        new Law(
                                        "Adding training in listening leaves nothing unguarded or outside that was not,"
                                                + " and may guard against what is brought up being passed over",
                                        List.of("NI-01", "XC-14"),
                                        trained,
                                        oneThing.adding("training-topics", "listening"),
                                        DomainLawsTest::onlyGuards)
                                .guarding("N1"),
                        new Law(
                                        "Adding training in not directing leaves nothing unguarded or outside that was"
                                                + " not, and may guard against telling people what to do",
                                        List.of("NI-05", "ST-12"),
                                        trained,
                                        oneThing.adding("training-topics", "not-directing"),
                                        DomainLawsTest::onlyGuards)
                                .guarding("N5"),
                        new Law(
                                        "Preparing group leaders for one thing more leaves nothing unguarded or outside"
                                                + " that was not, and guards only what passes between members",
                                        List.of("XC-29", "IM-35", "SR-5"),
                                        inAGroup,
                                        oneThing.adding("group-leading"),
                                        DomainLawsTest::onlyGuards)
                                .guarding("N1", "N2", "N3", "N4", "N6", "R30", "R31"),
                        new Law(
                                        "Giving supporters supervision, or anything else that keeps them well, leaves"
                                                + " nothing unguarded or outside that was not, and guards only what"
                                                + " harms supporters or hampers them",
                                        List.of("IM-01", "IM-11", "IM-12", "IM-16", "IM-23", "IM-26", "E2-024"),
                                        any,
                                        oneThing.adding("support"),
                                        DomainLawsTest::onlyGuards)
                                .guarding("I21", "I38", "I40", "I44", "I47", "I56", "I57"),
                        new Law(
                                        "Agreeing that anyone may cancel guards against meetings that become a strain"
                                                + " wherever these can arise, and leaves nothing unguarded",
                                        List.of("NI-07", "SR-6"),
                                        oneThing.instead("format", "one-to-one", "both"),
                                        oneThing.adding("agreements", "cancelling"),
                                        both(DomainLawsTest::onlyGuards, guardedWhereItArises("N7")))
                                .guarding("N7"),
                        new Law(
                                        "Saying that support adds to care, with a known route to it, guards against"
                                                + " standing in for care wherever this can arise, and leaves nothing"
                                                + " unguarded",
                                        List.of("XC-18", "SR-1"),
                                        any,
                                        oneThing.adding("safety", "adds")
                                                .andThen(oneThing.adding("safety", "escalation"))::apply,
                                        both(DomainLawsTest::onlyGuards, guardedWhereItArises("R32")))
                                .guarding("R32"),
                        new Law(
                                        "Securing the money guards against having to close wherever this can arise, and"
                                                + " leaves nothing unguarded",
                                        List.of("IM-13", "IM-29"),
                                        any,
                                        oneThing.instead("funding", "secured"),
                                        both(DomainLawsTest::onlyGuards, guardedWhereItArises("I25")))
                                .guarding("I25"),
                        new Law(
                                "Longer training leaves nothing unguarded or outside that was not, and guards nothing by"
                                        + " its length alone",
                                List.of("XC-14", "IM-34"),
                                oneThing.instead("training-length", "under-a-day"),
                                oneThing.instead("training-length", "days", "forty-hours"),
                                DomainLawsTest::onlyGuards),
                        new Law(
                                "Offering the telephone as well takes the journey away as a barrier, and makes no other",
                                List.of("XC-06", "XC-28"),
                                any,
                                oneThing.adding("mode", "telephone"),
                                both(neverUnguarded(Set.of("R3", "R6", "R13")), comesOut("R3", Status.OUTSIDE))),
                        new Law(
                                "One-to-one support alone leaves out all that only a group can bring, good and bad",
                                List.of("XC-09", "XC-29"),
                                any,
                                oneThing.instead("format", "one-to-one"),
                                (law, pair) -> inAGroup()
                                        .forEach(card -> assertEquals(
                                                card.isFor() ? Status.NOT_IN_PLACE : Status.OUTSIDE,
                                                pair.is().status(card.id()),
                                                card.id()))),
                        new Law(
                                "Welcoming more people takes away no finding",
                                List.of("CP-01"),
                                any,
                                oneThing::welcomingMore,
                                (law, pair) -> KNOWLEDGE
                                        .configurations()
                                        .keySet()
                                        .forEach(card -> assertTrue(
                                                !pair.becomes(card, Status.NOT_IN_PLACE)
                                                        && !pair.becomes(card, Status.OUTSIDE),
                                                () -> card + " is taken away: " + pair))),
                        new Law(
                                "Who comes changes nothing of the format, and no finding that does not speak of who comes",
                                List.of("CP-01", "XC-10"),
                                any,
                                oneThing::othersCome,
                                this::onlyFindingsOfPeople))
                .map(law -> DynamicTest.dynamicTest(law.says(), () -> holds(law)));
    }

    @Test
    void onlyTheSafetyOfChildrenIsAskedForBecauseOfWhoComes() {
        Set<String> gatedByPeople = KNOWLEDGE.questions().values().stream()
                .filter(question -> question.askWhen().filter(this::ofPeople).isPresent())
                .map(Question::id)
                .collect(Collectors.toSet());
        assertEquals(Set.of("children-safety"), gatedByPeople);
        assertEquals(
                Set.of(),
                KNOWLEDGE.contexts().values().stream()
                        .filter(context -> context.level() != Level.PEOPLE
                                && context.definition().isPresent()
                                && ofPeople(context.id()))
                        .map(Context::id)
                        .collect(Collectors.toSet()),
                "what the programme is, or does, is not worked out from who comes");
    }

    private void holds(Law law) {
        law.rows().forEach(row -> assertTrue(KNOWLEDGE.rows().containsKey(row), row));
        int changed = 0;
        for (int i = 0; i < PAIRS; i++) {
            Design before = law.given().apply(random.next());
            Design after = law.change().apply(before);
            Pair pair = new Pair(before, after, conclude(before), conclude(after));
            law.holds().accept(law, pair);
            changed += differ(pair) ? 1 : 0;
        }
        int told = changed;
        assertTrue(told > PAIRS / 20, () -> "only " + told + " of " + PAIRS + " changes changed a finding");
        assertTrue(law.guards().containsAll(law.guarded()), () -> "guarded: " + law.guarded());
        assertEquals(law.guards().isEmpty(), law.guarded().isEmpty(), "what a row names as the answer must guard");
        Trust.figure(
                DomainLawsTest.class,
                law.says() + " (" + String.join(", ", law.rows()) + ")",
                PAIRS + " pairs, a finding changed in " + changed
                        + (law.guarded().isEmpty() ? "" : ", guarding " + law.guarded()));
    }

    private static Conclusions conclude(Design design) {
        return ADVISOR.conclude(new ContextStates(KNOWLEDGE, design));
    }

    private static boolean differ(Pair pair) {
        return KNOWLEDGE.configurations().keySet().stream()
                .anyMatch(card -> pair.was().status(card) != pair.is().status(card));
    }

    /** What is done to make a programme go well only ever guards: no harm arises from it, and none goes outside. */
    private static void onlyGuards(Law law, Pair pair) {
        KNOWLEDGE.configurations().values().stream()
                .filter(Configuration::isAgainst)
                .map(Configuration::id)
                .filter(card -> pair.was().status(card) != pair.is().status(card))
                .forEach(card -> {
                    assertTrue(
                            pair.becomes(card, Status.GUARDED)
                                    || pair.was().status(card) == Status.UNGUARDED
                                            && pair.is().status(card) == Status.OPEN,
                            () -> card + " becomes " + pair.is().status(card) + ": " + pair);
                    assertTrue(pair.was().status(card) != Status.OUTSIDE, () -> card + " arises: " + pair);
                    if (pair.becomes(card, Status.GUARDED)) {
                        law.guarded().add(card);
                    }
                });
    }

    private static BiConsumer<Law, Pair> guardedWhereItArises(String id) {
        return (law, pair) -> {
            ContextStates readings = new ContextStates(KNOWLEDGE, pair.after());
            State arises = State.all(KNOWLEDGE.configurations().get(id).arises().stream()
                    .map(need -> readings.state(need.context()).of(need))
                    .toArray(State[]::new));
            Status expected = switch (arises) {
                case MET -> Status.GUARDED;
                case NOT_SAID -> Status.OPEN;
                default -> Status.OUTSIDE;
            };
            assertEquals(expected, pair.is().status(id), () -> id + ": " + pair);
        };
    }

    private static BiConsumer<Law, Pair> neverUnguarded(Collection<String> cards) {
        return (law, pair) -> cards.forEach(
                card -> assertTrue(!pair.becomes(card, Status.UNGUARDED), () -> card + " becomes unguarded: " + pair));
    }

    private static BiConsumer<Law, Pair> both(BiConsumer<Law, Pair> one, BiConsumer<Law, Pair> other) {
        return one.andThen(other);
    }

    private static BiConsumer<Law, Pair> comesOut(String card, Status status) {
        return (law, pair) -> assertEquals(status, pair.is().status(card), () -> card + ": " + pair);
    }

    private void onlyFindingsOfPeople(Law law, Pair pair) {
        ContextStates before = new ContextStates(KNOWLEDGE, pair.before());
        ContextStates after = new ContextStates(KNOWLEDGE, pair.after());
        KNOWLEDGE.contexts().values().stream()
                .filter(context -> !context.broughtAbout() && !ofPeople(context.id()))
                .forEach(context -> assertEquals(
                        before.state(context.id()), after.state(context.id()), () -> context.id() + ": " + pair));
        KNOWLEDGE.configurations().values().stream()
                .filter(card -> card.conditions().noneMatch(need -> ofPeople(need.context())))
                .forEach(card -> assertEquals(
                        pair.was().status(card.id()), pair.is().status(card.id()), () -> card.id() + ": " + pair));
    }

    /** Whether a context speaks of people, or rests on one that does. */
    private boolean ofPeople(String context) {
        Set<String> behind = new LinkedHashSet<>();
        KNOWLEDGE.addWithAllBehind(context, behind);
        return behind.stream().anyMatch(id -> KNOWLEDGE.contexts().get(id).level() == Level.PEOPLE);
    }

    /** The cards that need a group, or arise in one. */
    private static List<Configuration> inAGroup() {
        return KNOWLEDGE.configurations().values().stream()
                .filter(card -> Stream.concat(card.needs().stream(), card.arises().stream())
                        .anyMatch(need -> need.met() && need.context().equals("group")))
                .toList();
    }
}
