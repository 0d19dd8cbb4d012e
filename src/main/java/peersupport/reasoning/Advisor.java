package peersupport.reasoning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Factor;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.reasoning.Finding.NeedRead;

/** Advises on designs: reads the answers, lets the rules conclude, and says why. Safe for use by several threads. */
public final class Advisor {
    private final Knowledge knowledge;
    private final KieSessionsPool sessions;
    private final Map<String, StudiedBy> studied = new HashMap<>();

    /** An advisor on this knowledge, with the rules compiled from it. */
    public Advisor(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.sessions = RuleBase.sessions(RuleBase.load());
        knowledge.configurations().values().forEach(card -> studied.put(card.id(), StudiedBy.of(card, knowledge)));
    }

    /** What the rules conclude from these readings, without the explanation. */
    public Conclusions conclude(Readings readings) {
        Conclusions conclusions = new Conclusions();
        KieSession session = sessions.newKieSession(RuleBase.ANY_ORDER);
        try {
            session.setGlobal("conclusions", conclusions);
            session.insert(readings);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return conclusions;
    }

    /** The whole advice on a design. */
    public Advice advise(Design design) {
        Readings readings = new Readings(knowledge, design);
        Conclusions conclusions = conclude(readings);
        Because because = new Because(knowledge, readings, conclusions);
        List<Question> inPlay = knowledge.questions().values().stream()
                .filter(question -> readings.gate(question) == State.MET)
                .toList();
        return new Advice(
                knowledge.contents().version(),
                design,
                readings,
                knowledge.configurations().values().stream()
                        .map(card -> finding(card, conclusions, readings, because))
                        .toList(),
                knowledge.contents().factors().stream()
                        .map(factor -> reading(factor, conclusions, because))
                        .toList(),
                knowledge.contents().notes().stream()
                        .filter(note -> conclusions.noted(note.id()))
                        .toList(),
                inPlay.stream().filter(question -> settled(design, question)).toList(),
                inPlay.stream().filter(question -> !settled(design, question)).toList());
    }

    /** Whether the answer to this question is definite and leaves no rest. */
    public static boolean settled(Design design, Question question) {
        Answer answer = design.answers().get(question.id());
        return answer instanceof Answer.DoesNotApply
                || answer instanceof Answer.Chosen chosen && !chosen.restNotDecided();
    }

    private Finding finding(Configuration card, Conclusions conclusions, Readings readings, Because because) {
        List<Need> needs = card.labelOnly()
                ? card.names().stream().map(context -> new Need(context, true)).toList()
                : card.needs();
        return new Finding(
                card,
                conclusions.status(card.id()),
                needs.stream().map(need -> read(need, because)).toList(),
                studied.get(card.id()).read(readings));
    }

    private FactorReading reading(Factor factor, Conclusions conclusions, Because because) {
        return new FactorReading(
                factor,
                conclusions.factor(factor.id()),
                factor.signs().stream()
                        .map(sign -> new FactorReading.SignRead(read(sign.need(), because), sign.rows()))
                        .toList());
    }

    private NeedRead read(Need need, Because because) {
        String context = need.context();
        return new NeedRead(need, knowledge.contexts().get(context), because.state(context), because.of(context));
    }
}
