package peersupport.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.files.Node.Field;
import peersupport.files.Node.Fields;
import peersupport.files.Node.Items;
import peersupport.files.Node.Scalar;

/** Reads answers as design files, cases on cards and commands write them: by the ids of options, or a special word. */
public final class AnswersReader {
    /** None of the options: an answer, unlike silence. */
    public static final String NONE = "none";

    /** Asked, and not known. */
    public static final String DONT_KNOW = "dont-know";

    /** Where the question lists it. */
    public static final String DOES_NOT_APPLY = "does-not-apply";

    /** Ends a list that does not close what it does not name. */
    public static final String REST_NOT_DECIDED = "rest-not-decided";

    /** The words that are answers of their own, each at the questions that take it; no option may be called so. */
    static final List<String> SPECIAL = List.of(NONE, DONT_KNOW, DOES_NOT_APPLY, REST_NOT_DECIDED, "not");

    /** Before an option: it is not so. */
    private static final String NOT = "not ";

    private static final List<String> ALONE = List.of(NONE, DONT_KNOW, DOES_NOT_APPLY);

    private final Map<String, Question> questions;

    /** A reader of answers to these questions. */
    public AnswersReader(Map<String, Question> questions) {
        this.questions = questions;
    }

    /** The words that answer this question: its options' ids and the special words it takes. */
    public static List<String> words(Question question) {
        List<String> words = new ArrayList<>();
        question.options().forEach(option -> words.add(option.id()));
        if (question.many()) {
            words.addAll(List.of(NONE, REST_NOT_DECIDED));
        }
        words.add(DONT_KNOW);
        if (question.mayNotApply()) {
            words.add(DOES_NOT_APPLY);
        }
        return words;
    }

    /** The words as a file writes this answer. */
    public static List<String> write(Answer answer) {
        if (answer instanceof Answer.DontKnow) {
            return List.of(DONT_KNOW);
        }
        if (answer instanceof Answer.DoesNotApply) {
            return List.of(DOES_NOT_APPLY);
        }
        Answer.Chosen chosen = (Answer.Chosen) answer;
        if (chosen.options().isEmpty() && !chosen.restNotDecided()) {
            return List.of(NONE);
        }
        Stream<String> rest = chosen.restNotDecided() ? Stream.of(REST_NOT_DECIDED) : Stream.empty();
        return Stream.of(chosen.options().stream(), chosen.ruledOut().stream().map(NOT::concat), rest)
                .flatMap(words -> words)
                .toList();
    }

    /** Answers as one line each, for what a file remembers rather than says. */
    static Map<String, String> brief(Map<String, Answer> answers) {
        Map<String, String> brief = new LinkedHashMap<>();
        answers.forEach((question, answer) -> brief.put(question, String.join(" ", write(answer))));
        return brief;
    }

    /** Remembered answers; one whose words have since left the questions is forgotten. */
    Map<String, Answer> fromBrief(Map<String, String> brief) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        questions.values().stream()
                .filter(question -> brief.containsKey(question.id()))
                .forEach(question -> read(
                                question, List.of(brief.get(question.id()).split(" ")))
                        .answer()
                        .ifPresent(answer -> answers.put(question.id(), answer)));
        return answers;
    }

    /** The answer these words give to this question, or the problem in words: what is wrong, and the nearest remedy. */
    public static Read read(Question question, List<String> given) {
        List<String> words = joined(given);
        List<String> no = words.stream()
                .filter(word -> word.startsWith(NOT))
                .map(word -> word.substring(NOT.length()).strip())
                .toList();
        for (String word : words) {
            if (word.startsWith(NOT) && question.many()) {
                String option = word.substring(NOT.length()).strip();
                List<String> options =
                        question.options().stream().map(Option::id).toList();
                if (!options.contains(option)) {
                    return wrong("there is no option " + Quoted.of(option) + " to say no to in '" + question.id() + "'."
                            + Nearest.maybe(option, options));
                }
            } else if (!words(question).contains(word)) {
                return new Read(
                        Optional.empty(),
                        Quoted.of(word) + " is no answer to '" + question.id() + "'."
                                + Nearest.maybe(word, words(question))
                                + " It takes " + String.join(", ", words(question)) + ".");
            }
        }
        if (words.isEmpty()) {
            return wrong(
                    "an empty list is not an answer. Write none, dont-know, or leave '" + question.id() + "' out.");
        }
        if (words.stream().distinct().count() < words.size()) {
            return wrong("'" + question.id() + "' names the same answer twice. Keep one.");
        }
        Optional<String> both = no.stream().filter(words::contains).findFirst();
        if (both.isPresent()) {
            return wrong("'" + question.id() + "' says both yes and no to " + both.get() + ". Keep one.");
        }
        boolean rest = words.contains(REST_NOT_DECIDED) || !no.isEmpty();
        if (words.contains(REST_NOT_DECIDED) && !words.get(words.size() - 1).equals(REST_NOT_DECIDED)) {
            return wrong(REST_NOT_DECIDED + " comes last in '" + question.id() + "'.");
        }
        if (words.stream().anyMatch(ALONE::contains)) {
            String alone = words.stream().filter(ALONE::contains).findFirst().orElseThrow();
            return words.size() > 1 ? wrong("in '" + question.id() + "', " + alone + " stands alone.") : special(alone);
        }
        if (!question.many() && words.size() > 1) {
            return wrong("'" + question.id() + "' takes one answer, not " + words.size() + ".");
        }
        return new Read(Optional.of(new Answer.Chosen(ordered(question, words), ordered(question, no), rest)), "");
    }

    private static List<String> ordered(Question question, List<String> words) {
        return question.options().stream()
                .map(Option::id)
                .filter(words::contains)
                .toList();
    }

    /** On a command line, "not" and the option after it are two words. */
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).equals(NOT.strip())) {
                joined.set(last, NOT + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static Read special(String word) {
        return switch (word) {
            case DONT_KNOW -> new Read(Optional.of(new Answer.DontKnow()), "");
            case DOES_NOT_APPLY -> new Read(Optional.of(new Answer.DoesNotApply()), "");
            default -> new Read(Optional.of(new Answer.Chosen(List.of(), false)), "");
        };
    }

    private static Read wrong(String says) {
        return new Read(Optional.empty(), says);
    }

    /**
     * What words were read as.
     *
     * @param wrong what is wrong, when there is no answer
     */
    public record Read(Optional<Answer> answer, String wrong) {}

    /** The answers under a field, in the order of the questions. */
    Map<String, Answer> read(Reading reading, String name) {
        Map<String, Answer> found = new LinkedHashMap<>();
        if (reading.node(name).orElse(null) instanceof Fields answers) {
            for (Field field : answers.fields().values()) {
                reading.known(field.line(), "question", field.name(), questions.keySet());
                if (questions.containsKey(field.name())) {
                    read(reading, field).ifPresent(answer -> found.put(field.name(), answer));
                }
            }
        } else if (reading.has(name)
                && !(reading.node(name).orElse(null) instanceof Scalar empty
                        && empty.text().isEmpty())) {
            reading.problem(reading.line(name), "'" + name + "' takes 'question: answer' lines.");
        }
        Map<String, Answer> ordered = new LinkedHashMap<>();
        questions.keySet().stream().filter(found::containsKey).forEach(id -> ordered.put(id, found.get(id)));
        return ordered;
    }

    private Optional<Answer> read(Reading reading, Field field) {
        List<Node> items = field.value() instanceof Items list ? list.items() : List.of(field.value());
        List<String> words = new ArrayList<>();
        int line = field.line();
        for (Node item : items) {
            if (!(item instanceof Scalar scalar)) {
                reading.problem(item.line(), "'" + field.name() + "' takes a list of single words.");
                return Optional.empty();
            }
            words.add(scalar.text());
            if (read(questions.get(field.name()), List.of(scalar.text()))
                    .answer()
                    .isEmpty()) {
                line = scalar.line();
            }
        }
        Read read = read(questions.get(field.name()), words);
        if (read.answer().isEmpty()) {
            reading.problem(line, read.wrong());
        }
        return read.answer();
    }
}
