package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.exploring.SinceLastTime.Move;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.RandomDesigns;

/** What has moved since a design was last advised: by the evidence and by the answers, kept apart. */
class SinceLastTimeTest {
    private static final int DESIGNS = Trust.cases(100, 5_000);
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;

    private final RandomDesigns random = new RandomDesigns(KNOWLEDGE, ADVISOR, 61);

    @Test
    @DisplayName("Never advised, or advised under this very knowledge: nothing to tell, whatever was answered since")
    void nothingToTell() {
        random.designs(DESIGNS).forEach(design -> {
            assertEquals(Optional.empty(), since(design));
            assertEquals(Optional.empty(), since(answeredSince(advised(design))));
        });
    }

    @Test
    @DisplayName(
            "Advised under an older version that concluded otherwise: what moved by evidence is told apart from answers")
    void byEvidenceAndByAnswersApart() {
        Random choose = new Random(62);
        random.designs(DESIGNS).forEach(design -> {
            Map<String, String> now = ADVISOR.advise(design).statuses();
            Map<String, String> then = new LinkedHashMap<>(now);
            Set<String> tampered =
                    now.keySet().stream().filter(id -> choose.nextInt(20) == 0).collect(Collectors.toSet());
            tampered.forEach(id -> then.put(id, now.get(id).equals("open") ? "named-only" : "open"));
            Design older = design.advised(new LastAdvised("0.0.1", design.answers(), then));
            Design changed = answeredSince(older);

            SinceLastTime since = since(changed).orElseThrow();

            assertEquals("0.0.1", since.knowledge());
            assertEquals(tampered, ids(since.byEvidence()));
            since.byEvidence().forEach(move -> {
                assertEquals(then.get(move.card().id()), move.from());
                assertEquals(now.get(move.card().id()), move.to().word());
            });
            Map<String, String> after = ADVISOR.advise(changed).statuses();
            assertEquals(
                    now.keySet().stream()
                            .filter(id -> !now.get(id).equals(after.get(id)))
                            .collect(Collectors.toSet()),
                    ids(since.byAnswers()));
            since.byAnswers()
                    .forEach(move ->
                            assertEquals(after.get(move.card().id()), move.to().word()));
        });
    }

    @Test
    @DisplayName("A card that did not exist last time is told as new")
    void newCards() {
        Design design = Design.named("A programme of last year");
        Map<String, String> then = new LinkedHashMap<>(ADVISOR.advise(design).statuses());
        String added = then.keySet().iterator().next();
        then.remove(added);

        SinceLastTime since =
                since(design.advised(new LastAdvised("0.0.1", Map.of(), then))).orElseThrow();

        assertEquals(List.of("new"), since.byEvidence().stream().map(Move::from).toList());
        assertEquals(Set.of(added), ids(since.byEvidence()));
        assertTrue(since.byAnswers().isEmpty());
    }

    private static Optional<SinceLastTime> since(Design design) {
        return SinceLastTime.of(KNOWLEDGE, ADVISOR, design);
    }

    private static Design advised(Design design) {
        return design.advised(ADVISOR.advise(design).remembered());
    }

    /** The design with another answer to some of its questions. */
    private Design answeredSince(Design design) {
        Map<String, Answer> answers = new LinkedHashMap<>(design.answers());
        List<Question> questions = List.copyOf(KNOWLEDGE.questions().values());
        Random choose = new Random(design.answers().hashCode());
        for (int i = 0; i < 3; i++) {
            Question question = questions.get(choose.nextInt(questions.size()));
            answers.put(question.id(), random.answer(question));
        }
        return design.withAnswers(answers);
    }

    private static Set<String> ids(List<Move> moves) {
        return moves.stream().map(move -> move.card().id()).collect(Collectors.toSet());
    }
}
