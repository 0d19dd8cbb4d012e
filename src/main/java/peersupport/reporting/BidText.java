package peersupport.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.Context;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.reasoning.Directness;
import peersupport.reasoning.Readings;

/**
 * Words for a bid, at most 200, headings and citations included, unless the offer alone takes more: nobody is left out.
 * They come from findings that hold, those of one source together with whom it studied; of findings that always agree,
 * the first speaks. What the programme is comes from all the answers that define it.
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
    private static final Comparator<FindingLine> BENEFITS_FIRST = Comparator.comparing(
                    (FindingLine line) -> switch (line.card().family()) {
                        case BENEFIT, HARM -> 0;
                        case TAKE_UP -> 1;
                        case IMPLEMENTATION -> 2;
                    })
            .thenComparing(line -> line.finding().strength());

    static BidText of(Knowledge knowledge, Readings readings, Findings findings) {
        List<FindingLine> active = findings.holding();
        List<String> offer = definingContexts(knowledge, readings).toList();
        int left = LIMIT - count(OFFER) - count(offer) - count(HELP) - count(WATCH);
        List<List<String>> helping = sentences(knowledge, active, true);
        List<String> some = fill(helping, 2 * left / 3);
        List<String> help = some.isEmpty() ? fill(helping, left) : some;
        List<String> watch = fill(sentences(knowledge, active, false), left - count(help));
        return new BidText(active.stream().anyMatch(BidText::benefits), offer, help, watch);
    }

    /** How many words it has, headings and citations included. */
    public int words() {
        return (offer.isEmpty() ? 0 : count(OFFER) + count(offer))
                + (help.isEmpty() ? 0 : count(HELP) + count(help))
                + (watch.isEmpty() ? 0 : count(WATCH) + count(watch));
    }

    /** One sentence a question, so that nobody and nothing is left out. */
    private static Stream<String> definingContexts(Knowledge knowledge, Readings readings) {
        return knowledge.questions().values().stream()
                .filter(Question::definesTheProgramme)
                .map(question -> offered(knowledge, question, readings))
                .filter(says -> !says.isEmpty());
    }

    /** What one answer says of the programme, with what it says in the designer's own words. */
    private static String offered(Knowledge knowledge, Question question, Readings readings) {
        List<String> says = chosen(question, readings)
                .distinct()
                .map(knowledge.contexts()::get)
                .map(Context::says)
                .toList();
        String own =
                readings.design().answers().get(question.id()) instanceof Chosen chosen ? chosen.somethingElse() : "";
        String named = says.isEmpty() ? "" : joined(says);
        if (own.isEmpty()) {
            return named.isEmpty() ? "" : named + ".";
        }
        return (named.isEmpty() ? question.asks() + " " : named + "; ") + own + ".";
    }

    /** Sentences that begin alike as one: "It is for mothers; fathers; refugees." */
    private static String joined(List<String> says) {
        String alike = says.stream().reduce(BidText::alike).orElseThrow();
        int same = says.size() == 1 ? 0 : alike.lastIndexOf(' ') + 1;
        return says.get(0)
                + says.stream()
                        .skip(1)
                        .map(sentence -> "; " + Wording.lower(sentence.substring(same)))
                        .collect(Collectors.joining());
    }

    private static String alike(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.substring(0, at);
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

    /** The sentences, after whom they were learned from: those of one source together, the first first. */
    private static List<List<String>> sentences(Knowledge knowledge, List<FindingLine> active, boolean isFor) {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        Wording wording = new Wording(knowledge);
        active.stream()
                .filter(line ->
                        line.card().isFor() == isFor && !line.card().bid().isBlank())
                .sorted(BENEFITS_FIRST)
                .forEach(line -> bySource.computeIfAbsent(
                                wording.learned(cited(knowledge, line)), from -> new ArrayList<>())
                        .add(line.card().bid().strip()));
        return bySource.entrySet().stream()
                .map(entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream())
                        .toList())
                .toList();
    }

    private static boolean benefits(FindingLine line) {
        return line.card().family() == Family.BENEFIT
                && line.card().isFor()
                && !line.card().bid().isBlank();
    }

    /** The closest of its sources that has a name, or else the closest. */
    private static Directness cited(Knowledge knowledge, FindingLine line) {
        List<Directness> closestFirst = line.finding().directness();
        return closestFirst.stream()
                .filter(one -> !knowledge.sources().get(one.source()).authors().isEmpty())
                .findFirst()
                .orElseGet(() -> closestFirst.get(0));
    }

    /** As many sentences as there is room for, those of one source as one text that begins with whom it studied. */
    private static List<String> fill(List<List<String>> bySource, int room) {
        List<String> taken = new ArrayList<>();
        int used = 0;
        for (List<String> group : bySource) {
            String text = group.get(0);
            for (String sentence : group.subList(1, group.size())) {
                String more = text + " " + sentence;
                if (used + count(more) > room) {
                    return with(taken, text, group.get(0));
                }
                text = more;
            }
            taken.add(text);
            used += count(text);
        }
        return taken;
    }

    /** With what there was room for after whom it was learned from, if anything. */
    private static List<String> with(List<String> taken, String text, String from) {
        if (!text.equals(from)) {
            taken.add(text);
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
