package peersupport.reporting;

import java.util.List;

/** The answers of one part of the interview. */
public record AnswerSection(String title, List<Line> lines) {

    /**
     * A question and what was said to it.
     *
     * @param said whether anything definite was said
     * @param note free words; may be empty
     */
    public record Line(String id, String asks, String answer, boolean said, String note) {}
}
