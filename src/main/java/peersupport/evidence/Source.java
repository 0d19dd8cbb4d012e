package peersupport.evidence;

import java.util.List;

/**
 * A published source, from CSL-JSON.
 *
 * @param authors as far as seen, family name first
 * @param year empty when not seen
 * @param title empty when not seen: none is made up
 * @param note how much of it was seen, and any caution
 */
public record Source(
        String id,
        List<String> authors,
        String year,
        String title,
        String container,
        String doi,
        String url,
        String note) {

    /** A short citation, such as "McLeish et al. 2023". */
    public String cite() {
        String who = authors.isEmpty() ? (container.isEmpty() ? id : container) : familyName(0);
        if (authors.size() == 2) {
            who += " and " + familyName(1);
        } else if (authors.size() > 2) {
            who += " et al.";
        }
        return year.isEmpty() ? who : who + " " + year;
    }

    private String familyName(int index) {
        return authors.get(index).split(",")[0];
    }
}
