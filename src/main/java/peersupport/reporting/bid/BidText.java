package peersupport.reporting.bid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.BidHeading;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Measure;
import peersupport.reasoning.Directness;
import peersupport.reasoning.Readings;
import peersupport.reporting.evaluation.EvaluationPart;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.Offer;
import peersupport.reporting.shared.Wording;

/**
 * Words for a bid, under the headings that bids use. What is offered is said whole. What should help comes from findings
 * that are in place, what may go wrong from harms and risks that can arise, planned against or not; those of one source
 * stand together, with whom it studied. Of findings that always agree, the first speaks.
 *
 * @param parts the headings in their order, each with its paragraphs
 */
public record BidText(List<Part> parts) {
    /** Words there is room for; where what was answered takes more, the findings get less. */
    private static final int ANSWERS = 120;

    private static final int HELPS = 110;
    private static final int HARMS = 90;

    /** Findings there was no room for. */
    public List<FindingLine> left() {
        return parts.stream().flatMap(part -> part.left().stream()).toList();
    }

    /**
     * A heading and what stands under it.
     *
     * @param left findings there was no room for
     * @param ask what only the applicant knows; may be empty
     */
    public record Part(String title, List<String> paragraphs, List<FindingLine> left, String ask) {}

    private static final Comparator<FindingLine> FIRST = Comparator.comparing(
                    (FindingLine line) -> switch (line.card().family()) {
                        case BENEFIT, HARM -> 0;
                        case TAKE_UP -> 1;
                        case IMPLEMENTATION -> 2;
                    })
            .thenComparing(line -> line.finding().holds() ? 0 : 1)
            .thenComparing(line -> line.finding().strength());

    static BidText of(Knowledge knowledge, Readings readings, Findings findings, EvaluationPart evaluation) {
        List<BidHeading> headings = knowledge.contents().bid();
        int answers = headings.stream()
                .map(heading -> answers(knowledge, readings, heading))
                .mapToInt(BidText::count)
                .sum();
        int over = Math.max(0, answers - ANSWERS);
        return new BidText(headings.stream()
                .map(heading -> {
                    List<String> paragraphs = new ArrayList<>();
                    List<FindingLine> left = switch (heading.tells()) {
                        case "helps" -> tell(knowledge, said(findings, true), HELPS - over / 2, paragraphs);
                        case "harms" -> tell(knowledge, said(findings, false), HARMS - over / 2, paragraphs);
                        default -> List.of();
                    };
                    paragraphs.add(answers(knowledge, readings, heading));
                    paragraphs.removeIf(String::isBlank);
                    return new Part(heading.title(), paragraphs, left, ask(heading, evaluation));
                })
                .toList());
    }

    /** What was answered to the questions of a heading; under the offer, what the programme is comes first. */
    private static String answers(Knowledge knowledge, Readings readings, BidHeading heading) {
        return Stream.concat(
                        heading.tells().equals("offer") ? Offer.sentences(knowledge, readings).stream() : Stream.of(),
                        heading.questions().stream()
                                .map(knowledge.questions()::get)
                                .map(question -> Offer.sentence(knowledge, question, readings)))
                .filter(says -> !says.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What only the applicant can say; the measures are named as an example, since nobody has chosen them. */
    private static String ask(BidHeading heading, EvaluationPart evaluation) {
        List<String> measures = evaluation.sets().stream()
                .skip(Math.max(0, evaluation.sets().size() - 1))
                .flatMap(set -> set.measures().stream())
                .map(Measure::name)
                .toList();
        return heading.tells().equals("measures") && !measures.isEmpty()
                ? "what you will ask people, for instance with " + Wording.list(measures) + "; " + heading.ask()
                : heading.ask();
    }

    private static List<FindingLine> said(Findings findings, boolean isFor) {
        return Stream.of(findings.holding(), findings.guarded(findings.live()))
                .flatMap(List::stream)
                .filter(line ->
                        line.card().isFor() == isFor && !line.card().bid().isBlank())
                .sorted(FIRST)
                .toList();
    }

    /** Adds as many sentences as there is room for, those of one source as one paragraph; gives those left out. */
    private static List<FindingLine> tell(
            Knowledge knowledge, List<FindingLine> lines, int room, List<String> paragraphs) {
        Wording wording = new Wording(knowledge);
        Map<String, String> bySource = new LinkedHashMap<>();
        List<FindingLine> left = new ArrayList<>();
        int used = 0;
        for (FindingLine line : lines) {
            String from = wording.learned(cited(knowledge, line));
            String bid = line.card().bid().strip();
            int words = count(bid) + (bySource.containsKey(from) ? 0 : count(from));
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

    /** The closest of its sources that has a name, or else the closest. */
    private static Directness cited(Knowledge knowledge, FindingLine line) {
        List<Directness> closestFirst = line.finding().directness();
        return closestFirst.stream()
                .filter(one -> !knowledge.sources().get(one.source()).authors().isEmpty())
                .findFirst()
                .orElseGet(() -> closestFirst.get(0));
    }

    static int count(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }
}
