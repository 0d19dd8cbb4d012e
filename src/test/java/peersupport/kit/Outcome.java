package peersupport.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peersupport.design.Answer;
import peersupport.reasoning.Oracle;
import peersupport.reasoning.Theory;

/** What the oracle says of a design, in the words and the form of {@code screen --format jsonl}. */
record Outcome(Map<String, String> findings, Map<String, String> appear, List<String> notes) {
    private static final String SHOWN = "shown";
    private static final String NOT_SHOWN = "not-shown";

    static Outcome of(Theory theory, Map<String, Object> answers) {
        Oracle oracle = new Oracle(theory, read(answers));
        Map<String, String> findings = new LinkedHashMap<>();
        theory.cards().keySet().forEach(id -> findings.put(id, of(theory, oracle, id)));
        Map<String, String> appear = new LinkedHashMap<>();
        theory.factors().keySet().forEach(id -> appear.put(id, of(theory, oracle, id)));
        return new Outcome(
                findings,
                appear,
                theory.notes().keySet().stream().filter(oracle::noted).toList());
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
        return Optional.ofNullable(findings.getOrDefault(about, appear.get(about)))
                .orElse(notes.contains(about) ? SHOWN : NOT_SHOWN);
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

    /** What moves from here to there: for each part of the form the ids, and from what to what. */
    Map<String, Map<String, List<String>>> moves(Outcome to) {
        Map<String, Map<String, List<String>>> moves = new LinkedHashMap<>();
        moves.put("findings", moves(findings, to.findings));
        moves.put("appear", moves(appear, to.appear));
        Map<String, String> from = new LinkedHashMap<>();
        notes.forEach(id -> from.put(id, SHOWN));
        Map<String, String> after = new LinkedHashMap<>();
        to.notes.forEach(id -> after.put(id, SHOWN));
        to.notes.forEach(id -> from.putIfAbsent(id, NOT_SHOWN));
        notes.forEach(id -> after.putIfAbsent(id, NOT_SHOWN));
        moves.put("notes", moves(from, after));
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
