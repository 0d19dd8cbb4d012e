package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.exploring.Comparison.Responsible;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.Status;

/** What comparing says of two random designs, one a few answers away from the other. */
class ComparisonLawsTest {
    private static final int DESIGNS = Trust.cases(100, 5_000);
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final BruteForce BRUTE_FORCE = new BruteForce(KNOWLEDGE, new Advisor(KNOWLEDGE));

    private record Pair(Design first, Design second) {
        Comparison compared() {
            return Comparison.of(KNOWLEDGE, ADVISOR, first, second);
        }

        Pair mirrored() {
            return new Pair(second, first);
        }

        /** The first design with the second's answers to these questions. */
        Conclusions taking(List<Question> questions) {
            Design taken = first;
            for (Question question : questions) {
                Answer answer = second.answers().get(question.id());
                taken = answer == null ? taken.without(question.id()) : taken.with(question.id(), answer);
            }
            return ADVISOR.conclude(new ContextStates(KNOWLEDGE, taken));
        }

        @Override
        public String toString() {
            return first.answers() + " and " + second.answers();
        }
    }

    @Test
    @DisplayName("A design against itself: no differences")
    void againstItself() {
        new RandomDesigns(KNOWLEDGE, ADVISOR, 81)
                .designs(DESIGNS)
                .forEach(design -> assertTrue(
                        Comparison.of(KNOWLEDGE, ADVISOR, design, design).none()));
    }

    @Test
    @DisplayName("What moves is what advising on both says otherwise, each finding under one heading")
    void tellsWhatMoves() {
        pairs(82).parallel().forEach(pair -> {
            Comparison compared = pair.compared();
            Moved moved = new Moved(
                    compared.moved().stream().map(Responsible::move).toList(),
                    compared.factors().stream().map(Responsible::move).toList());
            assertEquals(BRUTE_FORCE.differences(pair.first(), pair.second()), BruteForce.told(moved));
            assertEquals(
                    KNOWLEDGE.questions().values().stream()
                            .filter(question -> !Objects.equals(
                                    pair.first().answers().get(question.id()),
                                    pair.second().answers().get(question.id())))
                            .toList(),
                    compared.differing());
            List<String> headed = Stream.of(
                            compared.newHarms(),
                            compared.harmsGone(),
                            compared.benefitsLost(),
                            compared.benefitsGained(),
                            compared.noLongerSaid(),
                            compared.others())
                    .flatMap(part -> ids(part).stream())
                    .toList();
            assertEquals(moved.findings().size(), headed.size());
            assertEquals(new TreeSet<>(ids(compared.moved())), new TreeSet<>(headed));
        });
    }

    @Test
    @DisplayName(
            "Each answer named alone moves the finding, no other does; those named together do, and no fewer would")
    void namesTheAnswersResponsible() {
        AtomicInteger together = new AtomicInteger();
        pairs(83).parallel().forEach(pair -> {
            Comparison compared = pair.compared();
            compared.moved()
                    .forEach(one -> responsible(
                            pair,
                            compared,
                            one,
                            together,
                            conclusions -> conclusions.status(one.move().card().id())
                                    == one.move().to()));
            compared.factors()
                    .forEach(one -> responsible(
                            pair,
                            compared,
                            one,
                            together,
                            conclusions ->
                                    conclusions.factor(one.move().factor().id())
                                            == one.move().to()));
        });
        assertTrue(together.get() > DESIGNS / 10, () -> "only " + together + " findings took several answers together");
    }

    private static void responsible(
            Pair pair,
            Comparison compared,
            Responsible<?> one,
            AtomicInteger together,
            Function<Conclusions, Boolean> moves) {
        assertEquals(
                compared.differing().stream()
                        .filter(question -> moves.apply(pair.taking(List.of(question))))
                        .toList(),
                one.alone(),
                () -> one.move() + " between " + pair);
        assertEquals(one.alone().isEmpty(), !one.together().isEmpty());
        if (!one.together().isEmpty()) {
            together.incrementAndGet();
            assertTrue(moves.apply(pair.taking(one.together())), () -> one.move() + " between " + pair);
            IntStream.range(2, one.together().size())
                    .boxed()
                    .flatMap(size -> BruteForce.subsets(compared.differing(), size))
                    .forEach(fewer -> assertFalse(
                            moves.apply(pair.taking(fewer)), () -> one.move() + " by " + fewer + " between " + pair));
        }
    }

    @Test
    @DisplayName(
            "The other way round, what came in goes, what was lost is gained, and what is newly said is no longer said")
    void mirrored() {
        pairs(84).parallel().forEach(pair -> {
            Comparison there = pair.compared();
            Comparison back = pair.mirrored().compared();
            assertEquals(there.differing(), back.differing());
            assertEquals(saidBefore(there.newHarms()), ids(back.harmsGone()));
            assertEquals(ids(there.harmsGone()), saidBefore(back.newHarms()));
            assertEquals(saidBefore(there.benefitsGained()), ids(back.benefitsLost()));
            assertEquals(ids(there.benefitsLost()), saidBefore(back.benefitsGained()));
            Set<String> newlySaid = ids(there.moved());
            newlySaid.removeAll(saidBefore(there.moved()));
            assertEquals(newlySaid, ids(back.noLongerSaid()));
            assertEquals(
                    ids(there.moved().stream()
                            .filter(one -> one.move().to() == Status.OPEN)
                            .toList()),
                    ids(there.noLongerSaid()));
            assertEquals(
                    there.moved().stream()
                            .map(Responsible::move)
                            .map(move -> new Moved.Finding(move.card(), move.to(), move.from()))
                            .toList(),
                    back.moved().stream().map(Responsible::move).toList());
            assertEquals(
                    there.factors().stream()
                            .map(Responsible::move)
                            .map(move -> new Moved.FactorMove(move.factor(), move.to(), move.from()))
                            .toList(),
                    back.factors().stream().map(Responsible::move).toList());
        });
    }

    /** Those that were not open before. */
    private static Set<String> saidBefore(List<Responsible<Moved.Finding>> part) {
        return ids(part.stream().filter(one -> one.move().from() != Status.OPEN).toList());
    }

    private static Set<String> ids(List<Responsible<Moved.Finding>> part) {
        return part.stream().map(one -> one.move().card().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Two designs that answer up to twelve questions differently. */
    private static Stream<Pair> pairs(long seed) {
        Random random = new Random(seed);
        RandomDesigns designs = new RandomDesigns(KNOWLEDGE, ADVISOR, seed);
        return IntStream.range(0, DESIGNS)
                .mapToObj(number -> {
                    Design first = designs.next();
                    Design second = first;
                    List<Question> questions =
                            new ArrayList<>(KNOWLEDGE.questions().values());
                    Collections.shuffle(questions, random);
                    for (Question question : questions.subList(0, 1 + random.nextInt(12))) {
                        second = random.nextInt(6) == 0
                                ? second.without(question.id())
                                : second.with(question.id(), designs.answer(question));
                    }
                    return new Pair(first, second);
                })
                .toList()
                .stream();
    }
}
