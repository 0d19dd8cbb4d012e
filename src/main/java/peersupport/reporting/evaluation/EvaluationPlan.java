package peersupport.reporting.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Level;
import peersupport.evidence.document.Measure;
import peersupport.evidence.document.MeasureSet;
import peersupport.evidence.document.PlanTopic;
import peersupport.exploring.Change;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.State;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;

/**
 * The evaluation plan: what an evaluation could look at, and how.
 *
 * @param fragile by finding, the single changes of an answer that would turn it round
 */
public record EvaluationPlan(AdvisedDesign design, Map<String, List<Change>> fragile) {
    private static final int CIRCUMSTANCES = 8;

    /** A circumstance that is so for some, and the live findings it matters to. */
    public record Circumstance(Context context, List<String> findings) {}

    /** A candidate measure. */
    public record MeasureLine(Measure measure, State suits) {
        /** Whether it depends on something not said. */
        public boolean perhaps() {
            return suits == State.NOT_SAID;
        }

        /** Measures of what people gain, of the process, of the work around it, symptom scales; then what does not suit. */
        private int place() {
            return suits == State.NOT_MET
                    ? 4
                    : switch (measure.role()) {
                        case OUTCOME -> 0;
                        case PROCESS, FIDELITY -> 1;
                        case IMPLEMENTATION -> 2;
                        case SYMPTOMS -> 3;
                    };
        }
    }

    /** A set of measures, each in its shortest form. */
    public record SetLine(MeasureSet set, List<Measure> measures) {
        /** How many questions that comes to each time. */
        public int items() {
            return measures.stream().mapToInt(Measure::shortest).sum();
        }
    }

    /** The claims to test first, as many for as against. */
    public List<Claim> core() {
        return Claim.core(design);
    }

    /** Live findings that an evaluation could take up too. */
    public List<FindingLine> others() {
        List<FindingLine> core = core().stream().map(Claim::finding).toList();
        return design.findings().live().stream()
                .filter(line -> !core.contains(line))
                .toList();
    }

    /** What the expected numbers can say. */
    public SampleSizes numbers() {
        return SampleSizes.of(design);
    }

    /** What one person would be asked each time. */
    public List<SetLine> sets() {
        return design.measureSets()
                .map(set -> new SetLine(
                        set,
                        set.measures().stream()
                                .map(design.knowledge().measures()::get)
                                .toList()))
                .toList();
    }

    /** What is planned against harms and risks, each once. */
    public List<SafeguardRead> safeguards() {
        Map<String, SafeguardRead> once = new LinkedHashMap<>();
        Findings.apart(design.findings().live()).stream()
                .flatMap(line -> line.finding().planned().stream())
                .forEach(
                        safeguard -> once.putIfAbsent(safeguard.read().context().says(), safeguard));
        return List.copyOf(once.values());
    }

    /** Contexts not said that open findings need, level by level: not what support has yet to bring about. */
    public List<Context> unsaid() {
        return design.findings().all().stream()
                .filter(line -> line.finding().open())
                .flatMap(line -> line.finding().missing().stream())
                .map(NeedRead::context)
                .filter(context -> !context.broughtAbout())
                .distinct()
                .sorted(Comparator.comparing(Context::level))
                .toList();
    }

    /** Circumstances of people that live findings turn on, those most turn on first: whom to talk with. */
    public List<Circumstance> people() {
        Map<Context, List<String>> turning = new LinkedHashMap<>();
        Findings.apart(design.findings().live())
                .forEach(line -> line.finding().conditions().stream()
                        .map(NeedRead::context)
                        .filter(this::differsBetweenPeople)
                        .distinct()
                        .forEach(context -> turning.computeIfAbsent(context, key -> new ArrayList<>())
                                .add(line.id())));
        return turning.entrySet().stream()
                .map(one -> new Circumstance(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(
                        circumstance -> -circumstance.findings().size()))
                .limit(CIRCUMSTANCES)
                .toList();
    }

    /** Whom the programme is for is the same for all of them, or is among the kinds offered. */
    private boolean differsBetweenPeople(Context context) {
        return context.level() == Level.PEOPLE
                && design.knowledge()
                        .owner(context.id())
                        .filter(owner -> !owner.definesTheProgramme())
                        .isPresent();
    }

    /** What this project suggests, topic by topic, without the lines that do not fit this design. */
    public List<PlanTopic> topics() {
        return design.knowledge().contents().plan().stream().map(this::fitting).toList();
    }

    private PlanTopic fitting(PlanTopic topic) {
        return new PlanTopic(
                topic.id(),
                topic.title(),
                topic.lines().stream()
                        .filter(line -> design.suits(line.applies()) != State.NOT_MET)
                        .toList());
    }

    /** Every measure: those of one use together, first choices first, and last those that do not suit this design. */
    public List<MeasureLine> measures() {
        return design.knowledge().contents().measures().stream()
                .map(measure -> new MeasureLine(measure, design.suits(measure.applies())))
                .sorted(Comparator.comparing(MeasureLine::place)
                        .thenComparing(line -> !line.measure().firstChoice())
                        .thenComparing(MeasureLine::perhaps))
                .toList();
    }

    /** The measures suggested first, of what people gain and of how it comes about. */
    public List<MeasureLine> suggested() {
        return candidates(true);
    }

    /** The other candidates. */
    public List<MeasureLine> further() {
        return candidates(false);
    }

    private List<MeasureLine> candidates(boolean firstChoice) {
        return measures().stream()
                .filter(line -> line.place() < 3 && line.measure().firstChoice() == firstChoice)
                .toList();
    }

    /** The topic with this id. */
    public PlanTopic topic(String id) {
        return design.knowledge().contents().plan().stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .map(this::fitting)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a template names the topic '" + id + "', which rules/plan.yaml has not"));
    }

    /** The single changes of an answer that would turn this finding round; none where nothing does. */
    public List<Change> fragile(String finding) {
        return fragile.getOrDefault(finding, List.of());
    }
}
