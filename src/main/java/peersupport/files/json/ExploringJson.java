package peersupport.files.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.exploring.Change;
import peersupport.exploring.Comparison;
import peersupport.exploring.Comparison.Responsible;
import peersupport.exploring.Fix;
import peersupport.exploring.Impact;
import peersupport.exploring.Impact.Direction;
import peersupport.exploring.Next;
import peersupport.exploring.SingleChanges;
import peersupport.exploring.WhyNot;
import peersupport.files.design.AnswersReader;
import peersupport.files.json.AdviceJson.NoteJson;
import peersupport.files.yaml.Json;
import peersupport.reasoning.Advice;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Reason;
import peersupport.reasoning.Status;

/** What exploring finds as JSON: the same words as {@link AdviceJson}, no number that could be taken for a score. */
public final class ExploringJson {
    private ExploringJson() {}

    private record Document(int schema, @JsonUnwrapped Record content) {}

    private record Explained(
            FindingJson finding, List<FindingJson> behind, List<NoteJson> beside, List<MovingChange> changes) {}

    private record MovingChange(@JsonUnwrapped ChangeJson change, Status then, boolean locked) {}

    private record ChangeJson(
            String question, Change.Kind change, Optional<String> option, String says, List<String> answer) {
        static ChangeJson of(Change change) {
            return new ChangeJson(
                    change.question().id(),
                    change.kind(),
                    change.option().map(Option::id),
                    change.says(),
                    AnswersReader.write(change.question(), change.after()));
        }
    }

    /** What moves with a change: losses and gains side by side. */
    private record ImpactJson(
            List<FindingMove> loses,
            List<FindingMove> gains,
            List<FindingMove> leavesElsewhere,
            List<FactorMove> factors) {
        static ImpactJson of(Impact moved) {
            return new ImpactJson(
                    moves(moved, Direction.WORSE),
                    moves(moved, Direction.BETTER),
                    moves(moved, Direction.ELSEWHERE),
                    moved.factors().stream().map(FactorMove::of).toList());
        }

        private static List<FindingMove> moves(Impact moved, Direction direction) {
            return moved.moving(direction).stream().map(FindingMove::of).toList();
        }
    }

    private record FindingMove(String finding, String says, Status from, Status to) {
        static FindingMove of(Impact.FindingMove move) {
            return new FindingMove(move.card().id(), move.card().says(), move.from(), move.to());
        }
    }

    private record FactorMove(String factor, FactorState from, FactorState to) {
        static FactorMove of(Impact.FactorMove move) {
            return new FactorMove(move.factor().id(), move.from(), move.to());
        }
    }

    private record WhyNots(List<WhyNotJson> whyNot) {}

    private record WhyNotJson(
            String finding,
            String says,
            Status status,
            List<NeedJson> asNeeded,
            List<NeedJson> ruledOut,
            List<NeedJson> notSaid) {
        static WhyNotJson of(WhyNot whyNot) {
            Finding finding = whyNot.finding();
            return new WhyNotJson(
                    finding.id(),
                    finding.card().says(),
                    finding.status(),
                    NeedJson.of(whyNot.asNeeded()),
                    NeedJson.of(whyNot.ruledOut()),
                    NeedJson.of(whyNot.notSaid()));
        }
    }

    private record NextJson(List<Turning> next, List<String> noLongerMatter) {}

    private record WhyAsk(String question, boolean matters, List<Turning> settles) {}

    private record Turning(String question, String asks, List<String> findings, List<String> factors) {
        static Turning of(Next.Turning turning) {
            return new Turning(
                    turning.question().id(),
                    turning.question().asks(),
                    turning.findings().stream().map(Finding::id).toList(),
                    turning.factors().stream()
                            .map(reading -> reading.factor().id())
                            .toList());
        }
    }

    private record FixJson(
            String goal, boolean already, List<WayJson> ways, List<String> locked, List<String> peopleAndSetting) {}

    private record WayJson(
            boolean aDifferentProgramme,
            List<ChangeJson> changes,
            @JsonUnwrapped ImpactJson moved) {
        static WayJson of(Fix.Way way) {
            return new WayJson(
                    way.anotherProgramme(),
                    way.changes().stream().map(ChangeJson::of).toList(),
                    ImpactJson.of(way.moved()));
        }
    }

    private record Improve(String order, List<TriedJson> improvements, List<TriedJson> tradeOffs) {}

    private record TriedJson(
            List<ChangeJson> changes, @JsonUnwrapped ImpactJson moved) {
        static List<TriedJson> of(List<SingleChanges.Tried> tried) {
            return tried.stream()
                    .map(one -> new TriedJson(List.of(ChangeJson.of(one.change())), ImpactJson.of(one.moved())))
                    .toList();
        }
    }

    private record Compare(
            List<String> answeredDifferently,
            List<ResponsibleJson> newHarms,
            List<ResponsibleJson> harmsGone,
            List<ResponsibleJson> benefitsLost,
            List<ResponsibleJson> benefitsGained,
            List<ResponsibleJson> noLongerSaid,
            List<ResponsibleJson> others,
            List<ResponsibleJson> factors) {}

    private record ResponsibleJson(@JsonUnwrapped Record move, List<String> becauseOf, List<String> together) {
        static List<ResponsibleJson> of(List<Responsible<Impact.FindingMove>> all) {
            return of(all, FindingMove::of);
        }

        static <T> List<ResponsibleJson> of(List<Responsible<T>> all, Function<T, Record> move) {
            return all.stream()
                    .map(one -> new ResponsibleJson(
                            move.apply(one.move()), AdviceJson.ids(one.alone()), AdviceJson.ids(one.together())))
                    .toList();
        }
    }

    /** One finding in full: its chain, the findings behind it, what stands beside it, and what would change it. */
    public static String explain(Advice advice, Finding finding, SingleChanges sweep) {
        return document(new Explained(
                FindingJson.of(finding),
                finding.conditions().stream()
                        .flatMap(need -> need.because().stream())
                        .filter(Reason.Found.class::isInstance)
                        .map(reason -> advice.finding(((Reason.Found) reason).finding())
                                .orElseThrow())
                        .distinct()
                        .map(FindingJson::of)
                        .toList(),
                advice.notes().stream()
                        .filter(note -> note.beside().contains(finding.id()))
                        .map(NoteJson::of)
                        .toList(),
                sweep.moving(finding.id()).stream()
                        .map(one -> new MovingChange(
                                ChangeJson.of(one.change()), one.moved().to(finding.id()), one.locked()))
                        .toList()));
    }

    /** Why findings are not in place, or do not arise. */
    public static String whyNot(List<WhyNot> whyNots) {
        return document(new WhyNots(whyNots.stream().map(WhyNotJson::of).toList()));
    }

    /** What to decide next. */
    public static String next(Next next) {
        return document(new NextJson(next.open().stream().map(Turning::of).toList(), AdviceJson.ids(next.idle())));
    }

    /** What a question can still settle; nothing when nothing rests on it. */
    public static String whyAsk(Question question, Optional<Next.Turning> turning) {
        return document(new WhyAsk(
                question.id(),
                turning.isPresent(),
                turning.stream().map(Turning::of).toList()));
    }

    /** What a changed answer moves. */
    public static String whatIf(Impact moved) {
        return document(ImpactJson.of(moved));
    }

    /** The smallest changes that reach a goal. */
    public static String fix(Fix.Found found) {
        return document(new FixJson(
                found.goal().id(),
                found.already(),
                found.ways().stream().map(WayJson::of).toList(),
                AdviceJson.ids(found.locked()),
                AdviceJson.ids(found.given())));
    }

    /** Single changes that gain something: those that lose nothing, then those that lose something. */
    public static String improve(List<SingleChanges.Tried> improvements, List<SingleChanges.Tried> tradeOffs) {
        return document(new Improve(Impact.ORDER, TriedJson.of(improvements), TriedJson.of(tradeOffs)));
    }

    /** Two designs side by side. */
    public static String compare(Comparison comparison) {
        return document(new Compare(
                AdviceJson.ids(comparison.differing()),
                ResponsibleJson.of(comparison.newHarms()),
                ResponsibleJson.of(comparison.harmsGone()),
                ResponsibleJson.of(comparison.benefitsLost()),
                ResponsibleJson.of(comparison.benefitsGained()),
                ResponsibleJson.of(comparison.noLongerSaid()),
                ResponsibleJson.of(comparison.others()),
                ResponsibleJson.of(comparison.factors(), FactorMove::of)));
    }

    private static String document(Record content) {
        return Json.lines(new Document(AdviceJson.SCHEMA, content));
    }
}
