package peersupport.building;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Condition.Need;

/** What the rule templates print: cards, factors, notes and ripples in the words of {@code Readings}. */
public final class RuleWords {
    private RuleWords() {}

    /** A card as its rules need it. */
    public record Card(String id, String says, boolean labelOnly, boolean feeds, List<NeedWords> needs) {
        /** The needs that configurations bring about. */
        public List<NeedWords> broughtAbout() {
            return needs.stream().filter(NeedWords::joined).toList();
        }

        /** Something it needs is not said. */
        public String someNotSaid() {
            return joined(needs, NeedWords::notSaid, " || ");
        }
    }

    /**
     * A needed context in the words of {@code Readings}.
     *
     * @param fact the variable of the fact that tells it, when configurations bring it about
     */
    public record NeedWords(Need need, String fact) {
        public String context() {
            return need.context();
        }

        public boolean joined() {
            return !fact.isEmpty();
        }

        /** It is as needed. */
        public String asNeeded() {
            return call(need.met() ? "met" : "notMet");
        }

        /** It is the other way. */
        public String otherwise() {
            return call(need.met() ? "notMet" : "met");
        }

        /** It cannot be as needed, however the open questions are answered. */
        public String ruledOut() {
            return joined() ? otherwise() : otherwise() + " || " + outOfPlay();
        }

        /** Nothing was said that settles it. */
        public String notSaid() {
            return call("notSaid");
        }

        /** Its question makes no sense for this design. */
        public String outOfPlay() {
            return call("outOfPlay");
        }

        private String call(String word) {
            return word + "( " + (joined() ? fact : "\"" + need.context() + "\"") + " )";
        }
    }

    /** A factor and its signs. */
    public record FactorSigns(String id, String name, List<NeedWords> signs) {
        public String someInPlace() {
            return joined(signs, NeedWords::asNeeded, " || ");
        }

        public String noneInPlace() {
            return joined(signs, sign -> "!" + sign.asNeeded(), " && ");
        }

        public String someOtherwise() {
            return joined(signs, NeedWords::otherwise, " || ");
        }

        public String noneOtherwise() {
            return joined(signs, sign -> "!" + sign.otherwise(), " && ");
        }

        public String someNotSaid() {
            return joined(signs, NeedWords::notSaid, " || ");
        }
    }

    private static String joined(List<NeedWords> words, Function<NeedWords, String> says, String with) {
        return words.stream().map(says).collect(Collectors.joining(with));
    }

    /** A note and when it is touched. */
    public record Touched(String id, String condition) {}

    /** A context that configurations bring about. */
    public record Ripple(String context, List<String> feeders) {
        /** Whether the first feeder is among these cards: one rule file tells of each ripple. */
        boolean startsIn(List<Card> cards) {
            return feeders.stream()
                    .limit(1)
                    .anyMatch(id -> cards.stream().anyMatch(card -> card.id().equals(id)));
        }

        /** Any of the feeders. */
        public String anyOf() {
            return feeders.stream().map(id -> "id == \"" + id + "\"").collect(Collectors.joining(" || "));
        }

        /** The variable that stands for what this feeder has come to. */
        public String variable(String feeder) {
            return "$" + feeder.toLowerCase(Locale.ROOT);
        }

        /** One of the feeders is open; said in the pattern of the last. */
        public String someOpen() {
            Stream<String> before = feeders.stream().limit(feeders.size() - 1L).map(id -> variable(id) + ".open()");
            return Stream.concat(Stream.of("open()"), before).collect(Collectors.joining(" || "));
        }
    }
}
