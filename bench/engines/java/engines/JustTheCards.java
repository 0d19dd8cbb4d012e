package engines;

import java.util.List;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import peersupport.reasoning.CardRules;
import peersupport.reasoning.Conclusions;

/**
 * The advisor's rules for the cards without those for APPEAR and the notes: in Drools exactly the work the others do,
 * run as the advisor runs its rules.
 */
final class JustTheCards implements Engine {
    private final Task task;
    private final List<Task.Given> designs;
    private final KieSessionsPool sessions;

    JustTheCards(Task task) {
        this.task = task;
        this.designs = task.designs();
        this.sessions = CardRules.sessions();
    }

    @Override
    public Conclusions conclude(int design) {
        Conclusions conclusions = new Conclusions();
        KieSession session = sessions.newKieSession(CardRules.SESSION);
        try {
            session.setGlobal("conclusions", conclusions);
            session.insert(designs.get(design).readings());
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return conclusions;
    }

    @Override
    public String statuses(Object concluded) {
        return task.statuses((Conclusions) concluded);
    }
}
