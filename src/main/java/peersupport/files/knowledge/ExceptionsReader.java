package peersupport.files.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.files.QuotedText;
import peersupport.files.yaml.Node;

/** Reads the changes that no case can notice. */
final class ExceptionsReader {
    private static final Pattern CHANGE = Pattern.compile(
            "(\\S+) (?:without the way (.+)|with (.+) against every way|without (.+)|with (.+) instead of (.+))");

    private ExceptionsReader() {}

    /** Notes where each exception stands, such as {@code N2 without group}. */
    static void read(RuleFiles files, Knowledge knowledge) {
        Set<String> about = new LinkedHashSet<>(knowledge.configurations().keySet());
        about.addAll(knowledge.contexts().keySet());
        knowledge.contents().notes().forEach(note -> about.add(note.id()));
        files.openList("exceptions.yaml", "why changes").forEach(reading -> {
            reading.text("why");
            for (Node.Scalar scalar : reading.scalars("changes")) {
                Matcher change = CHANGE.matcher(scalar.text());
                if (!change.matches()) {
                    reading.problem(
                            scalar.line(),
                            QuotedText.of(scalar.text())
                                    + " is no change. Write 'N2 without group', or 'N2 with online instead "
                                    + "of group'.");
                    continue;
                }
                reading.known(scalar.line(), "card, context or note", change.group(1), about);
                Optional.ofNullable(change.group(2))
                        .ifPresent(way -> reading.known(
                                scalar.line(), "route of " + change.group(1), way, routes(knowledge, change.group(1))));
                Stream.of(change.group(3), change.group(4), change.group(5), change.group(6))
                        .filter(Objects::nonNull)
                        .forEach(need -> ConditionReader.need(reading, new Node.Scalar(need, scalar.line())));
                files.once(reading, scalar.line(), "exception", scalar.text());
            }
        });
    }

    private static List<String> routes(Knowledge knowledge, String card) {
        return Optional.ofNullable(knowledge.configurations().get(card)).stream()
                .flatMap(known -> known.routes().stream())
                .map(Configuration.Route::id)
                .toList();
    }
}
