package peersupport.reasoning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import peersupport.design.Answer;

/**
 * What must come of some answers, written down case by case and not worked out: the cases on the cards, and in {@code
 * stated/} those of the contexts worked out from others, of the factors and of the notes.
 *
 * @param about the card, the context, the factor or the note it is about
 * @param expect the word for its status or state; {@link #SHOWN} or {@link #NOT_SHOWN} for a note
 */
record Stated(String says, Map<String, Answer> answers, String about, String expect) {
    static final String SHOWN = "shown";
    static final String NOT_SHOWN = "not shown";
    private static final Path FOLDER = Path.of("src/test/resources/stated");

    /** All of it. */
    static List<Stated> all(Theory theory) {
        List<Stated> all = new ArrayList<>(besidesTheCards(theory));
        theory.cards()
                .forEach((id, card) -> card.cases()
                        .forEach(example ->
                                all.add(new Stated(example.says(), example.answers(), id, example.expect()))));
        return all;
    }

    /** What is stated of contexts, factors and notes that are still there; a new one has nothing stated of it. */
    static List<Stated> besidesTheCards(Theory theory) {
        List<Stated> all = new ArrayList<>();
        Stream.of("contexts.yaml", "factors.yaml")
                .flatMap(file -> Theory.list(FOLDER.resolve(file)).stream())
                .forEach(stated -> ((Map<?, ?>) stated.get("expect")).forEach((about, expect) -> {
                    if (theory.contexts().containsKey(about) || theory.factors().containsKey(about)) {
                        all.add(new Stated(
                                Theory.word(stated, "says"),
                                Theory.answers(stated.get("answers")),
                                (String) about,
                                (String) expect));
                    }
                }));
        List<Map<String, Object>> notes = Theory.list(FOLDER.resolve("notes.yaml"));
        Set<Object> named = new HashSet<>();
        notes.forEach(stated -> Stream.of("hides", "shows")
                .forEach(list -> named.addAll((List<?>) stated.getOrDefault(list, List.of()))));
        for (Map<String, Object> stated : notes) {
            List<?> hides = (List<?>) stated.get("hides");
            List<?> shows = (List<?>) stated.getOrDefault("shows", List.of());
            theory.notes().keySet().stream()
                    .filter(named::contains)
                    .forEach(note -> all.add(new Stated(
                            "The notes of " + stated.get("answers"),
                            Theory.answers(stated.get("answers")),
                            note,
                            (theory.onceSaid().contains(note) ? shows.contains(note) : !hides.contains(note))
                                    ? SHOWN
                                    : NOT_SHOWN)));
        }
        return all;
    }

    /** Whether the oracle comes to this on a theory. */
    boolean holds(Theory theory) {
        Oracle oracle = new Oracle(theory, answers);
        if (theory.cards().containsKey(about)) {
            return oracle.status(about).word().equals(expect);
        }
        if (theory.factors().containsKey(about)) {
            return oracle.factor(about).word().equals(expect);
        }
        if (theory.notes().containsKey(about)) {
            return oracle.noted(about) == expect.equals(SHOWN);
        }
        return expect.equals(NOT_SHOWN) || oracle.state(about).word().equals(expect);
    }

    /** What is stated, by what it is about. */
    static Map<String, List<Stated>> byAbout(List<Stated> stated) {
        Map<String, List<Stated>> by = new LinkedHashMap<>();
        stated.forEach(one ->
                by.computeIfAbsent(one.about(), about -> new ArrayList<>()).add(one));
        return by;
    }
}
