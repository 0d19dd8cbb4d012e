package peersupport.reasoning;

import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Finding.LimitRead;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.Finding.WayRead;

/** Advises on designs: reads the answers, lets the rules conclude, and says why. Safe for use by several threads. */
public final class Advisor {
    private final Knowledge knowledge;
    private final RuleBase rules;

    /** An advisor on this knowledge, with the rules compiled from it. */
    public Advisor(Knowledge knowledge) {
        this(knowledge, compiledRules());
    }

    /** The same, with what {@link #compiledRules()} gave. */
    public Advisor(Knowledge knowledge, KieBase rules) {
        this.knowledge = knowledge;
        this.rules = new RuleBase(knowledge, rules);
    }

    /** The rules as they were compiled when the project was built; they load without the knowledge. */
    public static KieBase compiledRules() {
        return RuleBase.load();
    }

    /** What the rules conclude from these readings, without the explanation. */
    public Conclusions conclude(ContextStates readings) {
        return rules.conclude(readings);
    }

    /** A session of the rules with nothing in it. */
    public KieSession session() {
        return rules.session();
    }

    /** The whole advice on a design. */
    public Advice advise(Design design) {
        ContextStates readings = new ContextStates(knowledge, design);
        Conclusions conclusions = conclude(readings);
        Explanation because = new Explanation(knowledge, readings, conclusions);
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
                        .filter(note -> shown(note, conclusions.applies().get(note.id())))
                        .toList(),
                conclusions.applies(),
                knowledge.questions().values().stream()
                        .filter(question -> readings.gate(question) == State.MET && settled(design, question))
                        .toList(),
                knowledge.counting().stream()
                        .filter(question -> readings.gate(question) == State.MET && !settled(design, question))
                        .toList());
    }

    private static boolean shown(Note note, State applies) {
        return note.onceSaid() ? applies == State.MET : applies != State.NOT_MET;
    }

    /** Whether the answer to this question is definite and leaves no rest. */
    public static boolean settled(Design design, Question question) {
        Answer answer = design.answers().get(question.id());
        return answer instanceof Answer.DoesNotApply
                || answer instanceof Answer.Chosen chosen && !chosen.restNotDecided();
    }

    private Finding finding(Configuration card, Conclusions conclusions, ContextStates readings, Explanation because) {
        List<Need> needs = card.labelOnly()
                ? card.names().stream().map(context -> new Need(context, true)).toList()
                : card.needs();
        return new Finding(
                card,
                conclusions.status(card.id()),
                read(needs, because),
                read(card.arises(), because),
                card.ways().stream()
                        .map(route -> new WayRead(
                                route,
                                read(route.when(), because),
                                card.answering(route).stream()
                                        .map(safeguard -> new SafeguardRead(safeguard, read(safeguard.need(), because)))
                                        .toList()))
                        .toList(),
                card.limits().stream()
                        .map(limit -> new LimitRead(limit, read(limit.when(), because)))
                        .toList(),
                Directness.of(card, knowledge, readings));
    }

    private FactorReading reading(Factor factor, Conclusions conclusions, Explanation because) {
        return new FactorReading(
                factor,
                conclusions.factor(factor.id()),
                factor.signs().stream()
                        .map(sign -> new FactorReading.SignRead(sign, read(sign.any(), because)))
                        .toList());
    }

    private List<NeedRead> read(List<Need> needs, Explanation because) {
        return needs.stream().map(need -> read(need, because)).toList();
    }

    private NeedRead read(Need need, Explanation because) {
        String context = need.context();
        return new NeedRead(need, knowledge.contexts().get(context), because.state(context), because.of(context));
    }
}
