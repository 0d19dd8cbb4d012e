package peersupport.files;

import java.util.Collection;
import java.util.List;
import peersupport.evidence.document.PlanTopic;

/** Reads what this project suggests for an evaluation plan. */
final class PlanReader {
    private final RuleFiles files;
    private final ConditionReader conditions;
    private final RegisterReader register;
    private final Collection<String> contexts;

    PlanReader(RuleFiles files, ConditionReader conditions, RegisterReader register, Collection<String> contexts) {
        this.files = files;
        this.conditions = conditions;
        this.register = register;
        this.contexts = contexts;
    }

    List<PlanTopic> topics() {
        return files.open("plan.yaml", "topics")
                .list(
                        "topics",
                        r -> new PlanTopic(
                                files.id(r, "plan topic"),
                                r.text("title"),
                                r.list("lines", this::line, "says", "when", "who", "applies", "contexts", "rows")),
                        "id",
                        "title",
                        "lines");
    }

    private PlanTopic.Line line(Reading reading) {
        return new PlanTopic.Line(
                reading.text("says"),
                reading.textOrEmpty("when"),
                reading.textOrEmpty("who"),
                conditions.applies(reading),
                reading.references("contexts", "context", contexts),
                register.rowsOf(reading));
    }
}
