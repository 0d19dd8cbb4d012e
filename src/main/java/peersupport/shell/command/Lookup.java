package peersupport.shell.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import peersupport.design.Answer;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Keyword;
import peersupport.evidence.context.Question;
import peersupport.files.design.AnswersReader;
import peersupport.reporting.shared.Wording;
import peersupport.shell.interview.Reply;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TypedText;

/** Finds what the words of a command name. A word that names nothing is refused, with the nearest that does. */
final class Lookup {
    private Lookup() {}

    /** A question, and an answer to it. */
    record Given(Question question, Answer answer) {}

    /** What has this name; {@code none} is said of an empty one, {@code lists} says where all names are found. */
    static <T> T named(Map<String, T> known, String kind, String name, String none, String lists) {
        T found = known.get(name);
        if (found == null) {
            throw name.isEmpty()
                    ? RefusedException.usage(none + " " + lists)
                    : RefusedException.unknown(kind, name, known.keySet(), lists);
        }
        return found;
    }

    /** The command of this name. */
    static Command command(CommandRegistry registry, String name) {
        Command command = registry.getCommandByName(name);
        if (command == null) {
            List<String> known =
                    registry.getCommands().stream().map(Command::getName).toList();
            throw RefusedException.unknown("command", name, known, "'help' lists them all.");
        }
        return command;
    }

    /** The question with this id. */
    static Question question(Knowledge knowledge, String id) {
        return named(knowledge.questions(), "question", id, "Name a question.", "'questions' lists them all.");
    }

    /** The card with this id, however its letter is typed. */
    static Configuration card(Knowledge knowledge, String id) {
        refuseMoved(knowledge, id);
        String capital = id.strip().toUpperCase(Locale.ROOT);
        return named(
                knowledge.configurations(),
                "finding",
                knowledge.configurations().containsKey(capital) ? capital : id,
                "Name a finding, such as N3.",
                "'configurations' lists them all.");
    }

    /** Says where a card went that is no more. */
    static void refuseMoved(Knowledge knowledge, String id) {
        String former = id.strip().toUpperCase(Locale.ROOT);
        knowledge.movedTo(former).ifPresent(now -> {
            throw RefusedException.usage(
                    former + " is now part of " + now.id() + " (" + now.says() + "). Name " + now.id() + " instead.");
        });
    }

    /**
     * The value that this word means.
     *
     * @param word null where none was given and one is needed
     * @param others words that mean something here beside the values
     */
    static <E extends Enum<E> & Keyword> E choice(String word, String kind, E[] values, String... others) {
        List<String> known = Stream.concat(Arrays.stream(values).map(Keyword::word), Stream.of(others))
                .toList();
        if (word == null) {
            throw RefusedException.usage("Say which --" + kind + ": " + String.join(", ", known) + ".");
        }
        return Arrays.stream(values)
                .filter(value -> value.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        RefusedException.unknown(kind, word, known, "It takes " + String.join(", ", known) + "."));
    }

    /** The words of an option that takes several, with commas between. */
    static List<String> words(String option) {
        return option == null || option.isBlank()
                ? List.of()
                : Arrays.stream(option.split(","))
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** The question and the answer that these words give. */
    static Given answer(Knowledge knowledge, List<String> words, String command) {
        if (words == null || words.size() < 2) {
            throw RefusedException.usage("'" + command + "' needs a question and an answer, such as: " + command
                    + " format group. 'questions' lists them.");
        }
        Question question = question(knowledge, words.get(0));
        List<String> values = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            boolean own = !values.isEmpty() && values.get(values.size() - 1).startsWith(AnswersReader.SOMETHING_ELSE)
                    || word.startsWith(AnswersReader.SOMETHING_ELSE);
            values.addAll(own ? List.of(word) : words(word));
        }
        AnswersReader.Read read = AnswersReader.read(question, values);
        String typed = TypedText.plain(String.join(" ", words.subList(1, words.size())));
        if (read.answer().isEmpty() && Reply.DONT_KNOW.matcher(typed).matches()) {
            return new Given(question, new Answer.DontKnow());
        }
        return new Given(
                question, read.answer().orElseThrow(() -> RefusedException.usage(Wording.upper(read.wrong()))));
    }
}
