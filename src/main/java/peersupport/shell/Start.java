package peersupport.shell;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.evidence.Section;
import peersupport.reasoning.Advice;
import peersupport.reporting.Reports;
import peersupport.reporting.Summary;

/** The first five minutes: the first few questions, half a page of advice, and then on, or not. */
@Component
class Start {
    private static final String MENU = "  1  Write the reports now\n  2  Go deeper\n  3  Stop here; all is saved";

    private final Library library;
    private final Desk desk;
    private final Typed typed;
    private final ReportFiles reports;
    private final PrintWriter results;

    Start(Library library, Desk desk, Typed typed, ReportFiles reports, PrintWriter results) {
        this.library = library;
        this.desk = desk;
        this.typed = typed;
        this.reports = reports;
        this.results = results;
    }

    /**
     * Begins the design in this file, or goes on with it.
     *
     * @throws Refused when the input ends before the person has finished; what was answered is saved
     */
    void run(Path file) {
        Knowledge knowledge = library.knowledge();
        if (Files.exists(file)) {
            Design design = desk.open(file.toString());
            say("Going on with \"" + design.title() + "\": " + design.answers().size() + " of "
                    + knowledge.questions().size() + " questions answered.");
        } else {
            begin(knowledge, file);
        }
        Interview interview = new Interview(knowledge, desk, typed);
        List<Question> first = knowledge.firstQuestions().stream()
                .filter(question -> !desk.design().answers().containsKey(question.id()))
                .toList();
        if (goesOn(interview, interview.ask(first))) {
            menu(knowledge, interview);
        }
    }

    private void begin(Knowledge knowledge, Path file) {
        Page page = new Page();
        knowledge.contents().opening().lines().forEach(page::line);
        page.gap()
                .line("What is your programme called? (Enter for \"My programme\")")
                .say();
        String title = typed.answer("> ", List.of());
        if (title == null) {
            throw new Refused("The input ended before the first question. Nothing was saved. "
                    + "'new FILE' makes an empty design, and 'answer' fills it without questions.");
        }
        desk.create(file, Design.named(title.isBlank() ? "My programme" : title.strip()));
        say("Every answer is saved in " + file + " as you give it.");
    }

    private boolean goesOn(Interview interview, Interview.End end) {
        if (end == Interview.End.DONE) {
            return true;
        }
        String saved = answered() + " answers are saved in " + desk.file() + ". Go on with: start " + desk.file();
        if (end == Interview.End.CUT_OFF) {
            throw new Refused("Stopped at \"" + interview.asking().asks() + "\" ("
                    + interview.asking().id() + "). " + saved + "\nOr answer it without questions: answer "
                    + interview.asking().id() + " …");
        }
        say(saved);
        return false;
    }

    private void menu(Knowledge knowledge, Interview interview) {
        halfPage();
        for (int empty = 0; empty < 3; ) {
            new Page().gap().line("What next?").asIs(MENU).say();
            String line = typed.answer("> ", List.of("report", "deeper", "stop"));
            String word = line == null ? "stop" : line.strip().toLowerCase(java.util.Locale.ROOT);
            switch (word) {
                case "1", "report", "reports", "report now":
                    reports.write(desk.design(), null, List.of(), List.of());
                    empty = 0;
                    break;
                case "2", "deeper", "go deeper":
                    if (!deeper(knowledge, interview)) {
                        return;
                    }
                    halfPage();
                    empty = 0;
                    break;
                case "3", "stop", "pause", "exit", "quit":
                    say(answered() + " answers are saved in " + desk.file() + ". Next: 'advise' shows every finding, "
                            + "'explain' and its id says why, 'report' writes the reports.");
                    return;
                case "":
                    empty++;
                    break;
                default:
                    say("Type 1, 2 or 3.");
            }
        }
    }

    /** Section by section; false when the person wants to stop altogether. */
    private boolean deeper(Knowledge knowledge, Interview interview) {
        List<Section> sections = knowledge.contents().sections();
        for (int empty = 0; empty < 3; ) {
            Hub hub = new Hub(knowledge, desk.design());
            hub.page()
                    .gap()
                    .line("Which section? A number; \"done\" for the advice so far.")
                    .say();
            String line = typed.answer("> ", List.of("done", "pause"));
            String word = line == null ? "pause" : line.strip().toLowerCase(java.util.Locale.ROOT);
            if (word.matches("[0-9]{1,2}")
                    && Integer.parseInt(word) >= 1
                    && Integer.parseInt(word) <= sections.size()) {
                empty = 0;
                if (!goesOn(interview, interview.ask(hub.toAsk(sections.get(Integer.parseInt(word) - 1))))) {
                    return false;
                }
            } else if (List.of("done", "back", "later").contains(word)) {
                return true;
            } else if (List.of("pause", "stop", "exit", "quit").contains(word)) {
                say(answered() + " answers are saved in " + desk.file() + ". Go on with: start " + desk.file());
                return false;
            } else {
                empty++;
                say("Type a number from 1 to " + sections.size() + ", or \"done\".");
            }
        }
        return true;
    }

    /** Two things likely to help, two to watch, who may stay away, three decisions to take next. */
    private void halfPage() {
        Advice advice = library.advisor().advise(desk.design());
        desk.save(desk.design().advised(new LastAdvised(advice.knowledge(), advice.statuses())));
        Summary summary = new Reports(library.knowledge()).model(advice).summary();
        SummaryPage.of(advice, summary).to(results);
    }

    private int answered() {
        return desk.design().answers().size();
    }

    private static void say(String words) {
        new Page().gap().line(words).say();
    }
}
