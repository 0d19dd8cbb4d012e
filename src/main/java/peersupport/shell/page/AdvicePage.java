package peersupport.shell.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Question;
import peersupport.exploring.SetAsideFinding;
import peersupport.exploring.SinceLastTime;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.Wording;
import peersupport.shell.terminal.Page;

/** Every finding of one advice, by family, then number; for and against side by side, and no score. */
public record AdvicePage(Knowledge knowledge, Advice advice, Optional<SinceLastTime> since) {
    /** The advice on this design, and what has moved since it was last advised. */
    public static Page of(Knowledge knowledge, Advisor advisor, Design design) {
        return new AdvicePage(knowledge, advisor.advise(design), SinceLastTime.of(knowledge, advisor, design)).page();
    }

    private Page page() {
        Page page = new Page()
                .line(advice.design().title() + " · " + new SectionOverview(knowledge, advice.design()).count()
                        + " · knowledge " + advice.knowledge());
        Legend.add(page);
        since.ifPresent(moved -> since(page, moved));
        for (Family family : Family.values()) {
            for (Side side : Side.values()) {
                findings(page, Wording.heading(family, side), advice.of(family, side));
            }
        }
        named(page);
        setAside(page);
        factors(page);
        notes(page);
        return page;
    }

    private void findings(Page page, String heading, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(heading);
        List<List<Finding>> entries = knowledge.entries(findings, Finding::card);
        lines(page, entries, Finding::holds, this::says);
        lines(page, entries, Finding::open, entry -> dependsOn(entry.get(0)));
        lines(page, entries, Finding::guarded, this::says);
        for (Status status : List.of(Status.NOT_IN_PLACE, Status.OUTSIDE)) {
            List<Finding> rest = findings.stream()
                    .filter(finding -> finding.status() == status)
                    .toList();
            if (!rest.isEmpty()) {
                page.line(
                        "  " + Wording.mark(status) + " " + Wording.words(status) + ": ",
                        rest.stream().map(Finding::id).collect(Collectors.joining(", ")));
            }
        }
    }

    /** The status in words, with what is planned where something is, and in whom the finding was seen. */
    private String says(List<Finding> entry) {
        Finding finding = entry.get(0);
        String planned = finding.planned().stream()
                .map(safeguard -> safeguard.read().context().says())
                .collect(Collectors.joining("; "));
        return Wording.words(finding) + (planned.isEmpty() || !finding.guarded() ? "" : ": " + planned) + " ("
                + new Wording(knowledge).evidence(entry) + ")";
    }

    private static void lines(
            Page page, List<List<Finding>> entries, Predicate<Finding> such, Function<List<Finding>, String> says) {
        entries.stream()
                .filter(entry -> such.test(entry.get(0)))
                .forEach(entry -> line(page, entry, " — " + says.apply(entry)));
    }

    private static void line(Page page, List<Finding> entry, String after) {
        String named = Wording.named(entry.stream().map(Finding::card).toList());
        String id = entry.get(0).id();
        page.line(
                String.format(
                        Locale.ROOT, "  %s %-4s ", Wording.mark(entry.get(0).status()), id),
                named.substring(id.length() + 1) + after);
    }

    /** On whom or what an open finding depends, and the questions that would settle it. */
    static String dependsOn(Finding finding) {
        String levels =
                finding.dependsOn().stream().map(Level::dependsOn).distinct().collect(Collectors.joining(" and "));
        String questions = finding.missing().stream()
                .flatMap(Finding.NeedRead::unanswered)
                .distinct()
                .collect(Collectors.joining(", "));
        return questions.isEmpty()
                ? "open: no question settles it here"
                : "open: depends on " + levels + " (" + questions + ")";
    }

    /** What has moved since an older knowledge base: by the evidence and by the answers, apart. */
    static void since(Page page, SinceLastTime moved) {
        page.heading("Last advised under knowledge " + moved.knowledge());
        if (moved.byEvidence().isEmpty()) {
            page.line("  ", "The evidence has moved no finding.");
        }
        moved.byEvidence()
                .forEach(move -> page.line(
                        "  by the evidence: ",
                        says(move)
                                + (move.card().change().isEmpty()
                                        ? ""
                                        : " (" + move.card().change() + ")")));
        moved.byAnswers().forEach(move -> page.line("  by your answers: ", says(move)));
        moved.folded()
                .forEach(one -> page.line(
                        "  ",
                        one.id() + " is now part of " + one.into().id() + " "
                                + one.into().says()));
    }

    private static String says(SinceLastTime.Move move) {
        String from = Stream.of(Status.values())
                .filter(status -> status.word().equals(move.from()))
                .map(Wording::words)
                .findFirst()
                .orElse(move.from());
        return move.card().id() + " " + move.card().says() + ": " + from + " → " + Wording.words(move.to());
    }

    private void setAside(Page page) {
        List<SetAsideFinding> considered = SetAsideFinding.in(knowledge, advice.design());
        if (considered.isEmpty()) {
            return;
        }
        page.heading("Considered and set aside");
        for (SetAsideFinding one : considered) {
            String by = one.setAside().author().isEmpty()
                    ? ""
                    : " (" + one.setAside().author() + ")";
            page.row(
                    4,
                    one.card().id(),
                    one.card().says() + " — because: " + one.setAside().because() + by);
            if (!one.changed().isEmpty()) {
                page.line(
                        "       ",
                        "Look again: the answers behind it have changed ("
                                + one.changed().stream().map(Question::id).collect(Collectors.joining(", ")) + ").");
            }
        }
    }

    private void named(Page page) {
        List<Finding> named = advice.findings().stream().filter(Finding::named).toList();
        if (!named.isEmpty()) {
            page.heading("The review names these; how they work was not in what could be read");
            named.forEach(finding -> line(page, List.of(finding), " — " + Wording.words(finding)));
        }
    }

    private void factors(Page page) {
        page.heading("APPEAR (the signs are this project's reading of the framework)");
        for (FactorReading reading : advice.factors()) {
            page.row(22, reading.factor().name(), Wording.state(reading));
        }
    }

    private void notes(Page page) {
        page.heading("Where the evidence is in conflict, silent or limited");
        advice.notes()
                .forEach(note -> page.row(6, note.id(), note.kind().word().replace('-', ' ') + ": " + note.says()));
        page.line("  ", "The reports give both sides, with their sources.");
    }
}
