package peersupport.files.knowledge;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Family;
import peersupport.files.store.FileTransaction;
import peersupport.files.store.TextFile;
import peersupport.files.yaml.Node;
import peersupport.files.yaml.NodeReader;

/** A card to fill in, at the end of the file of its family. Until it is filled in, the knowledge is refused. */
public final class NewCard {
    private static final int MOST = 9999;

    private final Path rules;
    private final Family family;

    /** A card of this family, in this folder of rules. */
    public NewCard(Path rules, Family family) {
        this.rules = rules;
        this.family = family;
    }

    /** The file it goes to. */
    public Path file() {
        return file(family);
    }

    private Path file(Family one) {
        return rules.resolve("configurations").resolve(one.word() + ".yaml");
    }

    /** The next id that is free: I for implementation, else R, as the letters of the first review are full. */
    public String nextId() {
        Set<String> taken = taken();
        String letter = family == Family.IMPLEMENTATION ? "I" : "R";
        int last = IntStream.rangeClosed(1, MOST)
                .filter(number -> taken.contains(letter + number))
                .max()
                .orElse(0);
        return letter + (last + 1);
    }

    /** Adds the card, or refuses an id that is no card's or taken. */
    public void add(Side side, String id) {
        if (!Configuration.isId(id)) {
            throw new Problem.Found(
                    file().toString(), CardsReader.noId(id) + " The next free one is " + nextId() + ".");
        }
        if (taken().contains(id)) {
            throw new Problem.Found(
                    file().toString(), "there is a card '" + id + "' already. The next free id is " + nextId() + ".");
        }
        String text = TextFile.read(file());
        String with = text + (text.endsWith("\n") ? "" : "\n") + blank(side, id);
        List<String> ids = ids(NodeReader.read(with, file().toString()));
        if (ids.isEmpty() || !ids.get(ids.size() - 1).equals(id)) {
            throw new Problem.Found(
                    file().toString(),
                    "a card cannot be added at the end: the file does not end with 'configurations', each two spaces in.");
        }
        FileTransaction.write(file(), with.getBytes(StandardCharsets.UTF_8));
    }

    private String blank(Side side, String id) {
        boolean recovery = family == Family.BENEFIT || family == Family.HARM;
        byte[] template = KnowledgeReader.bytes("templates/rules/card-" + side.word() + ".yaml")
                .orElseThrow();
        return new String(template, StandardCharsets.UTF_8)
                .replace("$id", id)
                .replace("$domain", recovery ? "# a recovery domain; take it out where there is none" : family.word());
    }

    /** The ids of all cards there are and were, as the files have them now. */
    private Set<String> taken() {
        Set<String> taken = new LinkedHashSet<>();
        Stream.of(Family.values()).forEach(one -> taken.addAll(ids(read(file(one)))));
        read(rules.resolve("knowledge.yaml"))
                .at("moved")
                .ifPresent(moved -> taken.addAll(moved.fields().keySet()));
        return taken;
    }

    private static List<String> ids(Node file) {
        return file.at("configurations").stream()
                .flatMap(cards -> cards.items().stream())
                .map(card -> card.at("id").map(Node::words).orElse(""))
                .toList();
    }

    private static Node read(Path file) {
        return NodeReader.read(TextFile.read(file), file.toString());
    }
}
