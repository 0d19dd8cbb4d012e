package peersupport.reporting.shared;

import java.util.List;
import peersupport.evidence.Standard;
import peersupport.reasoning.State;
import peersupport.reporting.shared.FindingLine.NeedLine;

/**
 * A checklist or set of principles, filled from the answers where they give it.
 *
 * @param onlyIf what has not been said and would make it one for this design, after "if"; empty when it is
 */
public record StandardPart(Standard standard, String onlyIf, String cite, List<ItemLine> items) {

    /**
     * An item.
     *
     * @param filled what the answers give for it
     * @param unsaid questions that would give it and have no answer yet
     * @param behind where those answers stand in the annex
     * @param shownBy the contexts that meet it, as they were read
     */
    public record ItemLine(
            Standard.Item item,
            List<String> filled,
            List<String> unsaid,
            List<FindingLine.Behind> behind,
            List<NeedLine> shownBy) {

        /** Whether it says anything of this design: not where none of the contexts that meet it arises. */
        public boolean arises() {
            return shownBy.isEmpty()
                    || shownBy.stream().anyMatch(need -> need.read().state() != State.OUT_OF_PLAY);
        }
    }
}
