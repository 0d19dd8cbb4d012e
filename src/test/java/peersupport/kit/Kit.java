package peersupport.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.reasoning.Oracle;
import peersupport.reasoning.Theory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Writes the conformance kit: designs with all that must come of them, and pairs of designs that differ in one answer.
 * What must come of them is the oracle's word; nothing of the product is asked. The same knowledge gives the same bytes.
 */
final class Kit {
    private static final Path EXAMPLES = Path.of("examples");
    private static final int MIXED = 40;
    private static final int OBSERVERS = 12;
    private static final int CANDIDATES = 40;
    private static final String OPEN = "open";
    private static final String DONT_KNOW = "dont-know";

    private final Theory theory;
    private final Ways ways;
    private final Map<Map<String, Object>, Entry> designs = new LinkedHashMap<>();
    private final Map<Map<String, Object>, Outcome> outcomes = new HashMap<>();
    private final Entry nothingSaid;
    private final Map<String, Integer> named = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, String> without = new LinkedHashMap<>();

    private record Entry(String id, Map<String, Object> answers, Outcome expect) {}

    /** A design and what must come of it; all but the first tell only what is otherwise there. */
    private record Written(String id, Map<String, Object> answers, Object expect) {}

    /** A design of the kit with one answer changed, null for taken out; what must move, and nothing else may. */
    private record Pair(
            String id,
            String kind,
            String why,
            List<String> rows,
            String from,
            Map<String, Object> change,
            Map<String, Map<String, List<String>>> moves) {}

    /** One design to be put to an advisor. */
    record Case(String kind, Map<String, Object> answers, Outcome expect) {}

    private record Candidate(
            String observer, Map<String, Object> from, String question, Object answer, int open, int moves) {}

    /** A kit for this knowledge. */
    Kit(Theory theory) throws IOException {
        this.theory = theory;
        this.ways = new Ways(theory);
        nothingSaid = add("nothing said", Map.of());
        examples();
        mixed();
        Parts.of(theory).forEach(this::show);
        answersOfEveryForm();
    }

    /** The files, by name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "designs.json",
                text("designs", designs.values().stream().map(this::written).toList(), Map.of()));
        files.put("pairs.json", text("pairs", pairs, without));
        return files;
    }

    private Written written(Entry design) {
        Map<String, Map<String, String>> otherwise = new LinkedHashMap<>();
        nothingSaid.expect().moves(design.expect()).forEach((part, moves) -> {
            Map<String, String> to = new LinkedHashMap<>();
            moves.forEach((id, move) -> to.put(id, move.get(1)));
            otherwise.put(part, to);
        });
        return new Written(design.id(), design.answers(), design == nothingSaid ? design.expect() : otherwise);
    }

    private static String text(String name, Iterable<?> cases, Map<String, String> without) {
        JsonMapper json = JsonMapper.shared();
        StringBuilder text = new StringBuilder("{\n");
        text.append("\"knowledge\": ")
                .append(json.writeValueAsString(
                        Parts.yaml("knowledge.yaml").path("version").asString()));
        text.append(",\n\"licence\": \"CC BY 4.0, the Peer Support Design Advisor contributors\"");
        if (!without.isEmpty()) {
            List<String> lines = new ArrayList<>();
            without.forEach(
                    (part, why) -> lines.add(json.writeValueAsString(part) + ": " + json.writeValueAsString(why)));
            text.append(",\n\"without\": {\n").append(String.join(",\n", lines)).append("\n}");
        }
        List<String> lines = new ArrayList<>();
        cases.forEach(one -> lines.add(json.writeValueAsString(one)));
        return text.append(",\n\"")
                .append(name)
                .append("\": [\n")
                .append(String.join(",\n", lines))
                .append("\n]\n}\n")
                .toString();
    }

    private void examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> {
                Map<String, Object> written = new YAMLMapper().readValue(file, new TypeReference<>() {});
                @SuppressWarnings("unchecked")
                Map<String, Object> answers = (Map<String, Object>) written.get("answers");
                add("example " + file.getFileName().toString().replace(".yaml", ""), answers);
            });
        }
    }

    /** Random answers of every form, to see everything at once. Each question has its own: another changes none of them. */
    private void mixed() {
        for (int i = 1; i <= MIXED; i++) {
            Map<String, Object> answers = new LinkedHashMap<>();
            double said = i / (double) MIXED;
            long seed = i * 0x9E37_79B9_7F4A_7C15L;
            theory.questions().forEach((id, asked) -> {
                Random random = new Random(seed ^ id.hashCode());
                if (random.nextDouble() < said) {
                    answers.put(id, random(asked, random));
                }
            });
            add("mixed " + i, answers);
        }
    }

    private static Object random(Theory.Asked asked, Random random) {
        List<String> options = List.copyOf(asked.options().keySet());
        if (random.nextInt(10) == 0) {
            return DONT_KNOW;
        }
        if (!asked.many()) {
            return options.get(random.nextInt(options.size()));
        }
        List<String> list = new ArrayList<>();
        boolean closed = random.nextBoolean();
        for (String option : options) {
            int one = random.nextInt(3);
            if (one == 0) {
                list.add(option);
            } else if (one == 1 && !closed) {
                list.add("not " + option);
            }
        }
        if (list.isEmpty()) {
            return closed ? Ways.NONE : DONT_KNOW;
        }
        if (closed) {
            list.add(Ways.AND_NO_OTHERS);
        }
        return list;
    }

    private Entry add(String id, Map<String, Object> answers) {
        return designs.computeIfAbsent(answers, key -> new Entry(id, answers, outcome(answers)));
    }

    private Outcome outcome(Map<String, Object> answers) {
        return outcomes.computeIfAbsent(answers, key -> Outcome.of(theory, answers));
    }

    /** Adds the pair that shows this part at work with the least beside it; or says why there is none. */
    private void show(Part part) {
        if (part.seenBy().isEmpty()) {
            without.put(part.id(), "No finding, factor or note rests on it.");
            return;
        }
        Optional<Candidate> best = Optional.empty();
        for (String observer : part.seenBy().stream().limit(OBSERVERS).toList()) {
            List<Candidate> found = candidates(part, observer);
            for (Candidate candidate : found) {
                if (best.isEmpty() || worth(candidate) < worth(best.get())) {
                    best = Optional.of(candidate);
                }
            }
            if (best.isPresent() && best.get().open() == 0) {
                break;
            }
        }
        best.ifPresentOrElse(
                candidate -> pair(part, candidate),
                () -> without.put(part.id(), "No pair of designs shows it: something else always turns with it."));
    }

    private int worth(Candidate candidate) {
        return candidate.open() * 1000 + candidate.moves() * 2 + (designs.containsKey(candidate.from()) ? 0 : 1);
    }

    private void pair(Part part, Candidate candidate) {
        String observer = candidate.observer();
        Entry from = designs.get(candidate.from());
        if (from == null) {
            int number = named.merge(observer, 1, Integer::sum);
            from = add(number == 1 ? observer : observer + "/" + number, candidate.from());
        }
        pair(part.kind(), part.id(), part.why(), part.rows(), from, candidate.question(), candidate.answer());
    }

    private void pair(
            String kind, String id, String why, List<String> rows, Entry from, String question, Object answer) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put(question, answer);
        pairs.add(new Pair(
                id,
                kind,
                why,
                rows,
                from.id(),
                change,
                from.expect().moves(outcome(with(from.answers(), question, answer)))));
    }

    private List<Candidate> candidates(Part part, String observer) {
        List<Candidate> found = new ArrayList<>();
        Set<String> questions = ways.behind(part.turns()).stream()
                .map(theory.owners()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        holding(observer)
                .map(condition -> Ways.all(List.of(part.where(), condition)))
                .flatMap(ways::holding)
                .takeWhile(base -> found.size() < CANDIDATES)
                .forEach(base -> {
                    if (part.option().isEmpty()) {
                        questions.forEach(
                                question -> Ways.otherwise(theory.questions().get(question), base.get(question))
                                        .forEach(answer -> consider(part, observer, base, question, answer, found)));
                    } else {
                        ofOption(part, observer, base, found);
                    }
                });
        return found;
    }

    /** Both answers may be others than the base has: one with the option, the other without. */
    private void ofOption(Part part, String observer, Map<String, Object> base, List<Candidate> found) {
        String question = part.option().get(0);
        Theory.Asked asked = theory.questions().get(question);
        Object with = asked.many()
                ? Ways.closed(asked, Set.of(part.option().get(1)))
                : part.option().get(1);
        Stream.concat(Stream.of(base.get(question)), Ways.otherwise(asked, base.get(question)).stream())
                .filter(answer -> answer != null)
                .forEach(answer -> {
                    Map<String, Object> from = with(base, question, answer);
                    if (!asked.many()) {
                        consider(part, observer, from, question, with, found);
                    } else {
                        Ways.otherwise(asked, answer).forEach(other -> {
                            if (other instanceof List<?> list
                                    && list.contains(part.option().get(1))) {
                                consider(part, observer, from, question, other, found);
                            }
                        });
                    }
                });
    }

    private void consider(
            Part part,
            String observer,
            Map<String, Object> from,
            String question,
            Object answer,
            List<Candidate> found) {
        Map<String, Object> to = with(from, question, answer);
        String was = said(theory, from, observer);
        String is = said(theory, to, observer);
        if (was.equals(is)
                || was.equals(said(part.without(), from, observer)) && is.equals(said(part.without(), to, observer))) {
            return;
        }
        int open = (was.equals(OPEN) ? 1 : 0) + (is.equals(OPEN) ? 1 : 0);
        int moves = outcome(from).moves(outcome(to)).values().stream()
                .mapToInt(Map::size)
                .sum();
        found.add(new Candidate(observer, from, question, answer, open, moves));
    }

    private static String said(Theory theory, Map<String, Object> answers, String about) {
        return Outcome.of(theory, new Oracle(theory, Outcome.read(answers)), about);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String question, Object answer) {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        if (answer == null) {
            changed.remove(question);
        } else {
            changed.put(question, answer);
        }
        return changed;
    }

    /** Conditions of designs in which this comes to something settled, each in one way. */
    private Stream<Object> holding(String observer) {
        if (theory.notes().containsKey(observer)) {
            return Stream.of(theory.notes().get(observer));
        }
        if (theory.factors().containsKey(observer)) {
            return Stream.of(Ways.all(theory.factors().get(observer).stream()
                    .map(sign -> Ways.any(sign.any()))
                    .toList()));
        }
        Theory.Card card = theory.cards().get(observer);
        if (!card.against()) {
            return Stream.of(Ways.all(card.needs()));
        }
        List<Theory.Route> routes = card.routes().isEmpty() ? List.of(new Theory.Route("", List.of())) : card.routes();
        return routes.stream().map(route -> {
            List<Object> all = new ArrayList<>(card.arises());
            all.addAll(route.when());
            all.add(Ways.not(Ways.any(guards(card, route))));
            routes.stream()
                    .filter(other -> !other.equals(route))
                    .forEach(other -> all.add(
                            Ways.any(List.of(Ways.not(Ways.all(other.when())), Ways.any(guards(card, other))))));
            return Ways.all(all);
        });
    }

    /** What answers this way. */
    static List<String> guards(Theory.Card card, Theory.Route route) {
        return card.safeguards().stream()
                .filter(guard -> guard.answers().isEmpty() || guard.answers().contains(route.id()))
                .map(Theory.Safeguard::context)
                .toList();
    }

    /**
     * The forms an answer can take. What is not known, and what a list leaves open, is not a no; saying no to each of the
     * others closes a list as well; words of one's own settle nothing; what does not apply is no better than a no.
     */
    private void answersOfEveryForm() {
        Parts.questions().forEach(told -> {
            String question = told.path("id").asString();
            form(question, "not known", "What is not known is not a no.", answer -> Optional.of(DONT_KNOW));
            if (told.has("does-not-apply")) {
                form(
                        question,
                        "does not apply",
                        "What does not apply is no better than a no.",
                        answer -> Optional.of("does-not-apply"));
            }
            Optional<Entry> open = form(
                    question,
                    "left open",
                    "A list that is not closed leaves undecided what it does not name.",
                    answer -> list(answer).map(Object.class::cast));
            open.ifPresent(from -> {
                List<Object> named = list(from.answers().get(question)).orElseThrow();
                List<Object> each = new ArrayList<>(named);
                theory.questions().get(question).options().keySet().stream()
                        .filter(option -> !named.contains(option))
                        .forEach(option -> each.add("not " + option));
                pair("form", question + " one by one", "No to each of the others closes a list.", from, question, each);
                if (told.has("something-else")) {
                    List<Object> more = new ArrayList<>(named);
                    more.add("something-else: people of the village");
                    more.add(Ways.AND_NO_OTHERS);
                    pair(
                            "form",
                            question + " something else",
                            "Words of one's own settle nothing.",
                            from,
                            question,
                            more);
                }
            });
        });
    }

    /** Adds a pair with this form of an answer, from the smallest design in which that moves something. */
    private Optional<Entry> form(String question, String name, String why, Function<Object, Optional<Object>> form) {
        Optional<Entry> smallest = designs.values().stream()
                .filter(from -> from.answers().containsKey(question))
                .filter(from -> form.apply(from.answers().get(question))
                        .filter(answer ->
                                !outcome(with(from.answers(), question, answer)).equals(from.expect()))
                        .isPresent())
                .min(Comparator.comparingInt(from -> from.answers().size()));
        smallest.ifPresent(from -> pair(
                "form",
                question + " " + name,
                why,
                from,
                question,
                form.apply(from.answers().get(question)).orElseThrow()));
        return smallest;
    }

    /** What a closed list names. */
    private static Optional<List<Object>> list(Object answer) {
        if (answer instanceof List<?> list && list.contains(Ways.AND_NO_OTHERS)) {
            List<Object> named = new ArrayList<>(list);
            named.remove(Ways.AND_NO_OTHERS);
            return Optional.of(named);
        }
        return Optional.empty();
    }

    private void pair(String kind, String id, String why, Entry from, String question, Object answer) {
        pair(kind, id, why, List.of(), from, question, answer);
    }

    /** Every design, and every design with one answer changed, and all that must come of it, by the name of the case. */
    Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        Map<String, Entry> byId = new HashMap<>();
        designs.values().forEach(design -> {
            byId.put(design.id(), design);
            cases.put(design.id(), new Case("design", design.answers(), design.expect()));
        });
        pairs.forEach(pair -> {
            Map<String, Object> answers = byId.get(pair.from()).answers();
            for (Map.Entry<String, Object> change : pair.change().entrySet()) {
                answers = with(answers, change.getKey(), change.getValue());
            }
            cases.put(pair.id(), new Case(pair.kind(), answers, outcome(answers)));
        });
        return cases;
    }
}
