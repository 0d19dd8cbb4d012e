package peersupport;

import java.util.List;
import peersupport.evidence.Problem;

/** What is read from somebody else, and what has to hold of it whatever it is. */
public interface Target {
    /** Inputs to begin with, of the kind that is meant. */
    List<byte[]> seeds();

    /** Words that inputs are made of. */
    List<String> words();

    /** Reads an input; throws unless all that is promised holds. */
    void holds(byte[] input);

    /** Whether a problem is no longer than a paragraph, and steers no terminal. */
    static boolean isPlain(Problem problem) {
        return problem.toString().length() < 1_000
                && !problem.toString().matches("(?s).*[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E].*");
    }
}
