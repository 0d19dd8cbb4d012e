package peersupport.exploring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Factor;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/** What a fix is after: a harm or a risk planned against, a benefit or a support in place, a factor covered. */
public final class Goal {
    private static final Set<Status> REACHED = Set.of(Status.IN_PLACE, Status.GUARDED, Status.OUTSIDE);

    private final Optional<Configuration> card;
    private final Optional<Factor> factor;
    /** Each context, met or not met, that could bring the goal nearer. */
    private final Set<Need> wanted = new LinkedHashSet<>();

    private Goal(Knowledge knowledge, Optional<Configuration> card, Optional<Factor> factor) {
        this.card = card;
        this.factor = factor;
        card.ifPresentOrElse(
                known -> {
                    known.needs().forEach(need -> want(knowledge, need));
                    known.arises().forEach(need -> wantEither(knowledge, need.context()));
                    known.routes().stream()
                            .flatMap(route -> route.when().stream())
                            .forEach(need -> want(knowledge, need.negated()));
                    known.safeguards().forEach(safeguard -> want(knowledge, safeguard.need()));
                },
                () -> needs().forEach(need -> want(knowledge, need)));
    }

    /** Adds what could make this condition as needed, however far back; a gate may help by being open or closed. */
    private void want(Knowledge knowledge, Need need) {
        if (!wanted.add(need)) {
            return;
        }
        Optional<Condition> definition =
                knowledge.contexts().get(need.context()).definition();
        definition.ifPresentOrElse(
                known -> known.needs().forEach(part -> want(knowledge, need.met() ? part : part.negated())),
                () -> knowledge.restsOn(need.context()).forEach(behind -> wantEither(knowledge, behind)));
    }

    private void wantEither(Knowledge knowledge, String context) {
        want(knowledge, new Need(context, true));
        want(knowledge, new Need(context, false));
    }

    /** The goal for the finding or factor with this id; empty when there is none, or only its label is known. */
    public static Optional<Goal> of(Knowledge knowledge, String id) {
        Optional<Configuration> card =
                Optional.ofNullable(knowledge.configurations().get(id)).filter(known -> !known.labelOnly());
        Optional<Factor> factor = knowledge.contents().factors().stream()
                .filter(known -> known.id().equals(id))
                .findFirst();
        return card.isPresent() || factor.isPresent()
                ? Optional.of(new Goal(knowledge, card, factor))
                : Optional.empty();
    }

    /** The finding's or the factor's id. */
    public String id() {
        return card.map(Configuration::id).orElseGet(() -> factor.orElseThrow().id());
    }

    /** What the goal is, in words. */
    public String says() {
        return card.map(known -> (known.isFor() ? "To put this in place: " : "To plan against this: ") + known.says())
                .orElseGet(() ->
                        "To have every sign in place: " + factor.orElseThrow().name());
    }

    /** Whether the goal is reached. */
    public boolean reached(Conclusions conclusions) {
        return card.map(known -> REACHED.contains(conclusions.status(known.id())))
                .orElseGet(() -> conclusions.factor(factor.orElseThrow().id()) == FactorState.COVERED);
    }

    /** What it needs: of the card, or as signs of the factor. */
    public List<Need> needs() {
        return card.map(known -> known.conditions().toList())
                .orElseGet(() -> factor.orElseThrow().signs().stream()
                        .flatMap(sign -> sign.any().stream())
                        .toList());
    }

    /** The questions it rests on, through definitions, gates and what configurations bring about. */
    public List<Question> questions(Knowledge knowledge) {
        return knowledge.questions().values().stream()
                .filter(question ->
                        question.contexts().stream().anyMatch(context -> wants(context, true) || wants(context, false)))
                .toList();
    }

    private boolean wants(String context, boolean met) {
        return wanted.contains(new Need(context, met));
    }

    /** The questions behind what is not yet as the goal has it; all of them when the goal is to plan against a finding. */
    public List<Question> standing(Knowledge knowledge, Advice advice) {
        if (card.isPresent() && card.get().isAgainst()) {
            return questions(knowledge);
        }
        Set<String> missing = new LinkedHashSet<>();
        reads(advice)
                .filter(read -> !read.asNeeded())
                .forEach(read -> knowledge.addWithAllBehind(read.context().id(), missing));
        return knowledge.questions().values().stream()
                .filter(question -> question.contexts().stream().anyMatch(missing::contains))
                .toList();
    }

    private Stream<NeedRead> reads(Advice advice) {
        return card.isPresent()
                ? advice.finding(id()).orElseThrow().conditions().stream()
                : advice.factors().stream()
                        .filter(reading -> reading.factor().id().equals(id()))
                        .flatMap(reading -> reading.signs().stream())
                        .filter(sign -> sign.state() != State.MET)
                        .flatMap(sign -> sign.any().stream());
    }

    /** Whether a change could bring the goal nearer: one option of a list only the way the goal wants it. */
    boolean touches(Change change) {
        return change.option()
                .filter(option -> change.question().many())
                .map(option -> Stream.concat(option.makes().stream(), option.leavesOpen().stream())
                        .anyMatch(context -> wants(context, change.adds())))
                .orElse(true);
    }
}
