package peersupport.shell.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.Nearest;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TypedText;

/** Finds the option that is meant: by its place, its own words or the beginning of them, or its line as it is shown. */
public final class OptionMatcher {
    private static final String AFTER_PLACE = "\\)?[.):]?(?:(?: *-)? +(?<words>.+))?";
    private static final Pattern BY_NUMBER =
            Pattern.compile("(?:(?:number|option|answer) )?\\(?(?<place>[0-9]+)" + AFTER_PLACE);
    private static final Pattern BY_LETTER =
            Pattern.compile("(?:(?:option|answer) )?\\(?(?<place>[a-z])" + AFTER_PLACE);

    /** Fewer letters after a number, such as "2 no", are not the beginning of its option. */
    private static final int LEAST = 4;

    /** In a list these say nothing without what they are said to. */
    private static final Set<String> BARE = Set.of("yes", "no", "not");

    private final Question question;
    private final Map<Option, String> says = new LinkedHashMap<>();

    OptionMatcher(Question question) {
        this.question = question;
        question.options().forEach(option -> says.put(option, TypedText.plain(option.says())));
    }

    /** How an option is called: by its number, and by a letter where a number would be an amount. */
    public static String label(Question question, int at) {
        return question.unit().isPresent() ? String.valueOf((char) ('a' + at)) : String.valueOf(at + 1);
    }

    /** The option these plain words name in full. */
    Optional<Option> exact(String words) {
        return question.options().stream()
                .filter(option -> says.get(option).equals(words) || option.id().equals(words))
                .findFirst();
    }

    /** The option these plain words mean, if it can be told which. */
    Optional<Option> meant(String words) {
        Optional<Option> exact = exact(words);
        Matcher placed = placed(words);
        if (exact.isPresent()) {
            return exact;
        }
        if (placed.matches()) {
            return at(placed.group("place")).filter(option -> isOwn(option, placed.group("words")));
        }
        List<Option> begun = begun(words);
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    /** Why it cannot be told which option these plain words mean. */
    String wrong(String words) {
        Matcher placed = placed(words);
        if (!placed.matches()) {
            return notUnderstood(words, begun(words));
        }
        String place = placed.group("place");
        return at(place)
                .map(option -> "'" + RefusedException.brief(placed.group("words")) + "' is not what " + place
                        + " says: it is \"" + option.says() + "\".")
                .orElseGet(() ->
                        "There is no " + RefusedException.brief(place) + " here: it goes from " + label(question, 0)
                                + " to " + label(question, question.options().size() - 1) + ".");
    }

    private Matcher placed(String words) {
        return (question.unit().isPresent() ? BY_LETTER : BY_NUMBER).matcher(words);
    }

    private List<Option> begun(String words) {
        return question.options().stream()
                .filter(option -> !(question.many() && BARE.contains(words))
                        && says.get(option).startsWith(words))
                .toList();
    }

    private Optional<Option> at(String place) {
        String bare = place.replaceFirst("^0+(?=.)", "");
        return question.options().stream()
                .filter(option ->
                        label(question, question.options().indexOf(option)).equals(bare))
                .findFirst();
    }

    /** Whether the words after a place are its option's. */
    private boolean isOwn(Option option, String words) {
        return words == null
                || words.length() >= LEAST && says.get(option).startsWith(words)
                || says.get(option).equals(words);
    }

    /** Which line of a menu these plain words mean, from 0: by its number or its own words; -1 when none, or several. */
    static int picked(String words, List<String> lines) {
        List<Integer> begun = IntStream.range(0, lines.size())
                .filter(at -> !words.isEmpty() && TypedText.plain(lines.get(at)).startsWith(words))
                .boxed()
                .toList();
        Matcher placed = BY_NUMBER.matcher(words);
        if (!placed.matches()) {
            return begun.size() == 1 ? begun.get(0) : -1;
        }
        return IntStream.range(0, lines.size())
                .filter(at -> placed.group("place").equals(String.valueOf(at + 1)))
                .filter(at -> placed.group("words") == null
                        || TypedText.plain(lines.get(at)).startsWith(placed.group("words"))
                        || placed.group("words").startsWith(TypedText.plain(lines.get(at))))
                .findFirst()
                .orElse(-1);
    }

    private String notUnderstood(String typed, List<Option> begun) {
        String part = "'" + RefusedException.brief(typed) + "'";
        if (begun.size() > 1) {
            return part + " could be " + either(begun) + ".";
        }
        List<Option> holding = question.options().stream()
                .filter(option -> holds(says.get(option), typed))
                .toList();
        if (holding.size() == 1) {
            return part + " is not enough. Maybe " + called(holding.get(0)) + ".";
        }
        return part + " is none of the answers." + nearest(typed);
    }

    /** The nearest option, or word that means the same everywhere; a slip may be in the first words of an option only. */
    private String nearest(String typed) {
        int words = typed.split(" ").length;
        Map<String, String> known = new LinkedHashMap<>();
        Reply.WORDS.forEach(word -> known.put(word, word));
        says.forEach((option, all) -> {
            String begins = List.of(all.split(" ")).stream().limit(words).collect(Collectors.joining(" "));
            known.put(option.id(), called(option));
            known.put(begins, called(option));
            known.put(all, called(option));
        });
        return Nearest.of(typed, known.keySet())
                .map(word -> " Maybe " + known.get(word) + ".")
                .orElse("");
    }

    private String called(Option option) {
        return label(question, question.options().indexOf(option)) + ", \"" + option.says() + "\"";
    }

    /** Several options in a sentence. */
    static String either(List<Option> options) {
        return options.stream().map(option -> "\"" + option.says() + "\"").collect(Collectors.joining(" or "));
    }

    private static boolean holds(String says, String part) {
        return List.of(says.split("[^\\p{L}]+")).containsAll(List.of(part.split("[^\\p{L}]+")));
    }
}
