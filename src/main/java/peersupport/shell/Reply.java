package peersupport.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.files.AnswersReader;
import peersupport.files.Nearest;

/** What a person types at a question: an answer, or a word to the interview. */
sealed interface Reply {

    record Answered(Answer answer) implements Reply {}

    /** To the question before. */
    record Back() implements Reply {}

    /** On to the next question; this one stays as it is. */
    record Later() implements Reply {}

    /** The answers so far. */
    record Review() implements Reply {}

    /** Leave, with everything saved. */
    record Pause() implements Reply {}

    /** The question's help once more. */
    record Help() implements Reply {}

    /** Every finding so far. */
    record Findings() implements Reply {}

    /** Says no more, or again, what an answer settles. */
    record Quiet() implements Reply {}

    /** Only Enter: keep the answer there is. */
    record Keep() implements Reply {}

    /** Not understood: what to type instead. */
    record Wrong(String says) implements Reply {}

    /** The words that mean the same at every question. */
    List<String> WORDS = List.of("back", "don't know", "later", "review", "pause", "?");

    /** The words that stop the interview, with everything saved. */
    Set<String> LEAVE = Set.of("pause", "stop", "exit", "quit");

    /** Ends a list that closes: what it does not name is not so. */
    Pattern CLOSES = Pattern.compile("(^|[\\s,;.]+)(and[ -])?no[ -]others?[\\s.]*$", Pattern.CASE_INSENSITIVE);

    /** Words of the person's own, to the end of the line. */
    Pattern SOMETHING_ELSE =
            Pattern.compile("(^|[\\s,;]+)(and )?something[ -]else\\b\\s*:?\\s*(?<own>.*)$", Pattern.CASE_INSENSITIVE);

    /** Before an option: it is not so. */
    String NOT = "not ";

    /** Numbers with commas, spaces or "and" between. */
    Pattern NUMBERS = Pattern.compile("[0-9]+([ ,;]+(and )?[0-9]+)*[ ,;.]*");

    /** What this line says to this question. Numbers, the options' own words and unique beginnings of them will do. */
    static Reply read(Question question, String line) {
        String words = plain(line);
        switch (words) {
            case "":
                return new Keep();
            case "back":
                return new Back();
            case "later":
                return new Later();
            case "review":
                return new Review();
            case "pause", "stop", "exit", "quit":
                return new Pause();
            case "findings":
                return new Findings();
            case "quiet":
                return new Quiet();
            case "?", "help":
                return new Help();
            case "dont know", "dont-know", "i dont know":
                return new Answered(new Answer.DontKnow());
            case "does not apply", "does-not-apply":
                return question.mayNotApply()
                        ? new Answered(new Answer.DoesNotApply())
                        : new Wrong(
                                "This question applies to every programme. Say \"don't know\" if it is not decided.");
            default:
                return question.many() ? several(question, line) : one(question, words);
        }
    }

    private static Reply one(Question question, String words) {
        List<Option> meant = meant(question, words);
        return meant.size() == 1
                ? new Answered(Answer.of(meant.get(0).id()))
                : new Wrong(notUnderstood(question, words, meant));
    }

    private static Reply several(Question question, String line) {
        if (List.of("none", "none of these").contains(plain(line))) {
            return new Answered(new Chosen(List.of(), false));
        }
        String open = CLOSES.matcher(line).replaceFirst("");
        Matcher own = SOMETHING_ELSE.matcher(open);
        boolean somethingElse = question.somethingElse() && own.find();
        List<String> parts = parts(plain(somethingElse ? open.substring(0, own.start()) : open));
        Set<String> words = new LinkedHashSet<>();
        for (int at = 0; at < parts.size(); ) {
            Named named = named(question, parts, at);
            boolean not = named.meant().size() != 1 && parts.get(at).startsWith(NOT);
            if (not) {
                parts.set(at, parts.get(at).substring(NOT.length()));
                named = named(question, parts, at);
            }
            if (named.meant().size() != 1) {
                return new Wrong(notUnderstood(question, parts.get(at), named.meant()));
            }
            words.add((not ? NOT : "") + named.meant().get(0).id());
            at = named.end();
        }
        if (words.isEmpty() && !somethingElse) {
            return new Wrong("That names nothing. Type numbers, or \"none\" for none of these.");
        }
        if (open.length() < line.length()) {
            words.add(AnswersReader.AND_NO_OTHERS);
        }
        if (somethingElse) {
            words.add(AnswersReader.SOMETHING_ELSE + " " + own.group("own"));
        }
        AnswersReader.Read read = AnswersReader.read(question, List.copyOf(words));
        return read.answer().<Reply>map(Answered::new).orElseGet(() -> new Wrong(Answers.sentence(read.wrong())));
    }

    /** The options that the parts up to this end may mean. */
    record Named(List<Option> meant, int end) {}

    private static Named named(Question question, List<String> parts, int at) {
        int end = parts.size();
        List<Option> meant = meant(question, String.join(", ", parts.subList(at, end)));
        while (meant.size() != 1 && end > at + 1) { // an option's own words may hold commas
            meant = meant(question, String.join(", ", parts.subList(at, --end)));
        }
        return new Named(meant, end);
    }

    private static List<String> parts(String named) {
        String between = NUMBERS.matcher(named).matches() ? "[^0-9]+" : " *, *";
        return Stream.of(named.split(between))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Option> meant(Question question, String part) {
        List<Option> options = question.options();
        if (part.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(part);
            return number >= 1 && number <= options.size() ? List.of(options.get(number - 1)) : List.of();
        }
        List<Option> exact = options.stream()
                .filter(option ->
                        plain(option.says()).equals(part) || option.id().equals(part))
                .toList();
        return !exact.isEmpty()
                ? exact
                : options.stream()
                        .filter(option -> plain(option.says()).startsWith(part))
                        .toList();
    }

    private static String notUnderstood(Question question, String typed, List<Option> meant) {
        String part = Refused.brief(typed);
        if (part.matches("[0-9]+ ?[-–] ?[0-9]+")) {
            return "Type the numbers one by one, such as 1,2,3.";
        }
        if (part.matches("[0-9]+")) {
            return "There is no " + part + " here: the numbers go from 1 to "
                    + question.options().size() + ".";
        }
        if (meant.size() > 1) {
            return "'" + part + "' could be "
                    + String.join(
                            " or ",
                            meant.stream()
                                    .map(option -> "\"" + option.says() + "\"")
                                    .toList()) + ". Type the number.";
        }
        List<Option> near = question.options().stream()
                .filter(option -> holds(plain(option.says()), part))
                .toList();
        if (near.size() == 1) {
            return "'" + part + "' is not enough. Maybe " + (question.options().indexOf(near.get(0)) + 1) + ", \""
                    + near.get(0).says() + "\".";
        }
        List<String> known = new ArrayList<>(
                question.options().stream().map(option -> plain(option.says())).toList());
        question.options().forEach(option -> known.add(option.id()));
        known.addAll(WORDS);
        return "'" + part + "' is none of the answers." + Nearest.maybe(part, known) + " Type a number from 1 to "
                + question.options().size() + ", or the words.";
    }

    private static boolean holds(String says, String part) {
        return List.of(says.split("[^\\p{L}]+")).containsAll(List.of(part.split("[^\\p{L}]+")));
    }

    /** A text without what people leave out or type differently: capitals, apostrophes, more than one space. */
    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("\\s+", " ");
    }
}
