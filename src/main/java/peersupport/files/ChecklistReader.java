package peersupport.files;

import java.util.List;
import peersupport.evidence.document.Checklist;
import peersupport.evidence.document.Checklist.Line;
import peersupport.evidence.document.Checklist.Matter;
import peersupport.evidence.document.Checklist.Worry;

/** Reads what risk checklists say. */
final class ChecklistReader {
    private final RuleFiles files;
    private final ConditionReader conditions;
    private final RegisterReader register;

    ChecklistReader(RuleFiles files, ConditionReader conditions, RegisterReader register) {
        this.files = files;
        this.conditions = conditions;
        this.register = register;
    }

    Checklist read() {
        Reading file = files.open("checklist.yaml", "worries", "beforehand", "practising");
        for (String name : List.of("worries", "practising")) {
            if (file.items(name).isEmpty()) {
                file.problem(file.line(name), "'" + name + "' is missing or empty. Every checklist prints it.");
            }
        }
        return new Checklist(
                file.list("worries", this::worry, "when", "tell", "do", "applies", "rows"),
                file.list("beforehand", this::matter, "about", "agree", "applies", "rows"),
                file.list("practising", r -> new Line(r.text("says"), rows(r)), "says", "rows"));
    }

    private Worry worry(Reading reading) {
        return new Worry(
                reading.text("when"),
                reading.text("tell"),
                reading.text("do"),
                conditions.applies(reading),
                rows(reading));
    }

    private Matter matter(Reading reading) {
        return new Matter(reading.text("about"), reading.text("agree"), conditions.applies(reading), rows(reading));
    }

    private List<String> rows(Reading reading) {
        List<String> rows = register.rowsOf(reading);
        if (rows.isEmpty()) {
            reading.problem(reading.line("rows"), "a suggestion names no row. Name the one that prompted it.");
        }
        return rows;
    }
}
