package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.evidence.Configuration;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Level;
import peersupport.evidence.Question;

/**
 * What the evidence says must not happen when one thing about a programme is changed, on pairs of random designs before
 * and after. Each law names the rows it rests on; what a law must except stands beside it.
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
     * @param excepted the cards for which the law does not hold, each of which must be seen to break it
     */
    private record Law(
            String says,
            List<String> rows,
            UnaryOperator<Design> given,
            UnaryOperator<Design> change,
            BiConsumer<Law, Pair> holds,
            Set<String> excepted,
            Set<String> seen) {

        Law(
                String says,
                List<String> rows,
                UnaryOperator<Design> given,
                UnaryOperator<Design> change,
                BiConsumer<Law, Pair> holds) {
            this(says, rows, given, change, holds, Set.of(), new TreeSet<>());
        }

        Law except(String... cards) {
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
                                "Adding training in listening makes no harm active",
                                List.of("NI-01", "XC-14"),
                                trained,
                                oneThing.adding("training-topics", "listening"),
                                neverActive(family(Family.HARM))),
                        new Law(
                                "Adding training in not directing makes no harm active",
                                List.of("NI-05", "ST-12"),
                                trained,
                                oneThing.adding("training-topics", "not-directing"),
                                neverActive(family(Family.HARM))),
                        new Law(
                                "Preparing group leaders for one thing more makes nothing against the programme active",
                                List.of("XC-29", "IM-35", "SR-5"),
                                inAGroup,
                                oneThing.adding("group-leading"),
                                neverActive(against())),
                        new Law(
                                "Giving supporters supervision, or anything else that keeps them well, makes nothing against"
                                        + " the programme active",
                                List.of("IM-01", "IM-11", "IM-12", "IM-16", "IM-26"),
                                any,
                                oneThing.adding("support"),
                                neverActive(against())),
                        new Law(
                                "Agreeing that anyone may cancel makes nothing against the programme active, and blocks"
                                        + " meetings that become a strain",
                                List.of("NI-07", "SR-6"),
                                any,
                                oneThing.adding("agreements", "cancelling"),
                                neverActive(against()).andThen(comesOut("N7", Status.BLOCKED))),
                        new Law(
                                "Saying that support adds to care, with a known route to it, makes nothing against the"
                                        + " programme active, and blocks standing in for care",
                                List.of("XC-18", "SR-1"),
                                any,
                                oneThing.adding("safety", "adds").andThen(oneThing.adding("safety", "escalation"))
                                        ::apply,
                                neverActive(against()).andThen(comesOut("R32", Status.BLOCKED))),
                        new Law(
                                "Securing the money makes nothing against the programme active",
                                List.of("IM-13", "IM-29"),
                                any,
                                oneThing.instead("funding", "secured"),
                                neverActive(against())),
                        new Law(
                                        "Longer training makes nothing against the programme active",
                                        List.of("XC-14", "IM-34"),
                                        oneThing.instead("training-length", "under-a-day"),
                                        oneThing.instead("training-length", "days", "forty-hours"),
                                        neverActive(against()))
                                // the other side of the same rows: too long a training asks too much of volunteers
                                .except("I8"),
                        new Law(
                                "Offering the telephone as well makes no journey a barrier",
                                List.of("XC-06", "XC-28"),
                                any,
                                oneThing.adding("mode", "telephone"),
                                neverActive(Set.of("R3", "R6", "R13"))),
                        new Law(
                                "One-to-one support alone blocks all that only a group can bring",
                                List.of("XC-09", "XC-29"),
                                any,
                                oneThing.instead("format", "one-to-one"),
                                (law, pair) -> needing("group")
                                        .forEach(card -> assertEquals(
                                                Status.BLOCKED, pair.is().status(card), card))),
                        new Law(
                                "Welcoming more people takes away no finding",
                                List.of("CP-01"),
                                any,
                                oneThing::welcomingMore,
                                (law, pair) -> KNOWLEDGE
                                        .configurations()
                                        .keySet()
                                        .forEach(card -> assertTrue(
                                                !pair.becomes(card, Status.BLOCKED),
                                                () -> card + " is blocked: " + pair))),
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
        assertEquals(law.excepted(), law.seen(), "what is excepted must be seen to happen");
        Trust.figure(
                DomainLawsTest.class,
                law.says() + " (" + String.join(", ", law.rows()) + ")",
                PAIRS + " pairs, a finding changed in " + changed
                        + (law.excepted().isEmpty() ? "" : ", except " + law.excepted()));
    }

    private static Conclusions conclude(Design design) {
        return ADVISOR.conclude(new Readings(KNOWLEDGE, design));
    }

    private static boolean differ(Pair pair) {
        return KNOWLEDGE.configurations().keySet().stream()
                .anyMatch(card -> pair.was().status(card) != pair.is().status(card));
    }

    private static BiConsumer<Law, Pair> neverActive(Collection<String> cards) {
        return (law, pair) -> cards.stream()
                .filter(card -> pair.becomes(card, Status.ACTIVE))
                .forEach(card -> {
                    assertTrue(law.excepted().contains(card), () -> card + " becomes active: " + pair);
                    law.seen().add(card);
                });
    }

    private static BiConsumer<Law, Pair> comesOut(String card, Status status) {
        return (law, pair) -> assertEquals(status, pair.is().status(card), () -> card + ": " + pair);
    }

    private void onlyFindingsOfPeople(Law law, Pair pair) {
        Readings before = new Readings(KNOWLEDGE, pair.before());
        Readings after = new Readings(KNOWLEDGE, pair.after());
        KNOWLEDGE.contexts().values().stream()
                .filter(context -> context.level() != Level.PEOPLE && !context.broughtAbout())
                .filter(context -> KNOWLEDGE
                        .owner(context.id())
                        .filter(question -> question.id().equals("children-safety"))
                        .isEmpty())
                .forEach(context -> assertEquals(
                        before.state(context.id()), after.state(context.id()), () -> context.id() + ": " + pair));
        KNOWLEDGE.configurations().values().stream()
                .filter(card -> card.needs().stream().noneMatch(need -> ofPeople(need.context())))
                .forEach(card -> assertEquals(
                        pair.was().status(card.id()), pair.is().status(card.id()), () -> card.id() + ": " + pair));
    }

    /** Whether a context speaks of people, or rests on one that does. */
    private boolean ofPeople(String context) {
        Set<String> behind = new LinkedHashSet<>();
        KNOWLEDGE.addWithAllBehind(context, behind);
        return behind.stream().anyMatch(id -> KNOWLEDGE.contexts().get(id).level() == Level.PEOPLE);
    }

    private static Set<String> family(Family family) {
        return cards(card -> card.family() == family);
    }

    private static Set<String> against() {
        return cards(card -> !card.bearsFor());
    }

    private static Set<String> needing(String context) {
        return cards(card -> card.needs().stream()
                .anyMatch(need -> need.met() && need.context().equals(context)));
    }

    private static Set<String> cards(Predicate<Configuration> which) {
        return KNOWLEDGE.configurations().values().stream()
                .filter(which)
                .map(Configuration::id)
                .collect(Collectors.toSet());
    }
}
