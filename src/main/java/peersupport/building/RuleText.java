package peersupport.building;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import peersupport.evidence.Condition;
import peersupport.evidence.Condition.All;
import peersupport.evidence.Condition.Any;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Factor;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;

/** Writes the rules of the cards, the factors and the notes, by the templates in {@code templates/rules}. */
public final class RuleText {
    private final Knowledge knowledge;
    private final VelocityEngine velocity;

    /** The rules of this knowledge base. */
    public RuleText(Knowledge knowledge) {
        this.knowledge = knowledge;
        Properties settings = new Properties();
        settings.setProperty("resource.loaders", "class");
        settings.setProperty(
                "resource.loader.class.class", "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        settings.setProperty("runtime.strict_mode.enable", "true");
        velocity = new VelocityEngine(settings);
    }

    /** The text of every rule file, by its name under {@code rules/}. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            files.put("configurations/" + family.word() + ".drl", cards(family));
        }
        files.put("appear.drl", merge("appear", Map.of("factors", factors())));
        files.put("notes.drl", merge("notes", Map.of("notes", notes())));
        return files;
    }

    private String cards(Family family) {
        List<Card> cards = knowledge.configurations().values().stream()
                .filter(card -> card.family() == family)
                .map(this::card)
                .toList();
        List<Ripple> ripples = knowledge.contents().contexts().stream()
                .filter(Context::broughtAbout)
                .map(context -> new Ripple(
                        context.id(),
                        knowledge.feeders(context.id()).stream()
                                .map(Configuration::id)
                                .toList()))
                .filter(ripple -> ripple.startsIn(cards))
                .toList();
        return merge("configurations", Map.of("family", family.word(), "cards", cards, "ripples", ripples));
    }

    private Card card(Configuration card) {
        List<Word> needs = IntStream.range(0, card.needs().size())
                .mapToObj(index -> {
                    Need need = card.needs().get(index);
                    boolean joined = knowledge.contexts().get(need.context()).broughtAbout();
                    return new Word(need, joined ? "$b" + (index + 1) : "");
                })
                .toList();
        return new Card(
                card.id(), card.says(), card.labelOnly(), card.broughtAbout().isPresent(), needs);
    }

    private List<FactorSigns> factors() {
        return knowledge.contents().factors().stream()
                .map(factor -> new FactorSigns(
                        factor.id(),
                        factor.name(),
                        factor.signs().stream()
                                .map(Factor.Sign::need)
                                .map(need -> new Word(need, ""))
                                .toList()))
                .toList();
    }

    private List<Touched> notes() {
        return knowledge.contents().notes().stream()
                .map(note -> new Touched(
                        note.id(), note.touches().map(RuleText::constraint).orElse("")))
                .toList();
    }

    private static String constraint(Condition condition) {
        if (condition instanceof Need need) {
            return (need.met() ? "met" : "notMet") + "( \"" + need.context() + "\" )";
        }
        boolean all = condition instanceof All;
        List<Condition> members = all ? ((All) condition).members() : ((Any) condition).members();
        return members.stream()
                .map(RuleText::constraint)
                .collect(Collectors.joining(all ? " && " : " || ", "( ", " )"));
    }

    private String merge(String template, Map<String, ?> values) {
        VelocityContext context = new VelocityContext();
        context.put("r", "$r"); // the rules' own variable, not one of the template's
        values.forEach(context::put);
        StringWriter text = new StringWriter();
        velocity.getTemplate("templates/rules/" + template + ".drl.vm", "UTF-8").merge(context, text);
        return text.toString().replaceAll("[ \t]+\n", "\n");
    }

    /** A card as its rules need it. */
    public record Card(String id, String says, boolean labelOnly, boolean feeds, List<Word> needs) {
        /** The needs that configurations bring about. */
        public List<Word> broughtAbout() {
            return needs.stream().filter(Word::joined).toList();
        }

        /** Something it needs is not said. */
        public String someNotSaid() {
            return joined(needs, Word::notSaid, " || ");
        }
    }

    /**
     * A needed context in the words of {@code Readings}.
     *
     * @param fact the variable of the fact that tells it, when configurations bring it about
     */
    public record Word(Need need, String fact) {
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
        public String never() {
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
    public record FactorSigns(String id, String name, List<Word> signs) {
        public String someInPlace() {
            return joined(signs, Word::asNeeded, " || ");
        }

        public String noneInPlace() {
            return joined(signs, sign -> "!" + sign.asNeeded(), " && ");
        }

        public String someOtherwise() {
            return joined(signs, Word::otherwise, " || ");
        }

        public String noneOtherwise() {
            return joined(signs, sign -> "!" + sign.otherwise(), " && ");
        }

        public String someNotSaid() {
            return joined(signs, Word::notSaid, " || ");
        }
    }

    private static String joined(List<Word> words, Function<Word, String> says, String with) {
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
