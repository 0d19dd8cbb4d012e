package peersupport.shell.interview;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peersupport.design.Design;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.exploring.Next;
import peersupport.exploring.SinceLastTime;
import peersupport.files.design.AnswersReader;
import peersupport.reasoning.Advice;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.shell.page.AnswerEffects;
import peersupport.shell.page.SectionOverview;
import peersupport.shell.page.SummaryPage;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.Page;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TypedText;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.ReportFiles;
import peersupport.shell.workspace.Workspace;

/** The first five minutes: the first few questions, half a page of advice, and then on, or not. */
public record GuidedInterview(
        Library library,
        Workspace workspace,
        LineInput input,
        ReportFiles reports,
        PrintWriter results,
        Messages messages) {
    private static final List<String> CHOICES = List.of("report", "deeper", "stop");

    /**
     * Begins the design in this file, or goes on with it.
     *
     * @param quick whether to go on after the first few questions with those most turns on, until the person stops
     * @throws RefusedException when the input ends before the person has finished; what was answered is saved
     */
    public void run(Path file, boolean quick) {
        if (Files.exists(file)) {
            workspace.open(file.toString());
            messages.sayApart("Going on with \"" + workspace.design().title() + "\": "
                    + overview().count() + ".");
        } else if (!made(file)) {
            return;
        }
        workspace.stay();
        Interview interview = new Interview(library, workspace, input, messages);
        List<Question> first = library.knowledge().firstQuestions();
        if (interview.waiting(first).isEmpty() || goesOn(interview, interview.ask(first))) {
            if (quick) {
                mostTurnsOn(interview, first);
            }
            menu(interview, first);
        }
    }

    /** Asks for the title and makes the file; false when the person would rather stop. */
    private boolean made(Path file) {
        Page page = new Page().gap();
        library.knowledge().contents().opening().lines().forEach(page::line);
        messages.say(page.gap().line("What is your programme called? (Enter for \"" + Workspace.UNTITLED + "\")"));
        while (true) {
            String line = input.answer("> ", List.of());
            if (line == null) {
                throw new RefusedException("The input ended before the first question. Nothing was saved. 'new " + file
                        + "' makes an empty design, and 'answer' fills it without questions.");
            }
            String word = TypedText.plain(line);
            if (Reply.LEAVE.contains(word)) {
                messages.sayApart("Nothing is saved yet. 'start' begins again.");
                return false;
            }
            boolean unnamed = Reply.DONT_KNOW.matcher(word).matches()
                    || Reply.LATER.matcher(word).matches();
            if (unnamed || !List.of("back", "review", "help", "?").contains(word)) {
                workspace.create(file, unnamed ? "" : TypedText.unquoted(line));
                messages.sayApart("\"" + workspace.design().title() + "\" is kept in " + file
                        + ". Every answer is saved at once.");
                return true;
            }
            messages.sayApart(
                    "A name comes first, and 'title' changes it later. Enter takes \"" + Workspace.UNTITLED + "\".");
        }
    }

    /** One question after another, the one most turns on first; after any answer there is advice worth having. */
    private void mostTurnsOn(Interview interview, List<Question> first) {
        Set<Question> put = new HashSet<>();
        Interview.End end = interview.askOn(first, () -> {
            Advice advice = library.advisor().advise(workspace.design());
            Optional<Question> next = Next.after(library.knowledge(), advice).open().stream()
                    .map(Next.Turning::question)
                    .filter(question -> !put.contains(question)
                            && !interview.waiting(List.of(question)).isEmpty())
                    .findFirst();
            next.ifPresent(put::add);
            return next;
        });
        if (end == Interview.End.CUT_OFF) {
            goesOn(interview, end);
        }
    }

    private boolean goesOn(Interview interview, Interview.End end) {
        if (end == Interview.End.CUT_OFF) {
            Question asked = interview.asking();
            String command = "\nOr give it as a command: advisor answer " + workspace.typed() + " " + asked.id()
                    + " …\nIt takes " + String.join(", ", AnswersReader.words(asked)) + ".";
            throw new RefusedException("\nStopped without an answer to \"" + asked.asks() + "\" (" + asked.id() + ").\n"
                    + saved() + " Go on with: start " + workspace.typed() + (input.atTerminal() ? "" : command));
        }
        if (end == Interview.End.PAUSED) {
            messages.sayApart(saved() + " Go on with: start " + workspace.typed());
        }
        return end == Interview.End.DONE;
    }

    private void menu(Interview interview, List<Question> first) {
        halfPage();
        for (int empty = 0; empty < Interview.EMPTY_LINES; ) {
            long left = overview().left();
            List<String> choices = List.of(
                    "Write the reports now",
                    "Go deeper: " + (left == 0 ? "no question is left" : left + " questions are left"),
                    "Stop here; all is saved");
            Page page = new Page().gap().line("What next?");
            for (int i = 0; i < choices.size(); i++) {
                page.line("  " + (i + 1) + "  ", choices.get(i));
            }
            messages.say(page.line("Or type a question's short name, as in the brackets above, to answer it now."));
            String line = input.answer("> ", CHOICES);
            String word = line == null ? "stop" : TypedText.plain(line);
            int picked = OptionMatcher.picked(word, choices);
            empty = word.isEmpty() ? empty + 1 : 0;
            switch (picked < 0 ? word : CHOICES.get(picked)) {
                case "report", "reports", "report now" ->
                    reports.write(null, List.of(ReportKind.values()), List.of(ReportFormat.HTML), false);
                case "deeper" -> {
                    if (!deeper(interview)) {
                        return;
                    }
                    halfPage();
                }
                case "back" -> {
                    if (!goesOn(interview, interview.back(first))) {
                        return;
                    }
                    halfPage();
                }
                case "stop", "pause", "exit", "quit" -> {
                    messages.sayApart(saved() + " Next: 'advise' shows every finding, "
                            + "'explain' and its id says why, 'report' writes the reports.");
                    return;
                }
                case "review" -> interview.review();
                case "findings" -> interview.findings();
                case "" -> {}
                default -> {
                    Question named = library.knowledge().questions().get(word);
                    if (named == null) {
                        messages.sayApart("Type 1, 2 or 3, or a question's short name. Commands come after 3.");
                    } else if (!interview.arises(named)) {
                        messages.sayApart(AnswerEffects.notAsked(library.knowledge(), workspace.design(), named));
                    } else if (goesOn(interview, interview.askFromMenu(List.of(named)))) {
                        halfPage();
                    } else {
                        return;
                    }
                }
            }
        }
    }

    /** Section by section; false when the person wants to stop altogether. */
    private boolean deeper(Interview interview) {
        List<Section> sections = library.knowledge().contents().sections();
        for (int empty = 0; empty < Interview.EMPTY_LINES; ) {
            messages.say(overview().page().gap().line("Which section? A number; \"done\" for the advice so far."));
            String line = input.answer("> ", List.of("done", "review", "pause"));
            String word = line == null ? "pause" : TypedText.plain(line);
            int picked = OptionMatcher.picked(
                    word, sections.stream().map(Section::title).toList());
            empty = word.isEmpty() ? empty + 1 : 0;
            if (picked >= 0) {
                if (!goesOn(
                        interview, interview.askFromMenu(sections.get(picked).questions()))) {
                    return false;
                }
            } else if (List.of("done", "back").contains(word)
                    || Reply.LATER.matcher(word).matches()) {
                return true;
            } else if (Reply.LEAVE.contains(word)) {
                return goesOn(interview, Interview.End.PAUSED);
            } else if (word.equals("review")) {
                interview.review();
            } else if (word.equals("findings")) {
                interview.findings();
            } else {
                messages.sayApart("Type a number from 1 to " + sections.size() + ", or \"done\".");
            }
        }
        return true;
    }

    /** Two things likely to help, two to watch, who may stay away, three decisions to take next. */
    private void halfPage() {
        messages.say(new Page().gap());
        Design design = workspace.design();
        Advice advice = library.advisor().advise(design);
        Optional<SinceLastTime> since = SinceLastTime.of(library.knowledge(), library.advisor(), design);
        SummaryPage.of(new AdvisedDesign(library.knowledge(), advice), since).to(results);
        workspace.change(now -> now.advised(advice.remembered())); // not before somebody was shown what moved
    }

    private SectionOverview overview() {
        return new SectionOverview(library.knowledge(), workspace.design());
    }

    private String saved() {
        int answered = workspace.design().answers().size();
        return (answered == 1 ? "1 answer is" : answered + " answers are") + " saved in " + workspace.file() + ".";
    }
}
