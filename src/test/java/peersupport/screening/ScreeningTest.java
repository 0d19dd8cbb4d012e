package peersupport.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Design;
import peersupport.evidence.Harm;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Note;
import peersupport.exploring.Next;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.Finding;

/** Screening says of every design what an advice says, in the order handed in, and stops as a whole. */
class ScreeningTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Screening SCREENING = new Screening(KNOWLEDGE, ADVISOR);
    /** On one thread: as many as may wait, one that is handed on, and one that is read already. */
    private static final int HELD = 34;

    private static final Design GROUP = Harm.in(KNOWLEDGE).possible();

    @Test
    void whatIsScreenedIsWhatIsAdvised() {
        Advice advice = ADVISOR.advise(GROUP);
        Screened.Done done = (Screened.Done) screened(1, submission(GROUP)).get(0);
        assertEquals(GROUP.title(), done.title());
        assertEquals(GROUP.title() + ".yaml", done.place());
        assertEquals(advice.findings().stream().map(Finding::status).toList(), done.statuses());
        assertEquals(advice.factors().stream().map(FactorReading::state).toList(), done.factors());
        assertEquals(advice.notes().stream().map(Note::id).toList(), done.notes());
        assertEquals(
                Screening.people(KNOWLEDGE).stream()
                        .map(context -> advice.readings().state(context.id()))
                        .toList(),
                done.people());
        assertEquals(
                Next.after(KNOWLEDGE, advice).open().stream()
                        .map(turning -> turning.question().id())
                        .toList(),
                done.ask());
        assertFalse(done.ask().isEmpty() || done.people().isEmpty());
    }

    @Test
    void whatCannotBeReadIsRefusedInItsPlaceAndTheOrderIsKept() {
        Problem problem = new Problem("b.yaml:1", "no title.");
        Submission bad = new Submission("b.yaml", () -> {
            throw new Problem.Found(List.of(problem));
        });
        List<Screened> all = screened(
                2, submission(GROUP), bad, submission(Design.named("Later").withAnswers(GROUP.answers())));
        assertEquals(
                List.of(GROUP.title() + ".yaml", "b.yaml", "Later.yaml"),
                all.stream().map(Screened::place).toList());
        assertEquals(new Screened.Refused("b.yaml", List.of(problem)), all.get(1));
    }

    @Test
    void onlyAFewAreHeldAtATime() {
        AtomicInteger taken = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        Iterator<Submission> many = IntStream.range(0, 70)
                .mapToObj(number -> {
                    taken.incrementAndGet();
                    return submission(GROUP);
                })
                .iterator();
        SCREENING.run(many, 1, screened -> {
            while (ahead.isEmpty() && taken.get() < HELD) {
                Thread.onSpinWait(); // as long as more can be taken, so that no thread has to wait
            }
            ahead.add(taken.get() - ahead.size());
        });
        assertEquals(70, ahead.size());
        assertTrue(ahead.stream().allMatch(held -> held <= HELD), ahead::toString);
    }

    @Test
    void whatIsDoneDoesNotWaitForWhatIsYetToCome() {
        CountDownLatch said = new CountDownLatch(1);
        List<Boolean> inTime = new ArrayList<>();
        Iterator<Submission> typed = IntStream.range(0, 2)
                .mapToObj(number -> {
                    inTime.add(number == 0 || awaited(said));
                    return submission(GROUP);
                })
                .iterator();
        SCREENING.run(typed, 2, screened -> said.countDown());
        assertEquals(List.of(true, true), inTime);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void aFaultInTheProgramIsNotTakenForABadDesign() {
        Submission faulty = new Submission("a.yaml", () -> {
            throw new IllegalArgumentException("a fault");
        });
        IllegalStateException stopped = assertThrows(IllegalStateException.class, () -> screened(1, faulty));
        assertEquals("a fault", stopped.getCause().getMessage());
    }

    @Test
    void norIsOneInTakingTheNext() {
        Iterator<Submission> faulty = IntStream.range(0, 2)
                .mapToObj(number -> {
                    if (number == 1) {
                        throw new IllegalArgumentException("a fault");
                    }
                    return submission(GROUP);
                })
                .iterator();
        List<Screened> came = new ArrayList<>();
        IllegalStateException stopped =
                assertThrows(IllegalStateException.class, () -> SCREENING.run(faulty, 1, came::add));
        assertEquals("a fault", stopped.getCause().getMessage());
        assertEquals(1, came.size());
    }

    @Test
    void interruptedItStopsAfterTheOneItIsAt() {
        List<Screened> came = new ArrayList<>();
        Iterator<Submission> three =
                List.of(submission(GROUP), submission(GROUP), submission(GROUP)).iterator();
        assertThrows(
                CancellationException.class,
                () -> SCREENING.run(three, 1, screened -> {
                    came.add(screened);
                    Thread.currentThread().interrupt();
                }));
        assertEquals(1, came.size());
        assertFalse(Thread.interrupted());
    }

    @Test
    void noThreadIsLeftBehind() throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        Submission noting = new Submission("a.yaml", () -> {
            workers.add(Thread.currentThread());
            return GROUP;
        });
        screened(1, noting);
        workers.get(0).join(10_000);
        assertFalse(workers.get(0).isAlive());
    }

    private static List<Screened> screened(int threads, Submission... submissions) {
        List<Screened> all = new ArrayList<>();
        SCREENING.run(List.of(submissions).iterator(), threads, all::add);
        return all;
    }

    private static Submission submission(Design design) {
        return new Submission(design.title() + ".yaml", () -> design);
    }
}
