package peersupport.reporting.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import peersupport.evidence.context.Question;
import peersupport.evidence.document.Standard;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.State;

/** Checklists and sets of principles, filled from the answers where they give it. */
public final class Standards {
    private Standards() {}

    /** A standard that is, or may be, for a design. */
    public record Standing(Standard standard, List<Item> items) {}

    /** An item: what the answers give for it, the questions that would, and the contexts that meet it. */
    public record Item(Standard.Item item, List<String> filled, List<String> unsaid, List<NeedRead> shownBy) {
        /** Whether it says anything of this design: not where none of the contexts that meet it arises. */
        public boolean arises() {
            return shownBy.isEmpty() || shownBy.stream().anyMatch(need -> need.state() != State.OUT_OF_PLAY);
        }
    }

    /** Those that are, or may be, for this design. */
    public static Stream<Standing> of(AdvisedDesign design) {
        return design.knowledge().contents().standards().stream()
                .filter(standard -> design.suits(standard.applies()) != State.NOT_MET)
                .map(standard -> new Standing(
                        standard,
                        standard.items().stream()
                                .map(item -> item(design, item))
                                .toList()));
    }

    private static Item item(AdvisedDesign design, Standard.Item item) {
        List<String> filled = new ArrayList<>();
        List<String> unsaid = new ArrayList<>();
        for (String from : item.from()) {
            Question question = design.knowledge().questions().get(from);
            if (question == null) {
                filled.add(design.title());
            } else {
                Answers.Line line = design.answers().line(question);
                if (line.said()) {
                    filled.add(line.asks() + " " + line.answer());
                } else {
                    unsaid.add(line.asks());
                }
            }
        }
        return new Item(item, filled, unsaid, design.said(item.contexts()));
    }
}
