package peersupport.shell.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import peersupport.files.design.Submissions;
import peersupport.screening.Screening;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.ShellEnvironment;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.ScreenForm;
import peersupport.shell.workspace.ScreeningRun;
import peersupport.shell.workspace.Workspace;

/** Many designs at once: a funder's portfolio, or a filter for lines of JSON. */
public record ScreenCommands(
        Library library, LineInput input, Workspace workspace, ShellEnvironment environment, Messages messages) {
    private static final String ALL = "all";

    @Command(
            group = "Knowledge",
            description =
                    "screen PATH… [--out DIR] [--format html,xlsx,csv,md,jsonl or all] [--threads N]: many designs side by side; - reads JSON Lines",
            completionProvider = "designFiles")
    public void screen(
            @Arguments List<String> paths,
            @Option(longName = "out") String out,
            @Option(longName = "format") String format,
            @Option(longName = "threads") String threads) {
        if (paths == null || paths.isEmpty()) {
            throw RefusedException.usage(
                    "'screen' takes files and folders of designs, such as: screen applications" + " --out portfolio");
        }
        if (paths.contains(Submissions.STANDARD_INPUT) && input.isReading()) {
            throw new RefusedException(
                    "In the shell, standard input is what you type. Name a file, or use: advisor screen -");
        }
        List<String> places = paths.stream()
                .map(path -> path.equals(Submissions.STANDARD_INPUT)
                        ? path
                        : workspace.path(path).toString())
                .toList();
        Set<ScreenForm> forms = forms(Lookup.words(format), out != null);
        int workers = threads(threads);
        Submissions submissions = new Submissions(library.designs(), places, environment.input());
        Screening screening = new Screening(library.knowledge(), library.advisor());
        ScreeningRun run = new ScreeningRun(
                library.knowledge(),
                forms,
                out == null ? null : workspace.path(out),
                submissions,
                environment.results(),
                messages);
        CountDownLatch ended = new CountDownLatch(1);
        Thread ending = endingWith(Thread.currentThread(), ended);
        try {
            run.finish(input.stoppable(() -> {
                try (run) {
                    run.begin();
                    screening.run(submissions, workers, run);
                    run.write();
                    return true;
                } catch (CancellationException e) {
                    return false;
                }
            }));
        } finally {
            ended.countDown();
            forget(ending);
        }
    }

    /** When the process is ended, as by Ctrl-C, the run comes to the end of its line first. */
    private static Thread endingWith(Thread run, CountDownLatch ended) {
        Thread ending = new Thread(() -> {
            run.interrupt();
            try {
                ended.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(ending);
        return ending;
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            return; // the process is ending
        }
    }

    private static Set<ScreenForm> forms(List<String> words, boolean toFolder) {
        if (words.isEmpty() || words.contains(ALL)) {
            return toFolder ? EnumSet.allOf(ScreenForm.class) : EnumSet.noneOf(ScreenForm.class);
        }
        Set<ScreenForm> forms = EnumSet.noneOf(ScreenForm.class);
        words.forEach(word -> forms.add(Lookup.choice(word, "format", ScreenForm.values(), ALL)));
        if (!toFolder && (forms.size() > 1 || forms.contains(ScreenForm.HTML) || forms.contains(ScreenForm.XLSX))) {
            throw RefusedException.usage("Without --out DIR one form goes to the screen: csv, md or jsonl.");
        }
        return forms;
    }

    private static int threads(String word) {
        if (word == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!word.matches("[1-9][0-9]?")) {
            throw RefusedException.usage("--threads takes a number from 1 to 99, not '" + word + "'.");
        }
        return Integer.parseInt(word);
    }
}
