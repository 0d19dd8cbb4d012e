package engines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.FactBuilder;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.card.Configuration;

/**
 * Evrete, with three rules a card as the advisor has them. Of the forms tried this is the fastest: the condition of a
 * rule is one Java predicate on one fact that holds all readings; one session is kept and cleared after each design; and
 * the engine's tasks run in the calling thread instead of its pool, where each costs more than it saves. A stateless
 * session for every design in the engine's own pool came to less than a quarter of it.
 */
final class WithEvrete implements Engine {
    private final Task task;
    private final StatefulSession session;

    /** The readings of a design, and what is concluded from them. */
    public record Sheet(String states, char[] statuses) {}

    /** What a card that brings something about has come to. */
    public record Done(int card, char status) {}

    /** The state of a context that cards bring about. */
    public record About(int context, char state) {}

    WithEvrete(Task task) {
        this.task = task;
        KnowledgeService service =
                KnowledgeService.builder().withExecutor(new CallingThread()).build();
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (int card = 0; card < task.cards().size(); card++) {
            add(rules, card);
        }
        for (int context = 0; context < task.broughtAbout().size(); context++) {
            addAbout(rules, context);
        }
        session = rules.build().newStatefulSession(ActivationMode.CONTINUOUS);
    }

    private void add(RuleSetBuilder<Knowledge> rules, int index) {
        Configuration card = task.cards().get(index);
        if (card.labelOnly()) {
            rules.newRule(card.id())
                    .forEach("$r", Sheet.class)
                    .execute(found -> found.<Sheet>get("$r").statuses()[index] = 'n');
            return;
        }
        List<FactBuilder> facts = new ArrayList<>(List.of(FactBuilder.fact("$r", Sheet.class)));
        List<Wanted> wanted = new ArrayList<>();
        for (Need need : card.needs()) {
            int read = task.contexts().indexOf(need.context());
            wanted.add(new Wanted(read, need.met(), facts.size()));
            if (read < 0) {
                facts.add(FactBuilder.fact("$b" + facts.size(), About.class));
            }
        }
        for (char status : "abo".toCharArray()) {
            LhsBuilder<Knowledge> rule =
                    rules.newRule(card.id() + " " + status).forEach(facts.toArray(FactBuilder[]::new));
            for (int i = 0; i < wanted.size(); i++) {
                if (wanted.get(i).read() < 0) {
                    int context =
                            task.broughtAbout().indexOf(card.needs().get(i).context());
                    Predicate<Object[]> same = given -> ((About) given[0]).context() == context;
                    rule = rule.where(same, "$b" + wanted.get(i).fact());
                }
            }
            String[] names = facts.stream().map(FactBuilder::getName).toArray(String[]::new);
            rule.where(condition(status, wanted), names).execute(found -> conclude(found, card, index, status));
        }
    }

    private static void conclude(RhsContext found, Configuration card, int index, char status) {
        found.<Sheet>get("$r").statuses()[index] = status;
        if (card.broughtAbout().isPresent()) {
            found.insert(new Done(index, status));
        }
    }

    /** A need: the place of its context among the readings, or (where that is negative) of the fact that tells it. */
    private record Wanted(int read, boolean met, int fact) {
        private char state(Object[] given) {
            return read < 0
                    ? ((About) given[fact]).state()
                    : ((Sheet) given[0]).states().charAt(read);
        }

        private boolean asNeeded(Object[] given) {
            return state(given) == (met ? 'm' : 'n');
        }

        private boolean never(Object[] given) {
            char state = state(given);
            return state == (met ? 'n' : 'm') || state == 'o';
        }
    }

    private static Predicate<Object[]> condition(char status, List<Wanted> wanted) {
        Wanted[] all = wanted.toArray(Wanted[]::new);
        return switch (status) {
            case 'a' ->
                given -> {
                    for (Wanted each : all) {
                        if (!each.asNeeded(given)) {
                            return false;
                        }
                    }
                    return true;
                };
            case 'b' -> given -> someNever(all, given);
            default ->
                given -> {
                    boolean open = false;
                    for (Wanted each : all) {
                        open |= each.state(given) == 's';
                    }
                    return open && !someNever(all, given);
                };
        };
    }

    private static boolean someNever(Wanted[] all, Object[] given) {
        for (Wanted each : all) {
            if (each.never(given)) {
                return true;
            }
        }
        return false;
    }

    /** One rule over all cards that bring the context about; three would join them thrice. */
    private void addAbout(RuleSetBuilder<Knowledge> rules, int context) {
        List<Integer> feeders = task.feeders(task.broughtAbout().get(context));
        LhsBuilder<Knowledge> rule = rules.newRule("about " + context)
                .forEach(IntStream.range(0, feeders.size())
                        .mapToObj(i -> FactBuilder.fact("$d" + i, Done.class))
                        .toArray(FactBuilder[]::new));
        for (int i = 0; i < feeders.size(); i++) {
            int card = feeders.get(i);
            Predicate<Object[]> same = given -> ((Done) given[0]).card() == card;
            rule = rule.where(same, "$d" + i);
        }
        rule.execute(found -> {
            boolean some = false;
            boolean none = true;
            for (int i = 0; i < feeders.size(); i++) {
                char status = found.<Done>get("$d" + i).status();
                some |= status == 'a';
                none &= status == 'b';
            }
            found.insert(new About(context, some ? 'm' : none ? 'n' : 's'));
        });
    }

    @Override
    public Sheet conclude(int design) {
        Sheet sheet = new Sheet(
                task.designs().get(design).states(), new char[task.cards().size()]);
        session.insertAndFire(sheet);
        session.clear();
        return sheet;
    }

    @Override
    public String statuses(Object concluded) {
        return new String(((Sheet) concluded).statuses());
    }

    /** Sessions are not made to be shared, and making them at the same time is not safe either. */
    @Override
    public Engine forOneThread() {
        return new WithEvrete(task);
    }
}
