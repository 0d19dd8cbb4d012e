package peersupport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.files.KnowledgeReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The knowledge base several times over: every card again, with contexts and questions of its own. A copy leaves out what
 * no card needs, as nothing would use it.
 */
final class Grown {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern CARD = Pattern.compile("([TPNRI])([1-9][0-9]*)");
    private static final int STEP = 1000;

    private final Knowledge knowledge = KnowledgeReader.load().knowledge();
    private final Path rules;
    private final Set<String> contexts = new HashSet<>();
    private final Set<String> questions = new HashSet<>();

    /** Writes so many times the knowledge base to this folder. */
    static void write(int times, Path rules) throws IOException {
        Grown grown = new Grown(rules);
        grown.copyAll();
        grown.grow("contexts.yaml", times, grown::contexts);
        grown.grow("questions.yaml", times, grown::questions);
        for (String family : List.of("take-up", "benefit", "harm", "implementation")) {
            grown.grow("configurations/" + family + ".yaml", times, grown::cards);
        }
    }

    private Grown(Path rules) {
        this.rules = rules;
        for (Configuration card : knowledge.configurations().values()) {
            Stream.concat(card.conditions(), card.limits().stream().flatMap(limit -> limit.when().stream()))
                    .forEach(need -> needed(need.context()));
            card.names().ifPresent(this::needed);
            card.broughtAbout().ifPresent(this::needed);
        }
    }

    private void needed(String context) {
        if (contexts.add(context)) {
            Context there = knowledge.contexts().get(context);
            there.definition().stream()
                    .flatMap(Condition::needs)
                    .map(Need::context)
                    .forEach(this::needed);
            knowledge.owner(context).ifPresent(question -> {
                questions.add(question.id());
                question.askWhen().ifPresent(this::needed);
            });
        }
    }

    private void copyAll() throws IOException {
        Path from = Path.of("rules");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = rules.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private interface Copies {
        void add(ObjectNode file, int copy);
    }

    private void grow(String name, int times, Copies copies) throws IOException {
        Path file = rules.resolve(name);
        ObjectNode read = (ObjectNode) YAML.readTree(Files.readString(file));
        ObjectNode grown = read.deepCopy();
        for (int copy = 1; copy < times; copy++) {
            ObjectNode more = read.deepCopy();
            copies.add(more, copy);
            read.properties().stream()
                    .filter(field -> field.getValue().isArray())
                    .forEach(field ->
                            merge((ArrayNode) grown.get(field.getKey()), (ArrayNode) more.get(field.getKey())));
        }
        Files.writeString(file, YAML.writeValueAsString(grown));
    }

    /** Sections stay as they are and get more questions; anything else becomes longer. */
    private static void merge(ArrayNode to, ArrayNode more) {
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i).has("questions")) {
                ((ArrayNode) to.get(i).get("questions"))
                        .addAll((ArrayNode) more.get(i).get("questions"));
            } else {
                to.add(more.get(i));
            }
        }
    }

    private void contexts(ObjectNode file, int copy) {
        keep((ArrayNode) file.get("contexts"), contexts);
        file.get("contexts").forEach(context -> {
            rename(context, "id", copy);
            rename(context, "all", copy);
            rename(context, "any", copy);
        });
    }

    private void questions(ObjectNode file, int copy) {
        for (JsonNode section : file.get("sections")) {
            keep((ArrayNode) section.get("questions"), questions);
            for (JsonNode question : section.get("questions")) {
                ((ObjectNode) question).remove("first");
                rename(question, "id", copy);
                rename(question, "ask-when", copy);
                for (JsonNode option : question.get("options")) {
                    rename(option, "makes", copy);
                    rename(option, "leaves-open", copy);
                }
            }
        }
    }

    private void cards(ObjectNode file, int copy) {
        for (JsonNode card : file.get("configurations")) {
            for (String field : List.of("id", "mirror", "reinforces", "needs", "arises", "names", "brings-about")) {
                rename(card, field, copy);
            }
            card.path("routes").forEach(route -> rename(route, "when", copy));
            card.path("safeguards").forEach(safeguard -> rename(safeguard, "context", copy));
            card.path("limits").forEach(limit -> rename(limit, "when", copy));
            if (card.has("follows")) {
                ((ObjectNode) card.get("follows")).remove("from");
            }
            if (card.has("watch")) {
                ((ObjectNode) card.get("watch")).remove("training");
            }
            for (JsonNode example : card.get("cases")) {
                ObjectNode answers = (ObjectNode) example.get("answers");
                for (Map.Entry<String, JsonNode> answer : List.copyOf(answers.properties())) {
                    answers.remove(answer.getKey());
                    if (questions.contains(answer.getKey())) {
                        answers.set(renamed(answer.getKey(), copy), answer.getValue());
                    }
                }
            }
        }
    }

    private static void keep(ArrayNode items, Set<String> ids) {
        List<JsonNode> kept = new ArrayList<>();
        items.forEach(item -> {
            if (ids.contains(item.get("id").asString())) {
                kept.add(item);
            }
        });
        items.removeAll();
        items.addAll(kept);
    }

    private void rename(JsonNode node, String field, int copy) {
        if (node.has(field)) {
            ((ObjectNode) node).set(field, renamed(node.get(field), copy));
        }
    }

    private JsonNode renamed(JsonNode node, int copy) {
        if (node.isArray()) {
            ArrayNode renamed = YAML.createArrayNode();
            node.forEach(item -> {
                if (!item.isString() || kept(item.asString())) {
                    renamed.add(renamed(item, copy));
                }
            });
            return renamed;
        }
        if (node.isObject()) {
            ObjectNode renamed = YAML.createObjectNode();
            node.properties().forEach(field -> renamed.set(field.getKey(), renamed(field.getValue(), copy)));
            return renamed;
        }
        return YAML.getNodeFactory().stringNode(renamed(node.asString(), copy));
    }

    private boolean kept(String word) {
        return contexts.contains(word.replaceFirst("^not ", ""))
                || CARD.matcher(word).matches();
    }

    private static String renamed(String id, int copy) {
        var card = CARD.matcher(id);
        return card.matches() ? card.group(1) + (copy * STEP + Integer.parseInt(card.group(2))) : id + "-" + copy;
    }
}
