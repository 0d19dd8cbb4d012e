package peersupport.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.rule.FactHandle;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Question;

/**
 * One session of the rules, kept from design to design: only the contexts that a changed answer may touch are read again,
 * and only the rules that look at them. That nothing of one design stays for the next is a law of the tests.
 */
final class Reasoner {
    private final Knowledge knowledge;
    private final KieSession session;
    private final Map<String, ContextFact> contexts = new LinkedHashMap<>();
    private final Map<String, FactHandle> handles = new HashMap<>();
    private final List<CardFact> cards = new ArrayList<>();
    private final List<FactorFact> factors = new ArrayList<>();
    private final Map<String, NoteFact> notes = new HashMap<>();
    private Map<String, Answer> answers = Map.of();
    private int concluded;

    Reasoner(Knowledge knowledge, KieBase rules, KieSessionConfiguration configuration) {
        this.knowledge = knowledge;
        session = rules.newKieSession(configuration, null);
        for (Context context : knowledge.contexts().values()) {
            ContextFact fact = new ContextFact(context.id(), context.broughtAbout());
            contexts.put(context.id(), fact);
            handles.put(context.id(), session.insert(fact));
        }
        for (Configuration card : knowledge.configurations().values()) {
            if (!card.labelOnly()) {
                String bringsAbout = card.broughtAbout().orElse("");
                cards.add(card.isFor() ? new ForCard(card.id(), bringsAbout) : new AgainstCard(card.id(), bringsAbout));
            }
        }
        knowledge.contents().factors().forEach(factor -> factors.add(new FactorFact(factor.id())));
        for (List<String> together : knowledge.concerned().values()) {
            NoteFact note = new NoteFact(together.get(0));
            session.insert(note);
            together.forEach(id -> notes.put(id, note));
        }
        cards.forEach(session::insert);
        factors.forEach(session::insert);
        move(new ContextStates(knowledge, Design.named("")), contexts.keySet());
    }

    /** What the rules conclude from these readings. */
    Conclusions conclude(ContextStates readings) {
        for (Question question : knowledge.questions().values()) {
            String id = question.id();
            if (!Objects.equals(answers.get(id), readings.design().answers().get(id))) {
                move(readings, knowledge.behind(question));
            }
        }
        answers = readings.design().answers();
        session.fireAllRules();
        concluded++;
        return conclusions();
    }

    /** How many designs were put to it. */
    int concluded() {
        return concluded;
    }

    /** Gives back what its session holds. */
    void dispose() {
        session.dispose();
    }

    private void move(ContextStates readings, Iterable<String> read) {
        for (String context : read) {
            ContextFact fact = contexts.get(context);
            if (!fact.isBroughtAbout() && fact.getState() != readings.state(context)) {
                fact.setState(readings.state(context));
                session.update(handles.get(context), fact, "state");
            }
        }
    }

    private Conclusions conclusions() {
        Map<String, Status> statuses = new HashMap<>();
        cards.forEach(card -> statuses.put(card.getId(), card.status()));
        knowledge.configurations().values().stream()
                .filter(Configuration::labelOnly)
                .forEach(card -> statuses.put(card.id(), Status.NAMED_ONLY));
        Map<String, FactorState> states = new HashMap<>();
        factors.forEach(factor -> states.put(factor.getId(), factor.state()));
        Map<String, State> broughtAbout = new HashMap<>();
        contexts.values().stream()
                .filter(ContextFact::isBroughtAbout)
                .forEach(context -> broughtAbout.put(context.getId(), context.getState()));
        Map<String, State> applies = new HashMap<>();
        notes.forEach((id, note) -> applies.put(id, note.getApplies()));
        return new Conclusions(statuses, states, broughtAbout, applies);
    }
}
