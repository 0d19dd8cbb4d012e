package peersupport.shell;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.exploring.Changes;
import peersupport.files.AnswersReader;
import peersupport.files.Nearest;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

/** Pieces of the knowledge base for tests that can do with any one of a kind. */
final class Any {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Changes CHANGES = new Changes(KNOWLEDGE);

    private Any() {}

    /** A finding that may come to be in place. */
    static Configuration card() {
        return card(card -> !card.labelOnly());
    }

    /** A finding of which only the label is known. */
    static Configuration label() {
        return card(Configuration::labelOnly);
    }

    /** A finding of this kind. */
    static Configuration card(Predicate<Configuration> kind) {
        return KNOWLEDGE.configurations().values().stream()
                .filter(kind)
                .findFirst()
                .orElseThrow();
    }

    /** A question that everybody is asked, takes one answer, and leaves the designer free to change it. */
    static Question one() {
        return question(question -> !question.many() && CHANGES.isDecision(question) && isSlippery(question));
    }

    /** A question that everybody is asked and that takes several answers. */
    static Question many() {
        return question(Question::many);
    }

    /** A question about who comes, or about what surrounds the programme. */
    static Question given() {
        return question(question -> !CHANGES.isDecision(question));
    }

    /** A question of this kind that everybody is asked. */
    static Question question(Predicate<Question> kind) {
        return everybodys().filter(kind).findFirst().orElseThrow();
    }

    /** A question that is asked after one answer to another question, and does not arise after another answer. */
    record Gated(Question question, Question by, Option opening, Option closing) {}

    /** One of these. */
    static Gated gated() {
        return everybodys()
                .filter(by -> !by.many())
                .flatMap(by -> KNOWLEDGE.questions().values().stream()
                        .filter(question -> question.askWhen().isPresent() && CHANGES.isDecision(question))
                        .flatMap(question -> by.options().stream()
                                .filter(option -> gate(question, by, option) == State.MET)
                                .flatMap(opening -> by.options().stream()
                                        .filter(option -> gate(question, by, option) == State.NOT_MET)
                                        .map(closing -> new Gated(question, by, opening, closing)))))
                .findFirst()
                .orElseThrow();
    }

    /** A design in which each of the first questions is answered with its first option, in the order they are put. */
    static Design begun(String title) {
        Design design = Design.named(title);
        for (Question question : KNOWLEDGE.firstQuestions()) {
            if (gate(question, design) == State.MET) {
                design = design.with(question.id(), typed(question, option(question)));
            }
        }
        return design;
    }

    /** What is typed to answer each of the first questions that arise with its first option, in the order they are put. */
    static List<String> first() {
        Design begun = begun("T");
        return KNOWLEDGE.firstQuestions().stream()
                .filter(question -> begun.answers().containsKey(question.id()))
                .map(question -> OptionWords.label(question, 0))
                .toList();
    }

    /** The answer that naming this option, and no more, gives to the question. */
    static Answer typed(Question question, String option) {
        return new Answer.Chosen(List.of(option), question.many());
    }

    /** Whether a question arises in a design. */
    static State gate(Question question, Design design) {
        return new ContextStates(KNOWLEDGE, design).gate(question);
    }

    /** A word with a letter left out. */
    static String slip(String word) {
        return word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
    }

    /** The beginning of a word that begins no other of these. */
    static String beginning(String word, Collection<String> all) {
        return IntStream.range(1, word.length())
                .mapToObj(end -> word.substring(0, end))
                .filter(start -> all.stream().noneMatch(other -> !other.equals(word) && other.startsWith(start)))
                .findFirst()
                .orElseThrow();
    }

    /** The first option's id. */
    static String option(Question question) {
        return question.options().get(0).id();
    }

    /** The second option's id. */
    static String other(Question question) {
        return question.options().get(1).id();
    }

    /** What a question takes, as a refusal says it. */
    static String takes(Question question) {
        return "It takes " + String.join(", ", AnswersReader.words(question)) + ".";
    }

    private static Stream<Question> everybodys() {
        return KNOWLEDGE.questions().values().stream()
                .filter(question -> question.askWhen().isEmpty());
    }

    private static State gate(Question question, Question by, Option answer) {
        return gate(question, Design.named("T").with(by.id(), Answer.of(answer.id())));
    }

    /** Whether a slip in its name, or in its first answer's, leads back there. */
    private static boolean isSlippery(Question question) {
        return leadsBack(question.id(), List.copyOf(KNOWLEDGE.questions().keySet()))
                && leadsBack(option(question), AnswersReader.words(question));
    }

    private static boolean leadsBack(String word, List<String> known) {
        return word.length() > 3 && Nearest.maybe(slip(word), known).equals(" Maybe " + word + ".");
    }
}
