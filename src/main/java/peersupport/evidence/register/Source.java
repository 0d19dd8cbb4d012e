package peersupport.evidence.register;

import java.util.List;

/**
 * A published source, from CSL-JSON.
 *
 * @param authors as far as seen, family name first
 * @param year empty when not seen
 * @param kind what it is, in a few words, where its title or its authors were not seen; may be empty
 * @param reference as it stands in a list of references
 * @param note how much of it was seen, and any caution
 */
public record Source(
        String id, List<String> authors, String year, String kind, String doi, Reference reference, String note) {

    /** A short citation, such as "McLeish et al. 2023". */
    public String cite() {
        String who = authors.isEmpty() ? (kind.isEmpty() ? id : kind) : familyName(0);
        if (authors.size() > 2 || authors.contains("others")) {
            who += " et al.";
        } else if (authors.size() == 2) {
            who += " and " + familyName(1);
        }
        return year.isEmpty() ? who : who + " " + year;
    }

    private String familyName(int index) {
        return authors.get(index).split(",")[0];
    }
}
