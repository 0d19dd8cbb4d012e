package peersupport.files.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import peersupport.evidence.context.Level;
import peersupport.files.design.AnswersReader;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Reason;
import peersupport.reasoning.State;

/** One context, as it is needed and as it was read. */
record NeedJson(String context, String says, Level level, String needed, State state, List<Record> because) {

    /** @param answer null for a question that is still to be answered */
    private record AnswerJson(String question, @JsonInclude List<String> answer) {}

    static List<NeedJson> of(List<NeedRead> reads) {
        return reads.stream().map(NeedJson::of).toList();
    }

    static NeedJson of(NeedRead read) {
        return new NeedJson(
                read.context().id(),
                read.context().says(),
                read.context().level(),
                read.need().met() ? "met" : "not-met",
                read.state(),
                read.because().stream().map(NeedJson::because).toList());
    }

    private static Record because(Reason reason) {
        if (reason instanceof Reason.Answered answered) {
            return new AnswerJson(
                    answered.question().id(), AnswersReader.write(answered.question(), answered.answer()));
        }
        return reason instanceof Reason.Unanswered unanswered
                ? new AnswerJson(unanswered.question(), null)
                : (Reason.Found) reason;
    }
}
