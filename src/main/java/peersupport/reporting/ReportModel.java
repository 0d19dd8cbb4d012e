package peersupport.reporting;

import java.util.List;
import java.util.Map;
import peersupport.evidence.Question;
import peersupport.exploring.Change;
import peersupport.reporting.annex.GuidanceLine;
import peersupport.reporting.annex.Picturing;
import peersupport.reporting.bid.BidText;
import peersupport.reporting.checklist.PracticePart;
import peersupport.reporting.designreport.AppearPart;
import peersupport.reporting.designreport.FormLine;
import peersupport.reporting.designreport.WorthChanging;
import peersupport.reporting.evaluation.EvaluationPart;
import peersupport.reporting.shared.AnswerSection;
import peersupport.reporting.shared.Decisions;
import peersupport.reporting.shared.EvidencePart;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.Front;
import peersupport.reporting.shared.StandardPart;
import peersupport.reporting.shared.Summary;

/**
 * Everything the reports and the screen say about one design: chosen, ordered and worded once. There is no score in it.
 *
 * @param title what the programme is called
 * @param author who answered; may be empty
 * @param knowledge version of the knowledge base
 * @param front what a document opens with
 * @param forms the forms of support chosen or not decided
 * @param worth the changes worth making; worked out for the design report
 * @param decisions open questions, those most turns on first
 * @param standards those that are, or may be, for this design
 * @param guidance how to put in place what is missing or not said
 * @param setAside what was considered and set aside
 * @param fragile by finding, the single changes of an answer that would turn it round; worked out for the evaluation plan
 */
public record ReportModel(
        String title,
        String author,
        String knowledge,
        Front front,
        List<FormLine> forms,
        WorthChanging worth,
        Findings findings,
        Summary summary,
        Decisions decisions,
        AppearPart appear,
        BidText bid,
        EvidencePart evidence,
        PracticePart practice,
        EvaluationPart evaluation,
        List<StandardPart> standards,
        List<GuidanceLine> guidance,
        List<SetAsideLine> setAside,
        Map<String, List<Change>> fragile,
        List<AnswerSection> answers) {

    /**
     * A finding the author disagrees with, in full.
     *
     * @param changed questions behind it answered otherwise since: a reason to look again
     */
    public record SetAsideLine(FindingLine finding, String because, String author, List<Question> changed) {}

    /** The single changes of an answer that would turn this finding round; none where nothing does. */
    public List<Change> fragile(String finding) {
        return fragile.getOrDefault(finding, List.of());
    }

    /** The standard with this id. */
    public StandardPart standard(String id) {
        return standards.stream()
                .filter(part -> part.standard().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a template names the standard '" + id + "', which rules/standards.yaml has not"));
    }

    /** The pictures, laid out when they are asked for: the screen shows none. */
    public List<Picturing.ResultGroup> drawn() {
        return Picturing.of(evidence);
    }
}
