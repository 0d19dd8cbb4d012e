package peersupport.reporting.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Watch;
import peersupport.evidence.context.Question;
import peersupport.evidence.document.Measure;
import peersupport.evidence.register.Theory;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/**
 * A finding, ready to print, with those that always agree with it: readers see one entry.
 *
 * @param others those that always agree with it, where it is the first of them; the lists of findings leave these out
 */
public record FindingLine(AdvisedDesign design, Finding finding, List<FindingLine> others) {

    static FindingLine of(AdvisedDesign design, List<Finding> together) {
        List<FindingLine> others = together.stream()
                .skip(1)
                .map(other -> new FindingLine(design, other, List.of()))
                .toList();
        return new FindingLine(design, together.get(0), others);
    }

    /** Where something stands in the annex: its short name there, and its place. */
    public record Behind(String label, String anchor) {
        /** The chain of this card; the evidence book has it at the same place. */
        public static Behind chain(String id) {
            return new Behind(id, "chain-" + id.toLowerCase(Locale.ROOT));
        }
    }

    /** The id of the card. */
    public String id() {
        return finding.id();
    }

    /** The card. */
    public Configuration card() {
        return finding.card();
    }

    /** Where the chain stands in the annex. */
    public String anchor() {
        return Behind.chain(id()).anchor();
    }

    /** The sentence of the card. */
    public String says() {
        return card().says();
    }

    /** The same within a sentence. */
    public String saysOn() {
        return Wording.lower(says());
    }

    /** A shape that says the same as the status, for quick reading. */
    public String mark() {
        return Wording.mark(finding.status());
    }

    /** The status in the reader's words. */
    public String status() {
        return Wording.words(finding);
    }

    /** The status at the start of a sentence. */
    public String opening() {
        return Wording.upper(status());
    }

    /** Which of the kinds it is that a reader may hide: holding, open, guarded or named-only. */
    public String shown() {
        return finding.holds() ? "holding" : finding.status().word();
    }

    /** Whether the source gives a mechanism. */
    public boolean mechanismStated() {
        return Wording.mechanismStated(card());
    }

    /** What to watch for, as far as it fits this design. */
    public Optional<Watch> watch() {
        return card().watch()
                .map(watch -> watch.fitting(context -> {
                    State state = design.readings().state(context);
                    return state == State.MET || state == State.NOT_SAID;
                }));
    }

    /** The questions that would settle it, when it is open. */
    public List<Question> settledBy() {
        Set<String> asked =
                finding.missing().stream().flatMap(NeedRead::unanswered).collect(Collectors.toSet());
        return design.knowledge().questions().values().stream()
                .filter(question -> asked.contains(question.id()))
                .toList();
    }

    /** How strong the evidence is, and in whom it was seen. */
    public String evidence() {
        return design.wording().evidence(finding);
    }

    /** Measures its evaluation names that may suit this design. */
    public List<Measure> measures() {
        return card().evaluate().stream()
                .flatMap(plan -> plan.measures().stream())
                .map(design.knowledge().measures()::get)
                .filter(measure -> design.suits(measure.applies()) != State.NOT_MET)
                .toList();
    }

    /** The theories that explain it. */
    public List<Theory> theories() {
        return design.knowledge().contents().theories().stream()
                .filter(theory -> theory.explains().contains(id()))
                .toList();
    }

    /** It and those that always agree with it. */
    public List<FindingLine> together() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    private List<Finding> findings() {
        return together().stream().map(FindingLine::finding).toList();
    }

    /** The cards of all of them. */
    public List<Configuration> cards() {
        return together().stream().map(FindingLine::card).toList();
    }

    /** Those of the entry with something to watch for. */
    public List<FindingLine> watched() {
        return together().stream().filter(line -> line.watch().isPresent()).toList();
    }

    /** For whom all of them are; may be empty. */
    public String forWhom() {
        return cards().stream()
                .map(Configuration::forWhom)
                .filter(whom -> !whom.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** How strong the evidence is and in whom it was seen, for all of them, without citations. */
    public String evidenceInShort() {
        return Wording.upper(Wording.each(
                        together(), FindingLine::id, line -> line.evidence().replaceAll(" \\([^()]*\\)", "")))
                + ".";
    }

    /** What is planned against it, in a few words. */
    public String planned() {
        return Wording.planned(findings());
    }

    /** How to tell that what is planned is real, or else how one would know that it is not happening. */
    public String toTell() {
        String real = real();
        return real.isEmpty()
                ? watched().stream()
                        .map(line -> line.watch().orElseThrow().indicator())
                        .distinct()
                        .collect(Collectors.joining(" "))
                : real;
    }

    /** How to tell that what is planned is real; empty where nothing is planned. */
    public String real() {
        return Wording.real(findings());
    }

    /** What may follow from it, where it stands, and what would answer it. */
    public List<String> brief() {
        String outcome = cards().stream().map(Configuration::outcome).distinct().collect(Collectors.joining(" "));
        List<Question> questions = settledBy();
        String stands = finding.open() && !questions.isEmpty()
                ? "Open: " + questions.get(0).asks()
                        + (questions.size() > 1 ? " And " + (questions.size() - 1) + " more." : "")
                : design.wording().briefly(findings());
        String answers = finding.status() != Status.UNGUARDED
                ? ""
                : Wording.says(finding.safeguards().stream().map(SafeguardRead::read));
        return Stream.of(outcome, stands, answers.isEmpty() ? "" : "What would answer it: " + answers + ".")
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
