package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import peersupport.exploring.SinceLastTime.Folded;
import peersupport.exploring.SinceLastTime.Move;
import peersupport.files.DesignFile;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Status;

/** A design that version 1 saved opens: what it remembers is told in the words of today, and follows cards that moved. */
class SavedByVersionOneTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final DesignFile DESIGNS = new DesignFile(KNOWLEDGE);
    private static final List<String> WORDS = List.of("active", "blocked", "open", "named-only");

    private static final Design SAVED = DESIGNS.parse("""
            format: 1
            title: A group of last year
            answers:
              format: group
              group-leading: [comparison, turns]
              training-length: days
            set-aside:
              - finding: I36
                because: We do not count how often people come.
                author: Sam
                answers: {training-length: days}
              - finding: I2
                because: Our members have led groups before.
                answers: {training-length: days}
              - finding: I1
                because: Nobody is trained.
                author: Kim
                answers: {format: group}
            last-advised:
              knowledge: "1.0"
              answers:
                format: group
                group-leading: comparison turns
                training-length: days
              statuses:
                P21: blocked
                P22: active
                N2: blocked
                N4: active
                N7: blocked
                N8: named-only
                I2: open
                I36: blocked
                T99: active
            """, "saved.yaml");

    @Test
    @DisplayName("What was set aside follows a card into the one it is now part of, with every reason given")
    void whatWasSetAsideFollows() {
        assertEquals(
                List.of(
                        new SetAside(
                                "I32",
                                "We do not count how often people come.",
                                "Sam",
                                Map.of("training-length", Answer.of("days"))),
                        new SetAside(
                                "I1",
                                "Our members have led groups before. Nobody is trained.",
                                "Kim",
                                Map.of("training-length", Answer.of("days"), "format", Answer.of("group")))),
                SAVED.setAside());
    }

    @Test
    @DisplayName("Opened and saved, it opens again as it was")
    void savedAgain() {
        assertEquals(SAVED, DESIGNS.parse(DESIGNS.text(SAVED, "again.yaml"), "again.yaml"));
    }

    @Test
    @DisplayName("Active and blocked are told as what they are now, and no card that is gone is missed")
    void movesAreToldInTheWordsOfToday() {
        SinceLastTime since = since(SAVED);

        Set<String> remembered = SAVED.lastAdvised().orElseThrow().statuses().keySet();
        Map<String, String> moves = since.byEvidence().stream()
                .filter(move -> remembered.contains(move.card().id()))
                .collect(Collectors.toMap(move -> move.card().id(), move -> move.from() + " → " + move.to()));
        assertEquals(
                Map.of(
                        "P22", "in-place → OPEN", // for people who see few others: not said
                        "N2", "outside → GUARDED"), // planned against, and on every list
                moves);
        assertEquals(List.of(), since.byAnswers());
        assertEquals(
                List.of(
                        new Folded("I2", KNOWLEDGE.configurations().get("I1")),
                        new Folded("I36", KNOWLEDGE.configurations().get("I32"))),
                since.folded());
    }

    @Test
    @DisplayName("Whatever version 1 remembered of any card, each move starts at a status of today, or is new")
    void anythingRemembered() {
        Random random = new Random(64);
        List<String> ids = new ArrayList<>(KNOWLEDGE.configurations().keySet());
        ids.addAll(KNOWLEDGE.contents().moved().keySet());
        Set<String> known = Stream.concat(
                        Stream.of("new"), Stream.of(Status.values()).map(Status::word))
                .collect(Collectors.toSet());
        for (int i = 0; i < 50; i++) {
            Map<String, String> statuses = new LinkedHashMap<>();
            ids.stream()
                    .filter(id -> random.nextInt(4) > 0)
                    .forEach(id -> statuses.put(id, WORDS.get(random.nextInt(WORDS.size()))));
            Design design = Design.named("x").advised(new LastAdvised("1.0", Map.of(), statuses));
            SinceLastTime since = since(DESIGNS.parse(DESIGNS.text(design, "x.yaml"), "x.yaml"));
            assertTrue(known.containsAll(
                    since.byEvidence().stream().map(Move::from).toList()));
            assertEquals(
                    statuses.keySet().stream()
                            .filter(KNOWLEDGE.contents().moved()::containsKey)
                            .sorted()
                            .toList(),
                    since.folded().stream().map(Folded::id).sorted().toList());
        }
    }

    private static SinceLastTime since(Design design) {
        return SinceLastTime.of(KNOWLEDGE, ADVISOR, design).orElseThrow();
    }
}
