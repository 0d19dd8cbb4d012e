package engines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The engines that run in a process of their own, which checks and times itself on the files it is given. */
enum Outside {
    SWI_PROLOG(
            "SWI-Prolog", "compiled clauses, one predicate a card", "swipl", "-O", Places.KEPT + "/prolog/measure.pl"),
    ZEN_ENGINE("zen-engine", "decision graph, one expression a card", "node", node(), "zen-engine"),
    JSON_RULES_ENGINE("json-rules-engine", "a rule a status, one fact", "node", node(), "json-rules-engine");

    private final String title;
    private final String form;
    private final List<String> command;

    Outside(String title, String form, String... command) {
        this.title = title;
        this.form = form;
        this.command = List.of(command);
    }

    private static String node() {
        return Places.KEPT + "/node/measure.mjs";
    }

    /** The statuses it concludes, one line a design. */
    List<String> statuses() {
        return run("conclude").lines().toList();
    }

    /** The table's line: measured on one thread, then on two. */
    Line measured() {
        return new Line(title, run("version"), form, rate(1), rate(2));
    }

    private double rate(int threads) {
        String said = run("time", Integer.toString(Measured.DESIGNS), Integer.toString(threads));
        try {
            return Double.parseDouble(said);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(title + " could not be timed: " + said, e);
        }
    }

    private String run(String... what) {
        List<String> words = new ArrayList<>(command);
        words.add(Places.WRITTEN.toString());
        words.addAll(List.of(what));
        return said(words);
    }

    /** What a command says on standard output. */
    static String said(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes()).strip();
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
