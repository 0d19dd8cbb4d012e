package peersupport.reporting.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Evaluate;
import peersupport.evidence.card.Configuration.RolePlay;
import peersupport.evidence.card.Configuration.Watch;
import peersupport.evidence.context.Guidance;
import peersupport.evidence.document.Checklist;
import peersupport.evidence.document.Checklist.Matter;
import peersupport.evidence.document.Checklist.Worry;
import peersupport.evidence.document.MeasureSet;

/** Takes suggestions apart into single lines, each with a word for what it is. */
public final class SuggestedLines {
    private final Knowledge knowledge;

    SuggestedLines(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Suggestions of one kind, and the rows that prompted them. */
    public record Topic(String title, List<String> rows, List<Line> lines) {}

    /** One suggestion, and what it is. */
    public record Line(String kind, String words) {}

    /** What is suggested beside a card. */
    List<Topic> about(Configuration card) {
        return Stream.of(
                        card.watch().map(this::watch),
                        card.rolePlay().map(SuggestedLines::play),
                        card.evaluate().map(plan -> evaluate(plan, card.rows())))
                .flatMap(topic -> topic.stream())
                .toList();
    }

    /** What is suggested for getting a condition in place. */
    static Topic about(Guidance guidance) {
        return new Topic(
                "Getting it in place",
                guidance.rows(),
                List.of(
                        new Line("What good looks like", guidance.good()),
                        new Line("Who gets there, and how", guidance.who()),
                        new Line("How you would know", guidance.indicator())));
    }

    /** What is suggested on every checklist. */
    static Topic about(Worry worry) {
        return new Topic(
                "Whom to tell, and what to do",
                worry.rows(),
                List.of(new Line("Whom to tell", worry.tell()), new Line("What to do", worry.steps())));
    }

    /** What else to agree beforehand. */
    static Topic about(Matter matter) {
        return new Topic(matter.name(), matter.rows(), List.of(new Line("What to agree", matter.agree())));
    }

    /** How the scenes are practised. */
    static Topic about(Checklist.Line line) {
        return new Topic("Before the first scene", line.rows(), List.of(new Line("How to practise", line.says())));
    }

    /** What is suggested for any evaluation, topic by topic. */
    List<Topic> aboutEvaluating() {
        List<MeasureSet> sets = knowledge.contents().measureSets();
        Topic asked = new Topic(
                "What one person is asked each time",
                sets.stream().flatMap(set -> set.rows().stream()).distinct().toList(),
                sets.stream()
                        .map(set -> new Line(
                                set.name(), set.says() + " " + measures(set.measures()) + ". " + set.besides()))
                        .toList());
        return Stream.concat(
                        knowledge.contents().plan().stream()
                                .map(topic -> new Topic(
                                        topic.title(),
                                        topic.lines().stream()
                                                .flatMap(line -> line.rows().stream())
                                                .distinct()
                                                .toList(),
                                        topic.lines().stream()
                                                .map(line -> new Line(
                                                        line.when().isEmpty() ? "What to do" : line.when(),
                                                        line.says()
                                                                + (line.who().isEmpty()
                                                                        ? ""
                                                                        : " Who: " + line.who() + ".")))
                                                .toList())),
                        Stream.of(asked))
                .toList();
    }

    private String measures(List<String> ids) {
        return ids.stream().map(id -> knowledge.measures().get(id).name()).collect(Collectors.joining("; "));
    }

    private Topic watch(Watch watch) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("What could go wrong", watch.goesWrong()));
        watch.allSigns().forEach(sign -> lines.add(new Line("Early sign", sign)));
        lines.add(new Line("Who acts", watch.who()));
        watch.allSteps().forEach(step -> lines.add(new Line("What to do", step)));
        lines.add(new Line("When", watch.when()));
        lines.add(new Line("How you would know", watch.indicator()));
        watch.supervision().forEach(words -> lines.add(new Line("In supervision", words)));
        if (!watch.training().isEmpty()) {
            lines.add(new Line(
                    "What would help",
                    watch.training().stream()
                            .map(topic -> knowledge.contexts().get(topic).says())
                            .collect(Collectors.joining("; "))));
        }
        return new Topic("What to watch for", watch.rows(), lines);
    }

    private static Topic play(RolePlay play) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("The scene", play.scene()));
        play.helpful().forEach(words -> lines.add(new Line("More likely to help", words)));
        play.harmful().forEach(words -> lines.add(new Line("More likely to hurt", words)));
        return new Topic("A scene to practise", play.rows(), lines);
    }

    private Topic evaluate(Evaluate plan, List<String> rows) {
        List<Line> lines = new ArrayList<>(List.of(
                new Line("Question", plan.question()),
                new Line("Circumstances to note", plan.context()),
                new Line("How people respond", plan.mechanism()),
                new Line("What follows", plan.outcome())));
        if (!plan.measures().isEmpty()) {
            lines.add(new Line("Measures that may fit", measures(plan.measures())));
        }
        lines.add(new Line("When, and who", plan.when() + " Who: " + plan.who()));
        return new Topic("How it could be looked into", rows, lines);
    }
}
