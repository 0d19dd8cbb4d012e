package peersupport.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;

/**
 * What a form has to know to show the questions that are asked: which context opens a question, and how that context is
 * read from answers. Nothing else of the rules is in it.
 */
public final class FormJson {
    private final Knowledge knowledge;
    private final Map<String, Object> contexts = new LinkedHashMap<>();

    private FormJson(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The gates of all questions as one line of JSON.
     *
     * @param id tells this form from others in a browser that keeps answers to both
     */
    public static String text(Knowledge knowledge, String id) {
        return Json.MAPPER.writeValueAsString(new FormJson(knowledge).fields(id));
    }

    private Map<String, Object> fields(String id) {
        Map<String, String> gates = new LinkedHashMap<>();
        for (Question question : knowledge.questions().values()) {
            question.askWhen().ifPresent(context -> {
                gates.put(question.id(), context);
                add(context);
            });
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", DesignFile.FORMAT);
        fields.put("id", id);
        fields.put("questions", knowledge.questions().keySet());
        fields.put(
                "lists",
                knowledge.questions().values().stream()
                        .filter(Question::many)
                        .map(Question::id)
                        .toList());
        fields.put("gates", gates);
        fields.put("contexts", contexts);
        return fields;
    }

    /** A context and all that it is read from. */
    private void add(String id) {
        if (contexts.containsKey(id)) {
            return;
        }
        Context context = knowledge.contexts().get(id);
        contexts.put(
                id,
                knowledge
                        .owner(id)
                        .<Object>map(question -> Map.of(
                                "question", question.id(),
                                "makes", options(question, id, Option::makes),
                                "leaves", options(question, id, Option::leavesOpen)))
                        .orElseGet(() -> written(context.definition().orElseThrow())));
        context.definition().ifPresent(definition -> definition.needs().forEach(need -> add(need.context())));
    }

    private static List<String> options(Question question, String context, Function<Option, List<String>> contexts) {
        return question.options().stream()
                .filter(option -> contexts.apply(option).contains(context))
                .map(Option::id)
                .toList();
    }

    private static Object written(Condition condition) {
        if (condition instanceof All all) {
            return Map.of("all", written(all.members()));
        }
        if (condition instanceof Any any) {
            return Map.of("any", written(any.members()));
        }
        return condition instanceof Condition.NotSeen ? Map.of() : condition.toString();
    }

    private static List<Object> written(List<Condition> members) {
        return members.stream().map(FormJson::written).toList();
    }
}
