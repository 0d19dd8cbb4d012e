package peersupport.reporting.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Level;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.Wording;

/** A live finding as a claim that an evaluation could find wrong; no reason is given where no source says one. */
public record Claim(AdvisedDesign design, FindingLine finding) {
    private static final int EACH = 3;

    /**
     * The first few: as many that speak for the programme as against it, where there are some of both. Benefits and harms come
     * first; of those what is open, since least is settled there; then the stronger evidence.
     */
    static List<Claim> core(AdvisedDesign design) {
        List<FindingLine> helps = first(design, true);
        List<FindingLine> harms = first(design, false);
        int fewer = Math.min(helps.size(), harms.size());
        int each = fewer == 0 ? EACH : Math.min(EACH, fewer);
        return Stream.concat(helps.stream().limit(each), harms.stream().limit(each))
                .map(line -> new Claim(design, line))
                .toList();
    }

    private static List<FindingLine> first(AdvisedDesign design, boolean isFor) {
        return design.findings().live().stream()
                .filter(line ->
                        line.card().isFor() == isFor && line.card().evaluate().isPresent())
                .sorted(Findings.BENEFIT_AND_HARM_FIRST
                        .thenComparing(line -> !line.finding().open())
                        .thenComparing(line -> line.finding().strength()))
                .toList();
    }

    /** What follows, after "then", without a full stop. */
    public String then() {
        return inSentence(card().outcome());
    }

    /** How people respond, after "because"; empty where no source says. */
    public String because() {
        return finding.mechanismStated() ? Wording.lower(card().reasoning()) : "";
    }

    /** What would count against it. */
    public String against() {
        return response() + "; or " + contrast();
    }

    private Configuration card() {
        return finding.card();
    }

    private static String inSentence(String says) {
        return Wording.withoutStop(Wording.lower(says));
    }

    private String response() {
        if (!finding.mechanismStated()) {
            return "all this holds and the result does not follow";
        }
        String who = card().forWhom();
        return "another response, or none, is described by " + (who.isEmpty() ? "those concerned" : who);
    }

    /** What a card for needs, after "if"; the circumstances and the known ways of a card against. */
    public String when() {
        Configuration card = card();
        String when = Stream.concat(
                        Stream.concat(card.needs().stream(), card.arises().stream())
                                .map(design.answers()::condition),
                        Stream.of(card.routes().stream()
                                        .map(route -> inSentence(route.says()))
                                        .collect(Collectors.joining("; or ")))
                                .filter(routes -> !routes.isEmpty()))
                .collect(Collectors.joining("; and "));
        return when.isEmpty() ? "support is given" : when;
    }

    /** People can be told apart within one programme; anything else takes another time or place. */
    private String contrast() {
        Configuration card = card();
        if (card.isAgainst()) {
            return card.safeguards().isEmpty()
                    ? "the result is as common elsewhere"
                    : "the result is as common where this is done: "
                            + design.answers()
                                    .condition(card.safeguards().get(0).need());
        }
        List<Need> needs = card.needs();
        if (needs.stream()
                .anyMatch(need ->
                        design.knowledge().contexts().get(need.context()).level() == Level.PEOPLE)) {
            return "the result is as common among others";
        }
        Need last = needs.get(needs.size() - 1);
        return "the result is as common where "
                + (last.met()
                        ? "this is not so: " + design.answers().condition(last)
                        : design.answers().condition(last.negated()));
    }
}
