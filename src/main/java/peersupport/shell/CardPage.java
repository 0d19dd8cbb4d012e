package peersupport.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration;
import peersupport.files.CardText;
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
                .asIs(CardText.of(card))
                .heading("rules/" + file + ".drl")
                .gap()
                .asIs(rules(file + ".drl"));
    }

    private String rules(String file) {
        return Stream.of(KnowledgeReader.resource(file).split("\n(?=rule )"))
                .filter(rule -> rule.startsWith("rule \"" + card.id() + ": "))
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
    }
}
