package peersupport.reporting.shared;

import java.util.List;

/** The answers of one part of the interview. */
public record AnswerSection(String title, List<Line> lines) {

    /**
     * A question and what was said to it.
     *
     * @param number its place in the interview, by which the annex refers to it
     * @param said whether anything definite was said
     * @param note free words; may be empty
     */
    public record Line(int number, String id, String asks, String answer, boolean said, String note) {}
}
