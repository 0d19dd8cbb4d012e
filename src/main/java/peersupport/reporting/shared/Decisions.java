package peersupport.reporting.shared;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.evidence.Context;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Level;
import peersupport.evidence.Question;
import peersupport.exploring.Next;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding.NeedRead;

/**
 * Open questions and what turns on them. Those on which most harms rest come first, then those on which most findings
 * rest, then the order of the interview.
 *
 * @param first the most pressing first
 * @param baseline contexts not said that open findings need, for an evaluation to record at the start: not what support
 *     itself has yet to bring about
 */
public record Decisions(List<Decision> first, List<Baseline> baseline) {

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

    /** Contexts of one level that are not said. */
    public record Baseline(Level level, List<Unsaid> contexts) {}

    /** A context that is not said, and the open findings that need it. */
    public record Unsaid(Context context, List<String> findings) {}

    /** What open findings need and has not been said, of every level. */
    public List<Unsaid> unsaid() {
        return baseline.stream().flatMap(level -> level.contexts().stream()).toList();
    }

    static Decisions of(Knowledge knowledge, Advice advice, Findings findings) {
        List<Decision> first = Next.after(knowledge, advice).open().stream()
                .filter(turning -> !turning.findings().isEmpty())
                .map(turning -> new Decision(
                        turning.question(),
                        turning.entries().stream()
                                .map(entry -> findings.get(entry.get(0).id()))
                                .toList()))
                .toList();
        return new Decisions(first, baseline(findings));
    }

    private static List<Baseline> baseline(Findings findings) {
        Map<Level, Map<Context, List<String>>> unsaid = new EnumMap<>(Level.class);
        for (FindingLine line : findings.open(findings.all())) {
            line.finding().missing().stream()
                    .map(NeedRead::context)
                    .filter(context -> !context.broughtAbout())
                    .forEach(context -> unsaid.computeIfAbsent(context.level(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(context, key -> new ArrayList<>())
                            .add(line.id()));
        }
        return unsaid.entrySet().stream()
                .map(level -> new Baseline(
                        level.getKey(),
                        level.getValue().entrySet().stream()
                                .map(context -> new Unsaid(context.getKey(), context.getValue()))
                                .toList()))
                .toList();
    }
}
