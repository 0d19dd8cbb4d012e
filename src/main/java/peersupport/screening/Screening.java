package peersupport.screening;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Level;
import peersupport.exploring.Next;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.Finding;

/**
 * Puts one design after another to the rules. Only a few are held at a time, what comes out has the order of what goes
 * in, and the number of threads changes nothing but the time it takes.
 */
public record Screening(Knowledge knowledge, Advisor advisor) {
    private static final int WAITING = 32;
    private static final Future<Screened> END = new CompletableFuture<>();

    /** The contexts about the people a programme is for, in the order in which {@link Screened.Done#people} has them. */
    public static List<Context> people(Knowledge knowledge) {
        return knowledge.contents().contexts().stream()
                .filter(context -> context.level() == Level.PEOPLE)
                .toList();
    }

    /**
     * Screens all that is handed in.
     *
     * @param each takes what came out, one after another, on the thread that called
     * @throws CancellationException when that thread is interrupted; what {@code each} took until then is whole
     */
    public void run(Iterator<Submission> submissions, int threads, Consumer<Screened> each) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        BlockingQueue<Future<Screened>> waiting = new ArrayBlockingQueue<>(threads * WAITING);
        // a thread of its own: what is done is not to wait for somebody who is still typing the next line
        Thread reader = new Thread(() -> read(submissions, workers, waiting));
        reader.setDaemon(true); // no interrupt ends its waiting for input
        reader.start();
        try {
            for (Future<Screened> next = waiting.take(); next != END; next = waiting.take()) {
                each.accept(next.get());
                if (Thread.interrupted()) {
                    throw new CancellationException();
                }
            }
        } catch (InterruptedException e) {
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            reader.interrupt();
            workers.shutdownNow();
        }
    }

    private void read(
            Iterator<Submission> submissions, ExecutorService workers, BlockingQueue<Future<Screened>> waiting) {
        try {
            try {
                while (submissions.hasNext()) {
                    Submission submission = submissions.next();
                    waiting.put(workers.submit(() -> screen(submission)));
                }
            } catch (RuntimeException e) {
                waiting.put(CompletableFuture.failedFuture(e));
            }
            waiting.put(END);
        } catch (InterruptedException e) {
            return; // nobody takes any more
        }
    }

    private Screened screen(Submission submission) {
        try {
            Advice advice = advisor.advise(submission.design().get());
            return new Screened.Done(
                    submission.place(),
                    advice.design().title(),
                    advice.design().author(),
                    advice.findings().stream().map(Finding::status).toList(),
                    advice.factors().stream().map(FactorReading::state).toList(),
                    advice.notes().stream().map(Note::id).toList(),
                    people(knowledge).stream()
                            .map(context -> advice.readings().state(context.id()))
                            .toList(),
                    Next.after(knowledge, advice).open().stream()
                            .map(turning -> turning.question().id())
                            .toList());
        } catch (Problem.Found e) {
            return new Screened.Refused(submission.place(), e.problems());
        }
    }
}
