package peersupport.reporting.bid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.document.BidHeading;
import peersupport.evidence.document.Measure;
import peersupport.reasoning.Directness;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.Sentences;
import peersupport.reporting.shared.Wording;

/**
 * Words for a bid, under the headings that bids use. What is offered is said whole. What should help comes from findings
 * that are in place, what may go wrong from harms and risks that can arise, planned against or not; those of one source
 * stand together, with whom it studied. Of findings that always agree, the first speaks.
 */
public record BidText(List<Part> parts) {
    /** Words there is room for; where what was answered takes more, the findings get less. */
    private static final int ANSWERS = 120;

    private static final int HELPS = 110;
    private static final int HARMS = 90;

    /** A heading and what stands under it; what there was no room for, and what only the applicant knows. */
    public record Part(String title, List<String> paragraphs, List<FindingLine> left, String ask) {}

    /** Findings there was no room for. */
    public List<FindingLine> left() {
        return parts.stream().flatMap(part -> part.left().stream()).toList();
    }

    /** The words on this design. */
    public static BidText of(AdvisedDesign design) {
        List<BidHeading> headings = design.knowledge().contents().bid();
        int answers = headings.stream()
                .mapToInt(heading -> Sentences.count(answers(design, heading)))
                .sum();
        int fewer = Math.max(0, answers - ANSWERS) / 2;
        return new BidText(headings.stream()
                .map(heading -> {
                    List<String> paragraphs = new ArrayList<>();
                    List<FindingLine> left = switch (heading.tells()) {
                        case "helps" -> tell(design, true, HELPS - fewer, paragraphs);
                        case "harms" -> tell(design, false, HARMS - fewer, paragraphs);
                        default -> List.of();
                    };
                    paragraphs.add(answers(design, heading));
                    paragraphs.removeIf(String::isBlank);
                    return new Part(heading.title(), paragraphs, left, ask(design, heading));
                })
                .toList());
    }

    /** What was answered to the questions of a heading; under the offer, what the programme is comes first. */
    private static String answers(AdvisedDesign design, BidHeading heading) {
        return Stream.concat(
                        heading.tells().equals("offer") ? design.answers().offer().stream() : Stream.of(),
                        heading.questions().stream()
                                .map(design.knowledge().questions()::get)
                                .map(design.answers()::sentence))
                .filter(says -> !says.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What only the applicant can say; the measures are named as an example, since nobody has chosen them. */
    private static String ask(AdvisedDesign design, BidHeading heading) {
        List<String> measures = design.measureSets()
                .reduce((one, next) -> next)
                .map(set -> set.measures().stream()
                        .map(design.knowledge().measures()::get)
                        .map(Measure::name)
                        .toList())
                .orElse(List.of());
        return heading.tells().equals("measures") && !measures.isEmpty()
                ? "what you will ask people, for instance with " + Wording.list(measures) + "; " + heading.ask()
                : heading.ask();
    }

    /** Adds as many sentences as there is room for, those of one source as one paragraph; gives those left out. */
    private static List<FindingLine> tell(AdvisedDesign design, boolean isFor, int room, List<String> paragraphs) {
        Wording wording = design.wording();
        Map<String, String> bySource = new LinkedHashMap<>();
        List<FindingLine> left = new ArrayList<>();
        int used = 0;
        for (FindingLine line : said(design, isFor)) {
            String from = wording.learned(cited(design, line));
            String bid = line.card().bid().strip();
            int words = Sentences.count(bid) + (bySource.containsKey(from) ? 0 : Sentences.count(from));
            if (used > 0 && used + words > room) {
                left.add(line);
            } else {
                bySource.merge(from, from + " " + bid, (before, now) -> before + " " + bid);
                used += words;
            }
        }
        paragraphs.addAll(bySource.values());
        return left;
    }

    private static List<FindingLine> said(AdvisedDesign design, boolean isFor) {
        return design.findings().live().stream()
                .filter(line -> !line.finding().open())
                .filter(line ->
                        line.card().isFor() == isFor && !line.card().bid().isBlank())
                .sorted(Findings.BENEFIT_AND_HARM_FIRST
                        .thenComparing(line -> !line.finding().holds())
                        .thenComparing(line -> line.finding().strength()))
                .toList();
    }

    /** The closest of its sources that has a name, or else the closest. */
    private static Directness cited(AdvisedDesign design, FindingLine line) {
        List<Directness> closestFirst = line.finding().directness();
        return closestFirst.stream()
                .filter(one -> !design.knowledge()
                        .sources()
                        .get(one.source())
                        .authors()
                        .isEmpty())
                .findFirst()
                .orElseGet(() -> closestFirst.get(0));
    }
}
