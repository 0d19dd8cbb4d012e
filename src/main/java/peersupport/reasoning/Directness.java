package peersupport.reasoning;

import peersupport.evidence.Word;

/** How close the people studied are to the people this design is for. */
public record Directness(Match population, Match setting, Match country) {

    /** Not said: by the design, or by the source. */
    public enum Match implements Word {
        DIRECT,
        INDIRECT,
        NOT_SAID
    }
}
