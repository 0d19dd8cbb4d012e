package peersupport.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Trust;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Mentions;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition.Need;
import peersupport.files.KnowledgeReader;

/** A build of knowledge in which a card has lost one of its needs, or of the circumstances it arises in, stops, and says which case no longer comes out. */
class BuiltMutantsTest {
    private static final int BUILDS = Trust.cases(1, 12);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> aCardThatLostItsLastNeedStopsTheBuild() {
        Knowledge knowledge = KnowledgeReader.load().knowledge();
        Mentions mentions = new Mentions(knowledge);
        // a context that nothing uses any more would be told instead
        List<Configuration> cards = new ArrayList<>(knowledge.configurations().values().stream()
                .filter(card -> lost(card).size() > 1
                        && mentions.all()
                                        .filter(mention -> mention.need()
                                                .context()
                                                .equals(last(card).context()))
                                        .count()
                                > 1)
                .toList());
        Collections.shuffle(cards, new Random(20_261_122));
        Trust.figure(BuiltMutantsTest.class, "mutants put through the whole build", BUILDS);
        return cards.stream()
                .limit(BUILDS)
                .map(card -> DynamicTest.dynamicTest(card.id() + " without " + last(card), () -> stops(card)));
    }

    private static List<Need> lost(Configuration card) {
        return card.isFor() ? card.needs() : card.arises();
    }

    private static Need last(Configuration card) {
        return lost(card).get(lost(card).size() - 1);
    }

    private void stops(Configuration card) throws IOException, InterruptedException {
        String name = "configurations/" + card.family().word() + ".yaml";
        Rebuilt project = Rebuilt.with(Path.of("rules"), folder.resolve(card.id()));
        String changed = withoutLastNeed(Files.readString(Path.of("rules", name)), card);
        for (String rules : List.of("rules", "classes/rules")) {
            Files.writeString(project.folder().resolve(rules).resolve(name), changed);
        }

        assertEquals(1, project.build(), "the build goes on");

        String says = Files.readString(project.folder().resolve("check.txt"));
        assertTrue(
                Pattern.compile("\\b" + card.id() + " is [a-z-]+, not [a-z-]+, in the case '")
                        .matcher(says)
                        .find(),
                says);
    }

    private static String withoutLastNeed(String text, Configuration card) {
        Matcher needs = Pattern.compile(
                        "(?s)(?<=\n  - id: " + card.id() + "\n)(.*?(?:needs|arises): \\[[^\\]]*?), [^,\\]]*]")
                .matcher(text);
        assertTrue(needs.find(), card::id);
        return needs.replaceFirst("$1]");
    }
}
