package peersupport.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

/** The sections of the interview, and how far each has come. */
final class Hub {
    private final Knowledge knowledge;
    private final Design design;
    private final ContextStates readings;

    Hub(Knowledge knowledge, Design design) {
        this.knowledge = knowledge;
        this.design = design;
        this.readings = new ContextStates(knowledge, design);
    }

    Page page() {
        Page page = new Page().gap().line("Sections");
        List<Section> sections = knowledge.contents().sections();
        for (int i = 0; i < sections.size(); i++) {
            List<Question> inPlay = inPlay(sections.get(i).questions()).toList();
            long answered = inPlay.stream().filter(this::answered).count();
            String state = sections.get(i).optional()
                    ? "if you like"
                    : answered == 0 ? "not started" : answered < inPlay.size() ? "part done" : "done";
            page.line(
                    String.format(
                            Locale.ROOT, "  %2d  %-28s ", i + 1, sections.get(i).title()),
                    state + ", " + answered + " of " + inPlay.size());
        }
        return page;
    }

    /** How many questions wait for an answer. */
    long left() {
        return inPlay().filter(question -> !answered(question)).count();
    }

    /** How many of the questions that arise are answered, in words; the same wherever answers are counted. */
    String count() {
        List<Question> answered = inPlay().filter(this::answered).toList();
        long unknown = answered.stream()
                .filter(question -> design.answers().get(question.id()) instanceof Answer.DontKnow)
                .count();
        long arising = inPlay().count();
        return (left() == 0 ? "all " + arising : answered.size() + " of " + arising) + " questions answered"
                + (unknown == 0 ? "" : ", " + unknown + " of them \"don't know\"")
                + others(State.NOT_SAID, "waits for another answer", "wait for another answer")
                + others(State.NOT_MET, "does not arise", "do not arise");
    }

    private String others(State gate, String one, String more) {
        long many = knowledge.counting().stream()
                .filter(question -> readings.gate(question) == gate)
                .count();
        return many == 0 ? "" : "; " + many + " " + (many == 1 ? one : more);
    }

    private Stream<Question> inPlay() {
        return inPlay(knowledge.counting());
    }

    private Stream<Question> inPlay(List<Question> questions) {
        return questions.stream().filter(question -> readings.gate(question) == State.MET);
    }

    private boolean answered(Question question) {
        return design.answers().containsKey(question.id());
    }
}
