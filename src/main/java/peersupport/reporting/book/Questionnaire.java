package peersupport.reporting.book;

import java.util.List;
import java.util.Map;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.evidence.Section;
import peersupport.reporting.shared.Templates;

/** The questions on paper, for a meeting where a programme is designed together. */
public record Questionnaire(Knowledge base) {
    /** The questionnaire as an HTML page that stands alone and prints. */
    public static String html(Knowledge knowledge) {
        return new Templates().write("questionnaire", Map.of("report", new Questionnaire(knowledge)));
    }

    /** The title of the page. */
    public String title() {
        return "Designing peer support together";
    }

    /** Nobody's: it is filled in by hand. */
    public String author() {
        return "";
    }

    /** The version of the knowledge base the questions come from. */
    public String knowledge() {
        return base.contents().version();
    }

    /** The sections, in the order of the interview. */
    public List<Section> sections() {
        return base.contents().sections();
    }

    /** When a question is asked at all; empty when always. */
    public String onlyWhen(Question question) {
        return question.askWhen()
                .map(context -> base.contexts().get(context).says())
                .orElse("");
    }
}
