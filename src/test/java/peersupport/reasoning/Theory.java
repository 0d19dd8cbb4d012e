package peersupport.reasoning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the files in {@code rules/} say, read a second time and by none of the product's readers: plain maps of the words
 * as they stand there. One entry can be exchanged for another, to see what a changed knowledge base would say.
 *
 * @param contexts what each context that no question owns is worked out from: a condition as written, or {@link
 *     #BROUGHT_ABOUT}
 * @param owners the question that owns a context
 * @param factors the signs of each factor
 * @param notes the designs that each note concerns
 * @param onceSaid the notes that wait until a design is said to be such
 * @param effects the designs that each result is about, and its sources
 * @param studied for each source the contexts of population, setting and country
 */
public record Theory(
        Map<String, Asked> questions,
        Map<String, Object> contexts,
        Map<String, String> owners,
        Map<String, Card> cards,
        Map<String, List<Sign>> factors,
        Map<String, Object> notes,
        Set<String> onceSaid,
        Map<String, Result> effects,
        Map<String, Map<String, List<String>>> studied) {
    public static final String BROUGHT_ABOUT = "brought about";
    public static final String ALWAYS = "always";
    private static final Path RULES = Path.of("rules");
    private static final List<String> FAMILIES = List.of("take-up", "benefit", "harm", "implementation");

    /** A question: its gate, empty if none; whether nothing waits for it; for each option what it makes and what it leaves open. */
    public record Asked(boolean many, String askWhen, boolean optional, Map<String, Option> options) {}

    /** What an option says is so, and what it leaves open. */
    public record Option(List<String> makes, List<String> leavesOpen) {}

    /**
     * A card: empty words where it says nothing.
     *
     * @param needs what a card for needs
     * @param evidence the word for how strongly each source shows it
     */
    public record Card(
            boolean labelOnly,
            boolean against,
            List<String> needs,
            List<String> arises,
            List<Route> routes,
            List<Safeguard> safeguards,
            String names,
            String bringsAbout,
            Map<String, String> evidence,
            List<Example> cases) {
        /** This card with other conditions. */
        public Card with(List<String> needs, List<String> arises, List<Route> routes, List<Safeguard> safeguards) {
            return new Card(labelOnly, against, needs, arises, routes, safeguards, names, bringsAbout, evidence, cases);
        }

        /** This card, bringing nothing about. */
        public Card unlinked() {
            return new Card(labelOnly, against, needs, arises, routes, safeguards, names, "", evidence, cases);
        }

        /** Every condition, as written. */
        public List<String> conditions() {
            return Stream.of(
                            needs.stream(),
                            arises.stream(),
                            routes.stream().flatMap(route -> route.when().stream()),
                            safeguards.stream().map(Safeguard::context))
                    .flatMap(part -> part)
                    .toList();
        }
    }

    /** A known way something comes about. */
    public record Route(String id, List<String> when) {}

    /** What answers these ways; all when none is named. */
    public record Safeguard(String context, List<String> answers) {}

    /** A sign: conditions that stand in for one another. */
    public record Sign(List<String> any, boolean matters) {}

    /** A result: the designs that it is about, and its sources. */
    public record Result(Object applies, List<String> sources) {}

    /** What must come of some answers. */
    public record Example(String says, Map<String, Answer> answers, String expect) {}

    /** The knowledge base as it stands. */
    public static Theory read() {
        Map<String, Asked> questions = new LinkedHashMap<>();
        Map<String, String> owners = new TreeMap<>();
        for (Map<String, Object> section : items(yaml("questions.yaml"), "sections")) {
            for (Map<String, Object> question : items(section, "questions")) {
                Map<String, Option> options = new LinkedHashMap<>();
                for (Map<String, Object> option : items(question, "options")) {
                    Option read = new Option(words(option.get("makes")), words(option.get("leaves-open")));
                    options.put(word(option, "id"), read);
                    read.makes().forEach(context -> owners.put(context, word(question, "id")));
                    read.leavesOpen().forEach(context -> owners.put(context, word(question, "id")));
                }
                questions.put(
                        word(question, "id"),
                        new Asked(
                                "many".equals(question.get("kind")),
                                word(question, "ask-when"),
                                section.containsKey("optional"),
                                options));
            }
        }
        Map<String, Object> contexts = new LinkedHashMap<>();
        for (Map<String, Object> context : items(yaml("contexts.yaml"), "contexts")) {
            for (String form : List.of("all", "any")) {
                if (context.containsKey(form)) {
                    contexts.put(word(context, "id"), Map.of(form, context.get(form)));
                }
            }
            if (context.containsKey("brought-about")) {
                contexts.put(word(context, "id"), BROUGHT_ABOUT);
            }
        }
        Map<String, List<Sign>> factors = new LinkedHashMap<>();
        items(yaml("appear.yaml"), "factors")
                .forEach(factor -> factors.put(
                        word(factor, "id"),
                        items(factor, "signs").stream()
                                .map(sign -> new Sign(
                                        words(sign.getOrDefault("any", sign.get("sign"))),
                                        !Boolean.TRUE.equals(sign.get("also-seen"))))
                                .toList()));
        Map<String, Object> notes = new LinkedHashMap<>();
        items(yaml("notes.yaml"), "notes")
                .forEach(note -> notes.put(word(note, "id"), note.getOrDefault("applies", ALWAYS)));
        Set<String> onceSaid = items(yaml("notes.yaml"), "notes").stream()
                .filter(note -> Boolean.TRUE.equals(note.get("once-said")))
                .map(note -> word(note, "id"))
                .collect(Collectors.toSet());
        Map<String, Result> effects = new LinkedHashMap<>();
        items(yaml("effects.yaml"), "effects")
                .forEach(effect -> effects.put(
                        word(effect, "id"),
                        new Result(effect.getOrDefault("applies", ALWAYS), words(effect.get("sources")))));
        Map<String, Map<String, List<String>>> studied = new LinkedHashMap<>();
        items(yaml("studied.yaml"), "studied")
                .forEach(of -> studied.put(
                        word(of, "source"),
                        Map.of(
                                "population", words(of.get("population")),
                                "setting", words(of.get("setting")),
                                "country", words(of.get("country")))));
        return new Theory(questions, contexts, owners, readCards(), factors, notes, onceSaid, effects, studied);
    }

    private static Map<String, Card> readCards() {
        Map<String, Card> cards = new LinkedHashMap<>();
        for (String family : FAMILIES) {
            for (Map<String, Object> card : items(yaml("configurations/" + family + ".yaml"), "configurations")) {
                cards.put(
                        word(card, "id"),
                        new Card(
                                "label".equals(card.get("basis")),
                                "against".equals(card.get("side")),
                                words(card.get("needs")),
                                words(card.get("arises")),
                                items(card, "routes").stream()
                                        .map(route -> new Route(word(route, "id"), words(route.get("when"))))
                                        .toList(),
                                items(card, "safeguards").stream()
                                        .map(safeguard -> new Safeguard(
                                                word(safeguard, "context"), words(safeguard.get("answers"))))
                                        .toList(),
                                word(card, "names"),
                                word(card, "brings-about"),
                                evidence(card),
                                items(card, "cases").stream()
                                        .map(example -> new Example(
                                                word(example, "says"),
                                                answers(example.get("answers")),
                                                word(example, "expect")))
                                        .toList()));
            }
        }
        return cards;
    }

    private static Map<String, String> evidence(Map<String, Object> card) {
        Map<String, String> evidence = new LinkedHashMap<>();
        items(card, "evidence").forEach(one -> evidence.put(word(one, "source"), word(one, "strength")));
        return evidence;
    }

    /** Answers as files write them. */
    public static Map<String, Answer> answers(Object written) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((question, words) ->
                    answers.put((String) question, answer(new ArrayList<>(words(words)), words instanceof List)));
        }
        return answers;
    }

    private static Answer answer(List<String> words, boolean list) {
        if (words.equals(List.of("dont-know"))) {
            return new Answer.DontKnow();
        }
        if (words.equals(List.of("does-not-apply"))) {
            return new Answer.DoesNotApply();
        }
        boolean rest = list && !words.remove("and-no-others");
        words.remove("none");
        Map<Boolean, List<String>> no =
                words.stream().collect(Collectors.partitioningBy(word -> word.startsWith("not ")));
        return new Answer.Chosen(
                no.get(false),
                no.get(true).stream().map(word -> word.substring(4)).toList(),
                rest);
    }

    /** This knowledge with another card of this id, or without it when there is none. */
    public Theory withCard(String id, Card card) {
        return new Theory(
                questions, contexts, owners, with(cards, id, card), factors, notes, onceSaid, effects, studied);
    }

    /** This knowledge with a context worked out in another way, or in none. */
    public Theory withDefinition(String id, Object condition) {
        return new Theory(
                questions, with(contexts, id, condition), owners, cards, factors, notes, onceSaid, effects, studied);
    }

    /** This knowledge with other signs of a factor, or without the factor. */
    public Theory withSigns(String id, List<Sign> signs) {
        return new Theory(
                questions, contexts, owners, cards, with(factors, id, signs), notes, onceSaid, effects, studied);
    }

    /** This knowledge with a note that concerns other designs, or without the note. */
    public Theory withNote(String id, Object condition) {
        return new Theory(
                questions, contexts, owners, cards, factors, with(notes, id, condition), onceSaid, effects, studied);
    }

    /** This knowledge with a question that is asked otherwise. */
    public Theory withQuestion(String id, Asked asked) {
        return new Theory(
                with(questions, id, asked), contexts, owners, cards, factors, notes, onceSaid, effects, studied);
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }

    private static Map<String, Object> yaml(String name) {
        return read(RULES.resolve(name), new TypeReference<>() {});
    }

    /** A YAML file that is one list. */
    static List<Map<String, Object>> list(Path file) {
        return read(file, new TypeReference<>() {});
    }

    private static <T> T read(Path file, TypeReference<T> form) {
        try {
            return new YAMLMapper().readValue(Files.readString(file), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) of.getOrDefault(name, List.of());
    }

    static String word(Map<String, Object> of, String name) {
        return (String) of.getOrDefault(name, "");
    }

    private static List<String> words(Object written) {
        if (written == null) {
            return List.of();
        }
        return written instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of((String) written);
    }
}
