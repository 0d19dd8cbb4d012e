package peersupport.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.Context;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.evidence.Source;
import peersupport.reasoning.Readings;

/**
 * Words for a bid, never more than 200, headings and citations included. They come from findings that hold; what the
 * programme is comes from the answers that define it.
 *
 * @param enough whether it may be claimed that those who come benefit
 * @param offer what is offered, and for whom
 * @param help how it should help
 * @param watch what will be watched
 */
public record BidText(boolean enough, List<String> offer, List<String> help, List<String> watch) {
    static final String OFFER = "What we offer, and for whom:";
    static final String HELP = "How it should help:";
    static final String WATCH = "What we will watch:";
    private static final int LIMIT = 200;
    private static final int FOR_OFFER = 60;
    private static final int FOR_WATCH = 55;

    static BidText of(Knowledge knowledge, Readings readings, Findings findings) {
        List<FindingLine> active = findings.holding();
        Comparator<FindingLine> benefitsFirst =
                Comparator.comparing((FindingLine line) -> switch (line.card().family()) {
                    case BENEFIT, HARM -> 0;
                    case TAKE_UP -> 1;
                    case IMPLEMENTATION -> 2;
                });
        List<String> offer = fill(definingContexts(knowledge, readings), FOR_OFFER - count(OFFER));
        Comparator<FindingLine> order =
                benefitsFirst.thenComparing(line -> line.finding().strength());
        List<String> watch = fill(sentences(knowledge, active, false, order), FOR_WATCH - count(WATCH));
        int left = LIMIT - count(OFFER) - count(offer) - count(HELP) - count(WATCH) - count(watch);
        return new BidText(
                active.stream().anyMatch(BidText::benefits),
                offer,
                fill(sentences(knowledge, active, true, order), left),
                watch);
    }

    /** How many words it has, headings and citations included. */
    public int words() {
        return (offer.isEmpty() ? 0 : count(OFFER) + count(offer))
                + (help.isEmpty() ? 0 : count(HELP) + count(help))
                + (watch.isEmpty() ? 0 : count(WATCH) + count(watch));
    }

    private static Stream<String> definingContexts(Knowledge knowledge, Readings readings) {
        return knowledge.questions().values().stream()
                .filter(Question::definesTheProgramme)
                .flatMap(question -> chosen(question, readings))
                .distinct()
                .map(knowledge.contexts()::get)
                .map(Context::says)
                .map(says -> says + ".");
    }

    private static Stream<String> chosen(Question question, Readings readings) {
        if (!(readings.design().answers().get(question.id()) instanceof Chosen chosen)) {
            return Stream.of();
        }
        return question.options().stream()
                .filter(option -> chosen.options().contains(option.id()))
                .map(Option::makes)
                .flatMap(List::stream)
                .filter(readings::met);
    }

    private static Stream<String> sentences(
            Knowledge knowledge, List<FindingLine> active, boolean isFor, Comparator<FindingLine> order) {
        return active.stream()
                .filter(line ->
                        line.card().isFor() == isFor && !line.card().bid().isBlank())
                .sorted(order)
                .map(line -> cited(knowledge, line));
    }

    private static boolean benefits(FindingLine line) {
        return line.card().family() == Family.BENEFIT
                && line.card().isFor()
                && !line.card().bid().isBlank();
    }

    /** With two of its sources, named ones where there are any. */
    private static String cited(Knowledge knowledge, FindingLine line) {
        String sentence = line.card().bid().strip();
        String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        List<String> named = line.sources().stream()
                .filter(source -> !source.authors().isEmpty())
                .map(Source::id)
                .toList();
        List<String> cited = named.isEmpty() ? line.card().sources() : named;
        return bare + " (" + knowledge.cite(Summary.first(cited, 2)) + ").";
    }

    private static List<String> fill(Stream<String> sentences, int room) {
        List<String> taken = new ArrayList<>();
        int used = 0;
        for (String sentence : (Iterable<String>) sentences::iterator) {
            int words = count(sentence);
            if (used + words > room) {
                break;
            }
            taken.add(sentence);
            used += words;
        }
        return taken;
    }

    private static int count(List<String> sentences) {
        return sentences.stream().mapToInt(BidText::count).sum();
    }

    static int count(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }
}
