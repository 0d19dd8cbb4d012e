package peersupport.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.files.design.DesignFile;
import peersupport.files.json.FormJson;
import peersupport.reporting.shared.Templates;

/**
 * The questions as one page, to be answered in any browser or on paper. It gives a design's file back and needs nothing
 * but itself.
 *
 * @param funder whom it is for, or empty
 * @param sections with the form's questions, in the order of the interview
 */
public record Form(Knowledge knowledge, Design filledIn, String funder, List<Section> sections) {
    /** Where the page says which script it runs; it is known when the page is written. */
    private static final String HASH = "HASH";

    private static final String SCRIPT = "\n<script>";

    /** A form with every question, of which none is answered. */
    public static String html(Knowledge knowledge) {
        return html(knowledge, Design.named(""), "", knowledge.questions().keySet());
    }

    /**
     * A form as an HTML page that stands alone.
     *
     * @param design what is filled in; what it says beyond the form's questions comes back in the file that is saved
     * @param funder whom it is for, or empty
     * @param questions the ids of the questions in it
     */
    public static String html(Knowledge knowledge, Design design, String funder, Set<String> questions) {
        String page = new Templates()
                .write("form", Map.of("form", new Form(knowledge, design, funder, sections(knowledge, questions))));
        String script = page.substring(page.lastIndexOf(SCRIPT) + SCRIPT.length(), page.lastIndexOf("</script>"));
        return page.replaceFirst(HASH, Base64.getEncoder().encodeToString(sha256(script)));
    }

    private static List<Section> sections(Knowledge knowledge, Set<String> questions) {
        return knowledge.contents().sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.optional(),
                        section.questions().stream()
                                .filter(question -> questions.contains(question.id()))
                                .toList()))
                .filter(section -> !section.questions().isEmpty())
                .toList();
    }

    /** These questions, and those whose answers open them, by id. */
    public static Set<String> withOpeners(Knowledge knowledge, Set<String> questions) {
        Set<String> all = new HashSet<>(questions);
        questions.forEach(
                id -> knowledge.questions().get(id).askWhen().ifPresent(context -> addOwners(knowledge, context, all)));
        return all.size() == questions.size() ? all : withOpeners(knowledge, all);
    }

    private static void addOwners(Knowledge knowledge, String id, Set<String> questions) {
        knowledge.owner(id).map(Question::id).ifPresent(questions::add);
        Context context = knowledge.contexts().get(id);
        context.definition().stream()
                .flatMap(definition -> definition.needs().map(Need::context))
                .forEach(one -> addOwners(knowledge, one, questions));
    }

    /** The version of the knowledge base the questions come from. */
    public String knowledgeVersion() {
        return knowledge.contents().version();
    }

    /** When a question is asked at all; empty when always. */
    public String onlyWhen(Question question) {
        return question.askWhen()
                .map(context -> knowledge.contexts().get(context).says())
                .orElse("");
    }

    /** What opens and closes questions, as JSON. */
    public String rules() {
        String all = knowledgeVersion() + funder + sections + design();
        return FormJson.text(knowledge, HexFormat.of().formatHex(sha256(all), 0, 8));
    }

    /** What is filled in, as the JSON of a design's file. */
    public String design() {
        return new DesignFile(knowledge).text(filledIn, "form.json");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
