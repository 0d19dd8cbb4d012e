package peersupport.evidence.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Mention.Role;
import peersupport.evidence.Mentions;
import peersupport.evidence.context.Question;
import peersupport.evidence.document.MeasureSet;
import peersupport.evidence.document.PlanTopic;
import peersupport.evidence.register.Row;

/**
 * Checks what one part of the knowledge base names in another, where it is read
 */
final class ReferenceCheck {
    private final Knowledge knowledge;
    private final BiConsumer<String, String> problem;

    /**
     * A check of this knowledge base.
     *
     * @param problem takes what something is, such as {@code configuration N3}, and what is wrong with it
     */
    ReferenceCheck(Knowledge knowledge, BiConsumer<String, String> problem) {
        this.knowledge = knowledge;
        this.problem = problem;
    }

    void check() {
        Knowledge.Contents all = knowledge.contents();
        all.contexts()
                .forEach(context -> context.guidance().ifPresent(guidance -> {
                    if (guidance.rows().isEmpty()) {
                        problem.accept(
                                "context " + context.id(),
                                "'" + context.id() + "' says what good looks like, but names no row. Name one.");
                    }
                }));
        all.measureSets().forEach(this::set);
        all.plan().forEach(this::topic);
        all.rows().forEach(this::row);
        readable();
        questions();
        optional();
    }

    /** How long a set is can be told only where the length of each of its measures was seen. */
    private void set(MeasureSet set) {
        String where = "measure set " + set.id();
        set.measures().stream()
                .filter(id -> knowledge.measures().get(id).forms().isEmpty())
                .forEach(id -> problem.accept(
                        where,
                        "'" + set.id() + "' names " + id + ", which has no 'forms'. Say how many items it has."));
    }

    private void topic(PlanTopic topic) {
        String where = "plan topic " + topic.id();
        for (PlanTopic.Line line : topic.lines()) {
            if (line.rows().isEmpty()) {
                problem.accept(where, "'" + topic.id() + "' has a line that names no row. Name one: " + line.says());
            }
        }
    }

    private void row(Row row) {
        String where = "row " + row.id();
        if (row.sources().isEmpty()) {
            problem.accept(where, row.id() + " names no source. Name one.");
        }
        if (!row.unused().isEmpty() && row.why().isEmpty()) {
            problem.accept(where, row.id() + " is unused without 'why'. Say why.");
        }
    }

    /** Nothing is asked that no finding, sign, note or document would use. */
    private void questions() {
        Set<String> taken = new HashSet<>();
        knowledge
                .contents()
                .standards()
                .forEach(standard -> standard.items().forEach(item -> taken.addAll(item.from())));
        for (Question question : knowledge.questions().values()) {
            String where = "question " + question.id();
            if (question.contexts().isEmpty() && !taken.contains(question.id())) {
                problem.accept(
                        where,
                        "nothing uses the answers to '" + question.id()
                                + "'. Let an option make a context, or take the question out.");
            }
            if (question.options().size() < 2) {
                problem.accept(where, "'" + question.id() + "' offers fewer than two options. Add one.");
            }
        }
    }

    /** What is optional is never asked for, so that nothing may wait for it. */
    private void optional() {
        Set<String> awaited = new HashSet<>();
        new Mentions(knowledge)
                .all()
                .filter(mention -> mention.role() == Role.NEED || mention.role() == Role.SIGN)
                .forEach(mention -> knowledge.addWithAllBehind(mention.need().context(), awaited));
        knowledge.questions().values().stream()
                .filter(question -> !knowledge.counting().contains(question))
                .filter(question -> question.first().isPresent()
                        || question.contexts().stream().anyMatch(awaited::contains))
                .forEach(question -> problem.accept(
                        "question " + question.id(),
                        "'" + question.id() + "' is optional, but a card or a sign rests on it, or it is asked first. "
                                + "Move it to another section."));
    }

    /** A context that configurations bring about is not read from answers: only what a card needs may wait for it. */
    private void readable() {
        new Mentions(knowledge)
                .all()
                .filter(mention -> mention.role() != Role.NEED)
                .filter(mention ->
                        knowledge.contexts().get(mention.need().context()).broughtAbout())
                .forEach(mention -> problem.accept(
                        mention.where(),
                        mention.id() + " names '" + mention.need().context()
                                + "', which is brought about by configurations: only cards may need it."));
    }
}
