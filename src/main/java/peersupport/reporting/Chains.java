package peersupport.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
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
        add(groups, "What may help", findings.live(Family.BENEFIT, true));
        add(groups, "What may harm", findings.live(Family.HARM, false));
        add(groups, "What may draw people", findings.live(Family.TAKE_UP, true));
        add(groups, "What may keep people away", findings.live(Family.TAKE_UP, false));
        add(groups, "What supports the work", findings.live(Family.IMPLEMENTATION, true));
        add(groups, "What may weaken the work", findings.live(Family.IMPLEMENTATION, false));
        return groups;
    }

    private void add(List<ChainGroup> groups, String title, List<FindingLine> lines) {
        List<ChainLine> chains = lines.stream()
                .filter(line -> line.card().evaluate().isPresent())
                .map(this::chain)
                .toList();
        if (!chains.isEmpty()) {
            groups.add(new ChainGroup(title, chains));
        }
    }

    private ChainLine chain(FindingLine line) {
        Configuration card = line.card();
        return new ChainLine(
                line,
                card.needs().stream().map(words::condition).collect(Collectors.joining("; and ")),
                ReportWords.inSentence(card.outcome()).replaceFirst("\\.$", ""),
                line.mechanismStated() ? ReportWords.inSentence(card.reasoning()) : "",
                response(line) + "; or " + contrast(card.needs()));
    }

    private static String response(FindingLine line) {
        if (!line.mechanismStated()) {
            return "all this holds and the result does not follow";
        }
        String who = line.card().forWhom();
        return "another response, or none, is described by " + (who.isEmpty() ? "those concerned" : who);
    }

    /** People can be told apart within one programme; anything else takes another time or place. */
    private String contrast(List<Need> needs) {
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
