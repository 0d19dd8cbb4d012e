package engines;

import java.util.List;
import peersupport.reasoning.Conclusions;

/** The advisor's own rules, as it runs them: readings ready, nothing explained. */
final class TheRules implements Engine {
    private final Task task;
    private final List<Task.Given> designs;

    TheRules(Task task) {
        this.task = task;
        this.designs = task.designs();
    }

    @Override
    public Conclusions conclude(int design) {
        return task.advisor().conclude(designs.get(design).readings());
    }

    @Override
    public String statuses(Object concluded) {
        return task.statuses((Conclusions) concluded);
    }
}
