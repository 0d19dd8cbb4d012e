package peersupport.shell;

import java.util.Locale;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;

/** All questions with the ids that commands and files use. */
final class QuestionsPage {
    private QuestionsPage() {}

    static Page of(Knowledge knowledge) {
        Page page = new Page();
        for (Section section : knowledge.contents().sections()) {
            page.heading(section.title());
            for (Question question : section.questions()) {
                page.gap().line("  " + question.id() + "  ", question.asks() + (question.many() ? " (several)" : ""));
                question.askWhen()
                        .ifPresent(gate -> page.line(
                                "      ",
                                "Asked only when: "
                                        + knowledge.contexts().get(gate).says()));
                for (Option option : question.options()) {
                    page.line(String.format(Locale.ROOT, "      %-20s ", option.id()), option.says());
                }
            }
        }
        return page.gap()
                .line(
                        "Beside these ids: dont-know; for questions that take several, none, \"not\" before an id, and and-no-others, which closes the list.");
    }
}
