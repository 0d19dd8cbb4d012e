package peersupport.shell.interview;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.exploring.Next;
import peersupport.exploring.SinceLastTime;
import peersupport.files.design.AnswersReader;
import peersupport.reasoning.Advice;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.shell.page.AdvicePage;
import peersupport.shell.page.AnswerEffects;
import peersupport.shell.page.AnswersPage;
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
        TitlePrompt titlePrompt,
        ReportFiles reports,
        PrintWriter results,
        Messages messages) {
    private static final int EMPTY_LINES = 3;
    private static final String REPORTS = "Write the reports now";
    private static final String DEEPER = "Go deeper: ";
    private static final String STOP = "Stop here; all is saved";

    /**
     * Begins the design in this file, or goes on with it.
     *
     * @param quick whether to go on after the first few questions with those most turns on, until the person stops
     * @throws RefusedException when the input ends before the person has finished; what was answered is saved
     */
    public void run(Path file, boolean quick) {
        Knowledge knowledge = library.knowledge();
        if (Files.exists(file)) {
            workspace.open(file.toString());
            messages.sayApart("Going on with \"" + workspace.design().title() + "\": "
                    + new SectionOverview(knowledge, workspace.design()).count() + ".");
        } else if (!titlePrompt.made(file)) {
            return;
        }
        workspace.stay();
        Interview interview = new Interview(library, workspace, input, messages);
        List<Question> first = knowledge.firstQuestions();
        if (interview.waiting(first).isEmpty() || goesOn(interview, interview.ask(first))) {
            if (quick) {
                mostTurnsOn(knowledge, interview, first);
            }
            menu(knowledge, interview, first);
        }
    }

    /** One question after another, the one most turns on first; after any answer there is advice worth having. */
    private void mostTurnsOn(Knowledge knowledge, Interview interview, List<Question> first) {
        Set<Question> put = new HashSet<>();
        Interview.End end = interview.askOn(first, () -> {
            Advice advice = library.advisor().advise(workspace.design());
            Optional<Question> next = Next.after(knowledge, advice).open().stream()
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

    private void menu(Knowledge knowledge, Interview interview, List<Question> first) {
        halfPage();
        for (int empty = 0; empty < EMPTY_LINES; ) {
            long left = new SectionOverview(knowledge, workspace.design()).left();
            List<String> choices =
                    List.of(REPORTS, DEEPER + (left == 0 ? "no question is left" : left + " questions are left"), STOP);
            Page page = new Page().gap().line("What next?");
            for (int i = 0; i < choices.size(); i++) {
                page.line("  " + (i + 1) + "  ", choices.get(i));
            }
            messages.say(page.line("Or type a question's short name, as in the brackets above, to answer it now."));
            String line = input.answer("> ", List.of("report", "deeper", "stop"));
            String word = line == null ? "stop" : TypedText.plain(line);
            int picked = OptionMatcher.picked(word, choices);
            empty = word.isEmpty() ? empty + 1 : 0;
            switch (picked < 0 ? word : List.of("report", "deeper", "stop").get(picked)) {
                case "report", "reports", "report now":
                    reports.write(null, List.of(ReportKind.values()), List.of(ReportFormat.HTML), false);
                    break;
                case "deeper":
                    if (!deeper(knowledge, interview)) {
                        return;
                    }
                    halfPage();
                    break;
                case "back":
                    if (!goesOn(interview, interview.back(first))) {
                        return;
                    }
                    halfPage();
                    break;
                case "stop", "pause", "exit", "quit":
                    messages.sayApart(saved() + " Next: 'advise' shows every finding, "
                            + "'explain' and its id says why, 'report' writes the reports.");
                    return;
                case "review":
                    messages.say(AnswersPage.of(knowledge, workspace.design()));
                    break;
                case "findings":
                    messages.say(AdvicePage.of(knowledge, library.advisor(), workspace.design()));
                    break;
                case "":
                    break;
                default:
                    Question named = knowledge.questions().get(word);
                    if (named == null) {
                        messages.sayApart("Type 1, 2 or 3, or a question's short name. Commands come after 3.");
                    } else if (!interview.arises(named)) {
                        messages.sayApart(AnswerEffects.notAsked(knowledge, workspace.design(), named));
                    } else if (!goesOn(interview, interview.askFromMenu(List.of(named)))) {
                        return;
                    } else {
                        halfPage();
                    }
            }
        }
    }

    /** Section by section; false when the person wants to stop altogether. */
    private boolean deeper(Knowledge knowledge, Interview interview) {
        List<Section> sections = knowledge.contents().sections();
        for (int empty = 0; empty < EMPTY_LINES; ) {
            messages.say(new SectionOverview(knowledge, workspace.design())
                    .page()
                    .gap()
                    .line("Which section? A number; \"done\" for the advice so far."));
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
                messages.sayApart(saved() + " Go on with: start " + workspace.typed());
                return false;
            } else if (word.equals("review")) {
                messages.say(AnswersPage.of(knowledge, workspace.design()));
            } else if (word.equals("findings")) {
                messages.say(AdvicePage.of(knowledge, library.advisor(), workspace.design()));
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

    private int answered() {
        return workspace.design().answers().size();
    }

    private String saved() {
        return (answered() == 1 ? "1 answer is" : answered() + " answers are") + " saved in " + workspace.file() + ".";
    }
}
