package peersupport.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import peersupport.evidence.Basis;
import peersupport.evidence.Checklist;
import peersupport.evidence.Configuration;
import peersupport.evidence.Configuration.Side;
import peersupport.evidence.Context;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.evidence.Section;

/**
 * Every line of basis <em>suggested</em>, on one page for peer supporters to review: what to watch for, scenes to
 * practise, questions for supervision and for an evaluation, how to get there, and whom to tell when worried.
 */
public final class SuggestedPage {
    private static final int BRIEF = 30;

    private final Knowledge knowledge;
    private final SuggestedLines lines;
    private final List<Part> parts;

    private SuggestedPage(Knowledge knowledge) {
        this.knowledge = knowledge;
        lines = new SuggestedLines(knowledge);
        parts = gather();
    }

    /** The page as HTML that stands alone and prints. */
    public static String html(Knowledge knowledge) {
        return new Templates().write("suggested", "report", new SuggestedPage(knowledge));
    }

    /**
     * What a group can read in one sitting.
     *
     * @param about what its blocks are about: a finding, a condition, a situation or a topic
     * @param blocks at least one
     */
    public record Part(String id, String title, String about, List<Block> blocks) {

        /** How many lines it asks about. */
        public int lines() {
            return blocks.stream()
                    .flatMap(block -> block.topics().stream())
                    .mapToInt(topic -> topic.lines().size())
                    .sum();
        }
    }

    /**
     * The suggestions about one finding, condition, situation or topic.
     *
     * @param id the id of the finding; empty for anything else
     * @param basis how the sentence itself rests on its source; empty for anything else
     * @param prompts what the rows behind the suggestions say
     */
    public record Block(String id, String says, String basis, List<Topic> topics, List<Prompt> prompts) {}

    /** Suggestions of one kind, and the rows that prompted them. */
    public record Topic(String title, List<String> rows, List<Line> lines) {}

    /** One suggestion, and what it is. */
    public record Line(String kind, String words) {}

    /** The gist of a row, and whether it is stated or a reading. */
    public record Prompt(String row, String gist, String mark) {}

    /** The title of the page. */
    public String title() {
        return "Suggested lines, for peer supporters to judge";
    }

    /** Nobody's: it is filled in by hand. */
    public String author() {
        return "";
    }

    /** The version of the knowledge base the lines come from. */
    public String knowledge() {
        return knowledge.contents().version();
    }

    /** How many lines there are in all. */
    public int lines() {
        return parts.stream().mapToInt(Part::lines).sum();
    }

    /** The parts: findings against a programme, then for it, then conditions by section of the interview. */
    public List<Part> parts() {
        return parts;
    }

    private List<Part> gather() {
        List<Part> all = new ArrayList<>();
        add(all, "harm", "What may harm people", Family.HARM, Side.AGAINST);
        add(all, "away", "Who may stay away", Family.TAKE_UP, Side.AGAINST);
        add(all, "weaken", "What may weaken the work", Family.IMPLEMENTATION, Side.AGAINST);
        add(all, "help", "What may help people", Family.BENEFIT, Side.FOR);
        add(all, "draw", "What may draw people", Family.TAKE_UP, Side.FOR);
        add(all, "support", "What supports the work", Family.IMPLEMENTATION, Side.FOR);
        add(all, new Part("every", "What risk checklists say", "situation", checklist()));
        for (Section section : knowledge.contents().sections()) {
            add(
                    all,
                    "way-" + section.id(),
                    "Conditions: " + section.title(),
                    context -> knowledge
                            .owner(context.id())
                            .map(Question::section)
                            .filter(section.id()::equals)
                            .isPresent());
        }
        add(
                all,
                "way-several",
                "Conditions: what several answers make up",
                context -> knowledge.owner(context.id()).isEmpty());
        add(
                all,
                new Part(
                        "plan",
                        "How to evaluate",
                        "topic",
                        lines.aboutEvaluating().stream()
                                .map(topic -> block(topic.title(), List.of(topic)))
                                .toList()));
        return all;
    }

    private void add(List<Part> parts, String id, String title, Family family, Side side) {
        List<Block> blocks = knowledge.configurations().values().stream()
                .filter(card -> card.family() == family && card.side().equals(Optional.of(side)))
                .map(card -> block(card.id(), card.says(), basis(card), lines.about(card)))
                .filter(block -> !block.topics().isEmpty())
                .toList();
        add(parts, new Part(id, title, "finding", blocks));
    }

    private void add(List<Part> parts, String id, String title, Predicate<Context> belongs) {
        List<Block> blocks = knowledge.contents().contexts().stream()
                .filter(context -> context.guidance().isPresent() && belongs.test(context))
                .map(context -> block(context.says(), lines.about(context)))
                .toList();
        add(parts, new Part(id, title, "condition", blocks));
    }

    /** What stands on every checklist, whatever the programme. */
    private List<Block> checklist() {
        Checklist checklist = knowledge.contents().checklist();
        List<Block> blocks = new ArrayList<>();
        checklist.worries().forEach(worry -> blocks.add(block(worry.when(), List.of(SuggestedLines.about(worry)))));
        if (!checklist.beforehand().isEmpty()) {
            blocks.add(block(
                    "Things are agreed before anybody comes",
                    checklist.beforehand().stream().map(SuggestedLines::about).toList()));
        }
        blocks.add(block(
                "Scenes are practised",
                checklist.practising().stream().map(SuggestedLines::about).toList()));
        return blocks;
    }

    private Block block(String says, List<Topic> topics) {
        return block("", says, "", topics);
    }

    private static void add(List<Part> parts, Part part) {
        if (!part.blocks().isEmpty()) {
            parts.add(part);
        }
    }

    private static String basis(Configuration card) {
        return card.basis() == Basis.INFERRED
                ? "our reading of the research"
                : card.basis().says();
    }

    private Block block(String id, String says, String basis, List<Topic> topics) {
        return new Block(
                id,
                says,
                basis,
                topics,
                topics.stream()
                        .flatMap(topic -> topic.rows().stream())
                        .distinct()
                        .map(knowledge.rows()::get)
                        .map(row -> new Prompt(row.id(), gist(row.says()), row.shortBasis()))
                        .toList());
    }

    /** A short text whole, else its first sentences as far as there is room. */
    static String gist(String words) {
        StringBuilder gist = new StringBuilder();
        for (String sentence : Sentences.of(words)) {
            if (gist.length() > 0 && BidText.count(gist + " " + sentence) > BRIEF) {
                return gist + " …";
            }
            gist.append(gist.length() == 0 ? "" : " ").append(sentence);
        }
        return gist.toString();
    }
}
