package peersupport.reporting.shared;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.document.MeasureSet;
import peersupport.exploring.Next;
import peersupport.exploring.Next.Turning;
import peersupport.exploring.SetAsideFinding;
import peersupport.reasoning.Advice;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.State;
import peersupport.reporting.shared.Standards.Standing;

/** A design with its advice: what more than one document, or the screen, says of it, worked out once. It has no score. */
public final class AdvisedDesign {
    private final Knowledge knowledge;
    private final Advice advice;
    private final Wording wording;
    private final Answers answers;
    private final Findings findings;
    private final List<Turning> decisions;
    private final Results results;

    /** The design that this advice was given on. */
    public AdvisedDesign(Knowledge knowledge, Advice advice) {
        this.knowledge = knowledge;
        this.advice = advice;
        wording = new Wording(knowledge);
        answers = new Answers(knowledge, advice.readings());
        findings = new Findings(this);
        decisions = Next.after(knowledge, advice).open().stream()
                .filter(turning -> !turning.entries().isEmpty())
                .toList();
        results = Results.of(knowledge, advice);
    }

    /** The evidence behind the advice. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** The advice. */
    public Advice advice() {
        return advice;
    }

    /** What the answers make of the contexts. */
    public ContextStates readings() {
        return advice.readings();
    }

    /** What the programme is called. */
    public String title() {
        return advice.design().title();
    }

    /** How statuses and evidence are said. */
    public Wording wording() {
        return wording;
    }

    /** The answers in words. */
    public Answers answers() {
        return answers;
    }

    /** The findings, ready to print. */
    public Findings findings() {
        return findings;
    }

    /** The open questions that findings turn on, the most pressing first. */
    public List<Turning> decisions() {
        return decisions;
    }

    /** The findings that turn on a question, harms first. */
    public List<FindingLine> turningOn(Turning decision) {
        return decision.entries().stream()
                .map(entry -> findings.get(entry.get(0).id()))
                .toList();
    }

    /** What research measured, and where it disagrees or is silent. */
    public Results results() {
        return results;
    }

    /** What was said of these contexts. */
    public List<NeedRead> said(List<String> contexts) {
        return contexts.stream()
                .map(id -> new NeedRead(
                        new Need(id, true),
                        knowledge.contexts().get(id),
                        readings().state(id),
                        List.of()))
                .toList();
    }

    /** Whether something that is for some designs only is for this one. */
    public State suits(Optional<Condition> applies) {
        return applies.map(readings()::state).orElse(State.MET);
    }

    /** What has not been said and would make it suit, after "if"; empty when it does. */
    public String onlyIf(Optional<Condition> applies) {
        return suits(applies) == State.MET
                ? ""
                : applies.map(answers::condition).orElse("");
    }

    /** The sets of measures that one person could be asked here. */
    public Stream<MeasureSet> measureSets() {
        return knowledge.contents().measureSets().stream().filter(set -> suits(set.applies()) != State.NOT_MET);
    }

    /** The standard with this id, as far as the answers fill it. */
    public Standing standard(String id) {
        return Standards.of(this)
                .filter(part -> part.standard().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a template names the standard '" + id + "', which rules/standards.yaml has not"));
    }

    /** What was considered and set aside, in the order of the findings. */
    public List<SetAsideFinding> setAside() {
        List<String> order = findings.all().stream().map(FindingLine::id).toList();
        return SetAsideFinding.in(knowledge, advice.design()).stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.card().id())))
                .toList();
    }
}
