package peersupport.files;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import peersupport.Loaded;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.context.Question;

/** Every place of a design's file in which something can stand; % stands for it. */
enum Places {
    DOCUMENT("%", "%"),
    UNKNOWN("{'format':1,'title':'T','other':%}", "format: 1\ntitle: T\nother: %\n"),
    FORMAT("{'format':%,'title':'T'}", "title: T\nformat: %\n"),
    TITLE("{'format':1,'title':%}", "format: 1\ntitle: %\n", Design::named),
    AUTHOR("{'format':1,'title':'T','author':%}", "format: 1\ntitle: T\nauthor: %\n", text -> with(text, Map.of())),
    ANSWERS("{'format':1,'title':'T','answers':%}", "format: 1\ntitle: T\nanswers: %\n"),
    ANSWER("{'format':1,'title':'T','answers':{'$one':%}}", "format: 1\ntitle: T\nanswers:\n  $one: %\n"),
    ANSWER_OF_MANY("{'format':1,'title':'T','answers':{'$many':%}}", "format: 1\ntitle: T\nanswers:\n  $many: %\n"),
    ANSWER_IN_LIST(
            "{'format':1,'title':'T','answers':{'$many':['$option',%]}}",
            "format: 1\ntitle: T\nanswers:\n  $many:\n    - $option\n    - %\n"),
    NOTES("{'format':1,'title':'T','notes':%}", "format: 1\ntitle: T\nnotes: %\n"),
    NOTE("{'format':1,'title':'T','notes':{'$one':%}}", "format: 1\ntitle: T\nnotes:\n  $one: %\n", Places::noted),
    LOCKED("{'format':1,'title':'T','locked':%}", "format: 1\ntitle: T\nlocked: %\n"),
    LOCKED_ONE("{'format':1,'title':'T','locked':['$one',%]}", "format: 1\ntitle: T\nlocked:\n  - $one\n  - %\n"),
    UNLOCKED("{'format':1,'title':'T','unlocked':%}", "format: 1\ntitle: T\nunlocked: %\n"),
    SET_ASIDE("{'format':1,'title':'T','set-aside':%}", "format: 1\ntitle: T\nset-aside: %\n"),
    SET_ASIDE_ONE("{'format':1,'title':'T','set-aside':[%]}", "format: 1\ntitle: T\nset-aside:\n  - %\n"),
    FINDING(
            "{'format':1,'title':'T','set-aside':[{'because':'x','finding':%}]}",
            "format: 1\ntitle: T\nset-aside:\n  - because: x\n    finding: %\n"),
    BECAUSE(
            "{'format':1,'title':'T','set-aside':[{'finding':'$card','because':%}]}",
            "format: 1\ntitle: T\nset-aside:\n  - finding: $card\n    because: %\n",
            text -> base().settingAside(new SetAside(card(), text, "", Map.of()))),
    WHO(
            "{'format':1,'title':'T','set-aside':[{'finding':'$card','because':'x','author':%}]}",
            "format: 1\ntitle: T\nset-aside:\n  - finding: $card\n    because: x\n    author: %\n",
            text -> base().settingAside(new SetAside(card(), "x", text, Map.of()))),
    LAST_ADVISED("{'format':1,'title':'T','last-advised':%}", "format: 1\ntitle: T\nlast-advised: %\n"),
    KNOWLEDGE(
            "{'format':1,'title':'T','last-advised':{'knowledge':%}}",
            "format: 1\ntitle: T\nlast-advised:\n  knowledge: %\n",
            text -> base().advised(new LastAdvised(text, Map.of(), Map.of()))),
    REMEMBERED(
            "{'format':1,'title':'T','last-advised':{'knowledge':'1','answers':{'$one':%}}}",
            "format: 1\ntitle: T\nlast-advised:\n  knowledge: 1\n  answers:\n    $one: %\n"),
    STATUS(
            "{'format':1,'title':'T','last-advised':{'knowledge':'1','statuses':{'$card':%}}}",
            "format: 1\ntitle: T\nlast-advised:\n  knowledge: 1\n  statuses:\n    $card: %\n"),
    STATUSES(
            "{'format':1,'title':'T','last-advised':{'knowledge':'1','statuses':%}}",
            "format: 1\ntitle: T\nlast-advised:\n  knowledge: 1\n  statuses: %\n");

    private final String json;
    private final String yaml;
    private final Optional<Function<String, Design>> says;

    Places(String json, String yaml) {
        this.json = named(json).replace('\'', '"');
        this.yaml = named(yaml);
        this.says = Optional.empty();
    }

    Places(String json, String yaml, Function<String, Design> says) {
        this.json = named(json).replace('\'', '"');
        this.yaml = named(yaml);
        this.says = Optional.of(says);
    }

    /** Any card. */
    private static String card() {
        return Loaded.KNOWLEDGE.configurations().keySet().iterator().next();
    }

    /** Any question of this kind. */
    private static Question question(boolean many) {
        return Loaded.KNOWLEDGE.questions().values().stream()
                .filter(question -> question.many() == many)
                .findFirst()
                .orElseThrow();
    }

    private static String named(String form) {
        return form.replace("$one", question(false).id())
                .replace("$many", question(true).id())
                .replace("$option", question(true).options().get(0).id())
                .replace("$card", card());
    }

    /** A design as JSON with this value here. */
    String json(String value) {
        return json.replace("%", value);
    }

    /** A design as YAML with this value here. */
    String yaml(String value) {
        return yaml.replace("%", value);
    }

    /** Whether a text stands here, in anybody's words. */
    boolean isText() {
        return says.isPresent();
    }

    /** Whether the text has to say something. */
    boolean needsWords() {
        return this == KNOWLEDGE;
    }

    /** The design that says this here. */
    Design says(String text) {
        return says.orElseThrow().apply(text);
    }

    /** Whether the design says nothing more than the one without what stands here, where no words are free. */
    boolean saysNothing(Design design) {
        return this != DOCUMENT
                && this != UNKNOWN
                && design.title().equals("T")
                && design.answers().isEmpty()
                && design.notes().isEmpty()
                && Set.of(question(false).id()).containsAll(design.locked())
                && design.unlocked().isEmpty()
                && design.setAside().isEmpty()
                && design.lastAdvised().stream().allMatch(last -> last.answers().isEmpty());
    }

    /** Whether anything is kept here, as a version of the knowledge yet to come may name it. */
    boolean keepsAnything() {
        return this == STATUSES || this == STATUS;
    }

    private static Design base() {
        return Design.named("T");
    }

    private static Design noted(String text) {
        return with("", Map.of(question(false).id(), text));
    }

    private static Design with(String author, Map<String, String> notes) {
        Design base = base();
        return new Design(
                base.title(),
                author,
                base.answers(),
                notes,
                base.locked(),
                base.unlocked(),
                base.setAside(),
                base.lastAdvised());
    }
}
