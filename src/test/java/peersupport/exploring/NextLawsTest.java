package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.FactorReading.SignRead;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.State;

/** What the list of decisions to take next must keep to, on random designs. */
class NextLawsTest {
    private static final int DESIGNS = Trust.cases(100, 5_000);
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final BruteForce BRUTE_FORCE = new BruteForce(KNOWLEDGE, new Advisor(KNOWLEDGE));

    @Test
    @DisplayName(
            "Every open finding and every open factor that an answer can still settle has a question listed, most harms first")
    void nextListsWhatEveryOpenFindingTurnsOn() {
        designs(93).map(ADVISOR::advise).forEach(advice -> {
            Next next = Next.after(KNOWLEDGE, advice);
            assertEquals(
                    advice.findings().stream()
                            .filter(finding -> canBeSettled(advice, finding))
                            .map(Finding::id)
                            .collect(Collectors.toSet()),
                    next.open().stream()
                            .flatMap(on -> on.findings().stream())
                            .map(Finding::id)
                            .collect(Collectors.toSet()));
            assertEquals(
                    advice.factors().stream().filter(NextLawsTest::canBeSettled).collect(Collectors.toSet()),
                    next.open().stream().flatMap(on -> on.factors().stream()).collect(Collectors.toSet()));
            List<Long> harms = next.open().stream()
                    .map(on -> on.findings().stream()
                            .filter(finding -> finding.card().family() == Family.HARM)
                            .map(finding -> KNOWLEDGE.together(finding.card()))
                            .distinct()
                            .count())
                    .toList();
            assertEquals(harms.stream().sorted((a, b) -> Long.compare(b, a)).toList(), harms);
            next.open().forEach(on -> assertTrue(leavesOpen(advice.design(), on.question())));
        });
    }

    /** Open, and not only for want of what no finding here can bring about any more: that never comes to a no. */
    private static boolean canBeSettled(Advice advice, Finding finding) {
        return finding.open()
                && finding.missing().stream()
                        .map(NeedRead::context)
                        .anyMatch(context -> !context.broughtAbout()
                                || KNOWLEDGE.feeders(context.id()).stream()
                                        .map(feeder ->
                                                advice.finding(feeder.id()).orElseThrow())
                                        .anyMatch(feeder -> canBeSettled(advice, feeder)));
    }

    /** Open, and covered or a gap yet: what is missing and only also seen rules out covered, and makes no gap. */
    private static boolean canBeSettled(FactorReading factor) {
        List<SignRead> open = factor.signs().stream()
                .filter(sign -> sign.state() == State.NOT_SAID)
                .toList();
        boolean covered = factor.signs().stream().noneMatch(sign -> sign.state() == State.NOT_MET);
        boolean gap = open.stream().anyMatch(sign -> sign.sign().matters());
        return factor.state() == FactorState.OPEN && !open.isEmpty() && (covered || gap);
    }

    private static boolean leavesOpen(Design design, Question question) {
        return !Advisor.settled(design, question)
                || question.options().stream()
                        .filter(option -> design.chosen(question.id()).contains(option.id()))
                        .anyMatch(option -> !option.leavesOpen().isEmpty());
    }

    @Test
    @DisplayName("No answer to a question that no longer matters changes any status")
    void idleQuestionsChangeNothing() {
        AtomicInteger tried = new AtomicInteger();
        designs(94).parallel().forEach(design -> {
            Advice advice = ADVISOR.advise(design);
            Map<String, String> said = BRUTE_FORCE.said(design);
            for (Question question : Next.after(KNOWLEDGE, advice).idle()) {
                refinements(question, design.answers().get(question.id())).forEach(answer -> {
                    tried.incrementAndGet();
                    assertEquals(
                            said,
                            BRUTE_FORCE.said(design.with(question.id(), answer)),
                            () -> question.id() + ": " + answer + " in " + design.answers());
                });
            }
        });
        assertTrue(tried.get() > DESIGNS, () -> "only " + tried + " answers tried");
    }

    /** Every answer that keeps what was said; of long lists, all that name up to two more options, and all of them. */
    private static Stream<Answer> refinements(Question question, Answer before) {
        List<String> options =
                new ArrayList<>(question.options().stream().map(Option::id).toList());
        Stream<Answer> notApplying = question.mayNotApply() && !(before instanceof Chosen)
                ? Stream.of(new Answer.DoesNotApply())
                : Stream.empty();
        if (!question.many()) {
            return Stream.concat(notApplying, options.stream().map(Answer::of));
        }
        List<String> named = before instanceof Chosen chosen ? chosen.options() : List.of();
        options.removeAll(before instanceof Chosen chosen ? chosen.ruledOut() : List.of());
        return Stream.concat(
                notApplying,
                IntStream.rangeClosed(0, options.size())
                        .filter(size -> options.size() <= 4 || size <= 2 || size == options.size())
                        .boxed()
                        .flatMap(size -> BruteForce.subsets(options, size))
                        .map(more -> Stream.concat(named.stream(), more.stream())
                                .distinct()
                                .toList())
                        .distinct()
                        .map(all -> new Chosen(all, false)));
    }

    private static Stream<Design> designs(long seed) {
        return new RandomDesigns(KNOWLEDGE, ADVISOR, seed).designs(DESIGNS).toList().stream();
    }
}
