package peersupport.build;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Condition.Need;
import peersupport.files.knowledge.KnowledgeReader;

/** Writes the rules of the cards, the factors, the notes and the results, by the templates in {@code templates/rules}. */
public final class RuleText {
    /** What a status is, written by hand. */
    static final String STATUSES = "statuses.drl";

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
        files.put(STATUSES, KnowledgeReader.resource(STATUSES));
        for (Family family : Family.values()) {
            Stream<Configuration> cards = knowledge.configurations().values().stream()
                    .filter(card -> card.family() == family && !card.labelOnly());
            files.put(
                    "configurations/" + family.word() + ".drl",
                    merge("configurations", family.word(), cards.map(CardRule::new)));
        }
        files.put(
                "appear.drl",
                merge("appear", "", knowledge.contents().factors().stream().map(FactorRule::new)));
        Stream<NoteRule> notes =
                knowledge.concerned().entrySet().stream().map(one -> new NoteRule(one.getValue(), one.getKey()));
        files.put("notes.drl", merge("notes", "", notes));
        return files;
    }

    /** What the templates ask of any rule. */
    public interface Rule {
        /** Every condition the rule speaks of. */
        Stream<Need> conditions();

        /** The contexts it names, in the order written. */
        default List<String> contexts() {
            return conditions().map(Need::context).distinct().toList();
        }

        /** The variable that stands for the state of a context. */
        default String variable(String context) {
            String[] words = context.split("-");
            return "$" + words[0]
                    + Stream.of(words)
                            .skip(1)
                            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                            .collect(Collectors.joining());
        }

        /** A condition in the words of {@code State}. */
        default String says(Condition condition) {
            if (condition instanceof Need need) {
                return (need.met() ? "is" : "isNot") + "( " + variable(need.context()) + " )";
            }
            if (condition instanceof Condition.NotSeen) {
                return "NOT_SAID";
            }
            return condition instanceof All all
                    ? call("all", all.members(), this::says)
                    : call("any", ((Any) condition).members(), this::says);
        }
    }

    private static <T> String call(String word, List<T> members, Function<T, String> says) {
        return members.isEmpty()
                ? word + "()"
                : members.stream().map(says).collect(Collectors.joining(", ", word + "( ", " )"));
    }

    /** The rule of a card. */
    public record CardRule(Configuration card) implements Rule {
        /** The card's sentence as part of the rule's name, which stands in quotes. */
        public String says() {
            return title(card.says());
        }

        @Override
        public Stream<Need> conditions() {
            return card.conditions();
        }

        public String needs() {
            return call("all", card.needs(), this::says);
        }

        public String arises() {
            return call("all", card.arises(), this::says);
        }

        public List<WayWords> ways() {
            return card.ways().stream()
                    .map(route -> new WayWords(
                            call("where", route.when(), this::says),
                            call("safeguardedBy", card.answering(route), safeguard -> says(safeguard.need()))))
                    .toList();
        }
    }

    /** A way in which a card comes about, and what answers it, in the words of {@code State}. */
    public record WayWords(String route, String guard) {}

    /** The rule of a factor. */
    public record FactorRule(Factor factor) implements Rule {
        public String says() {
            return title(factor.name());
        }

        @Override
        public Stream<Need> conditions() {
            return factor.signs().stream().flatMap(sign -> sign.any().stream());
        }

        public List<String> signs() {
            return factor.signs().stream()
                    .map(sign -> call(sign.matters() ? "sign" : "alsoSeen", sign.any(), this::raw))
                    .toList();
        }

        /** As it is, so that out of play stays out of play. */
        private String raw(Need need) {
            String variable = variable(need.context());
            return need.met() ? variable : "without( " + variable + " )";
        }
    }

    /** The rule of notes and results that concern the same designs; the first stands for all. */
    public record NoteRule(List<String> ids, Condition condition) implements Rule {
        public String id() {
            return ids.get(0);
        }

        public String says() {
            return String.join(", ", ids);
        }

        @Override
        public Stream<Need> conditions() {
            return condition.needs();
        }

        public String applies() {
            return says(condition);
        }
    }

    private static String title(String says) {
        return says.replace('"', '\'').replace('\\', '/');
    }

    private String merge(String template, String family, Stream<? extends Rule> rules) {
        VelocityContext context = new VelocityContext();
        // the rules' own variables, not the template's
        List.of("card", "factor", "note").forEach(name -> context.put(name, "$" + name));
        context.put("family", family);
        context.put("rules", rules.toList());
        StringWriter text = new StringWriter();
        velocity.getTemplate("templates/rules/" + template + ".drl.vm", "UTF-8").merge(context, text);
        return text.toString().replaceAll("[ \t]+\n", "\n");
    }
}
