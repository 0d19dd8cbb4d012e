package peersupport.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Configuration.Side;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Level;
import peersupport.reporting.EvaluationPart.ChainGroup;

/** Turns live findings into claims that an evaluation could find wrong. */
final class Chains {
    private final Knowledge knowledge;
    private final ReportWords words;

    Chains(Knowledge knowledge, ReportWords words) {
        this.knowledge = knowledge;
        this.words = words;
    }

    List<ChainGroup> groups(Findings findings) {
        List<ChainGroup> groups = new ArrayList<>();
        add(groups, "What may help", findings.live(Family.BENEFIT, Side.FOR));
        add(groups, "What may harm", findings.live(Family.HARM, Side.AGAINST));
        add(groups, "What may draw people", findings.live(Family.TAKE_UP, Side.FOR));
        add(groups, "What may keep people away", findings.live(Family.TAKE_UP, Side.AGAINST));
        add(groups, "What supports the work", findings.live(Family.IMPLEMENTATION, Side.FOR));
        add(groups, "What may weaken the work", findings.live(Family.IMPLEMENTATION, Side.AGAINST));
        return groups;
    }

    private void add(List<ChainGroup> groups, String title, List<FindingLine> lines) {
        List<List<ChainLine>> chains = lines.stream()
                .map(entry -> entry.together().stream()
                        .filter(line -> line.card().evaluate().isPresent())
                        .map(this::chain)
                        .toList())
                .filter(entry -> !entry.isEmpty())
                .toList();
        if (!chains.isEmpty()) {
            groups.add(new ChainGroup(title, chains));
        }
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
