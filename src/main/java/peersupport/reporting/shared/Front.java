package peersupport.reporting.shared;

import java.util.List;
import peersupport.design.Answer.Chosen;
import peersupport.design.Answer.DoesNotApply;
import peersupport.evidence.context.Question;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/**
 * What a document opens with.
 *
 * @param settled findings that the answers settle, those that always agree counted once
 * @param open findings that turn on what is not said
 */
public record Front(long settled, long open, long answered, int asked, List<String> offer) {
    private static final int LONG = 600;

    /** Whether what the programme is takes so many letters that they are set smaller. */
    public boolean isLong() {
        return offer.stream().mapToInt(String::length).sum() > LONG;
    }

    /** Findings, settled and open. */
    public long findings() {
        return settled + open;
    }

    static Front of(AdvisedDesign design) {
        List<Question> asked = design.knowledge().counting().stream()
                .filter(question -> design.readings().gate(question) == State.MET)
                .toList();
        long answered = asked.stream()
                .map(question -> design.advice().design().answers().get(question.id()))
                .filter(answer -> answer instanceof Chosen || answer instanceof DoesNotApply)
                .count();
        List<Status> statuses = design.findings().entries().stream()
                .map(line -> line.finding().status())
                .filter(status -> status != Status.NAMED_ONLY)
                .toList();
        long open = statuses.stream().filter(status -> status == Status.OPEN).count();
        return new Front(
                statuses.size() - open,
                open,
                answered,
                asked.size(),
                design.answers().offer());
    }
}
