package peersupport.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Configuration;
import peersupport.files.KnowledgeReader;

/** A card as its keeper wrote it, and the rules that were made from it. */
final class CardPage {
    private final Configuration card;

    CardPage(Configuration card) {
        this.card = card;
    }

    Page page() {
        String file = "configurations/" + card.family().word();
        return new Page()
                .line("rules/" + file + ".yaml")
                .gap()
                .asIs(block(file + ".yaml", "  - id: " + card.id(), "  - id: "))
                .heading("rules/" + file + ".drl")
                .gap()
                .asIs(rules(file + ".drl"));
    }

    private static String block(String file, String from, String next) {
        List<String> lines = KnowledgeReader.resource(file).lines().toList();
        int start = lines.indexOf(from);
        return Stream.concat(
                        Stream.of(lines.get(start)),
                        lines.stream().skip(start + 1L).takeWhile(line -> !line.startsWith(next)))
                .collect(Collectors.joining("\n"));
    }

    private String rules(String file) {
        return Stream.of(KnowledgeReader.resource(file).split("\n(?=rule )"))
                .filter(rule -> rule.startsWith("rule \"" + card.id() + " "))
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
    }
}
