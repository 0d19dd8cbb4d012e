package peersupport.reporting;

import java.util.List;
import java.util.Locale;
import peersupport.evidence.Configuration;
import peersupport.evidence.Measure;
import peersupport.evidence.Question;
import peersupport.evidence.Source;
import peersupport.evidence.Strength;
import peersupport.evidence.Theory;
import peersupport.reasoning.Directness.Match;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/**
 * A finding, ready to print.
 *
 * @param settledBy the questions that would settle it, when it is open
 * @param prevents what would take away a condition it needs
 * @param brings what it brings about, as a sentence; may be empty
 * @param measures measures its evaluation names that may suit this design
 */
public record FindingLine(
        Finding finding,
        List<NeedLine> needs,
        List<Question> settledBy,
        List<String> prevents,
        String brings,
        List<Measure> measures,
        List<Source> sources,
        List<Theory> theories) {

    /**
     * A needed context as it was read.
     *
     * @param because the answers behind it, or the questions that would settle it
     * @param behind where those stand in the annex
     */
    public record NeedLine(NeedRead read, List<String> because, List<Behind> behind) {

        /** A shape that says the same as the words, for quick reading. */
        public String mark() {
            return switch (read.state()) {
                case NOT_SAID -> "?";
                case OUT_OF_PLAY -> "–";
                default -> read.asNeeded() ? "●" : "○";
            };
        }

        /** What the designer said. */
        public String said() {
            return switch (read.state()) {
                case MET -> "yes";
                case NOT_MET -> "no";
                case NOT_SAID -> "not said";
                case OUT_OF_PLAY -> "does not arise";
            };
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
                return "not said; a no is needed";
            }
            return read.asNeeded() ? "no, as it should be" : "yes, where a no is needed";
        }

        /** The context as a sentence. */
        public String says() {
            return read.context().says();
        }
    }

    /** Where something stands in the annex: its short name there, and its place. */
    public record Behind(String label, String anchor) {}

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

    /** The card. */
    public Configuration card() {
        return finding.card();
    }

    /** A shape that says the same as the status, for quick reading. */
    public String mark() {
        return mark(finding.status());
    }

    /** The sign that stands for a status, on paper and on the screen. */
    public static String mark(Status status) {
        return switch (status) {
            case ACTIVE -> "●";
            case OPEN -> "?";
            case BLOCKED -> "○";
            case NAMED_ONLY -> "◇";
        };
    }

    /** The status in the reader's words. */
    public String status() {
        return words(finding.status());
    }

    static String words(Status status) {
        return switch (status) {
            case ACTIVE -> "conditions in place";
            case OPEN -> "still open";
            case BLOCKED -> "conditions not in place";
            case NAMED_ONLY -> "named only";
        };
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

    /** How much evidence there is. */
    public String strength() {
        Strength strength = card().strength();
        return strength == Strength.NOT_FOUND ? strength.says() : strength.says() + " evidence";
    }

    /** How close the people studied are to this design. */
    public String directness() {
        return "people " + words(finding.directness().population()) + ", setting "
                + words(finding.directness().setting()) + ", country "
                + words(finding.directness().country());
    }

    /** What stands in the way of the conditions; for a finding that is blocked. */
    public List<NeedLine> blockers() {
        return needs.stream().filter(need -> need.read().ruledOut()).toList();
    }

    static String words(Match match) {
        return match.word().replace('-', ' ');
    }
}
