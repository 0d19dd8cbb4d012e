package peersupport.shell;

import java.util.List;
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
        Page page = new Page().heading("Sections");
        List<Section> sections = knowledge.contents().sections();
        for (int i = 0; i < sections.size(); i++) {
            List<Question> inPlay = inPlay(sections.get(i));
            long answered = inPlay.stream().filter(this::answered).count();
            String state = answered == 0 ? "not started" : answered < inPlay.size() ? "part done" : "done";
            page.line(String.format(
                    "  %2d  %-32s %s, %d of %d", i + 1, sections.get(i).title(), state, answered, inPlay.size()));
        }
        return page;
    }

    /** The questions to put when this section is chosen: the unanswered ones, or all when none is left. */
    List<Question> toAsk(Section section) {
        List<Question> all = section.questions();
        List<Question> left =
                all.stream().filter(question -> !answered(question)).toList();
        boolean noneInPlay = left.stream().noneMatch(question -> readings.gate(question) == State.MET);
        return noneInPlay ? all : left;
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
