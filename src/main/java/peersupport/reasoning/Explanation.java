package peersupport.reasoning;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peersupport.design.Answer;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Reason.Answered;
import peersupport.reasoning.Reason.Found;
import peersupport.reasoning.Reason.Unanswered;

/**
 * Follows a context's state back to what it came from. For a state that is settled, the reasons given are enough by
 * themselves; for one that is not said, answering the questions given with options that leave nothing open settles it.
 */
final class Explanation {
    private final Knowledge knowledge;
    private final ContextStates readings;
    private final Conclusions conclusions;
    private final Map<String, List<Reason>> followed = new HashMap<>();

    Explanation(Knowledge knowledge, ContextStates readings, Conclusions conclusions) {
        this.knowledge = knowledge;
        this.readings = readings;
        this.conclusions = conclusions;
    }

    /** The state of any context, brought about or read. */
    State state(String context) {
        return knowledge.contexts().get(context).broughtAbout()
                ? conclusions.broughtAbout().get(context)
                : readings.state(context);
    }

    /** Why the context is in the state it is in. */
    List<Reason> of(String context) {
        List<Reason> known = followed.get(context);
        if (known == null) {
            Set<Reason> reasons = new LinkedHashSet<>();
            follow(context, reasons);
            known = List.copyOf(reasons);
            followed.put(context, known);
        }
        return known;
    }

    private void follow(String id, Set<Reason> reasons) {
        Context context = knowledge.contexts().get(id);
        if (context.broughtAbout()) {
            followFeeders(id, reasons);
        } else if (context.definition().isPresent()) {
            follow(context.definition().get(), readings.state(id), reasons);
        } else {
            followQuestion(id, knowledge.owner(id).orElseThrow(), readings.state(id), reasons);
        }
    }

    private void follow(Condition condition, State state, Set<Reason> reasons) {
        if (condition instanceof Need need) {
            follow(need.context(), reasons);
            return;
        }
        List<Condition> members = condition instanceof All all ? all.members() : ((Any) condition).members();
        List<Condition> alike = members.stream()
                .filter(member -> readings.state(member) == state)
                .toList();
        boolean oneSuffices = state == (condition instanceof All ? State.NOT_MET : State.MET);
        alike.stream().limit(oneSuffices ? 1 : alike.size()).forEach(member -> follow(member, state, reasons));
    }

    private void followQuestion(String id, Question question, State state, Set<Reason> reasons) {
        State gate = readings.gate(question);
        question.askWhen()
                .filter(context -> state != State.NOT_SAID || gate != State.MET)
                .ifPresent(context -> follow(context, reasons));
        Answer answer = readings.design().answers().get(question.id());
        if (state == State.NOT_SAID) {
            // an answer held back may be enough once its gate is open
            if (ContextStates.answered(id, question, answer) == State.NOT_SAID) {
                reasons.add(new Unanswered(question.id()));
            }
        } else if (gate == State.MET) {
            reasons.add(new Answered(question, asListed(question, answer)));
        }
    }

    /** The same answer whatever order it was given in, without what settles nothing. */
    private static Answer asListed(Question question, Answer answer) {
        return answer instanceof Answer.Chosen chosen
                ? new Answer.Chosen(
                        listed(question, chosen.options()),
                        listed(question, chosen.ruledOut()),
                        chosen.restNotDecided())
                : answer;
    }

    private static List<String> listed(Question question, List<String> options) {
        return question.options().stream()
                .map(Option::id)
                .filter(options::contains)
                .toList();
    }

    private void followFeeders(String context, Set<Reason> reasons) {
        Status decides = conclusions.broughtAbout().get(context) == State.MET ? null : Status.OPEN;
        for (Configuration card : knowledge.feeders(context)) {
            Status status = conclusions.status(card.id());
            if (decides == null && (status == Status.IN_PLACE || status == Status.UNGUARDED)) {
                reasons.add(new Found(card.id()));
                return; // one is enough
            }
            if (status == decides) {
                reasons.add(new Found(card.id()));
                card.conditions()
                        .filter(need -> state(need.context()) == State.NOT_SAID)
                        .forEach(need -> follow(need.context(), reasons));
            }
        }
    }
}
