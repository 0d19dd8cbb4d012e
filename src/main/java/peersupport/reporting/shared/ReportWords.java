package peersupport.reporting.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Answer.DoesNotApply;
import peersupport.design.Answer.DontKnow;
import peersupport.design.Design;
import peersupport.evidence.Condition;
import peersupport.evidence.Condition.All;
import peersupport.evidence.Condition.Any;
import peersupport.evidence.Condition.Need;
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
import peersupport.reporting.shared.FindingLine.Behind;

/** Puts answers, reasons and sources into words. */
final class ReportWords {
    private final Knowledge knowledge;
    private final Readings readings;
    private final List<String> interview;

    ReportWords(Knowledge knowledge, Readings readings) {
        this.knowledge = knowledge;
        this.readings = readings;
        interview = List.copyOf(knowledge.questions().keySet());
    }

    /** What was said to every question, in the order of the interview; of optional ones, where something was said. */
    List<AnswerSection> sections() {
        return knowledge.contents().sections().stream()
                .map(section -> new AnswerSection(
                        section.title(),
                        section.questions().stream()
                                .map(this::line)
                                .filter(line -> line.said() || !section.optional())
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** What was said to one question. */
    AnswerSection.Line line(Question question) {
        Design design = readings.design();
        Answer answer = design.answers().get(question.id());
        boolean said =
                (answer instanceof Chosen || answer instanceof DoesNotApply) && readings.gate(question) == State.MET;
        String note = design.notes().getOrDefault(question.id(), "");
        return new AnswerSection.Line(
                number(question.id()), question.id(), question.asks(), placed(question, answer), said, note);
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
            for (Option option : question.options()) {
                if (chosen.ruledOut().contains(option.id())) {
                    parts.add("not: " + option.says());
                }
            }
            if (!chosen.somethingElse().isEmpty()) {
                parts.add("“" + chosen.somethingElse() + "” (in your own words)");
            }
            if (question.many() && !parts.isEmpty()) {
                parts.add(chosen.restNotDecided() ? "the rest not decided" : "and no others");
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
            return answered.question().asks() + " " + answer(answered.question(), answered.answer());
        }
        if (reason instanceof Found found) {
            return "What " + found.finding() + " came to: "
                    + knowledge.configurations().get(found.finding()).says();
        }
        return "To be answered: "
                + knowledge.questions().get(((Unanswered) reason).question()).asks();
    }

    /** Where a reason is found: an answer by the number of its question, or a chain. */
    Behind behind(Reason reason) {
        if (reason instanceof Found found) {
            return new Behind(found.finding(), FindingLine.anchor(found.finding()));
        }
        return behind(
                reason instanceof Answered answered ? answered.question().id() : ((Unanswered) reason).question());
    }

    /** Where the answer to this question is found. */
    Behind behind(String question) {
        return new Behind("Q" + number(question), "answer-" + question);
    }

    private int number(String question) {
        return interview.indexOf(question) + 1;
    }

    /** A sentence as a part of another one. */
    static String inSentence(String says) {
        return says.substring(0, 1).toLowerCase(Locale.ROOT) + says.substring(1);
    }

    /** A condition as the rest of a sentence that begins with "if". */
    String condition(Condition condition) {
        if (condition instanceof Need need) {
            String says = knowledge.contexts().get(need.context()).says();
            return (need.met() ? "" : "it is not the case that ") + inSentence(says);
        }
        return condition instanceof All all
                ? all.members().stream().map(this::condition).collect(Collectors.joining(" and "))
                : ((Any) condition).members().stream().map(this::condition).collect(Collectors.joining(" or "));
    }

    /** The sources with these ids. */
    List<Source> sources(List<String> ids) {
        return ids.stream().map(knowledge.sources()::get).toList();
    }
}
