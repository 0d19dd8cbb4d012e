package peersupport.evidence.card;

import java.util.List;
import peersupport.evidence.context.Condition;

/**
 * One of the five factors of APPEAR. Its name is the framework's; its meaning, signs and links to domains are this
 * project's reading.
 */
public record Factor(
        String id, String name, String meaning, List<String> rows, List<DomainLink> domains, List<Sign> signs) {

    /**
     * What shows the factor at work, or missing.
     *
     * @param any contexts that stand in for one another: one as needed is enough
     * @param matters whether a row supports that its absence matters; other signs are only also seen
     */
    public record Sign(List<Condition.Need> any, boolean matters, List<String> rows) {}

    /** A recovery domain the factor might lead to: a working hypothesis. */
    public record DomainLink(String domain, List<String> rows) {}
}
