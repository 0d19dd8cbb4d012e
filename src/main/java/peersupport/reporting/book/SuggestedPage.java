package peersupport.reporting.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Question;
import peersupport.evidence.document.Checklist;
import peersupport.evidence.register.Basis;
import peersupport.evidence.register.Row;
import peersupport.reporting.book.SuggestedLines.Topic;
import peersupport.reporting.shared.Sentences;
import peersupport.reporting.shared.Templates;
import peersupport.reporting.shared.Wording;

/** Every line of basis <em>suggested</em>, on one page for peer supporters to review. */
public final class SuggestedPage {
    private static final int BRIEF = 30;

    private final Knowledge knowledge;
    private final SuggestedLines lines;
    private final List<Part> parts;

    private SuggestedPage(Knowledge knowledge) {
        this.knowledge = knowledge;
        lines = new SuggestedLines(knowledge);
        parts = Stream.of(findings(), Stream.of(everyChecklist()), conditions(), Stream.of(evaluating()))
                .flatMap(some -> some)
                .filter(part -> !part.blocks().isEmpty())
                .toList();
    }

    /** The page as HTML that stands alone and prints. */
    public static String html(Knowledge knowledge) {
        return new Templates().write("suggested", Map.of("report", new SuggestedPage(knowledge), "base", knowledge));
    }

    /** What a group can read in one sitting: about findings, conditions, situations or topics. */
    public record Part(String id, String title, String about, List<Block> blocks) {
        /** How many lines it asks about. */
        public int lines() {
            return blocks.stream()
                    .flatMap(block -> block.topics().stream())
                    .mapToInt(topic -> topic.lines().size())
                    .sum();
        }
    }

    /** The suggestions about one finding, condition, situation or topic; only a finding has an id and a basis. */
    public record Block(String id, String says, String basis, List<Topic> topics) {
        private Block(String says, List<Topic> topics) {
            this("", says, "", topics);
        }
    }

    /** How many lines there are in all. */
    public int lines() {
        return parts.stream().mapToInt(Part::lines).sum();
    }

    /** The parts: findings against a programme, then for it, then conditions by section of the interview. */
    public List<Part> parts() {
        return parts;
    }

    private Stream<Part> findings() {
        return Stream.of(
                findings("harm", Family.HARM, Side.AGAINST),
                findings("away", Family.TAKE_UP, Side.AGAINST),
                findings("weaken", Family.IMPLEMENTATION, Side.AGAINST),
                findings("help", Family.BENEFIT, Side.FOR),
                findings("draw", Family.TAKE_UP, Side.FOR),
                findings("support", Family.IMPLEMENTATION, Side.FOR));
    }

    private Part findings(String id, Family family, Side side) {
        return new Part(
                id,
                Wording.heading(family, side),
                "finding",
                knowledge.configurations().values().stream()
                        .filter(card -> card.family() == family && card.side().equals(Optional.of(side)))
                        .map(card -> new Block(card.id(), card.says(), basis(card), lines.about(card)))
                        .filter(block -> !block.topics().isEmpty())
                        .toList());
    }

    private static String basis(Configuration card) {
        return card.basis() == Basis.INFERRED
                ? "our reading of the research"
                : card.basis().says();
    }

    /** What stands on every checklist, whatever the programme. */
    private Part everyChecklist() {
        Checklist checklist = knowledge.contents().checklist();
        Stream<Block> worries = checklist.worries().stream()
                .map(worry -> new Block(worry.when(), List.of(SuggestedLines.about(worry))));
        Block beforehand = new Block(
                "Things are agreed before anybody comes",
                checklist.beforehand().stream().map(SuggestedLines::about).toList());
        Block scenes = new Block(
                "Scenes are practised",
                checklist.practising().stream().map(SuggestedLines::about).toList());
        return new Part(
                "every",
                "What risk checklists say",
                "situation",
                Stream.concat(worries, Stream.of(beforehand, scenes))
                        .filter(block -> !block.topics().isEmpty())
                        .toList());
    }

    private Stream<Part> conditions() {
        return Stream.concat(
                knowledge.contents().sections().stream()
                        .map(section -> conditions(
                                "way-" + section.id(),
                                "Conditions: " + section.title(),
                                context -> knowledge
                                        .owner(context.id())
                                        .map(Question::section)
                                        .filter(section.id()::equals)
                                        .isPresent())),
                Stream.of(conditions(
                        "way-several",
                        "Conditions: what several answers make up",
                        context -> knowledge.owner(context.id()).isEmpty())));
    }

    private Part conditions(String id, String title, Predicate<Context> belongs) {
        return new Part(
                id,
                title,
                "condition",
                knowledge.contents().contexts().stream()
                        .filter(belongs)
                        .flatMap(context -> context.guidance().stream()
                                .map(guidance -> new Block(context.says(), List.of(SuggestedLines.about(guidance)))))
                        .toList());
    }

    private Part evaluating() {
        return new Part(
                "plan",
                "How to evaluate",
                "topic",
                lines.aboutEvaluating().stream()
                        .map(topic -> new Block(topic.title(), List.of(topic)))
                        .toList());
    }

    /** The rows that prompted the suggestions of a block. */
    public List<Row> prompts(Block block) {
        return block.topics().stream()
                .flatMap(topic -> topic.rows().stream())
                .distinct()
                .map(knowledge.rows()::get)
                .toList();
    }

    /** A short text whole, else its first sentences as far as there is room. */
    public static String gist(String words) {
        StringBuilder gist = new StringBuilder();
        for (String sentence : Sentences.of(words)) {
            if (gist.length() > 0 && Sentences.count(gist + " " + sentence) > BRIEF) {
                return gist + " …";
            }
            gist.append(gist.length() == 0 ? "" : " ").append(sentence);
        }
        return gist.toString();
    }
}
