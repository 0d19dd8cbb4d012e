package peersupport.shell.page;

import java.util.List;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.exploring.Comparison;
import peersupport.exploring.Comparison.Responsible;
import peersupport.exploring.Impact;
import peersupport.reporting.shared.Wording;
import peersupport.shell.terminal.Page;

/** Two designs side by side: new harms first, then the rest, then the answers behind it. */
public final class ComparisonPage {
    private ComparisonPage() {}

    public static Page of(Knowledge knowledge, Design first, Design second, Comparison comparison) {
        Page page = new Page();
        if (comparison.none()) {
            return page.line("No differences.");
        }
        boolean oneProgramme = first.title().equals(second.title());
        page.line(
                oneProgramme
                        ? "\"" + first.title() + "\": where you two see it differently, and what turns on it"
                        : "From \"" + first.title() + "\" to \"" + second.title() + "\"");
        part(knowledge, page, "Harms that nothing is planned against in the second only", comparison.newHarms());
        part(knowledge, page, "Harms that nothing is planned against in the first only", comparison.harmsGone());
        part(knowledge, page, "Benefits in place in the first, and ruled out in the second", comparison.benefitsLost());
        part(knowledge, page, "Benefits in place in the second only", comparison.benefitsGained());
        part(knowledge, page, "No longer decided, because the second does not say", comparison.noLongerSaid());
        part(knowledge, page, "What else comes out differently", comparison.others());
        if (!comparison.factors().isEmpty()) {
            page.heading("APPEAR");
            for (Responsible<Impact.FactorMove> one : comparison.factors()) {
                Impact.FactorMove move = one.move();
                page.line(
                        "  ",
                        move.factor().name() + ": "
                                + differently(move.from().word(), move.to().word()));
                because(page, one);
            }
        }
        page.heading("Answered differently");
        List<Question> unknown = comparison.differing().stream()
                .filter(question -> !known(question, first) && !known(question, second))
                .toList();
        comparison.differing().stream()
                .filter(question -> !unknown.contains(question))
                .forEach(question -> page.line("  ", question.asks() + " (" + question.id() + ")")
                        .line("      in the first:  ", AnswerText.of(question, first))
                        .line("      in the second: ", AnswerText.of(question, second)));
        if (!unknown.isEmpty()) {
            page.line("  ", "Asked in one and known in neither: " + Wording.list(ids(unknown)));
        }
        return page;
    }

    private static void part(
            Knowledge knowledge, Page page, String heading, List<Responsible<Impact.FindingMove>> moved) {
        if (moved.isEmpty()) {
            return;
        }
        page.heading(heading);
        for (List<Responsible<Impact.FindingMove>> entry :
                knowledge.entries(moved, one -> one.move().card())) {
            Impact.FindingMove move = entry.get(0).move();
            page.line(
                    "  ",
                    ExploringPages.named(entry.stream().map(Responsible::move).toList()) + ": "
                            + differently(
                                    Wording.words(move.card(), move.from()), Wording.words(move.card(), move.to())));
            because(page, entry.get(0));
        }
    }

    private static String differently(String first, String second) {
        return first + " in the first, " + second + " in the second";
    }

    private static void because(Page page, Responsible<?> one) {
        List<Question> answers = one.alone().isEmpty() ? one.together() : one.alone();
        page.line(
                "      ",
                answers.size() == 1
                        ? "because of the answer to " + answers.get(0).id()
                        : "because of the answers to " + Wording.list(ids(answers))
                                + (one.alone().isEmpty() ? " together" : ", each by itself"));
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    private static boolean known(Question question, Design design) {
        Answer answer = design.answers().get(question.id());
        return answer != null && !(answer instanceof Answer.DontKnow);
    }
}
