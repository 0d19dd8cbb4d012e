package peersupport.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import peersupport.reasoning.Theory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The parts of the knowledge, in the order of its files: conditions, ways, safeguards, signs, definitions, answers. */
final class Parts {
    private static final Path RULES = Path.of("rules");
    private static final Object ALWAYS = Ways.all(List.of());

    private final Theory theory;
    private final Ways ways;
    private final Map<String, JsonNode> contexts = byId(yaml("contexts.yaml").path("contexts"));
    private final List<Part> parts = new ArrayList<>();
    /** What every finding, factor and note rests on. */
    private final Map<String, Set<String>> behind = new LinkedHashMap<>();

    private Parts(Theory theory) {
        this.theory = theory;
        this.ways = new Ways(theory);
        theory.cards().forEach((id, card) -> behind.put(id, ways.behind(card.conditions())));
        theory.factors()
                .forEach((id, signs) -> behind.put(
                        id, ways.behind(signs.stream().map(Theory.Sign::any).toList())));
        theory.notes().forEach((id, applies) -> {
            if (!applies.equals(Theory.ALWAYS)) {
                behind.put(id, ways.behind(applies));
            }
        });
    }

    /** All parts. */
    static List<Part> of(Theory theory) {
        Parts parts = new Parts(theory);
        Stream.of("take-up", "benefit", "harm", "implementation")
                .flatMap(family -> yaml("configurations/" + family + ".yaml")
                        .path("configurations")
                        .valueStream())
                .forEach(parts::ofCard);
        yaml("appear.yaml").path("factors").forEach(parts::ofFactor);
        yaml("notes.yaml").path("notes").forEach(parts::ofNote);
        theory.contexts().forEach(parts::ofDefinition);
        questions().forEach(parts::ofQuestion);
        return parts.parts;
    }

    /** For each context that is worked out from others, the findings, factors and notes that rest on it. */
    static Map<String, List<String>> resting(Theory theory) {
        Parts parts = new Parts(theory);
        Map<String, List<String>> resting = new LinkedHashMap<>();
        theory.contexts().keySet().forEach(context -> resting.put(context, parts.resting(context)));
        return resting;
    }

    private void ofCard(JsonNode written) {
        String id = written.path("id").asString();
        Theory.Card card = theory.cards().get(id);
        String says = "“" + written.path("says").asString() + "”";
        List<String> rows = written.path("evidence")
                .valueStream()
                .flatMap(evidence -> rows(evidence).stream())
                .distinct()
                .toList();
        Adding adding = (kind, name, why, cited, without, turns) -> parts.add(new Part(
                kind,
                id + " " + name,
                why,
                cited,
                theory.withCard(id, without),
                List.of(id),
                ALWAYS,
                turns,
                List.of()));
        each(
                card.needs(),
                (need, others) -> adding.add(
                        "need",
                        "needs " + need,
                        says + " needs this: " + says(need),
                        rows,
                        card.with(others, card.arises(), card.routes(), card.safeguards()),
                        need));
        each(
                card.arises(),
                (need, others) -> adding.add(
                        "circumstance",
                        "arises with " + need,
                        says + " was reported where this is so: " + says(need),
                        rows,
                        card.with(card.needs(), others, card.routes(), card.safeguards()),
                        need));
        each(card.routes(), (route, others) -> {
            JsonNode told = byId(written.path("routes")).get(route.id());
            String way = "“" + told.path("says").asString() + "”";
            adding.add(
                    "route",
                    "way " + route.id(),
                    says + " can come about in this way: " + way + ".",
                    rows(told),
                    card.with(card.needs(), card.arises(), others, card.safeguards()),
                    route.when().isEmpty() ? Kit.guards(card, route) : route.when());
            each(
                    route.when(),
                    (need, less) -> adding.add(
                            "circumstance",
                            "way " + route.id() + " with " + need,
                            "For " + id + ", " + way + " takes this: " + says(need),
                            rows(told),
                            card.with(
                                    card.needs(),
                                    card.arises(),
                                    card.routes().stream()
                                            .map(one -> one.equals(route) ? new Theory.Route(route.id(), less) : one)
                                            .toList(),
                                    card.safeguards()),
                            need));
        });
        List<JsonNode> safeguards = written.path("safeguards").valueStream().toList();
        each(
                card.safeguards(),
                (safeguard, others) -> adding.add(
                        "safeguard",
                        "guarded by " + safeguard.context(),
                        says + " is planned against by this: " + says(safeguard.context()),
                        rows(safeguards.get(card.safeguards().indexOf(safeguard))),
                        card.with(card.needs(), card.arises(), card.routes(), others),
                        safeguard.context()));
        if (!card.bringsAbout().isEmpty()) {
            parts.add(new Part(
                    "link",
                    id + " brings about " + card.bringsAbout(),
                    says + " brings this about: " + says(card.bringsAbout()),
                    rows,
                    theory.withCard(id, card.unlinked()),
                    resting(card.bringsAbout()),
                    Ways.all(card.needs()),
                    card.needs(),
                    List.of()));
        }
    }

    private void ofFactor(JsonNode written) {
        String id = written.path("id").asString();
        List<JsonNode> told = written.path("signs").valueStream().toList();
        List<Theory.Sign> signs = theory.factors().get(id);
        for (int i = 0; i < signs.size(); i++) {
            Theory.Sign sign = signs.get(i);
            int at = i;
            each(sign.any(), (one, others) -> {
                List<Theory.Sign> less = new ArrayList<>(signs);
                less.remove(at);
                if (!others.isEmpty()) {
                    less.add(at, new Theory.Sign(others, sign.matters()));
                }
                parts.add(new Part(
                        "sign",
                        id + " seen by " + one,
                        "A sign of " + written.path("name").asString() + ": " + says(one)
                                + (sign.matters() ? "" : " Its absence makes no gap."),
                        rows(told.get(at)),
                        theory.withSigns(id, less),
                        List.of(id),
                        Ways.not(Ways.any(others)),
                        one,
                        List.of()));
            });
        }
    }

    private void ofNote(JsonNode written) {
        String id = written.path("id").asString();
        Object applies = theory.notes().get(id);
        if (!applies.equals(Theory.ALWAYS)) {
            members(
                    applies,
                    form -> form,
                    ALWAYS,
                    (member, where, without) -> parts.add(new Part(
                            "note",
                            id + " about " + member,
                            "“" + written.path("says").asString() + "” is about this: " + says(member),
                            written.path("sides")
                                    .valueStream()
                                    .flatMap(side -> rows(side).stream())
                                    .distinct()
                                    .toList(),
                            theory.withNote(id, without),
                            List.of(id),
                            where,
                            member,
                            List.of())));
        }
    }

    private void ofDefinition(String id, Object condition) {
        if (!condition.equals(Theory.BROUGHT_ABOUT)) {
            members(
                    condition,
                    form -> form,
                    ALWAYS,
                    (member, where, without) -> parts.add(new Part(
                            "definition",
                            id + " from " + member,
                            "“" + contexts.get(id).path("says").asString() + "” is worked out from this: "
                                    + says(member),
                            rows(contexts.get(id)),
                            theory.withDefinition(id, without),
                            resting(id),
                            where,
                            member,
                            List.of())));
        }
    }

    private void ofQuestion(JsonNode written) {
        String id = written.path("id").asString();
        Theory.Asked asked = theory.questions().get(id);
        String asks = "“" + written.path("asks").asString() + "”";
        List<String> all = asked.options().values().stream()
                .flatMap(option -> option.makes().stream())
                .distinct()
                .toList();
        if (!asked.askWhen().isEmpty()) {
            parts.add(new Part(
                    "gate",
                    id + " asked with " + asked.askWhen(),
                    asks + " makes sense where this is so: " + says(asked.askWhen()),
                    List.of(),
                    theory.withQuestion(id, new Theory.Asked(asked.many(), "", asked.optional(), asked.options())),
                    all.stream()
                            .flatMap(context -> resting(context).stream())
                            .distinct()
                            .toList(),
                    ALWAYS,
                    asked.askWhen(),
                    List.of()));
        }
        written.path("options").forEach(told -> {
            String name = told.path("id").asString();
            Theory.Option option = asked.options().get(name);
            String answer = "“" + told.path("says").asString() + "”, to " + asks + ", ";
            each(
                    option.makes(),
                    (context, others) -> answer(
                            id,
                            name,
                            "says",
                            answer + "says this: ",
                            context,
                            new Theory.Option(others, option.leavesOpen())));
            each(
                    option.leavesOpen(),
                    (context, others) -> answer(
                            id,
                            name,
                            "leaves open",
                            answer + "leaves this open: ",
                            context,
                            new Theory.Option(option.makes(), others)));
        });
    }

    private void answer(String question, String option, String does, String why, String context, Theory.Option less) {
        Theory.Asked asked = theory.questions().get(question);
        Map<String, Theory.Option> options = new LinkedHashMap<>(asked.options());
        options.put(option, less);
        parts.add(new Part(
                "answer",
                question + " " + option + " " + does + " " + context,
                why + says(context),
                List.of(),
                theory.withQuestion(
                        question, new Theory.Asked(asked.many(), asked.askWhen(), asked.optional(), options)),
                resting(context),
                ALWAYS,
                context,
                List.of(question, option)));
    }

    /** What rests on this context, that which rests on least first. */
    private List<String> resting(String context) {
        return behind.entrySet().stream()
                .filter(of -> of.getValue().contains(context))
                .sorted(Comparator.comparingInt(of -> of.getValue().size()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String says(String need) {
        String context = Ways.context(need);
        return "“" + contexts.get(context).path("says").asString() + "”"
                + (need.equals(context) ? "." : ", which must not be so.");
    }

    /** Tells of each need within a condition: where it alone decides, and what the condition is without it. */
    private static void members(Object condition, Function<Object, Object> whole, Object where, Member each) {
        if (condition instanceof String need) {
            each.tell(need, where, whole.apply(Ways.any(List.of())));
            return;
        }
        Map.Entry<?, ?> form = ((Map<?, ?>) condition).entrySet().iterator().next();
        boolean all = form.getKey().equals("all");
        List<?> members = (List<?>) form.getValue();
        for (int i = 0; i < members.size(); i++) {
            List<?> others = Ways.others(members, i);
            Object alone = Ways.all(List.of(where, all ? Ways.all(others) : Ways.not(Ways.any(others))));
            if (members.get(i) instanceof String need) {
                each.tell(need, alone, whole.apply(Map.of(form.getKey(), others)));
            } else {
                int at = i;
                members(
                        members.get(i),
                        inner -> {
                            List<Object> changed = new ArrayList<>(members);
                            changed.set(at, inner);
                            return whole.apply(Map.of(form.getKey(), changed));
                        },
                        alone,
                        each);
            }
        }
    }

    private static <T> void each(List<T> list, BiConsumer<T, List<T>> tell) {
        for (int i = 0; i < list.size(); i++) {
            List<T> others = new ArrayList<>(list);
            others.remove(i);
            tell.accept(list.get(i), others);
        }
    }

    private static List<String> rows(JsonNode written) {
        return written.path("rows").valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, JsonNode> byId(JsonNode list) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        list.forEach(one -> byId.put(one.path("id").asString(), one));
        return byId;
    }

    /** The questions, as written. */
    static Stream<JsonNode> questions() {
        return yaml("questions.yaml")
                .path("sections")
                .valueStream()
                .flatMap(section -> section.path("questions").valueStream());
    }

    /** A file of the knowledge, as written. */
    static JsonNode yaml(String name) {
        return new YAMLMapper().readTree(RULES.resolve(name));
    }

    private interface Adding {
        void add(String kind, String name, String why, List<String> rows, Theory.Card without, Object turns);
    }

    private interface Member {
        void tell(String need, Object where, Object without);
    }
}
