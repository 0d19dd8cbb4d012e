package peersupport.reporting;

import java.util.List;
import peersupport.evidence.Standard;
import peersupport.reporting.FindingLine.NeedLine;

/** A checklist or set of principles, filled from the answers where they give it. */
public record StandardPart(Standard standard, String cite, List<ItemLine> items) {

    /**
     * An item.
     *
     * @param filled what the answers give for it
     * @param shownBy the contexts that meet it, as they were read
     */
    public record ItemLine(Standard.Item item, List<String> filled, List<NeedLine> shownBy) {}
}
