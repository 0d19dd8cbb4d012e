package peersupport.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import peersupport.design.Answer;
import peersupport.reasoning.Oracle;
import peersupport.reasoning.Theory;

/** What the oracle says of a design: the word for every finding, every factor and every note, by id. */
record Outcome(Map<String, String> findings, Map<String, String> appear, Map<String, String> notes) {
    static final String SHOWN = "shown";
    static final String NOT_SHOWN = "not-shown";

    static Outcome of(Theory theory, Map<String, Object> answers) {
        Oracle oracle = new Oracle(theory, read(answers));
        return new Outcome(
                all(theory.cards(), id -> of(theory, oracle, id)),
                all(theory.factors(), id -> of(theory, oracle, id)),
                all(theory.notes(), id -> of(theory, oracle, id)));
    }

    private static Map<String, String> all(Map<String, ?> of, UnaryOperator<String> word) {
        Map<String, String> all = new LinkedHashMap<>();
        of.keySet().forEach(id -> all.put(id, word.apply(id)));
        return all;
    }

    /** What the oracle says of this one finding, factor or note. A note that is not there is not shown. */
    static String of(Theory theory, Oracle oracle, String about) {
        if (theory.cards().containsKey(about)) {
            return oracle.status(about).word();
        }
        return theory.factors().containsKey(about)
                ? oracle.factor(about).word()
                : theory.notes().containsKey(about) && oracle.noted(about) ? SHOWN : NOT_SHOWN;
    }

    /** What this says of one finding, factor or note. */
    String of(String about) {
        return findings.getOrDefault(about, appear.getOrDefault(about, notes.get(about)));
    }

    /** Answers as the oracle takes them. Words of one's own settle nothing, and it is not told of them. */
    static Map<String, Answer> read(Map<String, Object> answers) {
        Map<String, Object> said = new LinkedHashMap<>(answers);
        said.replaceAll((question, answer) -> answer instanceof List<?> list
                ? list.stream()
                        .filter(word -> !((String) word).startsWith("something-else:"))
                        .toList()
                : answer);
        return Theory.answers(said);
    }

    /** What moves from here to there: for each part the ids, and from what to what. */
    Map<String, Map<String, List<String>>> moves(Outcome to) {
        Map<String, Map<String, List<String>>> moves = new LinkedHashMap<>();
        moves.put("findings", moves(findings, to.findings));
        moves.put("appear", moves(appear, to.appear));
        moves.put("notes", moves(notes, to.notes));
        moves.values().removeIf(Map::isEmpty);
        return moves;
    }

    private static Map<String, List<String>> moves(Map<String, String> from, Map<String, String> to) {
        Map<String, List<String>> moves = new LinkedHashMap<>();
        from.forEach((id, was) -> {
            if (!was.equals(to.get(id))) {
                moves.put(id, List.of(was, to.get(id)));
            }
        });
        return moves;
    }
}
