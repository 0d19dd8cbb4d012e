package peersupport.evidence;

import java.util.List;
import peersupport.design.Answer;
import peersupport.design.Design;

/**
 * A harm of the knowledge base to try things on, whichever comes first: it needs a form of the programme, and that
 * something is not done which is asked about only in that form.
 *
 * @param form the question of the form; the answer {@code formed} is as the harm needs it, {@code other} is not
 * @param doing the question of what is done; the option {@code done} is what the harm needs not done, and {@code more}
 *     another
 */
public record Harm(
        Configuration card, Question form, Option formed, Option other, Question doing, Option done, Option more) {

    /** The first there is. */
    public static Harm in(Knowledge knowledge) {
        for (Configuration card : knowledge.configurations().values()) {
            if (card.bearsFor() || card.needs().size() != 2) {
                continue;
            }
            Condition.Need form = card.needs().get(0);
            Condition.Need done = card.needs().get(1);
            Question how = knowledge.owner(form.context()).orElse(null);
            Question what = knowledge.owner(done.context()).orElse(null);
            if (form.met()
                    && !done.met()
                    && how != null
                    && what != null
                    && !how.many()
                    && how.definesTheProgramme()
                    && what.many()
                    && what.askWhen().filter(form.context()::equals).isPresent()) {
                return new Harm(
                        card,
                        how,
                        making(how, form.context()),
                        how.options().stream()
                                .filter(option -> !option.makes().contains(form.context())
                                        && option.leavesOpen().isEmpty())
                                .findFirst()
                                .orElseThrow(),
                        what,
                        making(what, done.context()),
                        what.options().stream()
                                .filter(option -> !option.makes().contains(done.context()))
                                .findFirst()
                                .orElseThrow());
            }
        }
        throw new AssertionError("no harm needs a form, and something not done in it");
    }

    private static Option making(Question question, String context) {
        return question.options().stream()
                .filter(option -> option.makes().equals(List.of(context)))
                .findFirst()
                .orElseThrow();
    }

    /** A programme of the form the harm needs, with nothing else said. */
    public Design possible() {
        return Design.named("A programme").with(form.id(), Answer.of(formed.id()));
    }

    /** The same, with nothing done. */
    public Design unprepared() {
        return possible().with(doing.id(), Answer.of());
    }

    /** The same, with the one thing done. */
    public Design prepared() {
        return possible().with(doing.id(), Answer.of(done.id()));
    }

    /** A programme of another form. */
    public Design otherwise() {
        return Design.named("Another programme").with(form.id(), Answer.of(other.id()));
    }

    /** The context that must be met. */
    public String met() {
        return card.needs().get(0).context();
    }

    /** The context that must not be met. */
    public String notMet() {
        return card.needs().get(1).context();
    }
}
