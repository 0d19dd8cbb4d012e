package peersupport.shell.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.design.AnswersReader;
import peersupport.reporting.shared.Wording;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.terminal.TypedText;

/**
 * Several answers as people type them: "1-3, 5 but not 4", "all except 2", options in words, lines of the menu pasted
 * back, and words of their own. Every part is understood, or the whole line is refused.
 */
final class ListParser {
    /** Ends a list that closes: what it does not name is not so. */
    private static final Pattern CLOSES = Pattern.compile(
            "(^|[\\s,;.]+)(?:(?:and|but)[ -])?(?:no[ -]others?|nothing else|no[ -]?(?:one|body) else|only)[\\s.!]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ONLY = Pattern.compile("^(?:only|just) ");

    /** Words of the person's own, to the end of the line. */
    private static final Pattern SOMETHING_ELSE = Pattern.compile(
            "(^|[\\s,;]+)(?:and )?(?:[-–—•*] )?something[ -]else\\b\\s*:?\\s*(?<own>.*)$", Pattern.CASE_INSENSITIVE);

    /** How the menu invites words of one's own: pasted back, it says nothing. */
    private static final String INVITED = "in your own words";

    private static final String OF_THESE = "(?: of (?:these|them|the above|those))?";
    private static final Pattern NONE =
            Pattern.compile("none" + OF_THESE + "|nothing|neither|no to (?:all|any)" + OF_THESE);
    private static final Pattern ALL =
            Pattern.compile("(?:yes to )?(?:all|everything|everyone|every one)" + "(?: (?<count>\\d+))?" + OF_THESE);
    private static final Pattern EXCEPT = Pattern.compile(
            "[,;]? (?:but not|but|except(?: for)?|apart from|other than|without|minus|bar) |(?<=^all|^everything),? not ");
    /** So many words like "except" are tried, as each of them may be an option's own and doubles the ways to read a line. */
    private static final int MOST = 4;

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:(?:[,;|•·◦▪‣&]|(?<=\\s)[*](?=\\s)|(?<=^|[\\s,;])(?:and|plus|also|but)(?=\\s|$))\\s*)++");
    private static final Pattern SAID = Pattern.compile("(?:(?<no>not|no to|no for)|yes(?: to)?) (?<rest>.+)");
    private static final String PLACE = "\\(?\\d{1,9}(?:-\\d{1,9})?\\)?[.)]?";
    private static final Pattern YES_OR_NO = Pattern.compile("(?<place>" + PLACE + ")[:=]? (?:(?<no>no)|yes)");
    private static final Pattern PLACES =
            Pattern.compile("(?:(?:numbers?|options?|answers?) )?" + PLACE + "(?: " + PLACE + ")*+");
    private static final Pattern FROM_TO = Pattern.compile("(?<from>\\d+)(?:-(?<to>\\d+))?");

    private final Question question;
    private final OptionMatcher options;
    private final int longest;

    ListParser(Question question, OptionMatcher options) {
        this.question = question;
        this.options = options;
        this.longest = question.options().stream()
                        .flatMap(option -> Stream.of(option.says(), option.id()))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)
                + "not option (100). - ".length();
    }

    /** What is so, what is not, and whether nothing else is. */
    private record Listed(Set<Option> yes, Set<Option> no, boolean closed) {
        Listed(boolean closed) {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), closed);
        }
    }

    /** What a line could not be read as. */
    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotUnderstood(String says) {
            super(says, null, false, false);
        }
    }

    /** The answer, or what is not understood of it. */
    Reply read(String line) {
        String typed = TypedText.tidy(line);
        String open = CLOSES.matcher(typed).replaceFirst("");
        boolean closed = open.length() < typed.length();
        Matcher own = SOMETHING_ELSE.matcher(open);
        boolean somethingElse = own.find();
        String named = somethingElse ? open.substring(0, own.start()) : open;
        String words = TypedText.plain(named);
        try {
            if (somethingElse) {
                checkOwn(own.group("own"));
            }
            boolean none = NONE.matcher(words).matches();
            if (none && !somethingElse) {
                return new Reply.Answered(new Chosen(List.of(), false));
            }
            if (words.isEmpty() && !somethingElse) {
                throw new NotUnderstood("That names nothing.");
            }
            Listed listed = none || words.isEmpty() ? new Listed(none) : listed(words);
            return answer(listed, closed, somethingElse ? own.group("own") : "");
        } catch (NotUnderstood e) {
            return Reply.wrong(question, e.getMessage());
        }
    }

    private void checkOwn(String own) {
        if (!question.somethingElse()) {
            throw new NotUnderstood("This question takes no words of your own; 'note " + question.id()
                    + "' and your words keep them beside it.");
        }
        if (TypedText.plain(own).isEmpty() || TypedText.plain(own).equals(INVITED)) {
            throw new NotUnderstood("Say what it is: \"something else:\" and your words.");
        }
    }

    private Reply answer(Listed listed, boolean closed, String own) {
        List<String> words = new ArrayList<>();
        listed.yes().forEach(option -> words.add(option.id()));
        listed.no().forEach(option -> words.add(AnswersReader.NOT + option.id()));
        if (closed || listed.closed()) {
            words.add(AnswersReader.AND_NO_OTHERS);
        }
        if (!own.isEmpty()) {
            words.add(AnswersReader.SOMETHING_ELSE + " " + own);
        }
        AnswersReader.Read read = AnswersReader.read(question, words);
        return read.answer()
                .<Reply>map(Reply.Answered::new)
                .orElseGet(() -> Reply.wrong(question, Wording.upper(read.wrong())));
    }

    /** A list, which "only" closes where that is not the beginning of an option. */
    private Listed listed(String words) {
        try {
            return list(words);
        } catch (NotUnderstood e) {
            Matcher only = ONLY.matcher(words);
            if (!only.find()) {
                throw e;
            }
            Listed open = list(words.substring(only.end()));
            return new Listed(open.yes(), open.no(), true);
        }
    }

    /** A list; or one, or all, and then what is not so. */
    private Listed list(String words) {
        Matcher all = ALL.matcher(words);
        if (all.matches()) {
            return all(all.group("count"));
        }
        try {
            return items(words);
        } catch (NotUnderstood e) {
            for (MatchResult except :
                    EXCEPT.matcher(words).results().limit(MOST).toList()) {
                try {
                    return except(words.substring(0, except.start()), words.substring(except.end()));
                } catch (NotUnderstood other) {
                    // the word may be an option's own
                }
            }
            throw e;
        }
    }

    private Listed except(String words, String exceptions) {
        Listed listed = list(words);
        Listed others = items(exceptions);
        if (!others.no().isEmpty()) {
            throw new NotUnderstood("An exception is not said no to.");
        }
        listed.yes().removeAll(others.yes());
        listed.no().addAll(others.yes());
        return listed;
    }

    /** Every option that is a plain yes; one that leaves something open is none. */
    private Listed all(String count) {
        List<Option> plain = question.options().stream()
                .filter(option -> option.leavesOpen().isEmpty())
                .toList();
        if (count != null && !count.equals(String.valueOf(plain.size()))) {
            throw new NotUnderstood(
                    "There are " + plain.size() + " that can all be so, not " + RefusedException.brief(count) + ".");
        }
        Listed all = new Listed(false);
        all.yes().addAll(plain);
        return all;
    }

    private Listed items(String words) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> ends = new ArrayList<>();
        BETWEEN.matcher(words).results().forEach(between -> {
            ends.add(between.start());
            starts.add(between.end());
        });
        ends.add(words.length());
        Listed listed = new Listed(false);
        String refused = "";
        for (int at = 0; at < starts.size(); ) {
            int start = starts.get(at);
            int end = at;
            if (start >= ends.get(end)) {
                at++; // a comma at the beginning or the end
                continue;
            }
            while (end + 1 < ends.size() && ends.get(end + 1) - start <= longest) {
                end++; // an option's own words may hold commas
            }
            Optional<Item> found = item(words.substring(start, ends.get(end)));
            while (found.isEmpty() && end > at) {
                end--;
                found = item(words.substring(start, ends.get(end)));
            }
            if (found.isEmpty()) {
                throw new NotUnderstood(wrong(words.substring(start, ends.get(at))));
            }
            Item item = found.get();
            if (!refused.isEmpty() && !item.plainly()) {
                throw new NotUnderstood(
                        "After '" + RefusedException.brief(refused)
                                + "' it is not clear whether the next is a yes or a no. Begin with what is so, and say \"not\" to each of the others.");
            }
            at = end + 1;
            boolean but = at < starts.size()
                    && words.substring(ends.get(end), starts.get(at)).contains("but");
            refused = item.isNo() && !but ? item.typed() : "";
            (item.isNo() ? listed.no() : listed.yes()).addAll(item.options());
        }
        if (listed.yes().isEmpty() && listed.no().isEmpty()) {
            throw new NotUnderstood("That names nothing.");
        }
        return listed;
    }

    /** One part of a list, and whether it says itself that it is a yes or a no. */
    private record Item(String typed, List<Option> options, boolean isNo, boolean plainly) {}

    private Optional<Item> item(String typed) {
        Matcher placed = YES_OR_NO.matcher(typed);
        if (placed.matches()) {
            return places(placed.group("place"))
                    .map(options -> new Item(typed, options, placed.group("no") != null, true));
        }
        Optional<Item> bare = named(typed).map(options -> new Item(typed, options, false, false));
        Matcher said = SAID.matcher(typed);
        if (bare.isPresent() || !said.matches()) {
            return bare;
        }
        boolean isNo = said.group("no") != null;
        String rest = said.group("rest");
        return named(rest)
                .filter(options -> !isNo || options.size() == 1 || rest.matches(PLACE))
                .map(options -> new Item(typed, options, isNo, true));
    }

    private Optional<List<Option>> named(String words) {
        if (PLACES.matcher(words).matches()) {
            return places(words);
        }
        return options.meant(words).map(List::of);
    }

    private Optional<List<Option>> places(String words) {
        List<Option> options = new ArrayList<>();
        for (MatchResult place : FROM_TO.matcher(words).results().toList()) {
            int from = Integer.parseInt(place.group(1));
            int to = place.group(2) == null ? from : Integer.parseInt(place.group(2));
            if (from < 1 || to < from || to > question.options().size()) {
                return Optional.empty();
            }
            IntStream.rangeClosed(from, to)
                    .mapToObj(at -> question.options().get(at - 1))
                    .forEach(options::add);
        }
        return Optional.of(options);
    }

    private String wrong(String typed) {
        Matcher said = SAID.matcher(typed);
        String words = said.matches() && said.group("no") != null ? said.group("rest") : typed;
        if (PLACES.matcher(words).matches()) {
            for (MatchResult place : FROM_TO.matcher(words).results().toList()) {
                if (places(place.group()).isEmpty()) {
                    return place.group(2) == null
                            ? options.wrong(place.group())
                            : "'" + place.group() + "' is no range here: it goes from 1 to "
                                    + question.options().size() + ".";
                }
            }
            return "'" + RefusedException.brief(typed)
                    + "' could be a no to one or to all of them. Say \"not\" to each.";
        }
        return options.wrong(words);
    }
}
