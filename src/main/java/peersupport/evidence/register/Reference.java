package peersupport.evidence.register;

import java.util.List;
import java.util.stream.Collectors;
import peersupport.evidence.context.Keyword;

/**
 * A source as a reader finds it in a list of references. The build formats it, from the bibliography and a published
 * style.
 *
 * @param parts its words in order
 */
public record Reference(List<Part> parts) {

    /**
     * Some words of it.
     *
     * @param look how they are set
     */
    public record Part(Look look, String words) {}

    /** How words are set: plainly, as the name of a work, or as a link to the address they are. */
    public enum Look implements Keyword {
        PLAIN,
        ITALIC,
        LINK
    }

    /** The words alone. */
    public String words() {
        return parts.stream().map(Part::words).collect(Collectors.joining());
    }
}
