package peersupport.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Measure;
import peersupport.evidence.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.State;
import peersupport.reporting.FindingLine.NeedLine;

/** Makes findings ready to print. */
final class FindingLines {
    private final Knowledge knowledge;
    private final Advice advice;
    private final ReportWords words;
    private final Wording wording;

    FindingLines(Knowledge knowledge, Advice advice, ReportWords words) {
        this.knowledge = knowledge;
        this.advice = advice;
        this.words = words;
        this.wording = new Wording(knowledge);
    }

    /** All findings of the advice. */
    Findings findings() {
        return new Findings(
                advice.findings().stream().map(this::line).toList(),
                knowledge.domains().values());
    }

    /** A needed context with the reasons for its state in words. */
    NeedLine need(NeedRead read) {
        return new NeedLine(
                read,
                read.because().stream().map(words::reason).distinct().toList(),
                read.because().stream().map(words::behind).distinct().toList());
    }

    /** What was said of a context. */
    NeedLine said(String context) {
        return need(new NeedRead(
                new Need(context, true),
                knowledge.contexts().get(context),
                advice.readings().state(context),
                List.of()));
    }

    private FindingLine line(Finding finding) {
        Configuration card = finding.card();
        return new FindingLine(
                finding,
                finding.conditions().stream().map(this::need).toList(),
                settledBy(finding),
                wording.sentence(finding),
                wording.evidence(finding),
                card.broughtAbout()
                        .map(knowledge.contexts()::get)
                        .map(Context::says)
                        .orElse(""),
                measures(card),
                words.sources(card.sources()),
                knowledge.contents().theories().stream()
                        .filter(theory -> theory.explains().contains(card.id()))
                        .toList());
    }

    private List<Question> settledBy(Finding finding) {
        Set<String> asked =
                finding.missing().stream().flatMap(NeedRead::unanswered).collect(Collectors.toSet());
        return knowledge.questions().values().stream()
                .filter(question -> asked.contains(question.id()))
                .toList();
    }

    private List<Measure> measures(Configuration card) {
        List<Measure> suited = new ArrayList<>();
        card.evaluate()
                .ifPresent(plan -> plan.measures().stream()
                        .map(knowledge.measures()::get)
                        .filter(measure -> measure.applies().isEmpty()
                                || advice.readings().state(measure.applies().get()) != State.NOT_MET)
                        .forEach(suited::add));
        return suited;
    }
}
