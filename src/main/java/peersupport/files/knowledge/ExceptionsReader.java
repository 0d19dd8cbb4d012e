package peersupport.files.knowledge;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.files.yaml.Node;

/** Reads the changes that no case can notice. */
final class ExceptionsReader {
    private static final Pattern CHANGE = Pattern.compile("(\\S+) (?:without (.+)|with (.+) instead of (.+))");

    private ExceptionsReader() {}

    /** Notes where each exception stands, such as {@code N2 without group}. */
    static void read(RuleFiles files, Knowledge knowledge, ConditionReader conditions) {
        Set<String> about = new LinkedHashSet<>(knowledge.configurations().keySet());
        about.addAll(knowledge.contexts().keySet());
        knowledge.contents().notes().forEach(note -> about.add(note.id()));
        files.openList("exceptions.yaml", "why", "changes").forEach(reading -> {
            reading.text("why");
            for (Node.Scalar scalar : reading.scalars("changes")) {
                Matcher change = CHANGE.matcher(scalar.text());
                if (!change.matches()) {
                    reading.problem(
                            scalar.line(),
                            "'" + scalar.text()
                                    + "' is no change. Write 'N2 without group', or 'N2 with online instead "
                                    + "of group'.");
                    continue;
                }
                reading.known(scalar.line(), "card, context or note", change.group(1), about);
                Stream.of(change.group(2), change.group(3), change.group(4))
                        .filter(Objects::nonNull)
                        .forEach(need -> conditions.need(reading, new Node.Scalar(need, scalar.line())));
                files.once(reading, scalar.line(), "exception", scalar.text());
            }
        });
    }
}
