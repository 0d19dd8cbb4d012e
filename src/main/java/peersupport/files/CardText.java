package peersupport.files;

import java.util.List;
import java.util.stream.Collectors;
import peersupport.evidence.card.Configuration;
import peersupport.files.Node.Fields;
import peersupport.files.Node.Items;
import peersupport.files.Node.Scalar;

/** The text of a card as its keeper wrote it. */
public final class CardText {
    private CardText() {}

    /** The lines of this card in the file of its family. */
    public static String of(Configuration card) {
        return lines(KnowledgeReader.resource("configurations/" + card.family().word() + ".yaml"), card.id());
    }

    /** From the line where the card begins to the one before the next card: however either is written. */
    static String lines(String text, String id) {
        Fields file = (Fields) NodeReader.read(text, "");
        List<Node> cards = ((Items) file.fields().get("configurations").value()).items();
        int place = 0;
        while (!isCard(cards.get(place), id)) {
            place++;
        }
        List<String> lines = text.lines().toList();
        int end = place + 1 < cards.size() ? cards.get(place + 1).line() - 1 : lines.size();
        return lines.subList(cards.get(place).line() - 1, end).stream().collect(Collectors.joining("\n"));
    }

    private static boolean isCard(Node node, String id) {
        return node instanceof Fields card
                && card.fields().containsKey("id")
                && card.fields().get("id").value() instanceof Scalar known
                && known.words().equals(id);
    }
}
