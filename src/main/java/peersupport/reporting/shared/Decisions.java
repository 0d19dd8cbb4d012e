package peersupport.reporting.shared;

import java.util.List;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Question;
import peersupport.exploring.Next;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding.NeedRead;

/**
 * Open questions and what turns on them. Those on which most harms rest come first, then those on which most findings
 * rest, then the order of the interview.
 *
 * @param first the most pressing first
 * @param unsaid contexts not said that open findings need, level by level, for an evaluation to record at the start: not
 *     what support itself has yet to bring about
 */
public record Decisions(List<Decision> first, List<Context> unsaid) {

    /**
     * An open question.
     *
     * @param turns open findings that rest on it, harms first
     */
    public record Decision(Question question, List<FindingLine> turns) {
        /** How many of them are harms. */
        public long harms() {
            return turns.stream()
                    .filter(line -> line.card().family() == Family.HARM)
                    .count();
        }
    }

    static Decisions of(Knowledge knowledge, Advice advice, Findings findings) {
        return new Decisions(
                Next.after(knowledge, advice).open().stream()
                        .filter(turning -> !turning.findings().isEmpty())
                        .map(turning -> new Decision(
                                turning.question(),
                                turning.entries().stream()
                                        .map(entry -> findings.get(entry.get(0).id()))
                                        .toList()))
                        .toList(),
                Stream.of(Level.values())
                        .flatMap(level -> findings.all().stream()
                                .filter(line -> line.finding().open())
                                .flatMap(line -> line.finding().missing().stream())
                                .map(NeedRead::context)
                                .filter(context -> context.level() == level && !context.broughtAbout())
                                .distinct())
                        .toList());
    }
}
