package peersupport.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Answer.DoesNotApply;
import peersupport.design.Answer.DontKnow;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.evidence.Source;
import peersupport.reasoning.Readings;
import peersupport.reasoning.Reason;
import peersupport.reasoning.Reason.Answered;
import peersupport.reasoning.Reason.Found;
import peersupport.reasoning.Reason.Unanswered;
import peersupport.reasoning.State;

/** Puts answers, reasons and sources into words. */
final class ReportWords {
    private final Knowledge knowledge;
    private final Readings readings;

    ReportWords(Knowledge knowledge, Readings readings) {
        this.knowledge = knowledge;
        this.readings = readings;
    }

    /** What was said to every question, in the order of the interview. */
    List<AnswerSection> sections() {
        return knowledge.contents().sections().stream()
                .map(section -> new AnswerSection(
                        section.title(),
                        section.questions().stream().map(this::line).toList()))
                .toList();
    }

    /** What was said to one question. */
    AnswerSection.Line line(Question question) {
        Design design = readings.design();
        Answer answer = design.answers().get(question.id());
        boolean said =
                (answer instanceof Chosen || answer instanceof DoesNotApply) && readings.gate(question) == State.MET;
        String note = design.notes().getOrDefault(question.id(), "");
        return new AnswerSection.Line(question.id(), question.asks(), placed(question, answer), said, note);
    }

    private String placed(Question question, Answer answer) {
        String words = answer(question, answer);
        return switch (readings.gate(question)) {
            case MET -> words;
            case NOT_SAID ->
                answer == null ? words : words + " (held back: it rests on another question not yet answered)";
            default -> answer == null ? "Does not arise" : "Does not arise (set aside: " + words + ")";
        };
    }

    /** An answer in words. */
    String answer(Question question, Answer answer) {
        if (answer instanceof Chosen chosen) {
            List<String> parts = new ArrayList<>();
            for (Option option : question.options()) {
                if (chosen.options().contains(option.id())) {
                    parts.add(option.says());
                }
            }
            if (chosen.restNotDecided()) {
                parts.add("the rest not decided");
            }
            return parts.isEmpty() ? "None of these" : String.join("; ", parts);
        }
        if (answer instanceof DontKnow) {
            return "Don’t know yet";
        }
        return answer instanceof DoesNotApply ? "Does not apply" : "Not asked yet";
    }

    /** A reason in words. */
    String reason(Reason reason) {
        if (reason instanceof Answered answered) {
            Question question = knowledge.questions().get(answered.question());
            return question.asks() + " " + answer(question, answered.answer());
        }
        if (reason instanceof Found found) {
            return "What " + found.finding() + " came to: "
                    + knowledge.configurations().get(found.finding()).says();
        }
        return "To be answered: "
                + knowledge.questions().get(((Unanswered) reason).question()).asks();
    }

    /** The sources with these ids. */
    List<Source> sources(List<String> ids) {
        return ids.stream().map(knowledge.sources()::get).toList();
    }

    /** Short citations of these sources, in one line. */
    String cite(List<String> ids) {
        return sources(ids).stream().map(Source::cite).collect(Collectors.joining("; "));
    }
}
