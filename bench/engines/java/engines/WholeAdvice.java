package engines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;

/** All the advisor does with a design: reads the answers, concludes, and says why. */
final class WholeAdvice implements Engine {
    private final Task task;
    private final List<Task.Given> designs;

    WholeAdvice(Task task) {
        this.task = task;
        this.designs = task.designs();
    }

    @Override
    public Advice conclude(int design) {
        return task.advisor().advise(designs.get(design).design());
    }

    @Override
    public String statuses(Object concluded) {
        Map<String, Character> letters = new HashMap<>();
        for (Finding finding : ((Advice) concluded).findings()) {
            letters.put(finding.id(), Task.letter(finding.status()));
        }
        return task.cards().stream()
                .map(card -> letters.get(card.id()).toString())
                .collect(Collectors.joining());
    }
}
