package peersupport.evidence.context;

import java.util.List;

/**
 * A part of the interview.
 *
 * @param optional whether its answers only fill in documents, so that nothing waits for them
 */
public record Section(String id, String title, boolean optional, List<Question> questions) {}
