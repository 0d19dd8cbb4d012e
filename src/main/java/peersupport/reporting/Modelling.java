package peersupport.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peersupport.design.Design;
import peersupport.evidence.Condition;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.evidence.Standard;
import peersupport.exploring.Change;
import peersupport.exploring.Considered;
import peersupport.reasoning.Advice;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.State;
import peersupport.reporting.ReportModel.SetAsideLine;
import peersupport.reporting.annex.GuidanceLine;
import peersupport.reporting.annex.Guiding;
import peersupport.reporting.bid.BidText;
import peersupport.reporting.checklist.PracticePart;
import peersupport.reporting.designreport.AppearPart;
import peersupport.reporting.designreport.AppearPart.DomainLine;
import peersupport.reporting.designreport.AppearPart.FactorLine;
import peersupport.reporting.designreport.AppearPart.SignLine;
import peersupport.reporting.designreport.FormLine;
import peersupport.reporting.designreport.WorthChanging;
import peersupport.reporting.evaluation.Evaluating;
import peersupport.reporting.evaluation.EvaluationPart;
import peersupport.reporting.shared.AnswerSection;
import peersupport.reporting.shared.Decisions;
import peersupport.reporting.shared.EvidencePart;
import peersupport.reporting.shared.EvidencePart.EffectLine;
import peersupport.reporting.shared.EvidencePart.NoteLine;
import peersupport.reporting.shared.EvidencePart.SideLine;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.FindingLines;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.Front;
import peersupport.reporting.shared.ReportWords;
import peersupport.reporting.shared.StandardPart;
import peersupport.reporting.shared.Summary;

/** Puts together what the reports say about one design. */
final class Modelling {
    private final Knowledge knowledge;
    private final Advice advice;
    private final Map<String, List<Change>> fragile;
    private final WorthChanging worth;
    private final ReportWords words;
    private final FindingLines lines;
    private final Findings findings;

    Modelling(Knowledge knowledge, Advice advice, Map<String, List<Change>> fragile, WorthChanging worth) {
        this.knowledge = knowledge;
        this.advice = advice;
        this.fragile = fragile;
        this.worth = worth;
        words = new ReportWords(knowledge, advice.readings());
        lines = new FindingLines(knowledge, advice, words);
        findings = lines.findings();
    }

    ReportModel model() {
        Design design = advice.design();
        Decisions decisions = Decisions.of(knowledge, advice, findings);
        Summary summary = Summary.of(findings, decisions);
        AppearPart appear = new AppearPart(
                knowledge.contents().appearCaution(),
                advice.factors().stream().map(this::factor).toList());
        EvidencePart evidence = evidence();
        EvaluationPart evaluation = new Evaluating(knowledge, advice.readings(), words, lines).part(findings, evidence);
        PracticePart practice = PracticePart.of(knowledge, advice.readings(), findings);
        List<StandardPart> standards = knowledge.contents().standards().stream()
                .filter(standard -> speaks(standard.applies()) != State.NOT_MET)
                .map(this::standard)
                .toList();
        List<GuidanceLine> guidance = new Guiding(knowledge, advice.readings(), findings).lines();
        return new ReportModel(
                design.title(),
                design.author(),
                advice.knowledge(),
                Front.of(knowledge, advice, findings),
                FormLine.of(knowledge, advice.readings(), findings),
                worth,
                findings,
                summary,
                decisions,
                appear,
                BidText.of(knowledge, advice.readings(), findings, evaluation),
                evidence,
                practice,
                evaluation,
                standards,
                guidance,
                setAside(design),
                fragile,
                words.sections());
    }

    private FactorLine factor(FactorReading reading) {
        return new FactorLine(
                reading,
                reading.signs().stream()
                        .map(sign -> new SignLine(
                                sign.any().stream().map(lines::need).toList(),
                                sign.state(),
                                sign.sign().matters(),
                                sign.sign().rows()))
                        .toList(),
                reading.factor().domains().stream()
                        .map(link -> new DomainLine(
                                knowledge.domains().get(link.domain()).says(), link.rows()))
                        .toList());
    }

    private EvidencePart evidence() {
        return new EvidencePart(
                advice.notes().stream()
                        .map(note -> new NoteLine(
                                note,
                                note.sides().stream()
                                        .map(side ->
                                                new SideLine(side.says(), knowledge.cite(side.sources()), side.rows()))
                                        .toList()))
                        .toList(),
                knowledge.contents().effects().stream()
                        .map(effect -> new EffectLine(
                                effect,
                                advice.speaking().get(effect.id()),
                                knowledge.notSeen(effect),
                                knowledge.cite(effect.sources())))
                        .toList());
    }

    /** Whether something that is for some designs only is for this one. */
    private State speaks(Optional<Condition> applies) {
        return applies.map(advice.readings()::state).orElse(State.MET);
    }

    private StandardPart standard(Standard standard) {
        return new StandardPart(
                standard,
                speaks(standard.applies()) == State.MET
                        ? ""
                        : standard.applies().map(words::condition).orElse(""),
                knowledge.cite(standard.sources()),
                standard.items().stream().map(this::item).toList());
    }

    private StandardPart.ItemLine item(Standard.Item item) {
        List<String> filled = new ArrayList<>();
        List<String> unsaid = new ArrayList<>();
        for (String from : item.from()) {
            Question question = knowledge.questions().get(from);
            if (question == null) {
                filled.add(advice.design().title());
            } else {
                AnswerSection.Line line = words.line(question);
                if (line.said()) {
                    filled.add(line.asks() + " " + line.answer());
                } else {
                    unsaid.add(line.asks());
                }
            }
        }
        return new StandardPart.ItemLine(
                item,
                filled,
                unsaid,
                item.from().stream()
                        .filter(knowledge.questions()::containsKey)
                        .map(words::behind)
                        .toList(),
                item.contexts().stream().map(lines::said).toList());
    }

    private List<SetAsideLine> setAside(Design design) {
        List<String> order = findings.all().stream().map(FindingLine::id).toList();
        return Considered.in(knowledge, design).stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.card().id())))
                .map(one -> new SetAsideLine(
                        findings.get(one.card().id()),
                        one.setAside().because(),
                        one.setAside().author(),
                        one.changed()))
                .toList();
    }
}
