package peersupport.reporting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Problem;
import peersupport.reasoning.Advice;
import peersupport.screening.Screened;

/** The same words in every text that a design, or a portfolio, can hold; and whether they are still there afterwards. */
final class TypedEverywhere {
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TypedEverywhere() {}

    /** An example with these words as title, author, note to every answer, reason, and in what it remembers. */
    static Design design(String typed) {
        return design("first-idea", List.of(typed));
    }

    /** A longer example with these words, one after another, in the same places. */
    static Design design(List<String> typed) {
        return design("third-sector-perinatal-group", typed);
    }

    private static Design design(String name, List<String> all) {
        Design example = Samples.example(name);
        Map<String, String> notes = new LinkedHashMap<>();
        example.answers().keySet().forEach(question -> notes.put(question, all.get(notes.size() % all.size())));
        String typed = all.get(0);
        Map<String, String> statuses = new HashMap<>();
        statuses.put("N3", typed);
        statuses.put(typed, typed);
        return new Design(
                typed,
                typed,
                example.answers(),
                notes,
                example.locked(),
                example.unlocked(),
                List.of(new SetAside("N3", typed, typed, Map.of())),
                Optional.of(new LastAdvised(typed, example.answers(), statuses)));
    }

    /** Two designs handed in: one that is called so and lies there, one that cannot be read, and says so in these words. */
    static List<Screened> portfolio(String typed) {
        Advice advice = Samples.ADVISOR.advise(design(typed));
        return List.of(
                new Screened.Done(
                        typed,
                        typed,
                        advice.findings().stream().map(one -> one.status()).toList(),
                        advice.factors().stream().map(one -> one.state()).toList(),
                        peersupport.screening.Screening.people(Samples.KNOWLEDGE).stream()
                                .map(context -> advice.readings().state(context.id()))
                                .toList(),
                        List.of("format")),
                new Screened.Refused(typed, List.of(new Problem(typed, typed))));
    }

    /** Whether a page says the words: to the letter, or, where signs that do not show were dropped, in all its letters. */
    static boolean says(String page, String typed) {
        if (!UNSHOWN.matcher(typed).find()) {
            return spaced(page).contains(spaced(typed));
        }
        return saysLetters(page, typed);
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
