package peersupport.files.json;

import java.util.Collection;
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
import peersupport.files.design.DesignFile;
import peersupport.files.yaml.Json;

/**
 * What a form has to know to show the questions that are asked: which context opens a question, and how that context is
 * read from answers. Nothing else of the rules is in it.
 *
 * @param id tells this form from others in a browser that keeps answers to both
 * @param lists the questions that take several options
 * @param gates the context that opens a question
 * @param contexts how each is read: from the options of a question, or from other contexts
 */
public record FormJson(
        int format,
        String id,
        Collection<String> questions,
        List<String> lists,
        Map<String, String> gates,
        Map<String, Object> contexts) {

    private record Owned(String question, List<String> makes, List<String> leaves) {}

    /** The gates of all questions as one line of JSON. */
    public static String text(Knowledge knowledge, String id) {
        Collection<Question> questions = knowledge.questions().values();
        FormJson form = new FormJson(
                DesignFile.FORMAT,
                id,
                knowledge.questions().keySet(),
                questions.stream().filter(Question::many).map(Question::id).toList(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        questions.forEach(question -> question.askWhen().ifPresent(context -> {
            form.gates.put(question.id(), context);
            form.add(knowledge, context);
        }));
        return Json.text(form);
    }

    /** A context and all that it is read from. */
    private void add(Knowledge knowledge, String id) {
        if (contexts.containsKey(id)) {
            return;
        }
        Context context = knowledge.contexts().get(id);
        contexts.put(
                id,
                knowledge
                        .owner(id)
                        .<Object>map(question -> new Owned(
                                question.id(),
                                options(question, id, Option::makes),
                                options(question, id, Option::leavesOpen)))
                        .orElseGet(() -> written(context.definition().orElseThrow())));
        context.definition()
                .ifPresent(definition -> definition.needs().forEach(need -> add(knowledge, need.context())));
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
