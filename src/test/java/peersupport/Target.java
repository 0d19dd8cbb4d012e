package peersupport;

import java.util.List;

/** What is read from somebody else, and what has to hold of it whatever it is. */
public interface Target {
    /** Inputs to begin with, of the kind that is meant. */
    List<byte[]> seeds();

    /** Words that inputs are made of. */
    List<String> words();

    /** Reads an input; throws unless all that is promised holds. */
    void holds(byte[] input);
}
