package peersupport.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Question;
import peersupport.exploring.Comparison;
import peersupport.exploring.Comparison.Responsible;
import peersupport.exploring.Moved;

/** Two designs side by side: new harms first, then the rest, then the answers behind it. */
final class ComparisonPage {
    private ComparisonPage() {}

    static Page of(Design first, Design second, Comparison comparison) {
        Page page = new Page();
        if (comparison.none()) {
            return page.line("No differences.");
        }
        boolean oneProgramme = first.title().equals(second.title());
        page.line(
                oneProgramme
                        ? "\"" + first.title() + "\": where you two see it differently, and what turns on it"
                        : "From \"" + first.title() + "\" to \"" + second.title() + "\"");
        part(page, "Harms that come in", comparison.newHarms());
        part(page, "Harms that go", comparison.harmsGone());
        part(page, "Benefits lost", comparison.benefitsLost());
        part(page, "Benefits gained", comparison.benefitsGained());
        part(page, "No longer said, and so open", comparison.noLongerSaid());
        part(page, "What else moves", comparison.others());
        if (!comparison.factors().isEmpty()) {
            page.heading("APPEAR");
            for (Responsible<Moved.FactorMove> one : comparison.factors()) {
                page.line("  ", MovedPage.says(one.move()));
                because(page, one);
            }
        }
        page.heading("Answered differently");
        List<Question> unknown = comparison.differing().stream()
                .filter(question -> !known(question, first) && !known(question, second))
                .toList();
        comparison.differing().stream()
                .filter(question -> !unknown.contains(question))
                .forEach(question -> page.line(
                        String.format(Locale.ROOT, "  %-18s ", question.id()),
                        said(question, first) + " → " + said(question, second)));
        if (!unknown.isEmpty()) {
            page.line("  ", "Asked in one and known in neither: " + ids(unknown));
        }
        return page;
    }

    private static void part(Page page, String heading, List<Responsible<Moved.Finding>> moved) {
        if (moved.isEmpty()) {
            return;
        }
        page.heading(heading);
        for (Responsible<Moved.Finding> one : moved) {
            page.line("  ", MovedPage.says(one.move()));
            because(page, one);
        }
    }

    private static void because(Page page, Responsible<?> one) {
        String words = one.alone().isEmpty()
                ? "because of, together: " + ids(one.together())
                : "because of " + ids(one.alone()) + (one.alone().size() > 1 ? " (each by itself)" : "");
        page.line("      ", words);
    }

    private static String ids(List<Question> questions) {
        return questions.stream().map(Question::id).collect(Collectors.joining(", "));
    }

    private static boolean known(Question question, Design design) {
        Answer answer = design.answers().get(question.id());
        return answer != null && !(answer instanceof Answer.DontKnow);
    }

    private static String said(Question question, Design design) {
        Answer answer = design.answers().get(question.id());
        return answer == null ? "not asked yet" : QuestionPage.words(question, answer);
    }
}
