package peersupport.files.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.Nearest;
import peersupport.files.QuotedText;
import peersupport.files.yaml.MappingReader;
import peersupport.files.yaml.Node;
import peersupport.files.yaml.Node.Field;
import peersupport.files.yaml.Node.Fields;
import peersupport.files.yaml.Node.Items;
import peersupport.files.yaml.Node.Scalar;

/** Reads answers as design files, cases on cards and commands write them: by the ids of options, or a special word. */
public final class AnswersReader {
    /** None of the options: an answer, unlike silence. */
    public static final String NONE = "none";

    /** Asked, and not known. */
    public static final String DONT_KNOW = "dont-know";

    /** Where the question lists it. */
    public static final String DOES_NOT_APPLY = "does-not-apply";

    /** Closes a list: what it does not name is not so. */
    public static final String AND_NO_OTHERS = "and-no-others";

    /** Before words of the user's own, where the question takes them; they go on to the end of what is typed. */
    public static final String SOMETHING_ELSE = "something-else:";

    /** The words that are answers of their own, each at the questions that take it; no option may be called so. */
    public static final List<String> SPECIAL =
            List.of(NONE, DONT_KNOW, DOES_NOT_APPLY, AND_NO_OTHERS, "something-else", "rest-not-decided", "not");

    /** The longest text of the user's own, in letters. */
    private static final int MOST = 500;

    /** Before an option: it is not so. */
    public static final String NOT = "not ";

    /** In format 1, ends a list that does not close. */
    private static final String REST_NOT_DECIDED = "rest-not-decided";

    /** Answers by themselves, which stand in no list. */
    static final List<String> ALONE = List.of(NONE, DONT_KNOW, DOES_NOT_APPLY);

    private final Map<String, Question> questions;
    private final boolean listsClose;

    /** A reader of answers to these questions. */
    public AnswersReader(Map<String, Question> questions) {
        this(questions, false);
    }

    private AnswersReader(Map<String, Question> questions, boolean listsClose) {
        this.questions = questions;
        this.listsClose = listsClose;
    }

    /** The same for a file of format 1, whose lists close unless they end with "rest-not-decided". */
    AnswersReader ofFormatOne() {
        return new AnswersReader(questions, true);
    }

    /** The words that answer this question: its options' ids and the special words it takes. */
    public static List<String> words(Question question) {
        List<String> words = new ArrayList<>();
        question.options().forEach(option -> words.add(option.id()));
        if (question.many()) {
            words.addAll(List.of(NONE, AND_NO_OTHERS));
        }
        if (question.somethingElse()) {
            words.add(SOMETHING_ELSE);
        }
        words.add(DONT_KNOW);
        if (question.mayNotApply()) {
            words.add(DOES_NOT_APPLY);
        }
        return words;
    }

    /** The words as a file writes this answer. */
    public static List<String> write(Question question, Answer answer) {
        if (answer instanceof Answer.DontKnow) {
            return List.of(DONT_KNOW);
        }
        if (answer instanceof Answer.DoesNotApply) {
            return List.of(DOES_NOT_APPLY);
        }
        Answer.Chosen chosen = (Answer.Chosen) answer;
        boolean bare = chosen.options().isEmpty()
                && chosen.ruledOut().isEmpty()
                && chosen.somethingElse().isEmpty();
        if (bare) {
            return List.of(chosen.restNotDecided() ? DONT_KNOW : NONE);
        }
        return Stream.of(
                        chosen.options().stream(),
                        chosen.ruledOut().stream().map(NOT::concat),
                        Stream.of(AND_NO_OTHERS).filter(closed -> question.many() && !chosen.restNotDecided()),
                        Stream.of(chosen.somethingElse())
                                .filter(own -> !own.isEmpty())
                                .map(own -> SOMETHING_ELSE + " " + own))
                .flatMap(words -> words)
                .toList();
    }

    /** Answers as one line each, for what a file remembers rather than says. */
    Map<String, String> brief(Map<String, Answer> answers) {
        Map<String, String> brief = new LinkedHashMap<>();
        inOrder(answers)
                .forEach((question, answer) ->
                        brief.put(question, String.join(" ", write(questions.get(question), answer))));
        return brief;
    }

    /** Remembered answers; one whose words have since left the questions is forgotten. */
    Map<String, Answer> fromBrief(Map<String, String> brief) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        inOrder(brief).forEach((id, words) -> {
            Question question = questions.get(id);
            read(question, asMeant(question, List.of(words.split(" "))))
                    .answer()
                    .ifPresent(answer -> answers.put(id, answer));
        });
        return answers;
    }

    /** The answer these typed words give to this question, or the problem: what is wrong, and the nearest remedy. */
    public static Read read(Question question, List<String> typed) {
        return answer(question, joined(typed));
    }

    private static Read answer(Question question, List<String> words) {
        for (String word : words) {
            String wrong = wrong(question, word);
            if (!wrong.isEmpty()) {
                return wrong(wrong);
            }
        }
        if (words.isEmpty()) {
            return wrong(
                    "an empty list is not an answer. Write none, dont-know, or leave '" + question.id() + "' out.");
        }
        if (words.stream().distinct().count() < words.size()) {
            return wrong("'" + question.id() + "' names the same answer twice. Keep one.");
        }
        List<String> no = words.stream()
                .filter(word -> word.startsWith(NOT))
                .map(AnswersReader::behind)
                .toList();
        Optional<String> both = no.stream().filter(words::contains).findFirst();
        if (both.isPresent()) {
            return wrong("'" + question.id() + "' says both yes and no to " + both.get() + ". Keep one.");
        }
        Optional<String> alone = words.stream().filter(ALONE::contains).findFirst();
        if (alone.isPresent()) {
            return words.size() > 1
                    ? wrong("in '" + question.id() + "', " + alone.get() + " stands alone.")
                    : right(special(alone.get()));
        }
        if (!question.many() && words.size() > 1) {
            return wrong("'" + question.id() + "' takes one answer, not " + words.size() + ".");
        }
        List<String> own =
                words.stream().filter(word -> word.startsWith(SOMETHING_ELSE)).toList();
        if (own.size() > 1) {
            return wrong("'" + question.id() + "' says something else twice. Make it one.");
        }
        List<String> yes = question.inOrder(words);
        if (yes.isEmpty() && no.isEmpty() && own.isEmpty()) {
            return wrong("'" + question.id() + "' says \"and no others\" to nothing. Write none.");
        }
        return right(new Answer.Chosen(
                yes,
                question.inOrder(no),
                question.many() && !words.contains(AND_NO_OTHERS),
                own.isEmpty() ? "" : behind(own.get(0))));
    }

    /** What is wrong with this word at this question, or nothing. */
    private static String wrong(Question question, String word) {
        if (word.startsWith(NOT) && question.many()) {
            List<String> options = question.options().stream().map(Option::id).toList();
            return options.contains(behind(word))
                    ? ""
                    : "there is no option " + QuotedText.of(behind(word)) + " to say no to in '" + question.id() + "'."
                            + Nearest.maybe(behind(word), options);
        }
        if (word.startsWith(SOMETHING_ELSE) && question.somethingElse()) {
            int letters = behind(word).length();
            return letters == 0
                    ? SOMETHING_ELSE + " in '" + question.id() + "' says nothing. Say what it is, or leave it out."
                    : letters > MOST
                            ? SOMETHING_ELSE + " in '" + question.id() + "' has " + letters + " letters, and takes "
                                    + MOST + ". Say it more briefly; the rest can be a note."
                            : "";
        }
        if (word.equals(REST_NOT_DECIDED)) {
            return "since format 2 a list leaves the rest not decided by itself: take " + REST_NOT_DECIDED + " out of '"
                    + question.id() + "', or write dont-know.";
        }
        if (words(question).contains(word)) {
            return "";
        }
        List<String> several = Stream.of(word.split("\\s*[,;/&+]\\s*|\\s+(and|or)\\s+|\\s+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (several.size() > 1 && words(question).containsAll(several)) {
            return question.many()
                    ? "several answers to '" + question.id() + "' stand in brackets: [" + String.join(", ", several)
                            + "]."
                    : "'" + question.id() + "' takes one answer, not " + several.size() + ".";
        }
        Optional<Option> said = question.options().stream()
                .filter(option -> option.says().equalsIgnoreCase(word.strip()))
                .findFirst();
        return said.isPresent()
                ? QuotedText.of(word) + " is written " + said.get().id() + " in '" + question.id() + "'."
                : QuotedText.of(word) + " is no answer to '" + question.id() + "'."
                        + Nearest.maybe(word.replaceFirst("(?s):.*", ":"), words(question))
                        + " It takes " + String.join(", ", words(question)) + ".";
    }

    /** What stands behind "not" or "something-else:". */
    private static String behind(String word) {
        return word.substring(word.indexOf(word.startsWith(NOT) ? ' ' : ':') + 1)
                .strip();
    }

    /** The words of a list as format 2 writes them. */
    private List<String> asMeant(Question question, List<String> words) {
        if (!listsClose || !question.many() || words.stream().anyMatch(ALONE::contains)) {
            return words;
        }
        boolean open =
                words.contains(REST_NOT_DECIDED) || joined(words).stream().anyMatch(word -> word.startsWith(NOT));
        List<String> meant = new ArrayList<>(words);
        meant.remove(REST_NOT_DECIDED);
        if (!open && !words.isEmpty() && !words.contains(AND_NO_OTHERS)) {
            meant.add(AND_NO_OTHERS);
        }
        return open && meant.isEmpty() ? List.of(DONT_KNOW) : meant;
    }

    /** On a command line, "not" and the option after it are two words, and words of the user's own any number. */
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).equals(NOT.strip())) {
                joined.set(last, NOT + word);
            } else if (last >= 0 && joined.get(last).startsWith(SOMETHING_ELSE)) {
                joined.set(last, joined.get(last) + " " + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static Answer special(String word) {
        return switch (word) {
            case DONT_KNOW -> new Answer.DontKnow();
            case DOES_NOT_APPLY -> new Answer.DoesNotApply();
            default -> new Answer.Chosen(List.of(), false);
        };
    }

    private static Read right(Answer answer) {
        return new Read(Optional.of(answer), "");
    }

    private static Read wrong(String says) {
        return new Read(Optional.empty(), says);
    }

    /** What words were read as: an answer, or else what is wrong. */
    public record Read(Optional<Answer> answer, String wrong) {}

    /** The answers under a field, in the order of the questions. */
    public Map<String, Answer> read(MappingReader reading, String name) {
        Map<String, Answer> found = new LinkedHashMap<>();
        if (reading.node(name).orElse(null) instanceof Fields answers) {
            for (Field field : answers.fields().values()) {
                reading.known(field.line(), "question", field.name(), questions.keySet());
                if (questions.containsKey(field.name())) {
                    read(reading, field).ifPresent(answer -> found.put(field.name(), answer));
                }
            }
        } else if (reading.node(name).orElse(null) instanceof Scalar text) {
            if (!text.text().isEmpty()) {
                reading.problem(text.line(), "'" + name + "' takes 'question: answer' lines.");
            }
        } else if (reading.has(name)) {
            reading.problem(name, "'" + name + "' takes 'question: answer' lines.");
        }
        return inOrder(found);
    }

    /** What is said by question, in the order of the questions. */
    <T> Map<String, T> inOrder(Map<String, T> byQuestion) {
        Map<String, T> ordered = new LinkedHashMap<>();
        questions.keySet().stream().filter(byQuestion::containsKey).forEach(id -> ordered.put(id, byQuestion.get(id)));
        return ordered;
    }

    /** One word of a list; a line "something-else: …" is one too. */
    private static Optional<String> word(Node item) {
        if (item instanceof Fields fields && fields.fields().size() == 1) {
            Field only = fields.fields().values().iterator().next();
            return only.value() instanceof Scalar text
                    ? Optional.of(only.name() + ": " + text.text())
                    : Optional.empty();
        }
        return item instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    private Optional<Answer> read(MappingReader reading, Field field) {
        Question question = questions.get(field.name());
        List<Node> items = field.value() instanceof Items list ? list.items() : List.of(field.value());
        List<String> words = new ArrayList<>();
        for (Node item : items) {
            item.fields().values().stream()
                    .map(Field::value)
                    .filter(Scalar.class::isInstance)
                    .forEach(text -> reading.whole((Scalar) text));
            Optional<String> word = word(item);
            if (word.isEmpty()) {
                reading.problem(item.line(), "'" + field.name() + "' takes a list of single words.");
                return Optional.empty();
            }
            words.add(word.get());
        }
        Read read = answer(question, asMeant(question, words));
        if (read.answer().isEmpty()) {
            int line = IntStream.range(0, words.size())
                    .filter(at -> !wrong(question, words.get(at)).isEmpty())
                    .map(at -> items.get(at).line())
                    .findFirst()
                    .orElse(field.line());
            reading.problem(line, read.wrong());
        }
        return read.answer();
    }
}
