package peersupport.reporting.shared;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Level;
import peersupport.evidence.register.Strength;
import peersupport.evidence.register.Studied;
import peersupport.reasoning.Directness;
import peersupport.reasoning.Directness.Match;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.Finding.WayRead;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/** How statuses and evidence are said, on the screen and on paper: in this one place. */
public final class Wording {
    /** Said of what is guarded where nothing needed planning. */
    public static final String NOT_IN_THIS_PLAN = "the known ways to it are not in this plan";

    private static final String NO_SAFEGUARD = "no safeguard is known to this tool";

    private final Knowledge knowledge;

    /** The words for this knowledge base. */
    public Wording(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The mark of a status; a word always stands beside it. */
    public static String mark(Status status) {
        return switch (status) {
            case IN_PLACE, UNGUARDED -> "●";
            case GUARDED -> "◐";
            case NOT_IN_PLACE, OUTSIDE -> "○";
            case OPEN -> "?";
            case NAMED_ONLY -> "◇";
        };
    }

    /** The mark of a condition as it was read: a full one where it is as needed. */
    public static String mark(NeedRead read) {
        return mark(
                read.state() == State.OUT_OF_PLAY
                        ? State.OUT_OF_PLAY
                        : read.state().of(read.need()));
    }

    /** The mark of a context that is wanted met. */
    public static String mark(State state) {
        return switch (state) {
            case MET -> "●";
            case NOT_MET -> "○";
            case NOT_SAID -> "?";
            case OUT_OF_PLAY -> "–";
        };
    }

    /** The mark of a factor. */
    public static String mark(FactorState state) {
        return switch (state) {
            case COVERED -> "●";
            case GAP -> "○";
            case OPEN -> "?";
        };
    }

    /** What findings of a family on a side are about, as a heading. */
    public static String heading(Family family, Side side) {
        boolean helps = side == Side.FOR;
        return switch (family) {
            case TAKE_UP -> helps ? "What may draw people" : "Who may stay away";
            case IMPLEMENTATION -> helps ? "What supports the work" : "What may weaken the work";
            default -> helps ? "What may help people" : "What may harm people";
        };
    }

    /** The status in a word or two. */
    public static String words(Status status) {
        return switch (status) {
            case IN_PLACE -> "in place";
            case NOT_IN_PLACE -> "not in place";
            case UNGUARDED -> "nothing planned against it";
            case GUARDED -> "planned against";
            case OUTSIDE -> "reported elsewhere";
            case OPEN -> "open";
            case NAMED_ONLY -> "named only";
        };
    }

    /** The status of a finding in a word or two; where nothing needed planning, it does not say that something was. */
    public static String words(Finding finding) {
        if (finding.guarded() && finding.planned().isEmpty()) {
            return NOT_IN_THIS_PLAN;
        }
        return finding.unguarded() && finding.card().safeguards().isEmpty() ? NO_SAFEGUARD : words(finding.status());
    }

    /** The status of a card in a word or two; of a harm that no safeguard is known against, none is said to be planned. */
    public static String words(Configuration card, Status status) {
        return status == Status.GUARDED && card.safeguards().isEmpty() ? NOT_IN_THIS_PLAN : words(status);
    }

    /** What was said of a context, in a word or two. */
    public static String words(State state) {
        return switch (state) {
            case MET -> "yes";
            case NOT_MET -> "no";
            case NOT_SAID -> "not said";
            case OUT_OF_PLAY -> "does not arise";
        };
    }

    /** What was said of a context, set beside what is needed. */
    public static String reading(NeedRead read) {
        if (read.need().met() || read.state() == State.OUT_OF_PLAY) {
            return words(read.state());
        }
        if (read.state() == State.NOT_SAID) {
            return "not said; should be no";
        }
        return read.asNeeded() ? "no, as it should be" : "yes; should be no";
    }

    /** Cards that always agree, as one entry: "N2 Seeing others worse off…; N3 Seeing others do better…". */
    public static String named(List<Configuration> entry) {
        return entry.stream().map(card -> card.id() + " " + card.says()).collect(Collectors.joining("; "));
    }

    /** The sentences of cards that always agree, as one. */
    public static String says(List<Configuration> entry) {
        return entry.get(0).says()
                + entry.stream().skip(1).map(card -> "; " + lower(card.says())).collect(Collectors.joining());
    }

    /** Their ids: "N2, N3 and R31". */
    public static String ids(List<Configuration> entry) {
        return list(entry.stream().map(Configuration::id).toList());
    }

    /** Words in a row: "one, another and a third". */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** What is said of each in an entry: once where it is the same of all, and else with the ids it is said of. */
    public static <T> String each(List<T> entry, Function<T, String> id, Function<T, String> says) {
        List<Group<T>> said = Group.by(says, entry);
        return said.size() == 1
                ? said.get(0).title()
                : said.stream()
                        .map(one -> one.lines().stream().map(id).collect(Collectors.joining(", ")) + ": " + one.title())
                        .collect(Collectors.joining("; "));
    }

    /** The status as a sentence: what it means here, and what it turns on. */
    public String sentence(Finding finding) {
        return sentence(List.of(finding));
    }

    /** The status of findings that always agree, as a sentence. */
    public String sentence(List<Finding> entry) {
        Finding finding = entry.get(0);
        return switch (finding.status()) {
            case IN_PLACE -> "What this tool looks for is in place.";
            case NOT_IN_PLACE -> "Not in place, because " + conditions(finding.settledBy()) + ".";
            case UNGUARDED -> "It can arise here; " + planned(entry) + ".";
            case GUARDED -> guarded(entry);
            case OUTSIDE -> outside(finding);
            case OPEN ->
                finding.missing().stream()
                                .flatMap(NeedRead::unanswered)
                                .findAny()
                                .isEmpty()
                        ? "Open: it turns on what comes of the support, which no answer tells."
                        : "Open: it turns on " + levels(finding) + ".";
            case NAMED_ONLY -> "The review names this; how it works was not in what could be read.";
        };
    }

    private static String guarded(List<Finding> entry) {
        if (safeguards(entry).isEmpty()) {
            return "It can arise here; the ways it is known to come about are not in this plan. There may be others.";
        }
        return "It can arise here; planned against (as stated): " + safeguards(entry)
                + ". Planned is not done. How to tell that it is real: " + real(entry);
    }

    /** How to tell that what is planned against findings that always agree is real; empty where nothing is planned. */
    static String real(List<Finding> entry) {
        return entry.stream()
                .flatMap(finding -> finding.planned().stream())
                .map(safeguard -> safeguard.safeguard().tell())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Where findings that always agree stand, those against in a short sentence. */
    String briefly(List<Finding> entry) {
        String safeguards = safeguards(entry);
        return switch (entry.get(0).status()) {
            case UNGUARDED -> upper(planned(entry)) + ".";
            case GUARDED ->
                safeguards.isEmpty()
                        ? "The ways it is known to come about are not in this plan. There may be others."
                        : "Planned against (as stated): " + safeguards + ".";
            default -> sentence(entry);
        };
    }

    private static String safeguards(List<Finding> entry) {
        return says(
                entry.stream().flatMap(finding -> finding.planned().stream()).map(SafeguardRead::read));
    }

    /** What is planned against findings that always agree, in a few words. */
    static String planned(List<Finding> entry) {
        return switch (entry.get(0).status()) {
            case UNGUARDED ->
                entry.get(0).card().safeguards().isEmpty() ? NO_SAFEGUARD : "nothing is planned against it";
            case GUARDED -> {
                String safeguards = safeguards(entry);
                yield safeguards.isEmpty() ? NOT_IN_THIS_PLAN : "planned against: " + safeguards;
            }
            default -> words(entry.get(0));
        };
    }

    private static String outside(Finding finding) {
        NeedRead missing = finding.settledBy().get(0);
        String circumstance = lower(missing.context().says());
        return missing.context().level() == Level.PEOPLE
                ? "You said no to this: " + circumstance + ". It can still happen."
                : "Reported where " + (missing.need().met() ? "this is so: " : "this is not so: ") + circumstance
                        + ". Your plan is different; that does not show it cannot happen.";
    }

    /** The ways a finding against is known to come about, each with what is planned: one line a way. */
    public static List<String> ways(Finding finding) {
        return finding.ways().stream()
                .filter(way ->
                        !way.route().says().isEmpty() || !way.safeguards().isEmpty())
                .map(Wording::way)
                .toList();
    }

    private static String way(WayRead way) {
        String route = withoutStop(way.route().says());
        String state = way.when().isEmpty()
                ? ""
                : switch (way.state()) {
                    case MET -> " (in this plan)";
                    case NOT_SAID -> " (not said)";
                    default -> " (not in this plan)";
                };
        String guard = way.safeguards().isEmpty()
                ? NO_SAFEGUARD
                : way.safeguards().stream()
                        .map(safeguard -> lower(safeguard.read().context().says()) + " ("
                                + said(safeguard.read().state()) + ")")
                        .collect(Collectors.joining(", or "));
        return (route.isEmpty() ? "Against it: " : route + state + "; against it: ") + guard;
    }

    /** What was said of a context that is wanted met. */
    public static String said(State state) {
        return switch (state) {
            case MET -> "planned";
            case NOT_SAID -> "not said";
            default -> "not planned";
        };
    }

    /** How strong the evidence is and in whom it was seen: one source's, the closest to the design. */
    public String evidence(Finding finding) {
        return finding.card().labelOnly()
                ? "only the label is known"
                : finding.closest().map(this::evidence).orElse("looked for and not found");
    }

    /** The same of findings that always agree. */
    public String evidence(List<Finding> entry) {
        return each(entry, Finding::id, this::evidence);
    }

    /** How strong one source's evidence is and in whom that source saw it. */
    public String evidence(Directness directness) {
        return evidence(directness.source(), directness.strength()) + close(directness);
    }

    /** How strong one source's evidence is and in whom that source saw it, whatever the design. */
    public String evidence(String source, Strength strength) {
        return strength.says() + (strength == Strength.NOT_FOUND ? "" : " evidence") + ", from " + inShort(source)
                + " (" + knowledge.cite(List.of(source)) + ")";
    }

    /** Whom something was learned from, at the head of what was learned. */
    public String learned(Directness directness) {
        String close = directness.population() == Match.INDIRECT
                ? ", not the people this is for"
                : !directness.directFor().isEmpty() && !directness.notFor().isEmpty()
                        ? ", some of those this is for"
                        : directness.population() == Match.DIRECT
                                ? ""
                                : ", who may or may not be like those this is for";
        return "From " + inShort(directness.source()) + close + " (" + knowledge.cite(List.of(directness.source()))
                + "):";
    }

    /** Whom the sources of these rows studied, after "from"; empty where the rows are our own reading. */
    public String seenIn(List<String> rows) {
        return rows.stream()
                .flatMap(row -> knowledge.rows().get(row).sources().stream())
                .map(this::inShort)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String inShort(String source) {
        return knowledge.studied(source).map(Studied::inShort).orElse("people it does not describe");
    }

    private String close(Directness directness) {
        if (directness.population() == Match.INDIRECT) {
            return "; not in the people this is for";
        }
        if (!directness.notFor().isEmpty()) {
            return (directness.directFor().isEmpty() ? "; " : "; direct for " + groups(directness.directFor()) + ", ")
                    + "not for " + groups(directness.notFor());
        }
        return directness.population() == Match.DIRECT ? "" : "; whether in people like yours is not said";
    }

    private String groups(List<String> contexts) {
        return contexts.stream()
                .map(context -> knowledge.owner(context).orElseThrow().options().stream()
                        .filter(option -> option.makes().contains(context))
                        .findFirst()
                        .map(option -> lower(option.says()))
                        .orElse(context))
                .collect(Collectors.joining(", "));
    }

    /** A factor's state, with the signs behind it. */
    public static String state(FactorReading reading) {
        return reading.state().word() + ": " + reading.inPlace() + " of " + reading.inPlay() + " signs in place"
                + (reading.notSaid() > 0 ? ", " + reading.notSaid() + " not said" : "");
    }

    private static String levels(Finding finding) {
        return finding.dependsOn().stream().map(Level::dependsOn).distinct().collect(Collectors.joining(" and "));
    }

    /** What was answered otherwise than is needed. */
    private static String conditions(List<NeedRead> reads) {
        List<NeedRead> metFirst = reads.stream()
                .sorted(Comparator.comparing(read -> !read.need().met()))
                .toList();
        return Group.by(read -> read.need().met() ? "this is not so: " : "this is so: ", metFirst).stream()
                .map(group -> group.title() + says(group.lines().stream()))
                .collect(Collectors.joining(", and "));
    }

    /** What contexts say within a sentence, each thing once. */
    static String says(Stream<NeedRead> reads) {
        return reads.map(read -> lower(read.context().says())).distinct().collect(Collectors.joining("; "));
    }

    /** Whether the source of a card gives a mechanism. */
    public static boolean mechanismStated(Configuration card) {
        return !card.reasoning().isBlank() && !card.reasoning().startsWith("not stated");
    }

    /** A sentence without its full stop. */
    public static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** A sentence as part of another; names and abbreviations keep their capitals. */
    public static String lower(String sentence) {
        return sentence.length() > 1 && !Character.isUpperCase(sentence.charAt(1))
                ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
                : sentence;
    }

    /** Words at the start of a sentence. */
    public static String upper(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
