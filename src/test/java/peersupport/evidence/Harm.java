package peersupport.evidence;

import java.util.List;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;

/**
 * A harm of the knowledge base to try things on, whichever comes first: it arises in a form of the programme, and has one
 * safeguard, which is asked about only in that form.
 *
 * @param form the question of the form; the harm arises with the answer {@code formed}, and not with {@code other}
 * @param doing the question of what is done; the option {@code done} is the safeguard, and {@code more} another
 */
public record Harm(
        Configuration card, Question form, Option formed, Option other, Question doing, Option done, Option more) {

    /** The first there is. */
    public static Harm in(Knowledge knowledge) {
        for (Configuration card : knowledge.configurations().values()) {
            if (card.arises().size() != 1
                    || !card.routes().isEmpty()
                    || card.safeguards().size() != 1) {
                continue;
            }
            Condition.Need form = card.arises().get(0);
            Condition.Need done = card.safeguards().get(0).need();
            Question how = knowledge.owner(form.context()).orElse(null);
            Question what = knowledge.owner(done.context()).orElse(null);
            if (form.met()
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
        throw new AssertionError("no harm arises in a form, and has one safeguard in it");
    }

    private static Option making(Question question, String context) {
        return question.options().stream()
                .filter(option -> option.makes().equals(List.of(context)))
                .findFirst()
                .orElseThrow();
    }

    /** A programme of the form the harm arises in, with nothing else said. */
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

    /** The context that is met where it arises. */
    public String met() {
        return card.arises().get(0).context();
    }

    /** The context of its safeguard, which is not met where it is unguarded. */
    public String notMet() {
        return card.safeguards().get(0).context();
    }
}
