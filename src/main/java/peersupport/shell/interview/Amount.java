package peersupport.shell.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Unit;

/**
 * An amount as people type it, at a question whose answers are bands of amounts.
 *
 * @param says the amount in words
 * @param bands the options it may mean; not one, when it reaches over several or lies in none
 * @param unit whether it is clear what the number counts
 */
record Amount(String says, List<Option> bands, boolean unit) {
    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})++|\\d*\\.\\d+|\\d+)";
    /** A unit may stand behind "or more" and "or so" as well as before. */
    private static final String WORD = "(?!(?:or|each|in|altogether|roughly|per)\\b)[a-z]+";

    private static final Pattern AMOUNT = Pattern.compile("(?:about |around |roughly |approximately |nearly |say |~ ?)?"
            + "(?<bound>(?:less|fewer) than |under |below |< ?|up to |at most |at least |more than |over |> ?)?"
            + "(?<from>" + NUMBER + ")(?: ?(?:-|to|or) ?(?<to>" + NUMBER + "))?"
            + "(?: ?(?<unit>" + WORD + "))?(?<more>\\+| or more| or less| or fewer)?"
            + "(?:,? (?:or so|each|in all|altogether|roughly|per person))?(?: (?<behind>" + WORD + "))?");

    /** How many of the unit that is counted are in one of these. */
    private static final Map<Unit, Map<String, Double>> UNITS = Map.of(
            Unit.PEOPLE, Map.of("people", 1.0, "person", 1.0, "persons", 1.0, "participants", 1.0),
            Unit.ATTENDING, Map.of("people", 1.0, "person", 1.0, "persons", 1.0, "members", 1.0),
            Unit.MEETINGS, Map.of("meetings", 1.0, "meeting", 1.0, "sessions", 1.0, "session", 1.0, "times", 1.0),
            Unit.MINUTES,
                    Map.of(
                            "minutes", 1.0, "minute", 1.0, "mins", 1.0, "min", 1.0, "hours", 60.0, "hour", 60.0, "hrs",
                            60.0, "h", 60.0, "days", 420.0, "day", 420.0),
            Unit.WEEKS,
                    Map.of(
                            "weeks", 1.0, "week", 1.0, "months", 13 / 3.0, "month", 13 / 3.0, "years", 52.0, "year",
                            52.0));

    private static final List<Map.Entry<String, String>> IN_WORDS = List.of(
            Map.entry("half an hour", "30 minutes"),
            Map.entry("half a day", ".5 days"),
            Map.entry("half a year", "6 months"),
            Map.entry("an hour and a half", "1.5 hours"),
            Map.entry("an hour", "1 hour"),
            Map.entry("a day", "1 day"),
            Map.entry("a week", "1 week"),
            Map.entry("a month", "1 month"),
            Map.entry("a year", "1 year"));

    private static final List<String> DIGITS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Pattern DIGIT = Pattern.compile("(?<!\\w)(?:" + String.join("|", DIGITS) + ")(?!\\w)");

    /** What a question takes beside its answers, with an example. */
    static String example(Unit unit) {
        return switch (unit) {
            case PEOPLE, ATTENDING -> "the number of people, such as 12";
            case MEETINGS -> "the number of meetings, such as 8";
            case MINUTES -> "how long, such as 90 minutes, 3 hours or 2 days";
            case WEEKS -> "how long, such as 10 weeks or 6 months";
        };
    }

    /** The amount these words are, where they are one. */
    static Optional<Amount> of(Question question, Unit unit, String words) {
        Matcher read = AMOUNT.matcher(inFigures(words));
        Map<String, Double> units = UNITS.get(unit);
        if (!read.matches() || read.group("unit") != null && read.group("behind") != null) {
            return Optional.empty();
        }
        String named = read.group("unit") == null ? read.group("behind") : read.group("unit");
        if (named != null && !units.containsKey(named)) {
            return Optional.empty();
        }
        long bounds = Stream.of("bound", "to", "more")
                .filter(name -> read.group(name) != null)
                .count();
        boolean timed = unit == Unit.MINUTES || unit == Unit.WEEKS;
        if (bounds > 1 || !timed && words.matches(".*(?:\\.\\d|[½¼¾]).*")) {
            return Optional.empty(); // "less than 5 or more", two and a half people
        }
        boolean clear = !timed || named != null;
        double one = named == null ? 1 : units.get(named);
        int least = whole(read.group("from"), one);
        int most = read.group("to") == null ? least : whole(read.group("to"), one);
        String bound = (read.group("bound") == null ? "" : read.group("bound"))
                + (read.group("more") == null ? "" : read.group("more"));
        if (bound.matches("(less|fewer) than |under |below |< ?|up to |at most | or less| or fewer")) {
            most = bound.matches("up to |at most | or less| or fewer") ? most : most - 1;
            least = 1;
        } else if (!bound.isEmpty()) {
            least = bound.matches("more than |over |> ?") ? least + 1 : least;
            most = Integer.MAX_VALUE;
        }
        int from = least;
        int to = most;
        List<Option> bands = question.options().stream()
                .filter(option ->
                        option.band().filter(band -> band.meets(from, to)).isPresent())
                .toList();
        String counted = timed || named != null ? "" : " " + counted(unit, least == 1 && most == 1);
        return Optional.of(new Amount(words + counted, bands, clear));
    }

    private static String counted(Unit unit, boolean one) {
        return unit == Unit.MEETINGS ? one ? "meeting" : "meetings" : one ? "person" : "people";
    }

    private static int whole(String number, double one) {
        return (int) Math.min(Integer.MAX_VALUE - 1.0, Math.round(Double.parseDouble(number.replace(",", "")) * one));
    }

    private static String inFigures(String words) {
        String figures = words.replace("½", ".5").replace("¼", ".25").replace("¾", ".75");
        for (Map.Entry<String, String> one : IN_WORDS) {
            figures = figures.endsWith(one.getKey()) ? figures.replace(one.getKey(), one.getValue()) : figures;
        }
        return DIGIT.matcher(figures).replaceAll(digit -> String.valueOf(DIGITS.indexOf(digit.group()) + 1));
    }
}
