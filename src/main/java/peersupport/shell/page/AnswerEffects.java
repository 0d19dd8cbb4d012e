package peersupport.shell.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Question;
import peersupport.exploring.Impact;
import peersupport.exploring.Next;
import peersupport.exploring.WhatIf;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.Wording;
import peersupport.shell.terminal.Page;

/** What an answer brings with it, and what a question is for: worked out from the rules, never written by hand. */
public record AnswerEffects(Knowledge knowledge, Advisor advisor) {
    private static final int NAMED = 2;
    private static final int LINE = 76;

    /** What the question serves in this design. */
    public Page why(Question question, Design design) {
        Advice advice = advisor.advise(design.without(question.id()));
        return ExploringPages.whyAsk(
                question, advice, Next.after(knowledge, advice).on(question));
    }

    /**
     * One line on what a change of answers settles: harms first, then what is in place, two at most by name; empty when
     * it settles nothing.
     */
    public String settled(Design before, Design after) {
        List<List<Impact.FindingMove>> settled = knowledge.entries(
                WhatIf.between(knowledge, advisor, before, after).findings().stream()
                        .filter(move -> move.to() != Status.OPEN)
                        .sorted(Comparator.comparing(
                                        (Impact.FindingMove move) -> move.card().family() != Family.HARM)
                                .thenComparing(move -> move.to() != Status.IN_PLACE && move.to() != Status.UNGUARDED))
                        .toList(),
                Impact.FindingMove::card);
        List<String> says = settled.stream()
                .limit(NAMED)
                .map(entry -> ExploringPages.named(entry) + " ("
                        + Wording.words(entry.get(0).card(), entry.get(0).to()) + ")")
                .toList();
        boolean fit = String.join("", says).length() < LINE - more(99).length();
        List<String> named = fit || says.isEmpty() ? says : says.subList(0, 1);
        return String.join("; ", named) + (settled.size() > named.size() ? more(settled.size() - named.size()) : "");
    }

    private static String more(int count) {
        return "; and " + count + " more: type findings";
    }

    /** What an answer sets aside, or brings back, because another question now makes no sense, or does. */
    public List<String> gates(Design before, Design after) {
        ContextStates was = new ContextStates(knowledge, before);
        ContextStates is = new ContextStates(knowledge, after);
        List<String> lines = new ArrayList<>();
        for (Question question : knowledge.questions().values()) {
            if (after.answers().containsKey(question.id()) && was.gate(question) != is.gate(question)) {
                lines.add(
                        is.gate(question) == State.MET
                                ? "Back in play, with your answer: " + question.asks()
                                : "Set aside for now, and kept: your answer to \"" + question.asks() + "\"");
            }
        }
        return lines;
    }

    /** Why this question is not asked in this design, where it is not. */
    public static String notAsked(Knowledge knowledge, Design design, Question question) {
        boolean waits = new ContextStates(knowledge, design).gate(question) == State.NOT_SAID;
        return "'" + question.id() + "' "
                + (waits ? "waits for another answer" : "does not arise for this programme")
                + ". It is asked only when this holds: "
                + knowledge.contexts().get(question.askWhen().orElseThrow()).says() + ".";
    }
}
