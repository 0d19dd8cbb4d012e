package peersupport.shell.page;

import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;
import peersupport.shell.terminal.Page;

/** The answers of a design, section by section, with what is not said as plain to see as what is. */
public final class AnswersPage {
    private AnswersPage() {}

    public static Page of(Knowledge knowledge, Design design) {
        Page page = new Page().line(design.title() + " · " + new SectionOverview(knowledge, design).count());
        ContextStates readings = new ContextStates(knowledge, design);
        for (Section section : knowledge.contents().sections()) {
            page.heading(section.title());
            for (Question question : section.questions()) {
                page.row(18, question.id(), said(question, design, readings));
            }
        }
        return page;
    }

    private static String said(Question question, Design design, ContextStates readings) {
        Answer answer = design.answers().get(question.id());
        String said = answer == null ? "?  not asked yet" : AnswerText.of(question, answer);
        State gate = readings.gate(question);
        if (gate == State.MET) {
            return said;
        }
        if (gate == State.NOT_SAID) {
            return answer == null ? "?  waits for another answer" : said + " (held back: it waits for another answer)";
        }
        return answer == null ? "–  does not arise" : said + " (set aside: it does not arise now)";
    }
}
