package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Note;

/** Every case in {@code stated/}, by its sentence: contexts worked out from others, factors, and the notes shown. */
class StatedCasesTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;

    @TestFactory
    Stream<DynamicTest> cases() {
        Map<Map<String, Answer>, Map<String, String>> expected = new LinkedHashMap<>();
        Map<Map<String, Answer>, Set<String>> says = new LinkedHashMap<>();
        Stated.besidesTheCards(Theory.read()).forEach(stated -> {
            expected.computeIfAbsent(stated.answers(), answers -> new LinkedHashMap<>())
                    .put(stated.about(), stated.expect());
            says.computeIfAbsent(stated.answers(), answers -> new LinkedHashSet<>())
                    .add(stated.says());
        });
        return expected.entrySet().stream()
                .map(stated -> DynamicTest.dynamicTest(
                        String.join("; ", says.get(stated.getKey())),
                        () -> assertEquals(stated.getValue(), said(stated.getKey(), stated.getValue()))));
    }

    private static Map<String, String> said(Map<String, Answer> answers, Map<String, String> expected) {
        Advice advice = ADVISOR.advise(Design.named("stated").withAnswers(answers));
        List<String> notes = advice.notes().stream().map(Note::id).toList();
        Map<String, String> said = new LinkedHashMap<>();
        expected.keySet()
                .forEach(about -> said.put(
                        about,
                        advice.factors().stream()
                                .filter(factor -> factor.factor().id().equals(about))
                                .map(factor -> factor.state().word())
                                .findFirst()
                                .orElseGet(() -> KNOWLEDGE.contexts().containsKey(about)
                                        ? advice.readings().state(about).word()
                                        : notes.contains(about) ? Stated.SHOWN : Stated.NOT_SHOWN)));
        return said;
    }
}
