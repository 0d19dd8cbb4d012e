package peersupport.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Configuration;
import peersupport.evidence.Configuration.Watch;
import peersupport.evidence.Measure;
import peersupport.evidence.Question;
import peersupport.evidence.Source;
import peersupport.evidence.Theory;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/**
 * A finding, ready to print, with those that always agree with it: readers see one entry.
 *
 * @param watch what to watch for, as far as it fits this design
 * @param others those that always agree with it, where it is the first of them; the lists of findings leave these out
 * @param settledBy the questions that would settle it, when it is open
 * @param sentence the status of all of them as a sentence
 * @param evidence how strong the evidence is, and in whom it was seen
 * @param ownLimits what may weaken it, where it is worth saying
 * @param brings what it brings about, as a sentence; may be empty
 * @param measures measures its evaluation names that may suit this design
 */
public record FindingLine(
        Finding finding,
        Optional<Watch> watch,
        List<FindingLine> others,
        List<NeedLine> needs,
        List<Question> settledBy,
        String sentence,
        String evidence,
        List<LimitLine> ownLimits,
        String brings,
        List<Measure> measures,
        List<Source> sources,
        List<Theory> theories) {

    /**
     * A condition as it was read.
     *
     * @param because the answers behind it, or the questions that would settle it
     * @param behind where those stand in the annex
     */
    public record NeedLine(NeedRead read, List<String> because, List<Behind> behind) {

        /** A shape that says the same as the words, for quick reading. */
        public String mark() {
            return Wording.mark(read);
        }

        /** What the designer said. */
        public String said() {
            return Wording.words(read.state());
        }

        /** What is needed. */
        public String needed() {
            return read.need().met() ? "yes" : "no";
        }

        /** What was said, set beside what is needed. */
        public String reading() {
            if (read.need().met() || read.state() == State.OUT_OF_PLAY) {
                return said();
            }
            if (read.state() == State.NOT_SAID) {
                return "not said; should be no";
            }
            return read.asNeeded() ? "no, as it should be" : "yes; should be no";
        }

        /** The context as a sentence. */
        public String says() {
            return read.context().says();
        }
    }

    /** What may weaken a finding, and whom the sources of that studied; empty for a reading of our own. */
    public record LimitLine(String says, String from, List<String> rows) {}

    /** Where something stands in the annex: its short name there, and its place. */
    public record Behind(String label, String anchor) {}

    /** It and those that always agree with it. */
    public List<FindingLine> together() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /** Those of the entry with something to watch for. */
    public List<FindingLine> watched() {
        return together().stream().filter(line -> line.watch().isPresent()).toList();
    }

    /** How strong the evidence is and in whom it was seen, for all of them, without citations. */
    public String evidenceInShort() {
        String evidence = Wording.each(
                together(), FindingLine::id, line -> line.evidence().replaceAll(" \\([^()]*\\)", ""));
        return evidence.substring(0, 1).toUpperCase(Locale.ROOT) + evidence.substring(1) + ".";
    }

    /** What is planned against it, in a few words. */
    public String planned() {
        return Wording.planned(together().stream().map(FindingLine::finding).toList());
    }

    /** How to tell that what is planned is real, or else how one would know that it is not happening. */
    public String toTell() {
        List<String> tells = together().stream()
                .flatMap(line -> line.finding().planned().stream())
                .map(safeguard -> safeguard.safeguard().tell())
                .distinct()
                .toList();
        return tells.isEmpty()
                ? watched().stream()
                        .map(line -> line.watch().orElseThrow().indicator())
                        .distinct()
                        .collect(Collectors.joining(" "))
                : String.join(" ", tells);
    }

    /** Which of the kinds it is that a reader may hide: holding, open, guarded or named-only. */
    public String shown() {
        return finding.holds() ? "holding" : finding.status().word();
    }

    private String turnsOn() {
        return settledBy.isEmpty()
                ? sentence
                : "Open until this has an answer: " + settledBy.get(0).asks()
                        + (settledBy.size() > 1 ? " And " + (settledBy.size() - 1) + " more." : "");
    }

    /** What may follow from it, where it stands, and what would answer it. */
    public List<String> brief() {
        List<String> answers = finding.status() == Status.UNGUARDED
                ? finding.safeguards().stream()
                        .map(safeguard ->
                                Wording.lower(safeguard.read().context().says()))
                        .distinct()
                        .toList()
                : List.of();
        return Stream.of(
                        outcome(),
                        finding.open() ? turnsOn() : sentence,
                        answers.isEmpty() ? "" : "What would answer it: " + String.join("; ", answers) + ".")
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** For whom all of them are; may be empty. */
    public String forWhom() {
        return together().stream()
                .map(line -> line.card().forWhom())
                .filter(whom -> !whom.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The id of the card. */
    public String id() {
        return finding.id();
    }

    /** Where the chain stands in the annex. */
    public String anchor() {
        return anchor(id());
    }

    static String anchor(String id) {
        return "chain-" + id.toLowerCase(Locale.ROOT);
    }

    /** The sentence of the card. */
    public String says() {
        return card().says();
    }

    /** The same within a sentence. */
    public String saysOn() {
        return Wording.lower(says());
    }

    /** The ids of all of them: "N2, N3 and R31". */
    public String ids() {
        return Wording.ids(cards());
    }

    /** The cards of all of them. */
    public List<Configuration> cards() {
        return together().stream().map(FindingLine::card).toList();
    }

    /** What may follow from any of them. */
    public String outcome() {
        return together().stream().map(line -> line.card().outcome()).distinct().collect(Collectors.joining(" "));
    }

    /** The card. */
    public Configuration card() {
        return finding.card();
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
        return status().substring(0, 1).toUpperCase(Locale.ROOT) + status().substring(1);
    }

    /** Whether the source gives a mechanism. */
    public boolean mechanismStated() {
        return mechanismStated(card());
    }

    static boolean mechanismStated(Configuration card) {
        return !card.reasoning().isBlank() && !card.reasoning().startsWith("not stated");
    }

    /** The known ways it comes about, and what answers each; only what speaks against the programme has any. */
    public List<String> ways() {
        return Wording.ways(finding);
    }

    /** What may weaken any of them, where it is worth saying. */
    public List<LimitLine> limits() {
        return together().stream()
                .flatMap(line -> line.ownLimits().stream())
                .distinct()
                .toList();
    }
}
