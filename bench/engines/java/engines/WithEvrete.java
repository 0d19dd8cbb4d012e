package engines;

import engines.Test.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.FactBuilder;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete, with a rule for each status of a card. The condition of a rule is one Java predicate on one fact that holds all
 * readings; one session is kept and cleared after each design; and the engine's tasks run in the calling thread instead
 * of its pool, where each costs more than it saves.
 */
final class WithEvrete implements Engine {
    private final Task task;
    private final StatefulSession session;

    /** The readings of a design, and what is concluded from them. */
    public record Sheet(String states, char[] statuses) {}

    /** That a card which others look at has been concluded. */
    public record Done(int card) {}

    WithEvrete(Task task) {
        this.task = task;
        KnowledgeService service =
                KnowledgeService.builder().withExecutor(new CallingThread()).build();
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (int card = 0; card < task.cards().size(); card++) {
            add(rules, card);
        }
        session = rules.build().newStatefulSession(ActivationMode.CONTINUOUS);
    }

    private void add(RuleSetBuilder<Knowledge> rules, int index) {
        Decided card = task.cards().get(index);
        boolean lookedAt = task.cards().stream().anyMatch(other -> other.waitsFor().contains(index));
        List<FactBuilder> facts = new ArrayList<>(List.of(FactBuilder.fact("$r", Sheet.class)));
        card.waitsFor().forEach(feeder -> facts.add(FactBuilder.fact("$d" + feeder, Done.class)));
        List<Test> before = new ArrayList<>();
        for (int at = 0; at <= card.decisions().size(); at++) {
            boolean last = at == card.decisions().size();
            char status = last ? card.otherwise() : card.decisions().get(at).status();
            LhsBuilder<Knowledge> rule =
                    rules.newRule(card.id() + " " + status).forEach(facts.toArray(FactBuilder[]::new));
            for (int feeder : card.waitsFor()) {
                Predicate<Object[]> same = given -> ((Done) given[0]).card() == feeder;
                rule = rule.where(same, "$d" + feeder);
            }
            String[] names = facts.stream().map(FactBuilder::getName).toArray(String[]::new);
            Test[] earlier = before.toArray(Test[]::new);
            Test own = last ? Test.ALWAYS : card.decisions().get(at).when();
            Predicate<Object[]> holds = given -> holds(own, earlier, (Sheet) given[0]);
            rule.where(holds, names).execute(found -> conclude(found, index, status, lookedAt));
            before.add(own);
        }
    }

    private static boolean holds(Test own, Test[] earlier, Sheet sheet) {
        for (Test test : earlier) {
            if (test.holds(sheet.states, sheet.statuses)) {
                return false;
            }
        }
        return own.holds(sheet.states, sheet.statuses);
    }

    private static void conclude(RhsContext found, int card, char status, boolean lookedAt) {
        found.<Sheet>get("$r").statuses()[card] = status;
        if (lookedAt) {
            found.insert(new Done(card));
        }
    }

    @Override
    public Sheet conclude(int design) {
        Sheet sheet = new Sheet(
                task.designs().get(design).states(), new char[task.cards().size()]);
        session.insertAndFire(sheet);
        session.clear();
        return sheet;
    }

    @Override
    public String statuses(Object concluded) {
        return new String(((Sheet) concluded).statuses());
    }

    /** Sessions are not made to be shared, and making them at the same time is not safe either. */
    @Override
    public Engine forOneThread() {
        return new WithEvrete(task);
    }
}
