package peersupport.files.knowledge;

import java.util.List;
import java.util.Optional;
import peersupport.evidence.card.Configuration;
import peersupport.files.yaml.Node;
import peersupport.files.yaml.NodeReader;

/** The text of a card as its keeper wrote it. */
public final class CardText {
    private CardText() {}

    /** The lines of this card in the file of its family. */
    public static String of(Configuration card) {
        return lines(KnowledgeReader.resource("configurations/" + card.family().word() + ".yaml"), card.id());
    }

    /** From the line where the card begins to the one before the next card: however either is written. */
    static String lines(String text, String id) {
        List<Node> cards =
                NodeReader.read(text, "").at("configurations").orElseThrow().items();
        int place = 0;
        while (!cards.get(place).at("id").map(Node::words).equals(Optional.of(id))) {
            place++;
        }
        List<String> lines = text.lines().toList();
        int end = place + 1 < cards.size() ? cards.get(place + 1).line() - 1 : lines.size();
        return String.join("\n", lines.subList(cards.get(place).line() - 1, end));
    }
}
