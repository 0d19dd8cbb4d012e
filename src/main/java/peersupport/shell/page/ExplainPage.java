package peersupport.shell.page;

import java.util.List;
import java.util.stream.Collectors;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Note;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.exploring.Impact.Direction;
import peersupport.exploring.SingleChanges;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.LimitRead;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.Finding.WayRead;
import peersupport.reasoning.Reason;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.Wording;
import peersupport.shell.terminal.Page;

/** One finding followed from the answers to contexts, mechanism, outcome and sources. */
public record ExplainPage(Knowledge knowledge, Advice advice, SingleChanges sweep) {
    private static final int CHANGES = 8;

    public Page of(Finding finding) {
        Configuration card = finding.card();
        Page page = new Page()
                .line(card.id() + "  " + card.says())
                .line(card.family().word().replace('-', ' ') + " · " + Wording.words(finding) + " · "
                        + card.basis().says());
        Legend.add(page);
        if (finding.status() == Status.NAMED_ONLY) {
            page.heading("The review names this. How it works was not in what could be read.");
            finding.needs().forEach(need -> need(page, need, "  "));
        } else {
            page.line(new Wording(knowledge).sentence(finding));
            together(page, card);
            needs(page, "It needs all of these", finding.needs());
            needs(page, "It was reported where all of this is so", finding.arises());
            finding.ways().forEach(way -> way(page, way));
            List<LimitRead> limits =
                    finding.limits().stream().filter(LimitRead::worthSaying).toList();
            if (!limits.isEmpty()) {
                page.heading("What may weaken it");
                limits.forEach(limit -> page.line(
                        "  ", claim(limit.limit().says(), limit.limit().rows())));
            }
            if (finding.status() == Status.NOT_IN_PLACE) {
                card.follows()
                        .ifPresent(follows -> page.line("What may follow: ", claim(follows.says(), follows.rows())));
            }
            page.heading(card.forWhom().isEmpty() ? "How it works" : "How it works, for " + card.forWhom());
            page.line("  offers    ", card.resource());
            page.line("  response  ", card.reasoning());
            page.line("  outcome   ", card.outcome());
            card.broughtAbout()
                    .ifPresent(context -> page.line(
                            "  leads to  ", knowledge.contexts().get(context).says()));
        }
        changes(page, finding);
        beside(page, card);
        return sources(page, card, finding);
    }

    /** What rows say, with whom their sources studied. */
    private String claim(String says, List<String> rows) {
        String from = new Wording(knowledge).seenIn(rows);
        return says + " (" + (from.isEmpty() ? "" : "from " + from + "; ") + String.join(", ", rows) + ")";
    }

    private void together(Page page, Configuration card) {
        List<Configuration> others = knowledge.together(card).stream()
                .filter(other -> !other.equals(card))
                .toList();
        if (!others.isEmpty()) {
            page.line("", "Always together with " + Wording.named(others) + ". They turn on the same conditions.");
        }
    }

    /** A known way it comes about, and what answers it. */
    private void way(Page page, WayRead way) {
        String known = way.route().says() + " (" + way.route().basis().says() + ")";
        needs(page, "A known way it comes about: " + known, way.when());
        page.heading(
                way.safeguards().isEmpty()
                        ? "No safeguard against it is known"
                        : "Any one of these would guard against it");
        for (SafeguardRead safeguard : way.safeguards()) {
            need(page, safeguard.read(), "  ");
            page.line(
                    "      how to tell: ",
                    safeguard.safeguard().tell() + " ("
                            + safeguard.safeguard().basis().says() + ")");
        }
    }

    private void changes(Page page, Finding finding) {
        changes(page, finding, "Any one of these would change it for the better", Direction.BETTER);
        changes(page, finding, "Any one of these would change it for the worse", Direction.WORSE);
        changes(
                page,
                finding,
                "Any one of these would leave the circumstances it was reported in, which does not show that it cannot"
                        + " happen",
                Direction.ELSEWHERE);
    }

    private void changes(Page page, Finding finding, String heading, Direction direction) {
        List<SingleChanges.Tried> changes = sweep.moving(finding.id(), direction);
        if (changes.isEmpty()) {
            return;
        }
        page.heading(heading);
        changes.stream()
                .limit(CHANGES)
                .forEach(one -> page.line(
                        "  • ",
                        ExploringPages.asked(one.change()) + ". Then: "
                                + Wording.words(one.moved().to(finding.id()))
                                + locked(one)));
        if (changes.size() > CHANGES) {
            page.line("    ", "and " + (changes.size() - CHANGES) + " more");
        }
    }

    private static String locked(SingleChanges.Tried one) {
        if (!one.locked()) {
            return "";
        }
        return one.change().question().definesTheProgramme() ? "; a different programme" : "; locked";
    }

    private void beside(Page page, Configuration card) {
        List<Note> notes = advice.notes().stream()
                .filter(note -> note.beside().contains(card.id()))
                .toList();
        if (notes.isEmpty()) {
            return;
        }
        page.heading("Beside it");
        for (Note note : notes) {
            page.line("  ", note.kind().word().replace('-', ' ') + ": " + note.says() + " (" + note.id() + ")");
            note.sides().forEach(side -> page.line("    • ", side.says()));
        }
    }

    private void needs(Page page, String heading, List<NeedRead> needs) {
        if (!needs.isEmpty()) {
            page.heading(heading);
            needs.forEach(need -> need(page, need, "  "));
        }
    }

    /** A condition, what it came from, and, where a finding brings it about, that finding's own conditions. */
    private void need(Page page, NeedRead read, String indent) {
        page.line(
                indent + Wording.mark(read) + " ",
                (read.need().met() ? "" : "Not so: ") + read.context().says());
        page.line(indent + "    ", Wording.words(read.state()) + because(read));
        read.because().stream()
                .filter(Reason.Found.class::isInstance)
                .map(reason -> advice.finding(((Reason.Found) reason).finding()).orElseThrow())
                .forEach(feeder -> {
                    page.line(indent + "    ", feeder.id() + " " + feeder.card().says() + ", which needs:");
                    feeder.conditions().forEach(need -> need(page, need, indent + "      "));
                });
    }

    private String because(NeedRead read) {
        List<Reason> reasons = read.because();
        String words = reasons.stream().map(this::words).collect(Collectors.joining("; "));
        return words.isEmpty() ? "" : (read.state() == State.NOT_SAID ? ": it turns on " : ", because ") + words;
    }

    private String words(Reason reason) {
        if (reason instanceof Reason.Answered answered) {
            return "the answer to \"" + answered.question().asks() + "\" is: "
                    + AnswerText.of(answered.question(), answered.answer());
        }
        if (reason instanceof Reason.Unanswered unanswered) {
            return "\"" + knowledge.questions().get(unanswered.question()).asks() + "\" (answer "
                    + unanswered.question() + ")";
        }
        Finding found = advice.finding(((Reason.Found) reason).finding()).orElseThrow();
        return found.id() + " (" + Wording.words(found.status()) + ")";
    }

    private Page sources(Page page, Configuration card, Finding finding) {
        page.heading("What it rests on");
        if (!card.basisNote().isEmpty()) {
            page.line("  ", card.basisNote());
        }
        finding.directness().forEach(source -> page.line("  ", new Wording(knowledge).evidence(source) + "."));
        for (String id : card.sources()) {
            Source source = knowledge.sources().get(id);
            page.line("  ", source.cite() + (source.doi().isEmpty() ? "" : ", doi:" + source.doi()));
        }
        for (String id : card.rows()) {
            Row row = knowledge.rows().get(id);
            page.row(
                    6,
                    id,
                    row.says() + " [" + row.basis() + (row.caveat().isEmpty() ? "" : "; but " + row.caveat()) + "]");
        }
        return page;
    }
}
