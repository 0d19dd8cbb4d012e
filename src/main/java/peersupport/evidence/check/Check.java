package peersupport.evidence.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Mention;
import peersupport.evidence.Mention.Role;
import peersupport.evidence.Mentions;
import peersupport.evidence.Problem;
import peersupport.evidence.Usage;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Factor;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Question;
import peersupport.evidence.register.Row;

/**
 * Checks that the knowledge base hangs together: every card cited and sourced, every context owned once and used, every
 * row accounted for. What single words may say is checked where they are read.
 */
public final class Check {
    private final Knowledge knowledge;
    private final Map<String, String> places;
    private final List<Problem> problems = new ArrayList<>();

    private Check(Knowledge knowledge, Map<String, String> places) {
        this.knowledge = knowledge;
        this.places = places;
    }

    /**
     * What is wrong with this knowledge base; nothing when it may be used.
     *
     * @param places file and line by kind and id
     */
    public static List<Problem> of(Knowledge knowledge, Map<String, String> places) {
        Check check = new Check(knowledge, places);
        check.contexts();
        check.notApplying();
        knowledge.configurations().values().forEach(check::card);
        knowledge.contents().factors().forEach(check::factor);
        check.rows();
        check.sources();
        new ReferenceCheck(knowledge, check::problem).check();
        new SuggestionCheck(knowledge, check::problem).check();
        if (check.problems.isEmpty()) {
            new Cycles(knowledge)
                    .find()
                    .ifPresent(path -> check.problem(
                            "context " + path.get(0),
                            "this goes round in a circle: " + String.join(" → ", path)
                                    + ". Take one link out, or write it as 'reinforces'."));
        }
        return check.problems;
    }

    private void contexts() {
        Map<String, List<String>> owners = new HashMap<>();
        knowledge
                .questions()
                .values()
                .forEach(question -> question.contexts()
                        .forEach(context -> owners.computeIfAbsent(context, key -> new ArrayList<>())
                                .add("question " + question.id())));
        Collection<String> used = new Mentions(knowledge).contexts();
        for (Context context : knowledge.contents().contexts()) {
            List<String> by = owners.computeIfAbsent(context.id(), key -> new ArrayList<>());
            context.definition().ifPresent(definition -> by.add("its definition"));
            if (context.broughtAbout()) {
                by.add("what configurations bring about");
            }
            String where = "context " + context.id();
            if (by.isEmpty()) {
                problem(where, "no question makes '" + context.id() + "' met. Let an option make it, or define it.");
            } else if (by.size() > 1) {
                problem(
                        where,
                        "'" + context.id() + "' has more than one owner: " + String.join(", ", by) + ". Keep one.");
            }
            if (!used.contains(context.id())) {
                problem(where, "nothing uses '" + context.id() + "'. Use it, or take it out.");
            }
            if (context.broughtAbout() && knowledge.feeders(context.id()).isEmpty()) {
                problem(where, "no card brings '" + context.id() + "' about.");
            }
            if (context.broughtAbout() && context.level() == Level.PEOPLE) {
                problem(
                        where,
                        "'" + context.id() + "' is brought about, and so says nothing of people as they come. "
                                + "Make its level feature, provision or setting.");
            }
        }
    }

    /** "Does not apply" reads as a no, and never makes anything better: it may close no harm off, nor be what is needed. */
    private void notApplying() {
        Collection<String> neededAbsent = new Mentions(knowledge)
                .all()
                .filter(mention ->
                        EnumSet.of(Role.NEED, Role.SIGN, Role.DEFINITION).contains(mention.role()))
                .map(Mention::need)
                .filter(need -> !need.met())
                .map(Condition.Need::context)
                .collect(Collectors.toSet());
        for (Question question : knowledge.questions().values()) {
            question.contexts().stream()
                    .filter(context -> question.mayNotApply())
                    .filter(context -> knowledge.contexts().get(context).level() != Level.PROVISION
                            || neededAbsent.contains(context))
                    .forEach(context -> problem(
                            "question " + question.id(),
                            "'" + question.id() + "' may not apply, but '" + context
                                    + "' is no provision, or is needed absent. Take 'does-not-apply' out."));
        }
    }

    private void card(Configuration card) {
        String where = "configuration " + card.id();
        if (card.evidence().isEmpty()) {
            problem(where, card.id() + " names no evidence. Say which source's rows carry the claim.");
        }
        card.mirror()
                .map(knowledge.configurations()::get)
                .filter(other -> !other.mirror().equals(Optional.of(card.id())))
                .ifPresent(other ->
                        problem(where, card.id() + " mirrors " + other.id() + ", but not the other way round."));
        new CardCheck(knowledge, says -> problem(where, says)).check(card);
        if (card.reread().isEmpty()) {
            problem(where, card.id() + " has no 'reread'. Say what moved when it was read again, and on which row.");
        }
        cases(card);
    }

    private void cases(Configuration card) {
        List<String> wanted = new ArrayList<>();
        if (card.labelOnly()) {
            wanted.add("named-only");
        } else if (card.isFor()) {
            wanted.addAll(List.of("in-place", "not-in-place", "open"));
        } else {
            wanted.addAll(List.of("unguarded", "open"));
            if (!card.arises().isEmpty()) {
                wanted.add("outside");
            }
            if (!card.safeguards().isEmpty()) {
                wanted.add("guarded");
            }
        }
        wanted.stream()
                .filter(status -> card.cases().stream()
                        .noneMatch(example -> example.expect().equals(status)))
                .forEach(status -> problem(
                        "configuration " + card.id(), card.id() + " has no case that is " + status + ". Add one."));
    }

    private void factor(Factor factor) {
        String where = "factor " + factor.id();
        long free = factor.signs().stream()
                .flatMap(sign -> sign.any().stream())
                .flatMap(need -> knowledge.owner(need.context()).stream())
                .filter(owner -> owner.askWhen().isEmpty() && !owner.mayNotApply())
                .count();
        if (free < 2) {
            problem(where, factor.name() + " needs two signs whose question is always asked; it has " + free + ".");
        }
    }

    private void rows() {
        Usage usage = new Usage(knowledge);
        for (Row row : knowledge.contents().rows()) {
            boolean used = !usage.of(row.id()).isEmpty();
            if (used && !row.unused().isEmpty()) {
                problem(
                        "row " + row.id(),
                        row.id() + " is marked unused, but is used by " + String.join(", ", usage.of(row.id())) + ".");
            } else if (!used && row.unused().isEmpty()) {
                problem("row " + row.id(), row.id() + " is used nowhere. Use it, or say why it is unused.");
            }
        }
    }

    private void sources() {
        Collection<String> cited = new Mentions(knowledge).sources();
        knowledge.sources().keySet().stream()
                .filter(source -> !cited.contains(source))
                .forEach(source ->
                        problem("source " + source, "nothing cites '" + source + "'. Cite it, or take it out."));
    }

    private void problem(String where, String says) {
        problems.add(new Problem(places.getOrDefault(where, "rules/"), says));
    }
}
