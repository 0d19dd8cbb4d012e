package peersupport.reasoning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param notes when each note is touched
 * @param studied for each source the contexts of population, setting and country
 */
record Theory(
        Map<String, Asked> questions,
        Map<String, Object> contexts,
        Map<String, String> owners,
        Map<String, Card> cards,
        Map<String, List<String>> factors,
        Map<String, Object> notes,
        Map<String, Map<String, List<String>>> studied) {
    static final String BROUGHT_ABOUT = "brought about";
    static final String ALWAYS = "always";
    private static final Path RULES = Path.of("rules");
    private static final List<String> FAMILIES = List.of("take-up", "benefit", "harm", "implementation");

    /** A question: its gate, empty if none, and for each option what it makes and what it leaves open. */
    record Asked(boolean many, String askWhen, Map<String, Option> options) {}

    record Option(List<String> makes, List<String> leavesOpen) {}

    /** A card: empty words where it says nothing. */
    record Card(
            boolean labelOnly,
            List<String> needs,
            String names,
            String bringsAbout,
            List<String> sources,
            List<Example> cases) {
        Card needing(List<String> others) {
            return new Card(labelOnly, others, names, bringsAbout, sources, cases);
        }

        Card unlinked() {
            return new Card(labelOnly, needs, names, "", sources, cases);
        }
    }

    /** What must come of some answers. */
    record Example(String says, Map<String, Answer> answers, String expect) {}

    /** The knowledge base as it stands. */
    static Theory read() {
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
                        new Asked("many".equals(question.get("kind")), word(question, "ask-when"), options));
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
        Map<String, List<String>> factors = new LinkedHashMap<>();
        items(yaml("appear.yaml"), "factors")
                .forEach(factor -> factors.put(
                        word(factor, "id"),
                        items(factor, "signs").stream()
                                .map(sign -> word(sign, "sign"))
                                .toList()));
        Map<String, Object> notes = new LinkedHashMap<>();
        items(yaml("notes.yaml"), "notes")
                .forEach(note -> notes.put(word(note, "id"), note.getOrDefault("touches", ALWAYS)));
        Map<String, Map<String, List<String>>> studied = new LinkedHashMap<>();
        items(yaml("studied.yaml"), "studied")
                .forEach(of -> studied.put(
                        word(of, "source"),
                        Map.of(
                                "population", words(of.get("population")),
                                "setting", words(of.get("setting")),
                                "country", words(of.get("country")))));
        return new Theory(questions, contexts, owners, readCards(), factors, notes, studied);
    }

    private static Map<String, Card> readCards() {
        Map<String, Card> cards = new LinkedHashMap<>();
        for (String family : FAMILIES) {
            for (Map<String, Object> card : items(yaml("configurations/" + family + ".yaml"), "configurations")) {
                cards.put(
                        word(card, "id"),
                        new Card(
                                "label".equals(card.get("basis")),
                                words(card.get("needs")),
                                word(card, "names"),
                                word(card, "brings-about"),
                                words(card.get("sources")),
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

    /** Answers as files write them. */
    static Map<String, Answer> answers(Object written) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((question, words) -> answers.put((String) question, answer(new ArrayList<>(words(words)))));
        }
        return answers;
    }

    private static Answer answer(List<String> words) {
        if (words.equals(List.of("dont-know"))) {
            return new Answer.DontKnow();
        }
        if (words.equals(List.of("does-not-apply"))) {
            return new Answer.DoesNotApply();
        }
        boolean rest = words.remove("rest-not-decided");
        words.remove("none");
        return new Answer.Chosen(words, rest);
    }

    /** This knowledge with another card of this id, or without it when there is none. */
    Theory withCard(String id, Card card) {
        return new Theory(questions, contexts, owners, with(cards, id, card), factors, notes, studied);
    }

    /** This knowledge with a context worked out in another way, or in none. */
    Theory withDefinition(String id, Object condition) {
        return new Theory(questions, with(contexts, id, condition), owners, cards, factors, notes, studied);
    }

    /** This knowledge with other signs of a factor, or without the factor. */
    Theory withSigns(String id, List<String> signs) {
        return new Theory(questions, contexts, owners, cards, with(factors, id, signs), notes, studied);
    }

    /** This knowledge with a note touched by other designs, or without the note. */
    Theory withTouches(String id, Object condition) {
        return new Theory(questions, contexts, owners, cards, factors, with(notes, id, condition), studied);
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
