package peersupport.reporting.book;

import java.util.List;
import java.util.stream.Stream;
import peersupport.evidence.Case;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Row;
import peersupport.evidence.Source;
import peersupport.evidence.Studied;
import peersupport.evidence.Theory;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Wording;

/**
 * A card as the evidence book prints it.
 *
 * @param needs its conditions in words
 * @param evidence how strong each source's evidence is, and whom it studied
 * @param domain where it lies: a recovery domain in words, or empty
 * @param suggestions how many lines this project suggests beside it
 */
public record BookCard(
        Configuration card,
        List<BookTerms> needs,
        List<String> evidence,
        String domain,
        List<Theory> theories,
        List<Source> sources,
        List<Studied> studied,
        List<Row> rows,
        int suggestions) {

    static BookCard of(Knowledge knowledge, Configuration card) {
        return new BookCard(
                card,
                card.conditions().map(need -> BookTerms.of(knowledge, need)).toList(),
                card.evidence().stream()
                        .map(one -> new Wording(knowledge).evidence(one.source(), one.strength()))
                        .toList(),
                knowledge.domains().containsKey(card.domain())
                        ? knowledge.domains().get(card.domain()).says()
                        : "",
                knowledge.contents().theories().stream()
                        .filter(theory -> theory.explains().contains(card.id()))
                        .toList(),
                card.sources().stream().map(knowledge.sources()::get).toList(),
                card.sources().stream()
                        .flatMap(source -> knowledge.studied(source).stream())
                        .toList(),
                card.rows().stream().map(knowledge.rows()::get).toList(),
                new SuggestedLines(knowledge)
                        .about(card).stream()
                                .mapToInt(topic -> topic.lines().size())
                                .sum());
    }

    /** Where it stands in the book. */
    public String anchor() {
        return FindingLine.anchor(card.id());
    }

    /** Whether the source gives a mechanism. */
    public boolean mechanismStated() {
        return FindingLine.mechanismStated(card);
    }

    /** The cases that are programmes from the papers. */
    public List<Case> fromPapers() {
        return cases().filter(one -> one.programme().isPresent()).toList();
    }

    /** How many cases are made up to try the card out. */
    public long madeUp() {
        return cases().filter(one -> one.programme().isEmpty()).count();
    }

    /** What the advisor says of a case. */
    public String comesTo(Case one) {
        return Stream.of(Status.values())
                .filter(status -> status.word().equals(one.expect()))
                .map(Wording::words)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Case> cases() {
        return card.cases().stream();
    }
}
