package peersupport.reporting.evaluation;

import java.util.List;
import peersupport.evidence.Context;

/**
 * A frame for choosing whom to talk with: where people differ, and where what they were offered differs.
 *
 * @param people circumstances of people that live findings turn on, those most turn on first
 * @param offered ways in which this programme is not the same for everybody
 */
public record FramePart(List<Circumstance> people, List<Offered> offered) {

    /** A circumstance that is so for some, and the live findings it matters to. */
    public record Circumstance(Context context, List<String> findings) {}

    /** One question, and what people may have met in this programme. */
    public record Offered(String asks, List<String> kinds) {}
}
