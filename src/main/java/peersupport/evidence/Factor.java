package peersupport.evidence;

import java.util.List;

/**
 * One of the five factors of APPEAR. Its name is the framework's; its meaning, signs and links to domains are this
 * project's reading.
 */
public record Factor(
        String id, String name, String meaning, List<String> rows, List<DomainLink> domains, List<Sign> signs) {

    /** A context that shows the factor at work, or missing. */
    public record Sign(Condition.Need need, List<String> rows) {}

    /** A recovery domain the factor might lead to: a working hypothesis. */
    public record DomainLink(String domain, List<String> rows) {}
}
