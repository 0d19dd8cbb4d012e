package peersupport.shell;

import java.util.List;
import java.util.Locale;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.evidence.Section;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;

/** The sections of the interview, and how far each has come. */
final class Hub {
    private final Knowledge knowledge;
    private final Design design;
    private final Readings readings;

    Hub(Knowledge knowledge, Design design) {
        this.knowledge = knowledge;
        this.design = design;
        this.readings = new Readings(knowledge, design);
    }

    Page page() {
        Page page = new Page().gap().line("Sections");
        List<Section> sections = knowledge.contents().sections();
        for (int i = 0; i < sections.size(); i++) {
            List<Question> inPlay = inPlay(sections.get(i));
            long answered = inPlay.stream().filter(this::answered).count();
            String state = answered == 0 ? "not started" : answered < inPlay.size() ? "part done" : "done";
            page.line(
                    String.format(
                            Locale.ROOT, "  %2d  %-28s ", i + 1, sections.get(i).title()),
                    state + ", " + answered + " of " + inPlay.size());
        }
        return page;
    }

    /** How many questions wait for an answer. */
    long left() {
        return knowledge.contents().sections().stream()
                .flatMap(section -> inPlay(section).stream())
                .filter(question -> !answered(question))
                .count();
    }

    private List<Question> inPlay(Section section) {
        return section.questions().stream()
                .filter(question -> readings.gate(question) == State.MET)
                .toList();
    }

    private boolean answered(Question question) {
        return design.answers().containsKey(question.id());
    }
}
