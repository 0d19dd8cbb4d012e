package peersupport.reporting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Problem;
import peersupport.reasoning.Advice;
import peersupport.screening.Screened;
import peersupport.screening.Screening;

/** The same words in every text that a design, or a portfolio, can hold; and whether they are still there afterwards. */
final class TypedEverywhere {
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Design EXAMPLE = Samples.fullest();
    private static final String CARD =
            Samples.KNOWLEDGE.configurations().keySet().iterator().next();

    /** How many notes a design has room for. */
    private static final int ROOM = EXAMPLE.answers().size();

    private TypedEverywhere() {}

    /** A design with these words as title, author, note to every answer, reason, and in what it remembers. */
    static Design design(String typed) {
        return design(List.of(typed));
    }

    /** The same with these words, one after another, in the same places. */
    static Design design(List<String> typed) {
        Map<String, String> notes = new LinkedHashMap<>();
        EXAMPLE.answers().keySet().forEach(question -> notes.put(question, at(typed, notes.size())));
        Map<String, String> statuses = new HashMap<>();
        statuses.put(CARD, at(typed, 4));
        statuses.put(at(typed, 5), at(typed, 6));
        return new Design(
                typed.get(0),
                at(typed, 1),
                EXAMPLE.answers(),
                notes,
                EXAMPLE.locked(),
                EXAMPLE.unlocked(),
                List.of(new SetAside(CARD, at(typed, 2), at(typed, 3), Map.of())),
                Optional.of(new LastAdvised(typed.get(0), EXAMPLE.answers(), statuses)));
    }

    private static String at(List<String> typed, int place) {
        return typed.get(place % typed.size());
    }

    /** Strings by as many at once as a design has room for. */
    static Stream<List<String>> together(List<String> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + ROOM)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + ROOM)));
    }

    /** Two designs handed in: one that is called so and lies there, one that cannot be read, and says so in these words. */
    static List<Screened> portfolio(String typed) {
        Advice advice = Samples.advice(EXAMPLE);
        return List.of(
                new Screened.Done(
                        typed,
                        typed,
                        typed,
                        advice.findings().stream().map(one -> one.status()).toList(),
                        advice.factors().stream().map(one -> one.state()).toList(),
                        advice.notes().stream().map(one -> one.id()).toList(),
                        Screening.people(Samples.KNOWLEDGE).stream()
                                .map(context -> advice.readings().state(context.id()))
                                .toList(),
                        List.of(Samples.KNOWLEDGE
                                .questions()
                                .keySet()
                                .iterator()
                                .next())),
                new Screened.Refused(typed, List.of(new Problem(typed, typed))));
    }

    /** Whether a page says the words: to the letter, or, where signs that do not show were dropped, in all its letters. */
    static boolean says(String page, String typed) {
        return unsaid(page, List.of(typed)).isEmpty();
    }

    /** Which of these a page does not say. */
    static List<String> unsaid(String page, List<String> typed) {
        String spaced = spaced(page);
        String letters = letters(page);
        return typed.stream()
                .filter(words -> !(UNSHOWN.matcher(words).find()
                        ? letters.contains(letters(words))
                        : spaced.contains(spaced(words))))
                .toList();
    }

    /** Whether a page has the letters and figures of these words, in their order. */
    static boolean saysLetters(String page, String typed) {
        return letters(page).contains(letters(typed));
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text).replaceAll("");
    }
}
