package peersupport.reporting.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Level;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.ReportWords;

/** Turns live findings into claims that an evaluation could find wrong. */
final class Claims {
    private static final int EACH = 3;

    private final Knowledge knowledge;
    private final ReportWords words;

    Claims(Knowledge knowledge, ReportWords words) {
        this.knowledge = knowledge;
        this.words = words;
    }

    /**
     * The first few: as many that speak for the programme as against it, where there are some of both. Benefits and harms come
     * first; of those what is open, since least is settled there; then the stronger evidence.
     */
    List<ChainLine> core(Findings findings) {
        List<FindingLine> helps = first(findings, true);
        List<FindingLine> harms = first(findings, false);
        int fewer = Math.min(helps.size(), harms.size());
        int each = fewer == 0 ? EACH : Math.min(EACH, fewer);
        return Stream.concat(helps.stream().limit(each), harms.stream().limit(each))
                .map(this::chain)
                .toList();
    }

    private static List<FindingLine> first(Findings findings, boolean isFor) {
        return findings.live().stream()
                .filter(line ->
                        line.card().isFor() == isFor && line.card().evaluate().isPresent())
                .sorted(Comparator.comparing(
                                (FindingLine line) -> switch (line.card().family()) {
                                    case BENEFIT, HARM -> 0;
                                    case TAKE_UP -> 1;
                                    case IMPLEMENTATION -> 2;
                                })
                        .thenComparing(line -> !line.finding().open())
                        .thenComparing(line -> line.finding().strength()))
                .toList();
    }

    private ChainLine chain(FindingLine line) {
        Configuration card = line.card();
        return new ChainLine(
                line,
                when(card),
                ReportWords.inSentence(card.outcome()).replaceFirst("\\.$", ""),
                line.mechanismStated() ? ReportWords.inSentence(card.reasoning()) : "",
                response(line) + "; or " + contrast(card));
    }

    private static String response(FindingLine line) {
        if (!line.mechanismStated()) {
            return "all this holds and the result does not follow";
        }
        String who = line.card().forWhom();
        return "another response, or none, is described by " + (who.isEmpty() ? "those concerned" : who);
    }

    /** What a card for needs; the circumstances and the known ways of a card against. */
    private String when(Configuration card) {
        String routes = card.routes().stream()
                .map(route -> ReportWords.inSentence(route.says()).replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; or "));
        String when = Stream.concat(card.needs().stream(), card.arises().stream())
                .map(words::condition)
                .collect(Collectors.joining("; and "));
        return routes.isEmpty()
                ? when.isEmpty() ? "support is given" : when
                : when.isEmpty() ? routes : when + "; and " + routes;
    }

    /** People can be told apart within one programme; anything else takes another time or place. */
    private String contrast(Configuration card) {
        if (card.isAgainst()) {
            return card.safeguards().isEmpty()
                    ? "the result is as common elsewhere"
                    : "the result is as common where this is done: "
                            + words.condition(card.safeguards().get(0).need());
        }
        List<Need> needs = card.needs();
        if (needs.stream().anyMatch(need -> level(need) == Level.PEOPLE)) {
            return "the result is as common among others";
        }
        Need last = needs.get(needs.size() - 1);
        return "the result is as common where "
                + (last.met() ? "this is not so: " + words.condition(last) : words.condition(last.negated()));
    }

    private Level level(Need need) {
        return knowledge.contexts().get(need.context()).level();
    }
}
