package peersupport.evidence;

import java.util.List;

/** A part of the interview. */
public record Section(String id, String title, List<Question> questions) {}
