package peersupport.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Question;
import peersupport.exploring.Moved;
import peersupport.exploring.Next;
import peersupport.exploring.WhatIf;
import peersupport.reasoning.Advice;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/** What an answer brings with it, and what a question is for: worked out from the rules, never written by hand. */
final class Consequences {
    private static final int NAMED = 2;
    private static final int LINE = 76;

    private final Library library;
    private final Knowledge knowledge;

    Consequences(Library library) {
        this.library = library;
        this.knowledge = library.knowledge();
    }

    /** What the question serves in this design. */
    Page why(Question question, Design design) {
        Advice advice = library.advisor().advise(design.without(question.id()));
        return ExploringPages.whyAsk(
                question, advice, Next.after(knowledge, advice).on(question));
    }

    /**
     * One line on what a change of answers settles: harms first, then what is in place, two at most by name; empty when
     * it settles nothing.
     */
    String settled(Design before, Design after) {
        List<List<Moved.Finding>> settled = knowledge.entries(
                WhatIf.between(knowledge, library.advisor(), before, after).findings().stream()
                        .filter(move -> move.to() != Status.OPEN)
                        .sorted(Comparator.comparing(
                                        (Moved.Finding move) -> move.card().family() != Family.HARM)
                                .thenComparing(move -> move.to() != Status.IN_PLACE && move.to() != Status.UNGUARDED))
                        .toList(),
                Moved.Finding::card);
        StringBuilder line = new StringBuilder();
        int named = 0;
        for (List<Moved.Finding> entry : settled.subList(0, Math.min(NAMED, settled.size()))) {
            String says =
                    MovedPage.named(entry) + " (" + MovedPage.words(entry.get(0).to()) + ")";
            if (named == 0 || line.length() + says.length() < LINE - "; + 99 more: findings".length()) {
                line.append(named == 0 ? "" : "; ").append(says);
                named++;
            }
        }
        return settled.size() > named ? line + "; + " + (settled.size() - named) + " more: findings" : line.toString();
    }

    /** What an answer sets aside, or brings back, because another question now makes no sense, or does. */
    List<String> gates(Design before, Design after) {
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
}
