package peersupport.reporting.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Question;
import peersupport.evidence.document.Measure;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.State;
import peersupport.reporting.shared.FindingLine.NeedLine;

/** Makes findings ready to print. */
public final class FindingLines {
    private final Knowledge knowledge;
    private final Advice advice;
    private final Answers answers;
    private final Wording wording;

    FindingLines(Knowledge knowledge, Advice advice, Answers answers) {
        this.knowledge = knowledge;
        this.advice = advice;
        this.answers = answers;
        this.wording = new Wording(knowledge);
    }

    /** All findings of the advice, those that always agree together. */
    Findings findings() {
        List<FindingLine> entries = knowledge.entries(advice.findings(), Finding::card).stream()
                .map(this::entry)
                .toList();
        Map<String, FindingLine> all =
                Findings.apart(entries).stream().collect(Collectors.toMap(FindingLine::id, Function.identity()));
        return new Findings(
                advice.findings().stream().map(Finding::id).map(all::get).toList(),
                entries,
                knowledge.domains().values());
    }

    private FindingLine entry(List<Finding> together) {
        return line(
                together.get(0),
                wording.sentence(together),
                together.stream()
                        .skip(1)
                        .map(other -> line(other, wording.sentence(other), List.of()))
                        .toList());
    }

    /** A needed context, and where the reasons for its state stand. */
    public NeedLine need(NeedRead read) {
        return new NeedLine(
                read, read.because().stream().map(answers::behind).distinct().toList());
    }

    /** What was said of a context. */
    public NeedLine said(String context) {
        return need(new NeedRead(
                new Need(context, true),
                knowledge.contexts().get(context),
                advice.readings().state(context),
                List.of()));
    }

    private FindingLine line(Finding finding, String sentence, List<FindingLine> others) {
        Configuration card = finding.card();
        return new FindingLine(
                finding,
                card.watch().map(watch -> watch.fitting(this::mayBe)),
                others,
                finding.conditions().stream().map(this::need).toList(),
                settledBy(finding),
                sentence,
                wording.evidence(finding),
                card.broughtAbout()
                        .map(knowledge.contexts()::get)
                        .map(Context::says)
                        .orElse(""),
                measures(card),
                knowledge.contents().theories().stream()
                        .filter(theory -> theory.explains().contains(card.id()))
                        .toList());
    }

    private boolean mayBe(String context) {
        State state = advice.readings().state(context);
        return state == State.MET || state == State.NOT_SAID;
    }

    private List<Question> settledBy(Finding finding) {
        Set<String> asked =
                finding.missing().stream().flatMap(NeedRead::unanswered).collect(Collectors.toSet());
        return knowledge.questions().values().stream()
                .filter(question -> asked.contains(question.id()))
                .toList();
    }

    private List<Measure> measures(Configuration card) {
        return card.evaluate().stream()
                .flatMap(plan -> plan.measures().stream())
                .map(knowledge.measures()::get)
                .filter(measure -> measure.applies()
                        .map(advice.readings()::state)
                        .filter(State.NOT_MET::equals)
                        .isEmpty())
                .toList();
    }
}
