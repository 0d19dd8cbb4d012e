package peersupport.building;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import peersupport.building.RuleWords.Card;
import peersupport.building.RuleWords.FactorSigns;
import peersupport.building.RuleWords.NeedWords;
import peersupport.building.RuleWords.Ripple;
import peersupport.building.RuleWords.Touched;
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
        List<NeedWords> needs = IntStream.range(0, card.needs().size())
                .mapToObj(index -> {
                    Need need = card.needs().get(index);
                    boolean joined = knowledge.contexts().get(need.context()).broughtAbout();
                    return new NeedWords(need, joined ? "$b" + (index + 1) : "");
                })
                .toList();
        return new Card(
                card.id(),
                title(card.says()),
                card.labelOnly(),
                card.broughtAbout().isPresent(),
                needs);
    }

    private List<FactorSigns> factors() {
        return knowledge.contents().factors().stream()
                .map(factor -> new FactorSigns(
                        factor.id(),
                        title(factor.name()),
                        factor.signs().stream()
                                .map(Factor.Sign::need)
                                .map(need -> new NeedWords(need, ""))
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

    /** A sentence as part of a rule's name, which stands in quotes. */
    private static String title(String says) {
        return says.replace('"', '\'').replace('\\', '/');
    }

    private String merge(String template, Map<String, ?> values) {
        VelocityContext context = new VelocityContext();
        context.put("r", "$r"); // the rules' own variable, not one of the template's
        values.forEach(context::put);
        StringWriter text = new StringWriter();
        velocity.getTemplate("templates/rules/" + template + ".drl.vm", "UTF-8").merge(context, text);
        return text.toString().replaceAll("[ \t]+\n", "\n");
    }
}
